import { EngineError } from "../errors";

/**
 * Exact probability that one alternative beats another when nothing is known of the weights.
 *
 * P(Σ w_k · d_k > 0), d_k = a_k − b_k, w uniform on all weights that add up to 1. Where the d_k are distinct this is
 * Σ_{d_k>0} d_k^{n−1} / Π_{l≠k} (d_k − d_l). That loses its digits where two d_k are close, so the probability is built up
 * by Varsi's recursion instead, which only ever takes means of probabilities: exact for any d_k, equal ones too, without
 * draws and so without a standard error.
 *
 * @param a Values of one alternative, one a criterion, on one scale, higher better.
 * @param b Values of the other, in the same order.
 * @returns 0 to 1. Alternatives that are alike in every criterion beat each other with probability 0.
 * @throws {EngineError} `shape-mismatch` if the lengths differ or are 0; `invalid-input` if a value is not finite.
 * @see Varsi, The Multidimensional Content of the Frustum of the Simplex, Pacific Journal of Mathematics 46 (1973), 303-314;
 * Lahdelma, Hokkanen & Salminen, European Journal of Operational Research 106 (1998), 137-143, for the index itself.
 */
export function winProbability(a: readonly number[], b: readonly number[]): number {
  if (a.length === 0 || a.length !== b.length) {
    throw new EngineError(
      "shape-mismatch",
      `both alternatives must have the same number of values, 1 or more, got ${a.length} and ${b.length}`,
    );
  }
  const differences = a.map((value, k) => {
    const difference = value - b[k]!;
    if (Number.isFinite(difference)) return difference;
    throw new EngineError(
      "invalid-input",
      `values of criterion ${k + 1} must be numbers with a difference, got ${value} and ${b[k]}`,
    );
  });
  const ahead = differences.filter((difference) => difference > 0);
  const behind = differences.filter((difference) => difference < 0);
  // loses[j]: probability of no win with only the first j criteria in which a is ahead.
  const loses = [1, ...ahead.map(() => 0)];
  for (const less of behind) {
    ahead.forEach((more, j) => {
      const toward = 1 / (1 - less / more);
      loses[j + 1] = toward * loses[j + 1]! + (1 - toward) * loses[j]!;
    });
  }
  return 1 - loses[ahead.length]!;
}
