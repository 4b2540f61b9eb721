import { EngineError } from "../errors";
import { median } from "./statistics";

/** A line through points. */
export interface Line {
  /** Change of y for each 1 of x. */
  readonly slope: number;
  /** y at x = 0. */
  readonly intercept: number;
}

/**
 * Line through points that a few outliers do not turn (Theil–Sen).
 *
 * slope = median of (y_j − y_i) / (x_j − x_i) over all pairs with x_i < x_j; intercept = median of y_i − slope · x_i
 *
 * Up to 29 % of the points may be wrong without limit before the slope is.
 *
 * @param x Any unit; at least two different numbers.
 * @param y As many, in the same order.
 * @throws {EngineError} `shape-mismatch` if the lengths differ; `invalid-input` if a number is not finite; `missing-data` if there
 * are not two points with different x.
 * @see Sen, Estimates of the Regression Coefficient Based on Kendall's Tau, JASA 63 (1968), 1379-1389.
 */
export function theilSen(x: readonly number[], y: readonly number[]): Line {
  if (x.length !== y.length) {
    throw new EngineError("shape-mismatch", `x and y must have the same length, got ${x.length} and ${y.length}`);
  }
  const wrong = [...x, ...y].find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new EngineError("invalid-input", `x and y must be numbers, got ${wrong}`);
  const slopes: number[] = [];
  for (let i = 0; i < x.length; i++) {
    for (let j = i + 1; j < x.length; j++) {
      if (x[i] !== x[j]) slopes.push((y[j]! - y[i]!) / (x[j]! - x[i]!));
    }
  }
  if (slopes.length === 0) throw new EngineError("missing-data", "a line must have two points with different x");
  const slope = median(slopes);
  const intercept = median(y.map((value, i) => value - slope * x[i]!));
  if (!(Number.isFinite(slope) && Number.isFinite(intercept))) {
    throw new EngineError("invalid-input", "x and y must be small enough for a line, got numbers too far apart");
  }
  return { slope, intercept };
}
