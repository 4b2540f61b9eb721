import type { Explanation } from "./explain";
import type { ScoringModel } from "./model";

const percent = (share: number) => `${Number((100 * share).toFixed(1))} %`;
const short = (points: number) => Number(points.toFixed(1));

/** Why a case has no score. */
export const noScoreInWords = (coverage: number, { coverage: { least } }: Pick<ScoringModel, "coverage">): string =>
  `${percent(coverage)} of the weight is known; a score needs ${percent(least)}`;

/** Why a case has no verdict. */
export const noVerdictInWords = ({
  coverage,
  interval: { low, high },
}: Pick<Explanation, "coverage" | "interval">): string =>
  `${percent(coverage)} of the weight is known, so the score may lie anywhere from ${short(low)} to ${short(high)}`;

/** Gates that hold the verdict down, and the smallest change of one criterion that would change it; on the scale of the ratings. */
export function changeInWords({ change, verdict }: Explanation, { criteria }: ScoringModel): string {
  const rating = (points: number, k: number) => {
    const { value } = criteria[k]!;
    return short(value.kind === "rating" ? (points * value.scale) / 100 : points);
  };
  const gates = (verdict?.gates ?? []).map(
    ({ criterion, below, reason }) =>
      `Held by ${reason}: ${criteria[criterion]!.label} is below ${rating(below, criterion)}`,
  );
  if (!change) return gates.join("; ");
  const { criterion, from, to, side } = change;
  const move = to > from ? "up to" : side === "below" ? "down below" : "down to";
  const turn = `${criteria[criterion]!.label} ${move} ${rating(to, criterion)} (now ${rating(from, criterion)}): ${change.verdict}`;
  return [...gates, turn].join("; ");
}
