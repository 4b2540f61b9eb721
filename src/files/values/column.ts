import type { Cell, Column } from "../../tables";
import type { RawCell } from "../rawSheet";
import { type DateOrder, orderEvidence, readDate } from "./date";
import { type DecimalMark, markEvidence, readAmount, readNumbers } from "./number";
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

/** What the columns of a file tell together: the mark and the order that most of their cells need. */
export function conventionsOf(
  columns: readonly { readonly column: Column; readonly cells: readonly RawCell[] }[],
  likelyDecimal: DecimalMark,
): FileConventions {
  let [point, comma, dmy, mdy] = [0, 0, 0, 0];
  for (const { column, cells } of columns) {
    if (isNumeric(column)) {
      const marks = markEvidence(cells, column.type === "count");
      point += marks.point;
      comma += marks.comma;
    }
    if (column.type === "date") {
      const orders = orderEvidence(cells);
      dmy += orders.dmy;
      mdy += orders.mdy;
    }
  }
  return {
    decimal: point === comma ? null : point > comma ? "." : ",",
    dates: dmy === mdy ? null : dmy > mdy ? "dmy" : "mdy",
    likelyDecimal,
  };
}

/** The decimal mark that the column itself decides, else the file, else the likely one; and where that is a guess that matters. */
function decimalOf(
  cells: readonly RawCell[],
  column: Column,
  said: DecimalMark | null,
  file: FileConventions,
): { mark: DecimalMark; guessedAt: number | null } {
  if (said !== null) return { mark: said, guessedAt: null };
  const { point, comma, ambiguous } = markEvidence(cells, column.type === "count");
  if (point !== comma) return { mark: point > comma ? "." : ",", guessedAt: null };
  return { mark: file.decimal ?? file.likelyDecimal, guessedAt: file.decimal === null ? ambiguous : null };
}

/** The largest rate that is taken without a word. */
const largeFraction = 1.5;

/** What is wrong with a number that could be read, for the column it stands in; null where nothing is. */
function misfit(value: number, { type, range }: Column): Unreadable | null {
  if (type === "count" && !Number.isInteger(value))
    return new Unreadable("unreadable-number", "must be a whole number");
  const [low, high] = range ?? [-Infinity, Infinity];
  return value >= low && value <= high ? null : new Unreadable("out-of-range", `must be ${inRange([low, high])}`);
}

function readNumericColumn(
  column: Column,
  cells: readonly RawCell[],
  said: Conventions,
  file: FileConventions,
  places: number,
): ReadColumn {
  const { mark, guessedAt } = decimalOf(cells, column, said.decimal, file);
  const isFraction = column.type === "fraction";
  const { values, problems } = readNumbers(cells, mark, places, isFraction);
  const found = [...problems];
  const told = new Unreadable(
    "ambiguous-number",
    `was read with a decimal ${mark === "." ? "point" : "comma"}; nothing in the file tells, so say --decimal if it is wrong`,
  );
  if (guessedAt !== null) found.push({ at: guessedAt, problem: told });
  for (let i = 0; i < values.length; i++) {
    const value = values[i] ?? null;
    if (value === null) continue;
    const problem = misfit(value, column);
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

/** How one cell of a column that is not numeric is read. */
function cellReader(
  column: Column,
  cells: readonly RawCell[],
  said: Conventions,
  file: FileConventions,
): (cell: RawCell) => Cell | Unreadable {
  const decimal = said.decimal ?? file.decimal ?? file.likelyDecimal;
  switch (column.type) {
    case "date": {
      const { dmy, mdy } = orderEvidence(cells);
      const order = said.dates ?? (dmy === mdy ? file.dates : dmy > mdy ? "dmy" : "mdy");
      return (cell) => readDate(cell, order);
    }
    case "flag":
      return readFlag;
    case "choice": {
      const { choices = [] } = column;
      return (cell) => readChoice(cell, choices);
    }
    case "list": {
      const mark = listMark(cells);
      return (cell) => readList(cell, mark);
    }
    case "mix": {
      const mark = listMark(cells);
      const { range = [-Infinity, Infinity] } = column;
      return (cell) => readMix(cell, mark, decimal, range);
    }
    case "pairs": {
      const mark = listMark(cells);
      const { words = [] } = column;
      return (cell) => readPairs(cell, mark, words);
    }
    case "value":
      return (cell) => {
        if (typeof cell === "number") return cell;
        const text = readText(cell);
        if (typeof text !== "string") return text;
        const amount = readAmount(text, decimal);
        return amount instanceof Unreadable ? text : amount.value;
      };
    default:
      return readText;
  }
}

/**
 * Reads a whole column: its own cells decide the decimal mark, the order of day and month, and what separates lists.
 *
 * @param said What the person has said of the file; it goes before what the column tells.
 * @param file What the file's other columns tell; it helps where this one does not.
 * @param places By how much the unit in the header moves the decimal mark.
 * @returns A value or a blank a cell, and a problem for each cell that did not read. Nothing unreadable becomes a value.
 */
export function readColumn(
  column: Column,
  cells: readonly RawCell[],
  said: Conventions,
  file: FileConventions,
  places = 0,
): ReadColumn {
  if (isNumeric(column)) return readNumericColumn(column, cells, said, file, places);
  const read = cellReader(column, cells, said, file);
  const problems: { at: number; problem: Unreadable }[] = [];
  const values = cells.map((cell, at) => {
    const value = read(cell);
    if (!(value instanceof Unreadable)) return value;
    problems.push({ at, problem: value });
    return null;
  });
  return { values, problems };
}
