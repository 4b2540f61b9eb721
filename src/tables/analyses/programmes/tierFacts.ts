import { type Day, type Holding, nameKey, type Overrides, type TierTable, trailingHoldings } from "../../../engine";
import { certifications, type CertificationRow } from "../../certifications";
import { type ContractRow, contracts } from "../../contracts";
import { type MetricRow, metrics } from "../../metrics";
import { opportunities, type OpportunityRow } from "../../opportunities";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { certifiedPeople, readCertificates } from "../certifications/certificates";
import { type Measure, measures, requirementOf } from "./programmeNeeds";

/** Something that a sheet says a partner has, as it counts toward a requirement. */
export interface TierFact extends Holding {
  /** What it is: a quarter's revenue, a person, a deal. */
  readonly what: string;
  readonly sheet: string;
}

/** What counts toward the requirements of a programme, and what to know about it. */
export interface TierFacts {
  readonly facts: readonly TierFact[];
  readonly notes: readonly string[];
}

/** What the sheets say of one partner. */
interface Rows {
  readonly certificates: readonly CertificationRow[];
  readonly measured: readonly MetricRow[];
  readonly deals: readonly OpportunityRow[];
  /** Contracts that have not ended. */
  readonly running: readonly ContractRow[];
}

/** Where and when it is looked at. */
interface Look {
  readonly requirement: string;
  readonly day: Day;
  readonly overrides: Overrides;
}

const nothing: TierFacts = { facts: [], notes: [] };

/** What counts for the months of the window, each thing from its day on. */
function dated(
  sheet: string,
  things: readonly { readonly what: string; readonly day: Day; readonly value: number }[],
  { requirement, overrides }: Look,
): readonly TierFact[] {
  return trailingHoldings(requirement, things, overrides).map((holding, i) => ({
    ...holding,
    what: `${things[i]!.what}, ${things[i]!.day}`,
    sheet,
  }));
}

/** What contracts say where no sheet of single facts does: a number without a date. */
function fromContracts(
  running: readonly ContractRow[],
  key: "revenue" | "certifiedPeople" | "satisfaction" | "jointOpportunities",
  together: (values: readonly number[]) => number,
  { requirement }: Look,
): TierFacts {
  const known = running.filter((contract) => contract[key] !== null);
  if (known.length === 0) return nothing;
  const value = together(known.flatMap((contract) => contract[key] ?? []));
  const what = known.map(({ contract, status }) => `${contract}${status === "Draft" ? " (draft)" : ""}`).join("; ");
  return {
    facts: [{ requirement, value, from: null, until: null, what, sheet: contracts.name }],
    notes: [`${requirement} is what Contracts says (${what}), without a date, so no day of loss is told for it.`],
  };
}

const total = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);

function revenue({ measured, running }: Rows, look: Look): TierFacts {
  const sourced = measured.filter(
    ({ category, attribution, value, date }) =>
      nameKey(category ?? "") === "revenue" && attribution === "Sourced" && value !== null && date !== null,
  );
  if (sourced.length === 0) return fromContracts(running, "revenue", total, look);
  const units = new Set(sourced.flatMap(({ unit }) => (unit === null ? [] : nameKey(unit))));
  const { requirement } = look;
  if (units.size > 1) {
    const what = `Revenue in ${units.size} units`;
    return {
      facts: [{ requirement, value: null, from: null, until: null, what, sheet: metrics.name }],
      notes: [`Metrics has sourced revenue in several units (${[...units].join(", ")}), which cannot be added.`],
    };
  }
  const things = sourced.flatMap(({ metric, value, date }) =>
    value === null || date === null ? [] : { what: metric ?? "Revenue", day: date, value },
  );
  return { facts: dated(metrics.name, things, look), notes: [] };
}

function people({ certificates: rows, running }: Rows, look: Look): TierFacts {
  if (rows.length === 0) return fromContracts(running, "certifiedPeople", (values) => Math.max(...values), look);
  const { certificates, notes } = readCertificates(rows);
  const { requirement } = look;
  const held = certifiedPeople(certificates, look.day);
  const fact = (value: number, what: string, until: Day | null): TierFact => ({ requirement, value, from: null, until, what, sheet: certifications.name }); // prettier-ignore
  if (held.length === 0) return { facts: [fact(0, "Nobody is certified", null)], notes };
  return { facts: held.map(({ person, expires }) => fact(1, person.trim(), expires)), notes };
}

function satisfaction({ measured, running }: Rows, look: Look): TierFacts {
  const known = measured.filter(
    ({ category, metric, value, date }) =>
      [category, metric].some((name) => name !== null && nameKey(name).includes("satisfaction")) &&
      value !== null &&
      date !== null &&
      date <= look.day,
  );
  const [first, ...others] = known;
  if (!first) return fromContracts(running, "satisfaction", (values) => Math.min(...values), look);
  const last = others.reduce((best, row) => ((row.date ?? "") > (best.date ?? "") ? row : best), first);
  const what = [last.metric ?? last.category, last.date, last.unit].filter((part) => part !== null).join(", ");
  return {
    facts: [{ requirement: look.requirement, value: last.value, from: null, until: null, what, sheet: metrics.name }],
    notes: [],
  };
}

/** The day from which a deal counts: that of its decision, or before that the day on which it was entered. */
function dayOfDeal({ stage, created, closeDate }: OpportunityRow, day: Day): Day | null {
  const isDecided = /won|lost|closed/i.test(stage ?? "") && closeDate !== null && closeDate <= day;
  return isDecided && (created === null || closeDate > created) ? closeDate : created;
}

function deals({ deals: rows, running }: Rows, look: Look): TierFacts {
  const things = rows.flatMap((deal) => {
    const day = dayOfDeal(deal, look.day);
    return day === null || day > look.day ? [] : { what: deal.name ?? "A deal", day, value: 1 };
  });
  const said = fromContracts(running, "jointOpportunities", total, look);
  if (things.length === 0) return said;
  const facts = dated(opportunities.name, things, look);
  const count = facts.filter(({ until }) => until === null || until > look.day).length;
  const wanted = said.facts[0]?.value ?? null;
  const differs = wanted !== null && wanted !== count;
  const note = `Contracts says ${String(wanted)} joint opportunities, Opportunities holds ${count} of the window: the sheet Opportunities counts.`;
  return { facts, notes: differs ? [note] : [] };
}

const read: Readonly<Record<Measure, (rows: Rows, look: Look) => TierFacts>> = {
  revenue,
  people,
  satisfaction,
  deals,
};

/** What our sheets say of any partner toward the requirements of a programme. */
export function tierFactsIn(source: Analysed, programme: TierTable): (partner: string) => TierFacts {
  const [certificatesOf, measuredOf, dealsOf, contractsOf] = [
    byPartner(rowsIn(source, certifications)),
    byPartner(rowsIn(source, metrics)),
    byPartner(rowsIn(source, opportunities)),
    byPartner(rowsIn(source, contracts)),
  ];
  const wanted = measures.map((measure) => [measure, requirementOf(measure, programme)] as const);
  return (partner) => {
    const rows: Rows = {
      certificates: certificatesOf(partner),
      measured: measuredOf(partner),
      deals: dealsOf(partner),
      running: contractsOf(partner).filter(({ status }) => status !== "Ended"),
    };
    const found = wanted.map(([measure, requirement]) =>
      requirement === null
        ? nothing
        : read[measure](rows, { requirement, day: source.day, overrides: source.setting.overrides }),
    );
    return { facts: found.flatMap(({ facts }) => facts), notes: found.flatMap(({ notes }) => notes) };
  };
}
