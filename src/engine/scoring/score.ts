import { EngineError } from "../errors";
import { casesIn, type Column } from "./column";
import { readyModel, type ReadyModel, type ScoringModel } from "./model";
import { compileValueFunction, type ValueFunction } from "./valueFunction";

/** Values of 0 to `top` a case, and what to multiply them by to get points. */
interface ValueColumn {
  readonly values: Float64Array;
  readonly factor: number;
  readonly blanks: number;
}

function valueColumn(value: ValueFunction, column: Column, share: number, label: string): ValueColumn {
  if (value.kind === "rating" && value.direction === "higher") {
    const off = column.low < 0 ? column.low : column.high;
    if (column.blanks < column.values.length && !(off >= 0 && off <= value.scale)) {
      const place = column.values.indexOf(off) + 1;
      throw new EngineError("invalid-input", `${label} of case ${place} must be from 0 to ${value.scale}, got ${off}`);
    }
    return { values: column.values, factor: (share * 100) / value.scale, blanks: column.blanks };
  }
  const valueOf = compileValueFunction(value);
  const values = column.values.map((x) => (x === x ? valueOf(x) : NaN));
  return { values, factor: share, blanks: column.blanks };
}

/** Values of every case: one column a criterion, 0 to 100 once multiplied. */
function valueColumns(model: ReadyModel, columns: readonly Column[]): readonly ValueColumn[] {
  return model.criteria.map(({ value, label }, k) => valueColumn(value, columns[k]!, model.shares[k]!, label));
}

/**
 * Adds up columns, each times its factor. A blank makes the sum of its case NaN.
 *
 * Five columns a pass: every model of the framework has five criteria, and passing over memory is what the sum costs.
 */
function weightedSums(columns: readonly ValueColumn[], cases: number): Float64Array {
  const sums = new Float64Array(cases);
  for (let k = 0; k < columns.length; k += 5) {
    const first = columns[k]!;
    const nothing = { values: first.values, factor: 0 };
    const { values: a, factor: fa } = first;
    const { values: b, factor: fb } = columns[k + 1] ?? nothing;
    const { values: c, factor: fc } = columns[k + 2] ?? nothing;
    const { values: d, factor: fd } = columns[k + 3] ?? nothing;
    const { values: e, factor: fe } = columns[k + 4] ?? nothing;
    for (let i = 0; i < cases; i++) {
      sums[i]! += fa * a[i]! + fb * b[i]! + fc * c[i]! + fd * d[i]! + fe * e[i]!;
    }
  }
  return sums;
}

/** The end of an interval and the share of weight that is known. */
interface Known {
  points: number;
  coverage: number;
}

function knownPart(columns: readonly ValueColumn[], shares: readonly number[], i: number, into: Known): Known {
  let points = 0;
  let missing = 0;
  let known = 0;
  for (let k = 0; k < columns.length; k++) {
    const { values, factor } = columns[k]!;
    const value = values[i]!;
    if (value === value) {
      points += factor * value;
      known++;
    } else missing += shares[k]!;
  }
  into.points = points;
  into.coverage = known === 0 ? 0 : 1 - missing;
  return into;
}

/**
 * Scores of many cases at once.
 *
 * score = Σ w_k · v_k / Σ w_k, over the criteria that are known
 *
 * @param model Weights and value functions.
 * @param columns One a criterion, as many cases in each.
 * @returns One score a case, 0 to 100; NaN where less than the least coverage is known, for there is then only an interval.
 * @throws {EngineError} `shape-mismatch` if the columns do not fit the model or each other; `invalid-input` for bad
 * weights, a rating off its scale, or a value function that is wrong.
 * @see Keeney & Raiffa, Decisions with Multiple Objectives (1976), ch. 3; for the blanks Jiménez, Mateos & Ríos-Insua,
 * Omega 37 (2009), 395-410.
 */
export function scoreColumns(model: ScoringModel, columns: readonly Column[]): Float64Array {
  const ready = readyModel(model, columns);
  const cases = casesIn(columns);
  const values = valueColumns(ready, columns);
  const scores = weightedSums(values, cases);
  if (values.every(({ blanks }) => blanks === 0)) return scores;
  const known: Known = { points: 0, coverage: 0 };
  for (let i = 0; i < cases; i++) {
    if (scores[i] === scores[i]) continue;
    knownPart(values, ready.shares, i, known);
    scores[i] = coversAtLeast(known.coverage, ready.coverage.least) ? known.points / known.coverage : NaN;
  }
  return scores;
}

/** Coverage is a sum of shares, so its last digits are noise. */
export const coversAtLeast = (coverage: number, least: number): boolean => coverage > 0 && coverage >= least - 1e-9;

/** Lowest and highest score that the missing values could still give, and the share of weight that is known. */
export interface RangeColumns {
  readonly low: Float64Array;
  readonly high: Float64Array;
  readonly coverage: Float64Array;
}

/**
 * Score intervals of many cases at once.
 *
 * low = Σ w_k · v_k over what is known; high = low + 100 · Σ w_k over what is missing; coverage = Σ w_k over what is known
 *
 * @returns Low and high 0 to 100, coverage 0 to 1.
 * @throws {EngineError} As `scoreColumns`.
 */
export function rangeColumns(model: ScoringModel, columns: readonly Column[]): RangeColumns {
  const ready = readyModel(model, columns);
  const cases = casesIn(columns);
  const values = valueColumns(ready, columns);
  const low = weightedSums(values, cases);
  const high = Float64Array.from(low);
  const coverage = new Float64Array(cases).fill(1);
  const known: Known = { points: 0, coverage: 0 };
  for (let i = 0; i < cases; i++) {
    if (low[i] === low[i]) continue;
    knownPart(values, ready.shares, i, known);
    low[i] = known.points;
    high[i] = known.points + 100 * (1 - known.coverage);
    coverage[i] = known.coverage;
  }
  return { low, high, coverage };
}
