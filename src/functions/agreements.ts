import {
  type AgreementKind,
  agreementOfTier,
  EngineError,
  fitMatrix,
  type FitTier,
  nameKey,
  readAgreement,
  revenuePlan as planRevenue,
  revenueShare as splitRevenue,
} from "../engine";
import { checkedCells, readMeasures, readTerms } from "./agreementCells";
import {
  aNumber,
  aText,
  type CellOf,
  type Input,
  type Output,
  orError,
  rangeOf,
  readColumn,
  readNumber,
  sideBySide,
  type Spill,
} from "./cells";
import { cellErrorOf } from "./errors";

const agreementAt = ({ cell, name, row }: CellOf): AgreementKind =>
  readAgreement(aText(cell, name, row), `${name}, row ${row + 1}`);

/**
 * What a partner gets of each deal, by the framework's revenue shares.
 *
 * payout = base · share. Alliance: joint 0.50, referral 0.25, lead 0.35. Channel: standard 0.20, enterprise 0.25, recurring 0.15.
 * Ecosystem: referral 0.10. A credit note has a negative base and a negative payout.
 *
 * @customfunction REVENUE_SHARE
 * @param base Revenue of the deal, in money: one column, or one cell.
 * @param agreement alliance, channel or ecosystem: one column, or one cell.
 * @param deal joint, referral or lead of an alliance; standard, enterprise or recurring of a channel; referral of an ecosystem agreement: one column, or one cell.
 * @param [shares] Seven fractions in the order above, alliance, channel, ecosystem; the framework's unless given.
 * @returns One payout a deal, in the money of the base.
 * @throws #VALUE! in the row of a base that is not a number, or of a deal that the agreement does not have; #N/A where one is blank; #VALUE! for the whole call if the shape or a share is wrong.
 * @see The framework, partnership tier structures.
 * @example =TANDEM.REVENUE_SHARE({100000;100000;-20000},{"alliance";"channel";"channel"},{"joint";"enterprise";"standard"}) -> {50000;25000;-4000}
 * @example =TANDEM.REVENUE_SHARE(100000,"ecosystem","joint") -> {"#VALUE! deal of the agreement ecosystem must be one of referral, got ""joint"""}
 * @example =TANDEM.REVENUE_SHARE(100000,"channel","standard",{0.5,0.25,0.35,0.3,0.35,0.15,0.1}) -> {30000}
 */
export function revenueShare(
  base: unknown[][],
  agreement: unknown[][],
  deal: unknown[][],
  shares?: unknown[][],
): unknown[][] {
  const terms = readTerms(shares, "shares");
  const cases = sideBySide([
    ["base", base],
    ["agreement", agreement],
    ["deal", deal],
  ]);
  return cases.map(([money, kind, how]) => [
    orError(() => {
      const amount = aNumber(money!.cell, money!.name, money!.row);
      return splitRevenue(amount, terms[agreementAt(kind!)], aText(how!.cell, how!.name, how!.row)).payout;
    }),
  ]);
}

/**
 * Whether each partner keeps to the minimums of its agreement, and by how much it misses them.
 *
 * gap = max(0, need − have), 0 where met, blank where not known or not asked for. A year's minimums, alliance: annual revenue 500,000, joint
 * opportunities 10, advanced certifications 1, expert certifications 1, dedicated people 2; channel: annual revenue 200,000, certified people 2,
 * client satisfaction 4.5; ecosystem: qualified referrals 5, marketing participation, brand compliance.
 * The result is "met", or names what is missed and what is not known; a measure without a column is not known.
 * Technical certifications is one column for both levels: a list such as "Advanced; Expert", its gap the levels that are lacking.
 *
 * @customfunction AGREEMENT_CHECK
 * @param agreement alliance, channel or ecosystem: one cell a case, or one cell for all.
 * @param measures Names of the columns of values, as above; Revenue, Satisfaction and Referrals will do.
 * @param values One row a case, one column a measure: numbers, for participation and compliance yes or no.
 * @param [minimums] Eleven numbers in the order above, alliance, channel, ecosystem; the framework's unless given; 0 asks for nothing.
 * @returns A header row, then one row a case: the result, and the gap of each measure in its unit.
 * @throws #VALUE! in the row of a value that its measure cannot have, or of another agreement; #N/A in a row without agreement; #VALUE! for the whole call if the shape, a measure or a minimum is wrong.
 * @see The framework, performance requirements of the three agreements.
 * @example =TANDEM.AGREEMENT_CHECK("channel",{"Annual revenue","Certified people","Client satisfaction"},{250000,2,4.6;150000,2,""}) -> {"Result","Annual revenue","Certified people","Client satisfaction";"met",0,0,0;"missed: Annual revenue; not known: Client satisfaction",50000,0,""}
 * @example =TANDEM.AGREEMENT_CHECK("alliance",{"Revenue","Joint opportunities","Technical certifications","Dedicated people"},{600000,8,"Advanced",2}) -> {"Result","Revenue","Joint opportunities","Technical certifications","Dedicated people";"missed: Joint opportunities, Expert certifications",0,2,1,0}
 * @example =TANDEM.AGREEMENT_CHECK("ecosystem",{"Referrals","Fame"},{5,1}) -> #VALUE! measures, column 2 must be one of Annual revenue, Joint opportunities, Advanced certifications, Expert certifications, Dedicated people, Certified people, Client satisfaction, Qualified referrals, Marketing participation, Brand compliance, Technical certifications, got "Fame"
 */
