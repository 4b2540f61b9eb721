import { dateOf } from "./dates";
import { isDateFormat } from "./numberFormats";

/**
 * What a cell holds, in the shape in which files have it: a number with a date format is a Date in UTC, a blank is null,
 * an error is its text, such as #N/A.
 */
export type SheetValue = string | number | boolean | Date | null;

/** A formula that our own code has put together. Text from outside never becomes one, whatever it begins with. */
export class Formula {
  /** @param text As Excel shows it in English, beginning with an equals sign. */
  constructor(readonly text: string) {}
}

/** What is to be written into a cell; a text of YYYY-MM-DD in a column of dates is a date; null empties the cell. */
export type CellToWrite = SheetValue | Formula;

const faults = new Set([
  "#BLOCKED!",
  "#BUSY!",
  "#CALC!",
  "#CONNECT!",
  "#DIV/0!",
  "#EXTERNAL!",
  "#FIELD!",
  "#GETTING_DATA",
  "#N/A",
  "#NAME?",
  "#NULL!",
  "#NUM!",
  "#PYTHON!",
  "#REF!",
  "#SPILL!",
  "#UNKNOWN!",
  "#VALUE!",
]);

/** Whether what a cell holds is one of Excel's errors. */
export const isFault = (value: unknown): value is string => typeof value === "string" && faults.has(value);

/** What a cell holds, from its value and number format as Excel gives them. */
export function sheetValue(value: unknown, format: unknown): SheetValue {
  if (typeof value === "number")
    return typeof format === "string" && isDateFormat(format) ? (dateOf(value) ?? value) : value;
  if (typeof value === "boolean") return value;
  return typeof value === "string" && value !== "" ? value : null;
}
