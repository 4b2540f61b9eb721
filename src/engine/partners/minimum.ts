import { EngineError } from "../errors";
import { reaches } from "../scoring/bands";

/** Whether something that is asked for is there. */
export type Met = "met" | "missed" | "not known";

/** The least that is asked of a measure. */
export interface Minimum {
  readonly label: string;
  readonly unit: string;
  readonly need: number;
}

/** A minimum and what there is of it. */
export interface HeldMinimum extends Minimum {
  /** Null where not known. */
  readonly have: number | null;
  /** What is lacking, in the unit: 0 where met, null where not known. */
  readonly gap: number | null;
  readonly status: Met;
}

/**
 * Holds what there is against a minimum: gap = max(0, need − have).
 *
 * @param have In the unit of the minimum; null where not known.
 * @throws {EngineError} `invalid-input` if it is not finite.
 */
export function hold<M extends Minimum>(minimum: M, have: number | null): M & HeldMinimum {
  if (have === null) return { ...minimum, have, gap: null, status: "not known" };
  if (!Number.isFinite(have)) {
    throw new EngineError("invalid-input", `${minimum.label} must be a number, got ${have}`);
  }
  const met = reaches(have, minimum.need);
  return { ...minimum, have, gap: met ? 0 : minimum.need - have, status: met ? "met" : "missed" };
}

/** Several that must all be met: missed where one is missed, else not known where one is not known. */
export function allMet(statuses: readonly Met[]): Met {
  if (statuses.includes("missed")) return "missed";
  return statuses.includes("not known") ? "not known" : "met";
}

/** Several of which one must be met: met where one is met, else not known where one is not known. */
export function anyMet(statuses: readonly Met[]): Met {
  if (statuses.includes("met")) return "met";
  return statuses.includes("not known") ? "not known" : "missed";
}
