import type { ColumnType } from "../tables";
import { serialOf } from "./dates";
import { type CellToWrite, Formula, isFault } from "./values";
import { textToWrite } from "./textToWrite";
import { WorkbookError } from "./workbookError";

/** A cell as Excel takes it; null leaves the cell as it is, an empty text empties it. */
export type Encoded = string | number | boolean | null;

const isoDay = /^\d{4}-\d{2}-\d{2}$/;

function encodedDate(date: Date): Encoded {
  if (Number.isNaN(date.getTime()))
    throw new WorkbookError("invalid-value", "A date to be written must be a day of the calendar, got an invalid one.");
  return serialOf(date) ?? textToWrite(date.toISOString().slice(0, 10));
}

/**
 * What is to be written into a cell, as Excel takes it.
 *
 * @throws {WorkbookError} `invalid-value` for a number or date that no cell can hold.
 */
export function encode(cell: CellToWrite | undefined, type: ColumnType): Encoded {
  if (cell === undefined) return null;
  if (cell === null) return "";
  if (cell instanceof Formula) return cell.text;
  if (cell instanceof Date) return encodedDate(cell);
  if (typeof cell === "number") {
    if (!Number.isFinite(cell))
      throw new WorkbookError("invalid-value", `A number to be written must be finite, got ${cell}.`);
    return cell;
  }
  if (typeof cell === "boolean") return cell;
  if (type === "date" && isoDay.test(cell)) return encodedDate(new Date(`${cell}T00:00:00Z`));
  return textToWrite(cell);
}

/** Whether what was encoded is a formula: text that begins like one has an apostrophe by then. */
export const isFormula = (cell: unknown): cell is string => typeof cell === "string" && cell.startsWith("=");

/** What a cell holds, from its formula and value as Excel gives them, in the form that puts it back. */
export function restorable(formula: unknown, value: unknown): Encoded {
  // A text that begins like a formula is its own value; a formula never is.
  if (isFormula(formula) && formula !== value) return formula;
  if (typeof value === "string") return value === "" || isFault(value) ? value : textToWrite(value);
  return typeof value === "number" || typeof value === "boolean" ? value : "";
}

const plainText = (text: string): string => text.replace(/^'/, "").replaceAll("\r\n", "\n");

/** Whether a cell still holds what was written into it, going by its formula as Excel gives it now. */
export function isAsWritten(written: Encoded, now: unknown): boolean {
  if (written === null) return true;
  if (typeof written === "number")
    return typeof now === "number" && Math.abs(now - written) <= 1e-12 * Math.max(1, Math.abs(written));
  if (typeof written === "boolean") return now === written;
  return typeof now === "string" && plainText(now) === plainText(written);
}
