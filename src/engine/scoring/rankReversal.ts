import { EngineError } from "../errors";
import { tied } from "./ranks";

/** What becomes of the order of the others when one alternative is left out. */
export interface Reversal {
  /** Place of the alternative left out. */
  readonly removed: number;
  /** Pairs that change places: the first stood above the second and falls below it. */
  readonly pairs: readonly (readonly [above: number, below: number])[];
  /** Who leads without it. */
  readonly leader: number;
}

/**
 * Leaves out each alternative in turn and tells which pairs of the others change places.
 *
 * Scores that are relative to the alternatives at hand (TOPSIS, `min-max`) can reverse; those of absolute value functions cannot.
 *
 * @param count Number of alternatives, at least 2.
 * @param scoresOf Scores of some of the alternatives, higher better, in the order given.
 * @returns One an alternative, in their order. A pair that becomes or was level is not reversed.
 * @throws {EngineError} `missing-data` if there are fewer than two; `shape-mismatch` if `scoresOf` does not give one score each; whatever `scoresOf` throws.
 * @see Belton & Gear, On a Short-coming of Saaty's Method of Analytic Hierarchies, Omega 11 (1983), 228-230.
 */
export function rankReversals(
  count: number,
  scoresOf: (kept: readonly number[]) => readonly number[],
): readonly Reversal[] {
  if (count < 2)
    throw new EngineError("missing-data", `alternatives must be at least 2 to leave one out, got ${count}`);
  const all = Array.from({ length: count }, (_, i) => i);
  const checked = (kept: readonly number[]) => {
    const scores = scoresOf(kept);
    if (scores.length === kept.length) return scores;
    throw new EngineError("shape-mismatch", `scores must be ${kept.length}, one an alternative, got ${scores.length}`);
  };
  const before = checked(all);
  const order = all.toSorted((a, b) => before[b]! - before[a]! || a - b);
  return all.map((removed) => {
    const kept = all.filter((i) => i !== removed);
    const after = new Map(checked(kept).map((score, place) => [kept[place]!, score]));
    const left = order.filter((i) => i !== removed);
    const pairs = reversedPairs(left, before, after);
    const leader = left.reduce((best, i) => (after.get(i)! > after.get(best)! ? i : best));
    return { removed, pairs, leader };
  });
}

/** Pairs whose order turned round, found as an insertion sort finds them: as many steps as there are pairs. */
function reversedPairs(
  order: readonly number[],
  before: readonly number[],
  after: ReadonlyMap<number, number>,
): (readonly [number, number])[] {
  const pairs: (readonly [number, number])[] = [];
  const sorted: number[] = [];
  for (const next of order) {
    let place = sorted.length;
    while (place > 0 && after.get(sorted[place - 1]!)! < after.get(next)!) {
      const above = sorted[--place]!;
      const isLevel = tied(before[above]!, before[next]!) || tied(after.get(above)!, after.get(next)!);
      if (!isLevel) pairs.push([above, next]);
    }
    sorted.splice(place, 0, next);
  }
  return pairs;
}
