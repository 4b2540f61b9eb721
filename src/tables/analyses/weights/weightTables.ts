import { qualificationCriteria } from "../../../engine";
import type { FoundTable } from "../analysis";
import type { CompletePartners } from "../stability/completePartners";
import { ofPartner } from "../partnerCases";
import type { Weighed } from "./weighed";

/** Who leads by other weights; the first of several. */
function leaderBy({ names, values }: CompletePartners, weights: readonly number[]): string {
  const scores = values.map((row) => row.reduce((total, value, k) => total + weights[k]! * value, 0));
  return names[scores.indexOf(Math.max(...scores))]!;
}

/** Ways to weigh, and who leads by each. */
export const weightTable = ({ found, methods }: Weighed): FoundTable => ({
  title: "Weights",
  columns: [
    { header: "Way", type: "text" },
    ...qualificationCriteria.map((header) => ({ header, type: "fraction" as const })),
    { header: "Leader", type: "text" },
  ],
  rows: methods.map(({ name, weights }) => [
    name,
    ...qualificationCriteria.map((_, k) => weights?.[k] ?? null),
    weights && leaderBy(found, weights),
  ]),
});

/** What each rival needs to lead. */
export const crossingTable = ({ found: { names }, nearest }: Weighed): FoundTable => ({
  title: "Weights at which a rival is level",
  columns: [
    { header: "Rival", type: "text" },
    { header: "Behind by", type: "points" },
    { header: "Smallest change", type: "fraction" },
    { header: "Of", type: "text" },
    ...qualificationCriteria.map((label) => ({ header: `Level at ${label.toLowerCase()}`, type: "fraction" as const })),
  ],
  rows: nearest.map(({ rival, behind, weights, smallest }) => [
    names[rival]!,
    behind,
    smallest?.change ?? null,
    smallest ? qualificationCriteria[smallest.criterion]! : null,
    ...weights,
  ]),
  at: nearest.map(({ rival }) => ofPartner(names[rival]!)),
});

/** Ranks by other ways of adding up the same criteria. */
export function rankingTable({ found: { names }, crossings: { scores }, others }: Weighed): FoundTable {
  const { compensation, geometric, closeness, topsisRanks, reversals } = others;
  const order = names.map((_, i) => i).sort((a, b) => compensation.sumRanks[a]! - compensation.sumRanks[b]! || a - b);
  return {
    title: "Ranks by other ways of adding up",
    columns: [
      { header: "Partner", type: "text" },
      { header: "Weighted sum", type: "points" },
      { header: "Rank", type: "count" },
      { header: "Geometric mean", type: "points" },
      { header: "Rank, geometric", type: "count" },
      { header: "TOPSIS", type: "number" },
      { header: "Rank, TOPSIS", type: "count" },
      { header: "Pairs that TOPSIS turns without it", type: "count" },
    ],
    rows: order.map((i) => [
      names[i]!,
      scores[i]!,
      compensation.sumRanks[i]!,
      geometric[i]!,
      compensation.geometricRanks[i]!,
      closeness[i]!,
      topsisRanks[i]!,
      reversals ? reversals[i]!.pairs.length : null,
    ]),
    at: order.map((i) => ofPartner(names[i]!)),
  };
}
