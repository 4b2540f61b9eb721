import { bandOf, reaches, type Band } from "./bands";
import type { Gate, ReadyModel } from "./model";

/** What a score says, after the gates. */
export interface Verdict {
  readonly label: string;
  /** Whether every way in which the missing values could turn out gives this verdict. */
  readonly firm: boolean;
  /** Gates that hold the verdict down. */
  readonly gates: readonly Gate[];
  /** Points from the score to the nearest boundary between bands; null without a score or without a second band. */
  readonly distance: number | null;
}

/** A case's values, 0 to 100, in the order of the criteria; null where missing. */
export type Values = readonly (number | null)[];

const rank = (bands: readonly Band[], label: string) => bands.findIndex((band) => band.label === label);

/** The worse of the score's band and the caps of the gates. */
function capped(model: ReadyModel, score: number, gates: readonly Gate[]): string {
  const places = [bandOf(score, model.bands).band.label, ...gates.map(({ cap }) => cap)].map((label) =>
    rank(model.bands, label),
  );
  return model.bands[Math.max(...places)]!.label;
}

/** Gates that a case hits; a missing value hits none. */
export function gatesHit(model: ReadyModel, values: Values): readonly Gate[] {
  return model.gates.filter(({ criterion, below }) => {
    const value = values[criterion];
    return value !== null && value !== undefined && !reaches(value, below);
  });
}

/** Verdict of a complete set of values. */
export const verdictAt = (model: ReadyModel, score: number, values: Values): string =>
  capped(model, score, gatesHit(model, values));

/**
 * Verdict of a case: the band of its score, held down by the gates it hits.
 *
 * Firm where both ends of the interval, and the gates that missing values could still hit, give the same verdict. Without a
 * score there is a verdict only where it is firm.
 *
 * @param score Null where too little is known.
 * @param low Lowest and
 * @param high highest score that is still possible.
 * @returns Null where the model has no bands, or where nothing can be said.
 */
export function verdictOf(
  model: ReadyModel,
  values: Values,
  score: number | null,
  low: number,
  high: number,
): Verdict | null {
  if (model.bands.length === 0) return null;
  const hit = gatesHit(model, values);
  const open = model.gates.filter(({ criterion }) => values[criterion] === null);
  const best = capped(model, high, hit);
  const firm = capped(model, low, [...hit, ...open]) === best;
  if (score === null && !firm) return null;
  const label = score === null ? best : capped(model, score, hit);
  const placed = bandOf(score ?? high, model.bands);
  const gates = hit.filter(({ cap }) => rank(model.bands, cap) > rank(model.bands, placed.band.label));
  return { label, firm, gates, distance: score === null ? null : placed.distance };
}
