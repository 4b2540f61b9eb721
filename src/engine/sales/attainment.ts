import { EngineError } from "../errors";

/** More than a fifth above target counts as a fifth: one measure must not make up for all others. */
export const mostAttained = 1.2;

const largest = Number.MAX_VALUE;

function finite(value: number, what: string): void {
  if (!(value >= -largest && value <= largest))
    throw new EngineError("invalid-input", `${what} must be a number, got ${value}`);
}

/**
 * How much of a target was attained.
 *
 * attainment = min(1.2, actual / target); where lower is better min(1.2, target / actual), and 1.2 for an actual of 0 or less.
 * Less than nothing is nothing.
 *
 * @param actual In the target's unit; null where missing.
 * @param target Above 0; a target of 0 or less is none.
 * @returns 0 to 1.2; null where the actual or the target is missing.
 * @throws {EngineError} `invalid-input` if a number is not finite.
 * @see The cap, and counting a target of 0 or less as missing, are our own rule: a share of nothing is not defined.
 */
export function attainment(actual: number | null, target: number | null, lowerIsBetter = false): number | null {
  if (actual !== null) finite(actual, "actual");
  if (target !== null) finite(target, "target");
  if (actual === null || target === null || target <= 0) return null;
  if (lowerIsBetter && actual <= 0) return mostAttained;
  const attained = lowerIsBetter ? target / actual : actual / target;
  if (attained >= mostAttained) return mostAttained;
  return attained > 0 ? attained : 0;
}
