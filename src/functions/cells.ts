import { type Column, columnOf, type Cuts, EngineError } from "../engine";
import { type CellError, cellErrorOf } from "./errors";

/** A value as Excel hands it over; a blank cell arrives as "", null or undefined. */
export type Input = unknown;

/** A range as Excel hands it over, row by row. */
export type Range = readonly (readonly Input[])[];

/** A value as a function returns it; a blank is "". */
export type Output = number | string | boolean | CellError;

/** A result that spills: rows of cells. */
export type Spill = Output[][];

/** Whether a cell has nothing in it. A cell of spaces looks blank, so it counts as blank. */
export const isBlank = (cell: Input): boolean =>
  cell === null || cell === undefined || (typeof cell === "string" && cell.trim() === "");

/** Some hosts hand over an error cell as its text. */
const isErrorText = (text: string): boolean => /^#[A-Z_/0]+[!?]?$/.test(text);

/** A cell's content as a message quotes it. */
function quoted(cell: Input): string {
  if (isBlank(cell)) return "a blank";
  if (typeof cell === "string") return isErrorText(cell) ? `the error ${cell}` : `the text "${cell.slice(0, 40)}"`;
  if (typeof cell === "number") return String(cell);
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  const code: unknown = typeof cell === "object" && cell !== null && "code" in cell ? cell.code : undefined;
  return typeof code === "string" ? `the error ${code}` : "a value that is neither number nor text";
}

const place = (name: string, row: number, column: number) => `${name}, row ${row + 1}, column ${column + 1}`;

/** Smallest and largest number that a column may hold. */
export interface Bounds {
  readonly from: number;
  readonly to: number;
}

export const anyNumber: Bounds = { from: -Number.MAX_VALUE, to: Number.MAX_VALUE };

function numberAt(cell: Input, name: string, row: number, column: number, { from, to }: Bounds): number {
  if (typeof cell === "number" && cell >= from && cell <= to) return cell;
  const upward = to === anyNumber.to ? `a number of ${from} or more` : `a number from ${from} to ${to}`;
  const rule = from === anyNumber.from ? "a number" : upward;
  throw new EngineError("invalid-input", `${place(name, row, column)} must be ${rule}, got ${quoted(cell)}`);
}

/** A parameter that may be one cell or a range, as a range; every row as long as the first. */
export function rangeOf(value: Input, name: string): Range {
  const range: Range = Array.isArray(value)
    ? value.every(Array.isArray)
      ? (value as Range)
      : [value as Input[]]
    : [[value]];
  const width = range[0]?.length ?? 0;
  if (width === 0) throw new EngineError("shape-mismatch", `${name} must have at least one cell, got none`);
  const uneven = range.findIndex((row) => row.length !== width);
  if (uneven >= 0) {
    throw new EngineError(
      "shape-mismatch",
      `${name}, row ${uneven + 1} must have ${width} cells as row 1, got ${range[uneven]!.length}`,
    );
  }
  return range;
}

/** Whether an optional parameter was left out. */
export const isOmitted = (value: Input): boolean =>
  isBlank(value) ||
  (Array.isArray(value) &&
    value.length === 1 &&
    Array.isArray(value[0]) &&
    value[0].length === 1 &&
    isBlank(value[0][0]));

/** Numbers of many cases, and the cases that hold something else. */
export interface Cases {
  readonly columns: readonly Column[];
  readonly count: number;
  /** By case; such a case's numbers are not to be used. */
  readonly errors: ReadonlyMap<number, CellError>;
}

/**
 * Reads a range of cases: a row each, a column a measure; a blank is a missing number.
 *
 * @param bounds What each column may hold; there must be as many columns.
 * @throws {EngineError} `shape-mismatch` for another number of columns.
 */
export function readCases(value: Input, name: string, bounds: readonly Bounds[]): Cases {
  const range = rangeOf(value, name);
  const width = bounds.length;
  if (range[0]!.length !== width) {
    throw new EngineError("shape-mismatch", `${name} must have ${width} columns, got ${range[0]!.length}`);
  }
  const columns = Array.from({ length: width }, () => new Float64Array(range.length));
  const errors = new Map<number, CellError>();
  for (let i = 0; i < range.length; i++) {
    const row = range[i]!;
    for (let k = 0; k < width; k++) {
      const cell = row[k];
      const { from, to } = bounds[k]!;
      if (typeof cell === "number" && cell >= from && cell <= to) {
        columns[k]![i] = cell;
        continue;
      }
      columns[k]![i] = NaN;
      if (isBlank(cell) || errors.has(i)) continue;
      try {
        numberAt(cell, name, i, k, { from, to });
      } catch (error) {
        errors.set(i, cellErrorOf(error));
      }
    }
  }
  return { columns: columns.map(columnOf), count: range.length, errors };
}

/** The numbers of one case, null where missing. */
export const caseAt = ({ columns }: Cases, i: number): (number | null)[] =>
  columns.map(({ values }) => (Number.isNaN(values[i]!) ? null : values[i]!));

/**
 * Reads a list of numbers from a single row or column, none of them blank.
 *
 * @throws {EngineError} `shape-mismatch` if the range is neither a row nor a column, or has another length than wanted;
 * `invalid-input` if a cell is not a number of 0 or more, or is blank.
 */
