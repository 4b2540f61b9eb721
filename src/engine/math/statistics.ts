import { corrDependencies, create, medianDependencies, stdDependencies } from "mathjs/number";
import { EngineError } from "../errors";
import { sum } from "./sum";

const math = create({ ...corrDependencies, ...medianDependencies, ...stdDependencies });

function atLeast(values: readonly number[], count: number, what: string): void {
  if (values.length < count) {
    throw new EngineError("missing-data", `${what} must have at least ${count} numbers, got ${values.length}`);
  }
}

/**
 * Arithmetic mean.
 *
 * mean = Σ x / n
 *
 * @param values At least one number.
 * @throws {EngineError} `missing-data` if there is none.
 */
export function mean(values: readonly number[]): number {
  atLeast(values, 1, "a mean");
  return sum(values) / values.length;
}

/**
 * Median: the middle number, or the mean of the two middle ones.
 *
 * @param values At least one number, in any order.
 * @throws {EngineError} `missing-data` if there is none.
 */
export function median(values: readonly number[]): number {
  atLeast(values, 1, "a median");
  return math.median<number>([...values]);
}

/**
 * Sample standard deviation, with n − 1 in the denominator.
 *
 * s = √( Σ (x − mean)² / (n − 1) )
 *
 * @param values At least two numbers.
 * @throws {EngineError} `missing-data` if there are fewer.
 */
export function standardDeviation(values: readonly number[]): number {
  atLeast(values, 2, "a standard deviation");
  return math.std([...values], "unbiased") as number;
}

/**
 * Pearson's correlation of two lists.
 *
 * r = Σ (x − mean x)(y − mean y) / √( Σ (x − mean x)² · Σ (y − mean y)² )
 *
 * @param a At least two numbers.
 * @param b As many, in the same order.
 * @returns From −1 to 1, or null where a list is constant and the correlation is undefined.
 * @throws {EngineError} `shape-mismatch` if the lengths differ; `missing-data` if there are fewer than two pairs.
 */
export function correlation(a: readonly number[], b: readonly number[]): number | null {
  if (a.length !== b.length) {
    throw new EngineError("shape-mismatch", `both lists must have the same length, got ${a.length} and ${b.length}`);
  }
  atLeast(a, 2, "a correlation");
  const constant = (values: readonly number[]) => values.every((value) => value === values[0]);
  if (constant(a) || constant(b)) return null;
  return math.corr([...a], [...b]) as number;
}
