import { EngineError } from "../errors";
import { sum } from "../math/sum";

/** An amount that comes with a chance. */
export interface Chance {
  /** In money. */
  readonly amount: number;
  /** 0 to 1. */
  readonly probability: number;
}

/** What a number of chances are worth together. */
export interface ExpectedValue {
  /** Σ p · amount. */
  readonly expected: number;
  /** Standard deviation of what will really come, if each is decided independently of the others: √ Σ p (1 − p) amount². */
  readonly deviation: number;
}

function checkChance({ amount, probability }: Chance, i: number): void {
  if (!Number.isFinite(amount))
    throw new EngineError("invalid-input", `amount ${i + 1} must be a number, got ${amount}`);
  if (!(probability >= 0 && probability <= 1)) {
    throw new EngineError("invalid-input", `probability ${i + 1} must be from 0 to 1, got ${probability}`);
  }
}

/**
 * Expected value of opportunities, and how far the real one may lie from it.
 *
 * expected = Σ p · amount; deviation = √ Σ p · (1 − p) · amount²
 *
 * @param chances None are worth 0.
 * @throws {EngineError} `invalid-input` for an amount that is not finite, a probability outside 0 to 1, or a sum that is larger than a number can be.
 * @see The mean and, for independent opportunities, the variance of a sum of two-valued variables.
 */
export function expectedValue(chances: readonly Chance[]): ExpectedValue {
  chances.forEach(checkChance);
  const expected = sum(chances.map(({ amount, probability }) => probability * amount));
  const deviation = Math.sqrt(
    sum(chances.map(({ amount, probability }) => probability * (1 - probability) * amount * amount)),
  );
  if (!Number.isFinite(expected) || !Number.isFinite(deviation)) {
    throw new EngineError("invalid-input", "amounts must add up to a number, got one too large");
  }
  return { expected, deviation };
}
