import { EngineError } from "../errors";
import { mean } from "../math/statistics";

/** Weights of the places 1 to n: w_r = (1/n) · Σ_{i=r..n} 1/i. */
function centroid(count: number): readonly number[] {
  const weights = new Array<number>(count);
  let total = 0;
  for (let place = count; place >= 1; place--) {
    total += 1 / place;
    weights[place - 1] = total / count;
  }
  return weights;
}

/**
 * Weights from the order of importance alone: the centre of all weights that have this order (rank-order centroid).
 *
 * w_r = (1/n) · Σ_{i=r..n} 1/i for the criterion in place r of n
 *
 * @param places Place of each criterion, 1 the most important; criteria of the same importance share the better place
 * (1, 2, 2, 4) and get the mean of the weights they stand for.
 * @returns One weight a criterion, above 0, adding up to 1.
 * @throws {EngineError} `shape-mismatch` if there is no criterion; `invalid-input` if the places are not such a ranking.
 * @see Edwards & Barron, SMARTS and SMARTER, Organizational Behavior and Human Decision Processes 60 (1994), 306-325.
 */
export function rankOrderWeights(places: readonly number[]): readonly number[] {
  if (places.length === 0) throw new EngineError("shape-mismatch", "places must be at least one, got none");
  const weights = centroid(places.length);
  return places.map((place, k) => {
    const before = places.filter((other) => other < place).length;
    if (place !== before + 1) {
      throw new EngineError(
        "invalid-input",
        `place of criterion ${k + 1} must be ${before + 1}, for ${before} come before it, got ${place}`,
      );
    }
    const shared = places.filter((other) => other === place).length;
    return mean(weights.slice(before, before + shared));
  });
}
