import { EngineError, funnel, type Funnel, type RequiredTop, requiredTop } from "../../../engine";
import { opportunities } from "../../opportunities";
import { type Analysed, type Analysis, type Findings, type FoundFact, rowsIn } from "../analysis";
import { type FunnelCounts, funnelCounts } from "./funnelCounts";
import { funnelSheet } from "./funnelSheet";
import { orderNotes } from "./stageOrder";

const title = "Funnel";
const question =
  "How many opportunities come from each stage to the next, and how many do we need for the wins we want?";

/** Wins that the number needed is told for; the sheet has it as a cell. */
export const winsWanted = 10;

function needed(found: Funnel): { readonly top: RequiredTop | null; readonly why: readonly string[] } {
  try {
    return { top: requiredTop(found, winsWanted), why: [] };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { top: null, why: [`How many are needed cannot be said: ${error.message}.`] };
  }
}

const factsOf = (found: Funnel, { won, lost }: FunnelCounts, top: RequiredTop | null): readonly FoundFact[] => [
  { label: "Opportunities", cell: found.steps[0]?.count ?? null, type: "count" },
  { label: "Won so far", cell: won, type: "count" },
  { label: "Lost so far", cell: lost, type: "count" },
  { label: "From the first stage to Won", cell: found.overall, type: "fraction" },
  { label: "At the lower end of every rate", cell: found.overallLow, type: "fraction" },
  { label: `Needed for ${winsWanted} wins`, cell: top?.needed ?? null, type: "count" },
  { label: "Needed at the lower ends", cell: top?.cautious ?? null, type: "count" },
];

function find(source: Analysed): Findings | null {
  const counted = funnelCounts(rowsIn(source, opportunities));
  if (counted.counts.length < 2) return null;
  const found = funnel(counted.counts, counted.labels, undefined, source.setting.overrides);
  const { top, why } = needed(found);
  const { lost, unplaced, standing } = counted;
  return {
    facts: factsOf(found, counted, top),
    tables: [
      {
        title: "How far opportunities came",
        columns: [
          { header: "Stage", type: "text" },
          { header: "There now", type: "count" },
          { header: "Came so far", type: "count" },
          { header: "Rate", type: "fraction" },
          { header: "Rate low", type: "fraction" },
          { header: "Rate high", type: "fraction" },
          { header: "Share of all", type: "fraction" },
          { header: "Doubt", type: "text" },
        ],
        rows: found.steps.map(({ label, count, rate, low, high, shareOfTop, warning }, i) => [
          label,
          standing[i] ?? null,
          count,
          rate,
          low,
          high,
          shareOfTop,
          warning,
        ]),
      },
    ],
    notes: [
      ...why,
      ...(lost === 0 ? [] : [`${lost} lost ones count in the first stage only: no column says how far they had come.`]),
      ...(unplaced === 0 ? [] : [`${unplaced} opportunities have no stage and are left out.`]),
      ...orderNotes(counted.order),
      "What is open today may still come further, so the rates of a young pipeline are too low. Intervals are Wilson's, 95 %.",
      "All rates at their lower ends at once is rarer than 95 % says: the number needed then is on the safe side.",
    ],
  };
}

/** How many opportunities come how far, and how many are needed for a number of wins. */
export const funnelAnalysis: Analysis = {
  id: "funnel",
  title,
  question,
  about: opportunities.name,
  isOfPartner: false,
  needs: [opportunities.name],
  uses: [],
  find,
  sheet: () => funnelSheet(title, question, winsWanted),
  documents: [],
};
