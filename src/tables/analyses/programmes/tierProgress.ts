import { EngineError, nameKey, tierProgress, type TierTable } from "../../../engine";
import { partners } from "../../partners";
import { programme } from "../../programme";
import { certifications } from "../../certifications";
import { contracts } from "../../contracts";
import { metrics } from "../../metrics";
import { opportunities } from "../../opportunities";
import { type Analysed, type Analysis, type Findings, type FoundTable, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { tierTableOf } from "./programmeNeeds";
import { type TierFact, tierFactsIn } from "./tierFacts";
import { tierProgressSheet } from "./tierProgressSheet";
import { type TierStanding, tierStanding, whatFollows } from "./tierStanding";

const title = "Tier progress";
const question =
  "Which tier of our programme does each partner meet, what does the next one lack, and when is it lost?";

const ifNothingChanges =
  "The day of loss takes away what runs out and adds nothing: a deal, a renewed certificate or a quarter's revenue until then moves it.";
const rules =
  "Up one step at once, down one step after 90 days at risk, counted here from the day of the analysis: our own rule. Certificates count until the day before they expire, revenue and deals for 12 months (as in the AWS Services Path).";

/** Names of partners with anything that counts, with where they stand. */
function standings(source: Analysed, table: TierTable): readonly TierStanding[] {
  const rows = rowsIn(source, partners);
  const held = new Map(rows.map(({ name, programmeTier }) => [nameKey(name ?? ""), programmeTier]));
  const factsOf = tierFactsIn(source, table);
  const named = [
    ...rowsIn(source, certifications),
    ...rowsIn(source, metrics),
    ...rowsIn(source, opportunities),
    ...rowsIn(source, contracts),
  ].map(({ partner }) => partner);
  return distinctNames([...rows.map(({ name }) => name), ...named]).flatMap((partner) => {
    const found = factsOf(partner);
    if (found.facts.length === 0) return [];
    return [tierStanding(source, table, partner, held.get(nameKey(partner)) ?? null, found)];
  });
}

/** What needs attention first: a tier at risk, then the first to be lost, then the nearest to the next. */
function byUrgency(a: TierStanding, b: TierStanding): number {
  const risk = (standing: TierStanding): number => (standing.next?.change === "At risk" ? 0 : 1);
  const lost = ({ progress }: TierStanding): string => progress.lostOn ?? "~";
  if (risk(a) !== risk(b)) return risk(a) - risk(b);
  if (lost(a) !== lost(b)) return lost(a) < lost(b) ? -1 : 1;
  return (b.progress.progress ?? -1) - (a.progress.progress ?? -1);
}

function overview(found: readonly TierStanding[], unlisted: readonly string[]): Findings {
  const count = (change: string): number => found.filter(({ next }) => next?.change === change).length;
  const undecided = found.filter(({ next }) => next === null).length;
  return {
    facts: [
      { label: "Partners with anything that counts", cell: found.length, type: "count" },
      { label: "At risk", cell: count("At risk"), type: "count" },
      { label: "To be raised", cell: count("Raised"), type: "count" },
      { label: "Too little known to say", cell: undecided, type: "count" },
    ],
    tables: [
      {
        title: "Where partners stand",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Tier in Partners", type: "text" },
          { header: "Tier reached", type: "text" },
          { header: "Next tier", type: "text" },
          { header: "Progress", type: "fraction" },
          { header: "Bottleneck", type: "text" },
          { header: "What follows", type: "text" },
          { header: "Tier lost on", type: "date" },
          { header: "Because of", type: "text" },
        ],
        rows: [...found].sort(byUrgency).map((standing) => {
          const { partner, held, progress, bottleneck, lostBecause } = standing;
          const { tier, nextTier, progress: share, lostOn } = progress;
          return [partner, held, tier ?? "None", nextTier, share, bottleneck, whatFollows(standing), lostOn, lostBecause]; // prettier-ignore
        }),
      },
    ],
    notes: [
      ...(unlisted.length === 0 ? [] : [`Not in the sheet Partners: ${unlisted.join(", ")}.`]),
      "What no sheet says is not known, and no tier that asks for it is reached.",
      ifNothingChanges,
      rules,
    ],
  };
}

