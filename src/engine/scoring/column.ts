import { EngineError } from "../errors";

/** One criterion's numbers, a case each, that know their range, so that scoring need not look at each again. */
export interface Column {
  /** NaN where the case has no number. */
  readonly values: Float64Array;
  /** Smallest and largest number; Infinity and -Infinity where there is none. */
  readonly low: number;
  readonly high: number;
  /** How many cases have no number. */
  readonly blanks: number;
}

/**
 * Makes a column of numbers.
 *
 * @param values One a case; null, undefined or NaN where there is none. A Float64Array is taken as it is, not copied.
 * @throws {EngineError} `invalid-input` if a number is infinite.
 */
export function columnOf(values: Float64Array | readonly (number | null | undefined)[]): Column {
  const numbers = values instanceof Float64Array ? values : Float64Array.from(values, (value) => value ?? NaN);
  let low = Infinity;
  let high = -Infinity;
  let blanks = 0;
  for (let i = 0; i < numbers.length; i++) {
    const value = numbers[i]!;
    // Most numbers lie between two that came before, so that one look is enough.
    if (value >= low && value <= high) continue;
    if (value !== value) blanks++;
    if (value < low) low = value;
    if (value > high) high = value;
  }
  if (low === -Infinity || high === Infinity) {
    throw new EngineError(
      "invalid-input",
      `number ${numbers.findIndex((v) => Math.abs(v) === Infinity) + 1} of a column must be finite`,
    );
  }
  return { values: numbers, low, high, blanks };
}

/** Number of cases, the same in every column. */
export function casesIn(columns: readonly Column[]): number {
  const [first] = columns;
  if (!first) throw new EngineError("shape-mismatch", "at least one column must be given");
  const other = columns.findIndex(({ values }) => values.length !== first.values.length);
  if (other >= 0) {
    throw new EngineError(
      "shape-mismatch",
      `every column must have ${first.values.length} cases, got ${columns[other]!.values.length} in column ${other + 1}`,
    );
  }
  return first.values.length;
}
