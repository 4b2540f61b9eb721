import type { ReadyModel } from "./model";
import { verdictAt, type Values } from "./verdict";

/** The smallest change of one value that changes the verdict. */
export interface Change {
  /** Place of the criterion in the model. */
  readonly criterion: number;
  /** Its value now, 0 to 100. */
  readonly from: number;
  /** The turning point, 0 to 100. */
  readonly to: number;
  /** Whether the verdict turns at that point, or only below it. */
  readonly side: "at" | "below";
  /** The verdict there. */
  readonly verdict: string;
}

/** Below a turning point by more than arithmetic forgives (see `reaches`), and by less than anybody prints. */
const step = 1e-4;

/**
 * What would change the verdict: the smallest change of a single value, up or down, after which the verdict is another one.
 *
 * Turning points are, criterion by criterion, the values at which the score meets a boundary between bands, and the bounds of
 * the gates. The nearest that does change the verdict wins, the earlier criterion where two are as near. Missing values stay missing.
 *
 * @param values 0 to 100, null where missing.
 * @param score Their score.
 * @returns Null where no change of one value within 0 to 100 changes the verdict.
 */
export function smallestChange(model: ReadyModel, values: Values, score: number): Change | null {
  const coverage = values.reduce<number>((total, value, k) => (value === null ? total : total + model.shares[k]!), 0);
  const now = verdictAt(model, score, values);
  const boundaries = model.bands.slice(0, -1).map(({ from }) => from);

  const changesOf = (from: number, k: number): Change[] => {
    const slope = model.shares[k]! / coverage;
    const turns = [
      ...(slope > 0 ? boundaries.map((boundary) => from + (boundary - score) / slope) : []),
      ...model.gates.filter(({ criterion }) => criterion === k).map(({ below }) => below),
    ];
    return turns.flatMap((to) =>
      (["at", "below"] as const).flatMap((side) => {
        const value = side === "at" ? to : to - step;
        if (!(value >= 0 && value <= 100)) return [];
        const changed = values.map((other, place) => (place === k ? value : other));
        const verdict = verdictAt(model, score + slope * (value - from), changed);
        return verdict === now ? [] : [{ criterion: k, from, to, side, verdict }];
      }),
    );
  };

  const distance = (change: Change) => Math.abs(change.to - change.from);
  return values
    .flatMap((value, k) => (value === null ? [] : changesOf(value, k)))
    .reduce<Change | null>((best, change) => (best && distance(best) <= distance(change) + 1e-9 ? best : change), null);
}
