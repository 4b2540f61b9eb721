import type { Cell, Column } from "../../tables";
import type { RawCell } from "../rawSheet";
import { type DateOrder, type OrderEvidence, orderEvidence, readDate } from "./date";
import { type DecimalMark, type MarkEvidence, markEvidence, readAmount, readNumbers } from "./number";
import { Unreadable } from "./unreadable";
import { inRange, listMark, readChoice, readFlag, readList, readMix, readPairs, readText } from "./words";

const numeric = new Set(["number", "count", "money", "fraction", "points"]);

export const isNumeric = ({ type }: Column): boolean => numeric.has(type);

/** How the person says that a file writes numbers and dates; null where they have not said. */
export interface Conventions {
  readonly decimal: DecimalMark | null;
  readonly dates: DateOrder | null;
}

/** What a file's columns tell of it together, and which decimal mark is likely where none tells. */
export interface FileConventions extends Conventions {
  readonly likelyDecimal: DecimalMark;
}

/** A column read: what its cells hold, and what is wrong; places are those of the cells. */
export interface ReadColumn {
  readonly values: readonly Cell[];
  readonly problems: readonly { readonly at: number; readonly problem: Unreadable }[];
}

/** What the cells of one column tell of how numbers and dates are written. */
export interface Evidence extends MarkEvidence, OrderEvidence {}

const noEvidence: Evidence = { point: 0, comma: 0, ambiguous: null, dmy: 0, mdy: 0 };

export function evidenceOf(column: Column, cells: readonly RawCell[]): Evidence {
  if (isNumeric(column)) return { ...noEvidence, ...markEvidence(cells, column.type === "count") };
  return column.type === "date" ? { ...noEvidence, ...orderEvidence(cells) } : noEvidence;
}

const majority = <T>(a: number, b: number, first: T, second: T): T | null => (a === b ? null : a > b ? first : second);
const decimalOf = ({ point, comma }: Evidence) => majority<DecimalMark>(point, comma, ".", ",");
const datesOf = ({ dmy, mdy }: Evidence) => majority<DateOrder>(dmy, mdy, "dmy", "mdy");

/** What the columns of a file tell together: the mark and the order that most of their cells need. */
export function conventionsOf(columns: readonly Evidence[], likelyDecimal: DecimalMark): FileConventions {
  const together = columns.reduce(
    (all, own) => ({
      ...all,
      point: all.point + own.point,
      comma: all.comma + own.comma,
      dmy: all.dmy + own.dmy,
      mdy: all.mdy + own.mdy,
    }),
    noEvidence,
  );
  return { decimal: decimalOf(together), dates: datesOf(together), likelyDecimal };
}

/** What is known of a column before its cells are read. */
export interface Reading {
  /** What the person has said of the file; it goes before what the column tells. */
  readonly said: Conventions;
  /** What the file's columns tell together; it helps where this one does not. */
  readonly file: FileConventions;
  /** What the column itself tells. */
  readonly evidence: Evidence;
  /** By how much the unit in the header moves the decimal mark. */
  readonly places: number;
  /** Whether amounts of another money than the rest are taken as they are. */
  readonly takesAnyMoney?: boolean;
}

/** The largest rate that is taken without a word. */
const largeFraction = 1.5;

const hasSign = (cell: RawCell) => typeof cell === "string" && cell.includes("%");

/** Whether a column of rates was written in percent though neither its header nor a sign says so. */
const isInPercent = (
  { isOftenPercent }: Column,
  cells: readonly RawCell[],
  values: readonly (number | null)[],
): boolean => isOftenPercent === true && values.some((value) => value !== null && value > 1) && !cells.some(hasSign);

/** Tells what is wrong with a number that could be read, for the column it stands in; null where nothing is. */
function misfitIn({ type, range }: Column): (value: number) => Unreadable | null {
  const [low, high] = range ?? [-Infinity, Infinity];
  const isCount = type === "count";
  return (value) => {
    if (isCount && !Number.isInteger(value)) return new Unreadable("unreadable-number", "must be a whole number");
    return value >= low && value <= high ? null : new Unreadable("out-of-range", `must be ${inRange([low, high])}`);
  };
}

