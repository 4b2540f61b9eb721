import { nameKey, weakestMeasure } from "../../../engine";
import { contracts } from "../../contracts";
import { metrics } from "../../metrics";
import { partners } from "../../partners";
import { type Analysed, type Analysis, type Findings, type FoundFact, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { type HealthCase, healthReader } from "./healthCases";
import { healthSheet } from "./healthSheet";
import { actionsTable, colours, groupsTable, improvementsTable, measuresTable, minimumsTable } from "./healthTables";
import { inPercent } from "../words";

const question = "How well does a partner do against its targets, what holds it back, and what should be done by when?";

const ownRule =
  "83.3 is every target met, 100 every one passed by a fifth. Weights, cap and colours are our own rule; change them in Assumptions.";

const weakestOf = ({ performance }: HealthCase): string | null => {
  const place = performance && weakestMeasure(performance);
  return place === null || performance === null ? null : (performance.contributions[place]?.label ?? null);
};

/** Where revenue goes, by measure where there are several. */
function revenueTrend({ metrics: { series }, trends }: HealthCase): string | null {
  const found = series.flatMap(({ group, label }, k) =>
    group === "Revenue" ? [{ label, verdict: trends[k]?.verdict ?? null }] : [],
  );
  if (found.length < 2) return found[0]?.verdict ?? null;
  return found.map(({ label, verdict }) => `${label}: ${verdict ?? ""}`).join("; ");
}

function headline(found: HealthCase): readonly FoundFact[] {
  const { performance, health, metrics: figures } = found;
  const revenue = { table: metrics.name, name: null, header: "Value" };
  return [
    { label: "Score", cell: performance?.value ?? null, type: "points" },
    { label: "Colour", cell: health?.colour ?? null, type: "text" },
    { label: "Held by", cell: health && (health.heldBy.join("; ") || "nothing"), type: "text" },
    { label: "Points to the nearest colour", cell: health?.distance ?? null, type: "points" },
    { label: "Least it could be", cell: performance?.interval.low ?? null, type: "points" },
    { label: "Most it could be", cell: performance?.interval.high ?? null, type: "points" },
    { label: "Weakest measure", cell: weakestOf(found), type: "text" },
    { label: "Coverage", cell: performance?.coverage ?? null, type: "fraction" },
    { label: "Revenue trend", cell: revenueTrend(found), type: "text" },
    { label: "Sourced revenue, 12 months", cell: figures.sourced, type: "money", at: revenue },
    { label: "Influenced revenue, 12 months", cell: figures.influenced, type: "money", at: revenue },
  ];
}

/** Why there is no score; null where there is one. */
const noScore = ({ performance }: HealthCase): string | null => {
  if (performance === null) return "No score: no row of the four groups has a date that has come.";
  return performance.value === null
    ? `No score: ${inPercent(performance.coverage)} of the weight is known, too little for one.`
    : null;
};

function notesOf(found: HealthCase): readonly string[] {
  const { health, metrics: figures, minimums, contract, problems } = found;
  const untold = minimums.filter(({ met }) => met.slice(-2).some((quarter) => quarter === null));
  const notes: readonly (string | false)[] = [
    ...problems,
    noScore(found) ?? false,
    health?.firm === false && "The colour is provisional: what is missing could still change it.",
    ...figures.notes,
    (figures.sourced !== null || figures.influenced !== null) &&
      "Sourced and influenced revenue are two views of the same deals: they are never added up, and only what is sourced is a measure.",
    contract === null && "There is no signed contract, so no minimum of an agreement holds the colour.",
    untold.length > 0 &&
      `The metrics do not tell of two full quarters in force, so these cannot hold the colour: ${untold.map(({ name }) => name).join(", ")}.`,
    "A trend is named from four periods on and only where chance would rarely make one.",
    ownRule,
  ];
  return notes.filter((note) => note !== false);
}

/** Worst first; those without a score last. */
const byScore = (a: HealthCase, b: HealthCase): number =>
  (a.performance?.value ?? Infinity) - (b.performance?.value ?? Infinity) || 0;

function overview(cases: readonly HealthCase[], listed: readonly string[]): Findings {
  const known = new Set(listed.map(nameKey));
  const found = new Set(cases.map(({ partner }) => nameKey(partner)));
  const unlisted = cases.filter(({ partner }) => !known.has(nameKey(partner))).map(({ partner }) => partner);
  const unmeasured = listed.filter((name) => !found.has(nameKey(name))).length;
  const count = (colour: string) => cases.filter(({ health }) => health?.colour === colour).length;
  return {
    facts: [
      ...colours.map((colour) => ({ label: colour, cell: count(colour), type: "count" }) as const),
      { label: "Partners without metrics", cell: unmeasured, type: "count" },
    ],
    tables: [
      {
        title: "Health of partners",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Score", type: "points" },
          { header: "Colour", type: "text", bands: colours },
          { header: "Held by", type: "text" },
          { header: "Weakest measure", type: "text" },
          { header: "Revenue trend", type: "text" },
          { header: "Coverage", type: "fraction" },
          { header: "Sourced, 12 months", type: "money" },
          { header: "Influenced, 12 months", type: "money" },
        ],
        rows: [...cases]
          .sort(byScore)
          .map((one) => [
            one.partner,
            one.performance?.value ?? null,
            one.health?.colour ?? null,
            one.health?.heldBy.join("; ") ?? null,
            weakestOf(one),
            revenueTrend(one),
            one.performance?.coverage ?? null,
            one.metrics.sourced,
            one.metrics.influenced,
          ]),
      },
    ],
    notes: [
      ...cases.flatMap((one) => {
        const lacking = noScore(one);
        const { partner, problems, metrics: figures } = one;
        const notes = [...(lacking === null ? [] : [lacking]), ...problems, ...figures.notes];
        return notes.map((note) => `${partner}: ${note}`);
      }),
      ...(unlisted.length === 0 ? [] : [`Not in the sheet ${partners.name}: ${unlisted.join(", ")}.`]),
      ownRule,
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const caseOf = healthReader(source);
  if (partner === null) {
    const measured = distinctNames(rowsIn(source, metrics).map((row) => row.partner));
    const listed = distinctNames(rowsIn(source, partners).map(({ name }) => name));
    const cases = measured.flatMap((name) => caseOf(name) ?? []);
    return cases.length === 0 ? null : overview(cases, listed);
  }
  const found = caseOf(partner);
  if (!found) return null;
  return {
    facts: headline(found),
    tables: [
      measuresTable(found),
      ...groupsTable(found),
      ...minimumsTable(found),
      ...improvementsTable(found),
      ...actionsTable(found, source.day, source.setting),
    ],
    notes: notesOf(found),
  };
}

/** How partners do against their targets, and what to do about it. */
export const healthAnalysis: Analysis = {
  id: "health",
  title: "Health",
  question,
  about: partners.name,
  isOfPartner: true,
  needs: [partners.name, metrics.name],
  uses: [contracts.name],
  find,
  sheet: healthSheet("Health", question),
  documents: [],
};
