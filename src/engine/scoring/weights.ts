import { EngineError } from "../errors";
import { sum } from "../math/sum";

/** Weights as shares of their sum. */
export interface Shares {
  /** Each from 0 to 1, adding up to 1. */
  readonly shares: readonly number[];
  /** What had to be done to the weights, if anything; for people. */
  readonly warning: string | null;
}

/**
 * Shares of a set of weights: each weight divided by their sum.
 *
 * share_k = w_k / Σ w
 *
 * @param weights Relative importance, each 0 or more, at least one above 0; any unit.
 * @param names What each weight belongs to, for the message; otherwise its place.
 * @returns The shares, with a warning where the weights did not add up to 1 to within 1e-6.
 * @throws {EngineError} `invalid-input` if a weight is negative or not finite, or if all are 0.
 */
export function sharesOf(weights: readonly number[], names?: readonly string[]): Shares {
  weights.forEach((weight, k) => {
    if (!(Number.isFinite(weight) && weight >= 0)) {
      throw new EngineError(
        "invalid-input",
        `weight of ${names?.[k] ?? `criterion ${k + 1}`} must be 0 or more, got ${weight}`,
      );
    }
  });
  const total = sum(weights);
  if (!(total > 0)) throw new EngineError("invalid-input", "at least one weight must be above 0");
  const warning =
    Math.abs(total - 1) > 1e-6
      ? `weights add up to ${Number(total.toPrecision(6))}, not 1; each was divided by that`
      : null;
  return { shares: weights.map((weight) => weight / total), warning };
}