export function readList(value: Input, name: string, length?: number, bounds = anyNumber): number[] {
  const range = rangeOf(value, name);
  if (range.length > 1 && range[0]!.length > 1) {
    throw new EngineError(
      "shape-mismatch",
      `${name} must be a single row or column, got ${range.length} × ${range[0]!.length}`,
    );
  }
  const list = range.flatMap((row, r) => row.map((cell, c) => numberAt(cell, name, r, c, bounds)));
  if (length !== undefined && list.length !== length) {
    throw new EngineError("shape-mismatch", `${name} must be ${length} numbers, got ${list.length}`);
  }
  return list;
}

/** Reads an optional list of weights, one a criterion. */
export const readWeights = (value: Input, length: number): number[] | null =>
  isOmitted(value) ? null : readList(value, "weights", length, { ...anyNumber, from: 0 });

/** Reads a single number. */
export function readNumber(value: Input, name: string): number {
  const range = rangeOf(value, name);
  if (range.length > 1 || range[0]!.length > 1) {
    throw new EngineError("shape-mismatch", `${name} must be a single cell, got ${range.length} × ${range[0]!.length}`);
  }
  return numberAt(range[0]![0], name, 0, 0, anyNumber);
}

/** Reads the highest rating, 100 unless given. */
export function readScale(value: Input): number {
  if (isOmitted(value)) return 100;
  const scale = readNumber(value, "scale");
  if (!(scale > 0)) throw new EngineError("invalid-input", `scale must be above 0, got ${scale}`);
  return scale;
}

/** Reads an optional list of points, 0 to 100; null where left out. */
export const readPoints = (value: Input, name: string, length: number): number[] | null =>
  isOmitted(value) ? null : readList(value, name, length, { from: 0, to: 100 });

/** Reads where High and Medium start; null where left out. */
export function readCuts(value: Input, bounds: Bounds = { from: 0, to: 100 }): Cuts | null {
  if (isOmitted(value)) return null;
  const [high, medium] = readList(value, "cuts", 2, bounds) as [number, number];
  if (!(medium < high))
    throw new EngineError("invalid-input", `cuts must fall from High to Medium, got ${high} and ${medium}`);
  return { high, medium };
}

/** Reads a parameter that has one cell a case. */
export function readColumn(value: Input, name: string): readonly Input[] {
  const range = rangeOf(value, name);
  if (range[0]!.length !== 1)
    throw new EngineError("shape-mismatch", `${name} must have 1 column, got ${range[0]!.length}`);
  return range.map((row) => row[0]);
}

function present(cell: Input, name: string, row: number, column: number): void {
  if (isBlank(cell)) throw new EngineError("missing-data", `${place(name, row, column)} is blank`);
}

/** A cell that must hold a number; blank is missing data. */
export function aNumber(cell: Input, name: string, row: number, column = 0): number {
  present(cell, name, row, column);
  return numberAt(cell, name, row, column, anyNumber);
}

/** A cell that must hold a rating of 0 to the scale; blank is missing data. */
export function aRating(cell: Input, name: string, row: number, scale: number): number {
  present(cell, name, row, 0);
  return numberAt(cell, name, row, 0, { from: 0, to: scale });
}

/** A cell that must hold text; blank is missing data. */
export function aText(cell: Input, name: string, row: number, column = 0): string {
  present(cell, name, row, column);
  if (typeof cell === "string" && !isErrorText(cell)) return cell;
  throw new EngineError("invalid-input", `${place(name, row, column)} must be text, got ${quoted(cell)}`);
}

/** A parameter by its name, as it came. */
export type Named = readonly [name: string, value: Input];

/** One cell of a case, and where it stands. */
export interface CellOf {
  readonly cell: Input;
  readonly name: string;
  readonly row: number;
}

/**
 * Parameters case by case. Each is a column with one cell a case, or one cell for all of them.
 *
 * @returns The cells of each case, in the order of the parameters.
 * @throws {EngineError} `shape-mismatch` if a parameter has several columns, or several rows but not as many as another.
 */
export function sideBySide(parameters: readonly Named[]): readonly (readonly CellOf[])[] {
  const columns = parameters.map(([name, value]) => ({ name, cells: readColumn(value, name) }));
  const count = Math.max(...columns.map(({ cells }) => cells.length));
  for (const { name, cells } of columns) {
    if (cells.length !== 1 && cells.length !== count) {
      throw new EngineError("shape-mismatch", `${name} must have 1 or ${count} rows, got ${cells.length}`);
    }
  }
  return Array.from({ length: count }, (_, i) =>
    columns.map(({ name, cells }) => {
      const row = cells.length === 1 ? 0 : i;
      return { cell: cells[row], name, row };
    }),
  );
}

/**
 * Runs a function case by case. Each parameter is a column with one cell a case, or one cell for all of them.
 *
 * @param read How a cell becomes what the function takes.
 * @returns One cell a case; a case that goes wrong gets its error.
 * @throws {EngineError} `shape-mismatch` if a parameter has several columns, or several rows but not as many as another.
 */
export function caseByCase<T>(
  parameters: readonly Named[],
  read: (cell: Input, name: string, row: number) => T,
  run: (...values: T[]) => Output,
): Spill {
  return sideBySide(parameters).map((cells) => [
    orError(() => run(...cells.map(({ cell, name, row }) => read(cell, name, row)))),
  ]);
}

/** The result of a calculation, or its error as a cell. */
export function orError(run: () => Output): Output {
  try {
    return run();
  } catch (error) {
    return cellErrorOf(error);
  }
}
