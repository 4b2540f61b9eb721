import {
  agreementOfTier,
  agreementTerms,
  type Bar,
  type BarFacts,
  type BarredVerdict,
  cappedByBars,
  type Explanation,
  fitTier,
  levelCuts,
  nameKey,
  outcomeOf,
  type PartnerCategory,
  type PartnershipTier,
  partnershipTiers,
  qualificationBars,
  qualificationModel,
  type QuickScreen,
  quickScreen,
  type ReadyModel,
  readyModel,
  reviewStatements,
  type ScreenFacts,
  type StatementReview,
  tierOfCategory,
} from "../../../engine";
import { certifications } from "../../certifications";
import { contracts } from "../../contracts";
import { interactions } from "../../interactions";
import { opportunities } from "../../opportunities";
import { partnerFacts } from "../../partners";
import { relationships } from "../../relationships";
import type { Table } from "../../table";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { certifiedPeople, readCertificates } from "../certifications/certificates";
import { contractOf } from "../agreements/contractCases";
import { type PartnerCase, partnerExplainer } from "../partnerCases";

/** What a qualification says of a partner, beyond its score. */
export interface PartnerQualification {
  readonly partner: PartnerCase;
  readonly explanation: Explanation | null;
  readonly known: ScreenFacts;
  readonly screen: QuickScreen;
  /** Tier of partnership whose bars are held up; null where neither category nor tier tells one. */
  readonly partnership: { readonly tier: PartnershipTier; readonly from: "Category" | "Tier" } | null;
  readonly bars: readonly Bar[];
  /** Null where nothing can be said. */
  readonly verdict: BarredVerdict | null;
  readonly statements: StatementReview;
}

/** Whether the workbook has a sheet at all: then a partner without rows in it has none of what they tell. */
const has = ({ tables }: Analysed, { name }: Pick<Table, "name">): boolean =>
  tables.some(({ table, rows }) => table.name === name && rows.length > 0);

/** What other sheets know of partners, by name. */
function beside(source: Analysed): (partner: string) => ScreenFacts & Omit<BarFacts, keyof PartnerBarFacts> {
  const [contracted, sponsored, spoken, certified, deals] = [
    byPartner(rowsIn(source, contracts)),
    byPartner(rowsIn(source, relationships)),
    byPartner(rowsIn(source, interactions)),
    byPartner(rowsIn(source, certifications)),
    byPartner(rowsIn(source, opportunities)),
  ];
  const contactsOf = (partner: string) =>
    new Set(spoken(partner).flatMap(({ contact }) => (contact === null ? [] : [nameKey(contact)]))).size;
  return (partner) => {
    const contract = contractOf(contracted(partner), partner);
    const rows = certified(partner);
    return {
      disqualified: null,
      sponsor: sponsored(partner).find(({ sponsor }) => sponsor !== null)?.sponsor ?? null,
      contacts: has(source, interactions) ? contactsOf(partner) : null,
      dedicatedPeople: contract?.dedicatedPeople ?? null,
      // People whose certificates have dates are surer than a number in a contract.
      certifiedPeople:
        rows.length > 0
          ? certifiedPeople(readCertificates(rows).certificates, source.day).length
          : (contract?.certifiedPeople ?? null),
      satisfaction: contract?.satisfaction ?? null,
      wonDeals: has(source, opportunities)
        ? deals(partner).filter(({ stage }) => outcomeOf(stage ?? "") === "won").length
        : null,
    };
  };
}

type PartnerBarFacts = Pick<BarFacts, "revenue" | "clients" | "regions" | "criteria" | "leadsMarket">;

/** The tier of partnership of a category, or else the one that the tier of the strategic-fit matrix leads to. */
function partnershipOf({ row, result }: PartnerCase, { setting }: Analysed): PartnerQualification["partnership"] {
  if (row.category !== null) return { tier: tierOfCategory(row.category as PartnerCategory), from: "Category" };
  const { across = null, up = null } = result?.place ?? {};
  if (across === null || up === null) return null;
  const kind = agreementOfTier(fitTier(up, across, levelCuts(setting.overrides)));
  return kind === null ? null : { tier: agreementTerms(kind, setting.overrides).partnership, from: "Tier" };
}

/** Makes the qualification of partners ready. */
export function qualificationReader(source: Analysed): (partner: PartnerCase) => PartnerQualification {
  const { setting } = source;
  const { company, overrides } = setting;
  const explain = partnerExplainer(setting);
  const model: ReadyModel = readyModel(qualificationModel(overrides));
  const barsOf = Object.fromEntries(
    partnershipTiers.map((tier) => [tier, qualificationBars(tier, company, overrides)]),
  ) as Readonly<Record<PartnershipTier, ReturnType<typeof qualificationBars>>>;
  const knownOf = beside(source);
  return (partner) => {
    const facts = partnerFacts(partner.row, setting);
    const known = { ...knownOf(partner.name), disqualified: partner.row.disqualified };
    const explanation = explain(partner);
    const partnership = partnershipOf(partner, source);
    const criteria = explanation?.contributions.map(({ value }) => value) ?? facts.ratings.map(() => null);
    const { revenue, clients, regions } = facts;
    const held: BarFacts = { ...known, revenue, clients, regions, criteria, leadsMarket: partner.row.leadsMarket };
    const bars = partnership === null ? [] : barsOf[partnership.tier](held);
    return {
      partner,
      explanation,
      known,
      screen: quickScreen(facts, known, company, overrides),
      partnership,
      bars,
      verdict: explanation && cappedByBars(explanation, model, bars),
      statements: reviewStatements(facts.statements, overrides),
    };
  };
}
