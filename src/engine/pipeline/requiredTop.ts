import { EngineError } from "../errors";
import type { Funnel } from "./funnel";

/** How many must enter a funnel for a target to come out. */
export interface RequiredTop {
  /** At the rates as they are. */
  readonly needed: number;
  /** At the lower end of every rate; null where a rate has none. */
  readonly cautious: number | null;
}

/** The next whole number up; what arithmetic loses in the last digits does not make it one more. */
const wholeUp = (needed: number): number => Math.max(0, Math.ceil(needed - 1e-9 * Math.max(1, needed)));

function neededFor(target: number, passing: number): number {
  const needed = wholeUp(target / passing);
  if (!Number.isSafeInteger(needed)) {
    throw new EngineError(
      "no-solution",
      `so few pass the funnel (${passing}) that ${target} would need more than can be counted`,
    );
  }
  return needed;
}

/**
 * How many must enter a funnel so that a target number comes out of it.
 *
 * needed = ⌈target / overall⌉, and with every rate at its lower end cautious = ⌈target / Π low_j⌉
 *
 * All rates at their lower ends at once is rarer than the level of one interval says, so the cautious figure errs on the safe side.
 *
 * @param target How many are to come out, 0 or more.
 * @throws {EngineError} `invalid-input` if the target is not 0 or more; `missing-data` if a rate of the funnel is undefined;
 * `no-solution` if nothing passes it.
 * @see Our own rule: the funnel read backwards.
 */
export function requiredTop({ steps, overall, overallLow }: Funnel, target: number): RequiredTop {
  if (!(Number.isFinite(target) && target >= 0)) {
    throw new EngineError("invalid-input", `target must be 0 or more, got ${target}`);
  }
  if (overall === null) {
    const open = steps.slice(1).find(({ rate }) => rate === null);
    throw new EngineError("missing-data", open?.warning ?? "a funnel must have at least 2 steps for a rate, got 1");
  }
  if (overall === 0)
    throw new EngineError("no-solution", "nothing passes the funnel, so no number at its top would do");
  return {
    needed: neededFor(target, overall),
    cautious: overallLow === null ? null : neededFor(target, overallLow),
  };
}
