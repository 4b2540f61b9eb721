import { EngineError } from "../errors";
import { logGammaDraw } from "../math/draws";
import type { Random } from "../math/random";

/** Fills a list with weights of 0 or more that add up to 1, others at each call. */
export type WeightDraws = (into: Float64Array) => void;

/**
 * Weights drawn uniformly from all that add up to 1.
 *
 * w_k = −ln u_k / Σ −ln u
 *
 * @see Rubinstein, Generating Random Vectors Uniformly Distributed Inside and on the Surface of Different Regions, European
 * Journal of Operational Research 10 (1982), 205-209.
 */
export function uniformWeights(random: Random): WeightDraws {
  return (into) => {
    let total = 0;
    for (let k = 0; k < into.length; k++) total += into[k] = -Math.log(random());
    for (let k = 0; k < into.length; k++) into[k]! /= total;
  };
}

/**
 * Weights drawn around given ones: from the Dirichlet distribution with the given ones as its mean.
 *
 * w_k = g_k / Σ g, g_k gamma-distributed with the shape concentration · share_k; the variance of w_k is
 * share_k · (1 − share_k) / (concentration + 1). A share of 0 stays 0.
 *
 * @param shares Each 0 or more, adding up to 1.
 * @param concentration Above 0; the larger, the closer the draws stay to the shares.
 * @throws {EngineError} `invalid-input` if the concentration is not above 0.
 * @see Devroye, Non-Uniform Random Variate Generation (1986), ch. XI.4.
 */
export function weightsAround(random: Random, shares: readonly number[], concentration: number): WeightDraws {
  if (!(concentration > 0 && Number.isFinite(concentration)))
    throw new EngineError("invalid-input", `concentration must be above 0, got ${concentration}`);
  const shapes = shares.map((share) => share * concentration);
  return (into) => {
    let largest = -Infinity;
    for (let k = 0; k < into.length; k++) {
      // A shape of next to nothing gives a logarithm beyond all numbers.
      into[k] = shapes[k]! > 0 ? Math.max(logGammaDraw(random, shapes[k]!), -Number.MAX_VALUE) : -Infinity;
      if (into[k]! > largest) largest = into[k]!;
    }
    let total = 0;
    for (let k = 0; k < into.length; k++) total += into[k] = Math.exp(into[k]! - largest);
    for (let k = 0; k < into.length; k++) into[k]! /= total;
  };
}
