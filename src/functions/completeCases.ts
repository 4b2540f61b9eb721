import { type Column, columnOf, EngineError } from "../engine";
import {
  anyNumber,
  caseAt,
  type Input,
  isBlank,
  type Output,
  rangeOf,
  readCases,
  type Bounds,
  type Spill,
} from "./cells";
import { CellError } from "./errors";

/** The rows of a range that have a number in every cell, and why the others are left out. */
export interface CompleteCases {
  /** Without those left out. */
  readonly rows: readonly (readonly number[])[];
  /** The same, a column each. */
  readonly columns: readonly Column[];
  /** Where in the range each of the rows stands. */
  readonly places: readonly number[];
  /** By place in the range. */
  readonly errors: ReadonlyMap<number, CellError>;
  /** Rows of the range. */
  readonly count: number;
}

/**
 * Reads the rows that can be compared with each other: those without a blank or a wrong cell.
 *
 * @throws {EngineError} `missing-data` if no row is left.
 */
export function readCompleteCases(value: Input, name: string, bounds: Bounds = anyNumber): CompleteCases {
  const range = rangeOf(value, name);
  const width = range[0]!.length;
  const cases = readCases(value, name, new Array<Bounds>(width).fill(bounds));
  const errors = new Map(cases.errors);
  range.forEach((row, i) => {
    const blank = row.findIndex(isBlank);
    if (blank < 0 || errors.has(i)) return;
    errors.set(i, new CellError("#N/A", `${name}, row ${i + 1}, column ${blank + 1} is blank, so the row is left out`));
  });
  const places = range.flatMap((_, i) => (errors.has(i) ? [] : [i]));
  if (places.length === 0)
    throw new EngineError("missing-data", `${name} must have at least one row with a number in every cell, got none`);
  const rows = places.map((i) => caseAt(cases, i) as readonly number[]);
  const columns = rows[0]!.map((_, k) => columnOf(rows.map((row) => row[k]!)));
  return { rows, columns, places, errors, count: range.length };
}

/** Results of the complete rows in their places; the rows left out show why in every cell. */
export function inPlaces({ places, errors, count }: CompleteCases, results: readonly (readonly Output[])[]): Spill {
  const width = results[0]!.length;
  const cells: Spill = Array.from({ length: count }, (_, i) => {
    const error = errors.get(i);
    return error ? new Array<Output>(width).fill(error) : [];
  });
  places.forEach((place, i) => {
    cells[place] = [...results[i]!];
  });
  return cells;
}