function readNumericColumn(
  column: Column,
  cells: readonly RawCell[],
  { said, file, evidence, places, takesAnyMoney = false }: Reading,
): ReadColumn {
  // The column decides the decimal mark, else the file, else what is likely; that is a guess, and is told where it matters.
  const decided = said.decimal ?? decimalOf(evidence) ?? file.decimal;
  const mark = decided ?? file.likelyDecimal;
  const guessedAt = decided === null ? evidence.ambiguous : null;
  const isFraction = column.type === "fraction";
  const { values, problems } = readNumbers(cells, mark, { places, percentAllowed: isFraction, takesAnyMoney });
  if (places === 0 && isInPercent(column, cells, values))
    values.forEach((value, i) => {
      if (value !== null) values[i] = value / 100;
    });
  const found = [...problems];
  const misfit = misfitIn(column);
  const told = new Unreadable(
    "ambiguous-number",
    `was read with a decimal ${mark === "." ? "point" : "comma"}; nothing in the file tells, so say --decimal if it is wrong`,
  );
  if (guessedAt !== null) found.push({ at: guessedAt, problem: told });
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const problem = misfit(value);
    if (problem) {
      values[i] = null;
      found.push({ at: i, problem });
    } else if (isFraction && Math.abs(value) > largeFraction) {
      found.push({
        at: i,
        problem: new Unreadable(
          "large-fraction",
          `was taken as ${value * 100} %; a rate is a fraction, 0.15, or has a % sign`,
        ),
      });
    }
  }
  return { values, problems: found };
}

/** As many different cells of a column are remembered. */
const mostRemembered = 10_000;

/** Cells of a column repeat each other, above all lists and choices: what was read once is not read again. */
function remembering<T>(read: (cell: RawCell) => T): (cell: RawCell) => T {
  const known = new Map<RawCell, T>();
  return (cell) => {
    const before = known.get(cell);
    if (before !== undefined) return before;
    const value = read(cell);
    if (known.size < mostRemembered) known.set(cell, value);
    return value;
  };
}

/** How one cell of a column that is not numeric is read. */
function cellReader(
  column: Column,
  cells: readonly RawCell[],
  { said, file, evidence }: Reading,
): (cell: RawCell) => Cell | Unreadable {
  const decimal = said.decimal ?? file.decimal ?? file.likelyDecimal;
  const { choices = [], words = [], range = [-Infinity, Infinity] } = column;
  switch (column.type) {
    case "date": {
      const order = said.dates ?? datesOf(evidence) ?? file.dates;
      return (cell) => readDate(cell, order);
    }
    case "flag":
      return readFlag;
    case "choice":
      return remembering((cell) => readChoice(cell, choices));
    case "list": {
      const mark = listMark(cells);
      return remembering((cell) => readList(cell, mark));
    }
    case "mix": {
      const mark = listMark(cells);
      return remembering((cell) => readMix(cell, mark, decimal, range));
    }
    case "pairs": {
      const mark = listMark(cells);
      return remembering((cell) => readPairs(cell, mark, words));
    }
    case "value":
      return (cell) => readValue(cell, decimal);
    default:
      return readText;
  }
}

/** A number where the cell reads as one, else its text. */
function readValue(cell: RawCell, decimal: DecimalMark): number | string | null | Unreadable {
  if (typeof cell === "number") return cell;
  const text = readText(cell);
  if (typeof text !== "string") return text;
  const amount = readAmount(text, decimal);
  return amount instanceof Unreadable ? text : amount.value;
}

/**
 * Reads a whole column: its own cells decide the decimal mark, the order of day and month, and what separates lists.
 *
 * @returns A value or a blank a cell, and a problem for each cell that did not read. Nothing unreadable becomes a value.
 */
export function readColumn(column: Column, cells: readonly RawCell[], reading: Reading): ReadColumn {
  if (isNumeric(column)) return readNumericColumn(column, cells, reading);
  const read = cellReader(column, cells, reading);
  const problems: { at: number; problem: Unreadable }[] = [];
  const values = new Array<Cell>(cells.length);
  for (let i = 0; i < cells.length; i++) {
    const value = read(cells[i]!);
    if (value instanceof Unreadable) problems.push({ at: i, problem: value });
    values[i] = value instanceof Unreadable ? null : value;
  }
  return { values, problems };
}
