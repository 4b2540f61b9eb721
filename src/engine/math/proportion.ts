import { EngineError } from "../errors";
import { normalQuantile } from "./normal";

/** A rate and where the true one probably lies, all as fractions. */
export interface Proportion {
  /** successes / trials, 0 to 1. */
  readonly rate: number;
  /** Ends of the interval, 0 to 1; the rate lies between them. */
  readonly low: number;
  readonly high: number;
}

const isCount = (count: number): boolean => Number.isSafeInteger(count) && count >= 0;

/**
 * Rate of successes with its Wilson score interval, without continuity correction.
 *
 * low, high = (k + z²/2 ∓ z · √( k · (n − k) / n + z²/4 )) / (n + z²), k successes of n trials, z = Φ⁻¹((1 + level) / 2)
 *
 * Unlike rate ± z · standard error it never leaves 0 to 1, and says something for 0 of n and n of n.
 *
 * @param successes k, a whole number from 0 to trials.
 * @param trials n, a whole number of 1 or more.
 * @param level Confidence, above 0 and below 1.
 * @returns Fractions of 0 to 1 with low ≤ rate ≤ high; low is 0 for no success, high 1 for nothing but successes.
 * @throws {EngineError} `missing-data` if there are no trials; `invalid-input` if a count is not whole or negative, if there are more
 * successes than trials, or if the level is not above 0 and below 1.
 * @see Newcombe, Two-sided confidence intervals for the single proportion, Statistics in Medicine 17 (1998), 857-872, method 3.
 */
export function wilson(successes: number, trials: number, level = 0.95): Proportion {
  if (!isCount(trials)) {
    throw new EngineError("invalid-input", `trials must be a whole number of 0 or more, got ${trials}`);
  }
  if (!(isCount(successes) && successes <= trials)) {
    throw new EngineError("invalid-input", `successes must be a whole number from 0 to ${trials}, got ${successes}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new EngineError("invalid-input", `level must be above 0 and below 1, got ${level}`);
  }
  if (trials === 0) throw new EngineError("missing-data", "trials must be 1 or more for a rate, got 0");
  // From the lower tail, which still tells levels apart that are next to 1.
  const z = -normalQuantile((1 - level) / 2);
  const rate = successes / trials;
  const middle = successes + (z * z) / 2;
  const reach = z * Math.sqrt(successes * (1 - rate) + (z * z) / 4);
  const ends = trials + z * z;
  return {
    rate,
    low: successes === 0 ? 0 : Math.min(rate, Math.max(0, (middle - reach) / ends)),
    high: successes === trials ? 1 : Math.max(rate, Math.min(1, (middle + reach) / ends)),
  };
}
