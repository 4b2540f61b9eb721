import { EngineError } from "../errors";

/** A named stretch of scores, from `from` up to the next band. */
export interface Band {
  readonly label: string;
  readonly from: number;
}

/** The band a score falls in, and how near the next one is. */
export interface Placed {
  readonly band: Band;
  /** Points to the nearest boundary between bands, or null where there is only one band. */
  readonly distance: number | null;
  /** That boundary. */
  readonly boundary: number | null;
}

/**
 * Whether a score reaches a boundary, unrounded.
 *
 * Only the last digits that arithmetic itself loses are forgiven: five ratings of 70 add up to 70, whatever their weights.
 */
export const reaches = (score: number, boundary: number): boolean =>
  score >= boundary - 1e-9 * Math.max(1, Math.abs(score), Math.abs(boundary));

/**
 * Refuses bands that do not fall.
 *
 * @throws {EngineError} `invalid-input` if a band does not start below the one before it.
 */
export function checkBands(bands: readonly Band[]): void {
  bands.forEach(({ label, from }, i) => {
    const above = bands[i - 1];
    if (above && !(from < above.from)) {
      throw new EngineError("invalid-input", `${label} must start below ${above.label} (${above.from}), got ${from}`);
    }
  });
}

/**
 * Band of a score: the highest band whose lower bound it reaches.
 *
 * @param score In the unit of the bands.
 * @param bands At least one, highest first; the last one takes whatever lies below the others.
 */
export function bandOf(score: number, bands: readonly Band[]): Placed {
  const band = bands.find(({ from }) => reaches(score, from)) ?? bands.at(-1)!;
  const nearest = bands
    .slice(0, -1)
    .map(({ from }) => ({ boundary: from, distance: Math.abs(score - from) }))
    .reduce<{ boundary: number; distance: number } | null>((a, b) => (a && a.distance <= b.distance ? a : b), null);
  return { band, distance: nearest?.distance ?? null, boundary: nearest?.boundary ?? null };
}