export function agreementCheck(
  agreement: unknown[][],
  measures: unknown[][],
  values: unknown[][],
  minimums?: unknown[][],
): unknown[][] {
  const terms = readTerms(minimums, "minimums");
  const columns = readMeasures(measures);
  const rows = rangeOf(values, "values");
  if (rows[0]!.length !== columns.length) {
    throw new EngineError("shape-mismatch", `values must have ${columns.length} columns, got ${rows[0]!.length}`);
  }
  const kinds = readColumn(agreement, "agreement");
  if (kinds.length !== 1 && kinds.length !== rows.length) {
    throw new EngineError("shape-mismatch", `agreement must have 1 or ${rows.length} rows, got ${kinds.length}`);
  }
  const checked = rows.map((cells, i): Output[] => {
    try {
      const row = kinds.length === 1 ? 0 : i;
      return checkedCells(terms[agreementAt({ cell: kinds[row], name: "agreement", row })], columns, cells, i);
    } catch (error) {
      const wrong = cellErrorOf(error);
      return [wrong, ...columns.map(() => wrong)];
    }
  });
  return [["Result", ...columns.map(({ header }) => header)], ...checked];
}

const tiers = new Set<FitTier>(Object.values(fitMatrix).flatMap((row) => Object.values(row)));

function readTier({ cell, name, row }: CellOf): FitTier {
  const text = aText(cell, name, row);
  const tier = [...tiers].find((other) => nameKey(other) === nameKey(text));
  if (tier) return tier;
  throw new EngineError(
    "invalid-input",
    `${name}, row ${row + 1} must be one of ${[...tiers].join(", ")}, got "${text}"`,
  );
}

/**
 * Which agreement follows from each partner's tier in the strategic-fit matrix.
 *
 * Tier 1: alliance. Tier 2: channel. Tier 3: ecosystem. Deprioritize: none.
 *
 * @customfunction AGREEMENT_KIND
 * @param tier Tier 1, Tier 2, Tier 3 or Deprioritize, as PARTNER_TIER gives it: one column, or one cell.
 * @returns alliance, channel, ecosystem or none, one a partner.
 * @throws #VALUE! in a row with another word, #N/A where it is blank; #VALUE! for the whole call if the shape is wrong.
 * @see The framework, which numbers strategic alliance, channel and ecosystem partners as its tiers 1, 2 and 3.
 * @example =TANDEM.AGREEMENT_KIND({"Tier 1";"Tier 2";"Tier 3";"Deprioritize"}) -> {"alliance";"channel";"ecosystem";"none"}
 * @example =TANDEM.AGREEMENT_KIND("Gold") -> {"#VALUE! tier, row 1 must be one of Tier 1, Tier 2, Tier 3, Deprioritize, got ""Gold"""}
 */
export function agreementKind(tier: unknown[][]): unknown[][] {
  return sideBySide([["tier", tier]]).map(([cell]) => [orError(() => agreementOfTier(readTier(cell!)) ?? "none")]);
}

/** Reads a single text. */
function readText(value: Input, name: string): string {
  const cells = readColumn(value, name);
  if (cells.length === 1) return aText(cells[0], name, 0);
  throw new EngineError("shape-mismatch", `${name} must be a single cell, got ${cells.length} rows`);
}

/**
 * Revenue with a partner year by year, what the partner gets of it, and what stays with us.
 *
 * revenue_t = base · (1 + growth)^(t − 1); payout_t = revenue_t · share of the agreement for the deal; ours_t = revenue_t − payout_t.
 *
 * @customfunction REVENUE_PLAN
 * @param base Revenue of the first year, in money.
 * @param growth Growth a year, a fraction above −1.
 * @param years Number of years, whole, 1 to 50.
 * @param agreement alliance, channel or ecosystem.
 * @param deal joint, referral or lead of an alliance; standard, enterprise or recurring of a channel; referral of an ecosystem agreement.
 * @param [shares] Seven fractions: alliance joint, referral, lead; channel standard, enterprise, recurring; ecosystem referral; the framework's unless given.
 * @returns A header row, then one row a year: year, revenue, payout, ours; the last three in the money of the base.
 * @throws #VALUE! if a parameter is out of its range, or the agreement does not have such a deal; #N/A where agreement or deal is blank.
 * @see Our own rule: constant growth and one share; the shares are the framework's.
 * @example =TANDEM.REVENUE_PLAN(200000,0.1,3,"channel","standard") -> {"Year","Revenue","Payout","Ours";1,200000,40000,160000;2,220000,44000,176000;3,242000,48400,193600}
 * @example =TANDEM.REVENUE_PLAN(200000,0.1,0,"channel","standard") -> #VALUE! years must be a whole number from 1 to 50, got 0
 */
export function revenuePlan(
  base: unknown[][],
  growth: unknown[][],
  years: unknown[][],
  agreement: unknown[][],
  deal: unknown[][],
  shares?: unknown[][],
): unknown[][] {
  const terms = readTerms(shares, "shares")[readAgreement(readText(agreement, "agreement"), "agreement")];
  const plan = planRevenue(
    readNumber(base, "base"),
    readNumber(growth, "growth"),
    readNumber(years, "years"),
    terms,
    readText(deal, "deal"),
  );
  const rows: Spill = plan.years.map(({ year, revenue, payout, ours }) => [year, revenue, payout, ours]);
  return [["Year", "Revenue", "Payout", "Ours"], ...rows];
}