function requirementTable(standing: TierStanding, units: ReadonlyMap<string, string | null>): FoundTable {
  return {
    title: "Requirements",
    columns: [
      { header: "Requirement", type: "text" },
      { header: "Unit", type: "text" },
      { header: "Have", type: "number" },
      { header: "Need", type: "number" },
      { header: "Gap", type: "number" },
      { header: "Progress", type: "fraction" },
      { header: "Tier by itself", type: "text" },
      { header: "Some expires on", type: "date" },
      { header: "Tier lost on", type: "date" },
    ],
    rows: standing.progress.requirements.map(({ name, have, need, gap, pctMet, tier, expiresOn, lostOn }) => [
      name,
      units.get(nameKey(name)) ?? null,
      have,
      need,
      gap,
      pctMet,
      have === null ? null : (tier ?? "None"),
      expiresOn,
      lostOn,
    ]),
  };
}

const inOrder = (a: TierFact, b: TierFact): number => ((a.until ?? "~") < (b.until ?? "~") ? -1 : a.until === b.until ? 0 : 1); // prettier-ignore

/** What counts on the day, the first to run out first, and the tier that is left from then on. */
function factTable({ facts }: TierStanding, table: TierTable, day: string): FoundTable {
  const counting = facts.filter(({ from, until }) => (from === null || from <= day) && (until === null || until > day));
  const left = new Map<string, string>();
  for (const { until } of counting) {
    if (until !== null && !left.has(until)) left.set(until, tierProgress(table, facts, until).tier ?? "None");
  }
  return {
    title: "What counts, and until when",
    columns: [
      { header: "What", type: "text" },
      { header: "Sheet", type: "text" },
      { header: "Requirement", type: "text" },
      { header: "Value", type: "number" },
      { header: "Counts until", type: "date" },
      { header: "Tier from then on", type: "text" },
    ],
    rows: counting
      .sort(inOrder)
      .map(({ what, sheet, requirement, value, until }) => [
        what,
        sheet,
        requirement,
        value,
        until,
        until === null ? null : (left.get(until) ?? null),
      ]),
  };
}

function ofOne(standing: TierStanding, table: TierTable, source: Analysed): Findings {
  const { held, progress, bottleneck, lostBecause, next, notes } = standing;
  const units = new Map(rowsIn(source, programme).map(({ requirement, unit }) => [nameKey(requirement ?? ""), unit]));
  const unknown = progress.requirements.filter(({ have }) => have === null).map(({ name }) => name);
  return {
    facts: [
      { label: "Tier in Partners", cell: held, type: "text" },
      { label: "Tier reached", cell: progress.tier ?? "None", type: "text" },
      { label: "Next tier", cell: progress.nextTier ?? "None above", type: "text" },
      { label: "Progress", cell: progress.progress, type: "fraction" },
      { label: "Bottleneck", cell: bottleneck ?? "None", type: "text" },
      { label: "What follows", cell: whatFollows(standing), type: "text" },
      ...(next?.graceEnds ? [{ label: "Grace ends", cell: next.graceEnds, type: "date" } as const] : []),
      { label: "Tier lost on", cell: progress.lostOn ?? "Not in sight", type: progress.lostOn ? "date" : "text" },
      ...(lostBecause === null ? [] : [{ label: "Because of", cell: lostBecause, type: "text" } as const]),
    ],
    tables: [requirementTable(standing, units), factTable(standing, table, source.day)],
    notes: [
      ...unknown.map((name) => `No sheet says ${name} of this partner, so no tier that asks for it is reached.`),
      ...notes,
      ifNothingChanges,
      rules,
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const table = tierTableOf(rowsIn(source, programme));
  if (!table) return null;
  try {
    const all = standings(source, table);
    if (partner !== null) {
      const own = all.find((standing) => nameKey(standing.partner) === nameKey(partner));
      return own ? ofOne(own, table, source) : null;
    }
    if (all.length === 0) return null;
    const listed = new Set(rowsIn(source, partners).map(({ name }) => nameKey(name ?? "")));
    const unlisted = all.flatMap((standing) => (listed.has(nameKey(standing.partner)) ? [] : standing.partner));
    return overview(all, unlisted);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { facts: [], tables: [], notes: [`Programme: ${error.message}.`] };
  }
}

/** Where partners stand in our programme, from what the other sheets say of them. */
export const tierProgressAnalysis: Analysis = {
  id: "tier-progress",
  title,
  question,
  about: partners.name,
  isOfPartner: true,
  needs: [partners.name, programme.name],
  uses: [certifications.name, metrics.name, opportunities.name, contracts.name],
  find,
  sheet: (partner) => tierProgressSheet(title, question, partner),
  documents: [],
};
