import { EngineError } from "../errors";
import { compileFormula } from "../math/formula";

/** A raw measure and the value it is worth. */
export interface Knot {
  readonly x: number;
  readonly value: number;
}

/** Whether more of the measure is better or worse. */
export type Direction = "higher" | "lower";

/**
 * How a raw measure becomes a value from 0 (worst) to 100 (best).
 *
 * - `rating`: a person's rating from 0 to `scale`; off the scale is an error, never clipped.
 * - `linear`: straight lines between knots, clipped outside. Knots are absolute, so adding a case changes no other case.
 * - `log`: the same on log10 of the measure, for sizes that span decades; 0 or less is worth the lowest knot.
 * - `min-max`: from the worst to the best of the cases at hand; only for ranking these cases, since another case moves it.
 * - `formula`: plain arithmetic in `x`.
 */
export type ValueFunction =
  | { readonly kind: "rating"; readonly scale: number; readonly direction: Direction }
  | { readonly kind: "linear" | "log"; readonly knots: readonly Knot[] }
  | { readonly kind: "min-max"; readonly direction: Direction }
  | { readonly kind: "formula"; readonly text: string };

/** A value function ready to run on one measure. */
export type Valuation = (x: number) => number;

/**
 * Value on a piecewise-linear curve, clipped outside its knots.
 *
 * value = v_j + (v_{j+1} − v_j) · (x − x_j) / (x_{j+1} − x_j)   for x_j ≤ x ≤ x_{j+1}
 *
 * @param x The measure, in the knots' unit.
 * @param knots As `checkKnots` accepts them.
 * @returns From the lowest to the highest value of the knots.
 */
export function valueOnCurve(x: number, knots: readonly Knot[]): number {
  let [low] = knots as readonly [Knot];
  if (x <= low.x) return low.value;
  for (const high of knots) {
    if (x <= high.x) return low.value + (high.value - low.value) * ((x - low.x) / (high.x - low.x));
    low = high;
  }
  return low.value;
}

/**
 * Refuses knots that are no curve.
 *
 * @throws {EngineError} `invalid-input` if there are fewer than two, if a number is not finite, if the measures do not
 * rise, or if the values both rise and fall: a value function runs one way, or raising a measure could lower the score.
 */
export function checkKnots(knots: readonly Knot[]): void {
  if (knots.length < 2)
    throw new EngineError("invalid-input", `a curve must have at least 2 knots, got ${knots.length}`);
  let direction = 0;
  knots.forEach(({ x, value }, i) => {
    if (!Number.isFinite(x) || !Number.isFinite(value)) {
      throw new EngineError("invalid-input", `knot ${i + 1} must be two numbers, got ${x}:${value}`);
    }
    const before = knots[i - 1];
    if (!before) return;
    if (!Number.isFinite(x - before.x)) {
      throw new EngineError(
        "invalid-input",
        `knot ${i + 1} must be within reach of knot ${i}, got ${x} after ${before.x}`,
      );
    }
    if (x <= before.x) {
      throw new EngineError("invalid-input", `knot ${i + 1} must lie above knot ${i}, got ${x} after ${before.x}`);
    }
    const step = Math.sign(value - before.value);
    if (step !== 0 && direction !== 0 && step !== direction) {
      throw new EngineError(
        "invalid-input",
        `values of the knots must only rise or only fall, got a turn at knot ${i}`,
      );
    }
    direction ||= step;
  });
}

function checkScale(scale: number): void {
  if (!(Number.isFinite(scale) && scale > 0))
    throw new EngineError("invalid-input", `scale must be above 0, got ${scale}`);
}

/**
 * Makes a value function ready to run.
 *
 * @returns A function from the measure to a value of 0 to 100. It throws `invalid-input` for a rating off its scale and
 * for a formula whose result leaves 0 to 100.
 * @throws {EngineError} `invalid-input` if the function itself is wrong: its scale, its knots, its values outside 0 to
 * 100, a logarithmic knot at 0 or less, a formula; or if it is `min-max`, which has no value without other cases.
 */
