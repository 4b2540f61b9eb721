import { EngineError } from "../errors";
import { sharesOf } from "../scoring/weights";

/**
 * Score of a firm in the competitive profile matrix (David).
 *
 * score = Σ w_j · r_j, w as shares
 *
 * @param weights What each success factor counts, 0 or more; any unit.
 * @param ratings The firm on each factor, 1 (major weakness) to 4 (major strength); 2.5 is average.
 * @returns 1 to 4.
 * @throws {EngineError} `shape-mismatch` if the lengths differ; `invalid-input` for a bad weight or a rating outside 1 to 4.
 * @see David, Strategic Management, the competitive profile matrix.
 */
export function profileScore(weights: readonly number[], ratings: readonly number[]): number {
  if (weights.length !== ratings.length) {
    throw new EngineError("shape-mismatch", `ratings must be ${weights.length} numbers, got ${ratings.length}`);
  }
  ratings.forEach((rating, j) => {
    if (!(rating >= 1 && rating <= 4))
      throw new EngineError("invalid-input", `rating ${j + 1} must be from 1 to 4, got ${rating}`);
  });
  return sharesOf(weights).shares.reduce((total, share, j) => total + share * ratings[j]!, 0);
}

/**
 * How another firm compares with ours in the competitive profile matrix, over the factors that have a weight and both ratings.
 *
 * 50 + 50 · (theirs − ours) / 3; 50 is parity
 *
 * @returns 0 to 100 and the number of factors compared; null where there is none.
 */
export function profileComparison(
  factors: ReadonlyMap<string, number>,
  theirs: ReadonlyMap<string, number>,
  ours: ReadonlyMap<string, number>,
): { readonly points: number; readonly compared: number } | null {
  const compared = [...factors].flatMap(([name, weight]) => {
    const [their, our] = [theirs.get(name), ours.get(name)];
    return their === undefined || our === undefined || weight === 0 ? [] : [{ weight, their, our }];
  });
  if (compared.length === 0) return null;
  const weights = compared.map(({ weight }) => weight);
  const score = (ratings: readonly number[]) => profileScore(weights, ratings);
  const gap = score(compared.map(({ their }) => their)) - score(compared.map(({ our }) => our));
  return { points: 50 + (50 * gap) / 3, compared: compared.length };
}