export function compileValueFunction(value: ValueFunction): Valuation {
  switch (value.kind) {
    case "rating": {
      const { scale, direction } = value;
      checkScale(scale);
      return (x) => {
        if (!(x >= 0 && x <= scale))
          throw new EngineError("invalid-input", `rating must be from 0 to ${scale}, got ${x}`);
        return (100 * (direction === "higher" ? x : scale - x)) / scale;
      };
    }
    case "linear":
    case "log": {
      checkKnots(value.knots);
      const off = value.knots.find((knot) => !(knot.value >= 0 && knot.value <= 100));
      if (off) throw new EngineError("invalid-input", `value of a knot must be from 0 to 100, got ${off.value}`);
      if (value.kind === "linear") return (x) => valueOnCurve(x, value.knots);
      const [lowest] = value.knots as readonly [Knot];
      if (lowest.x <= 0) throw new EngineError("invalid-input", `a logarithmic knot must lie above 0, got ${lowest.x}`);
      const knots = value.knots.map((knot) => ({ x: Math.log10(knot.x), value: knot.value }));
      return (x) => (x > 0 ? valueOnCurve(Math.log10(x), knots) : lowest.value);
    }
    case "formula": {
      const formula = compileFormula(value.text, ["x"]);
      return (x) => {
        const result = formula(x);
        if (result >= 0 && result <= 100) return result;
        throw new EngineError("invalid-input", `formula "${value.text}" must give 0 to 100, got ${result} at x = ${x}`);
      };
    }
    case "min-max":
      throw new EngineError("invalid-input", "a min-max value must be taken over several cases, got one");
  }
}

/**
 * Straight line from the worst to the best of the cases at hand: what `min-max` becomes once the cases are known.
 *
 * value = 100 · (x − low) / (high − low), or 100 minus that where lower is better
 *
 * @param low Smallest measure among the cases.
 * @param high Largest.
 * @returns Null where all cases are alike: the criterion then tells nothing apart.
 */
export function minMaxValue(low: number, high: number, direction: Direction): ValueFunction | null {
  if (!(low < high)) return null;
  const [worst, best] = direction === "higher" ? [0, 100] : [100, 0];
  return {
    kind: "linear",
    knots: [
      { x: low, value: worst },
      { x: high, value: best },
    ],
  };
}

const directions: Readonly<Record<string, Direction>> = { higher: "higher", lower: "lower" };
const pair = /^\s*([^:;]+):([^:;]+)$/;

/** Reads knots written as `x:value; x:value`. */
export function readKnots(text: string): readonly Knot[] {
  const knots = text.split(";").map((part, i) => {
    const [, x, value] = pair.exec(part) ?? [];
    const knot = { x: Number(x?.trim() || NaN), value: Number(value?.trim() || NaN) };
    if (Number.isNaN(knot.x) || Number.isNaN(knot.value)) {
      throw new EngineError("invalid-input", `knot ${i + 1} must be written as x:value, got "${part.trim()}"`);
    }
    return knot;
  });
  checkKnots(knots);
  return knots;
}

/**
 * Reads a value function as a person writes it in a cell.
 *
 * `0:0; 50:60; 100:100` (knots), `log 10:0; 1000:100` (knots on a logarithm), `higher` or `lower` (a rating),
 * `min-max` or `min-max lower` (against the other cases), and anything else as a formula in x.
 *
 * @param text What stands in the cell.
 * @param scale Highest rating, for `higher` and `lower`.
 * @throws {EngineError} `invalid-input` if the text is none of these.
 */
export function readValueFunction(text: string, scale: number): ValueFunction {
  const words = text.trim().toLowerCase();
  const direction = directions[words.replace(/^min-max\s*/, "") || "higher"];
  if (direction && words.startsWith("min-max")) return { kind: "min-max", direction };
  if (direction && words !== "") {
    checkScale(scale);
    return { kind: "rating", scale, direction };
  }
  if (words.startsWith("log ")) return { kind: "log", knots: readKnots(words.slice(4)) };
  if (words.includes(":") && !words.includes("?")) return { kind: "linear", knots: readKnots(words) };
  if (words === "") throw new EngineError("missing-data", "a value function must not be blank");
  compileFormula(words, ["x"]);
  return { kind: "formula", text: words };
}
