import { EngineError } from "../engine";
import { aNumber, aText, type Input } from "./cells";

const millisecondsADay = 86_400_000;

/** Day 0 of Excel's 1900 system as far as days after February 1900 go, which it counts one too many. */
const dayZero = Date.UTC(1899, 11, 30);

/** The first day that Excel and the calendar agree on, and the last that Excel has: 1 March 1900 and 31 December 9999. */
const firstDay = 61;
const lastDay = 2_958_465;

const isoOf = (day: number): string => new Date(dayZero + day * millisecondsADay).toISOString().slice(0, 10);

/** A day as Excel counts it, which a cell shows as a date in its format. */
export const dayCell = (iso: string): number => (Date.parse(iso) - dayZero) / millisecondsADay;

/**
 * A cell that must hold a date: Excel's day number, or text as 2026-11-20; a time of the day is left out.
 *
 * @returns The day as YYYY-MM-DD.
 * @throws {EngineError} `missing-data` if it is blank, `invalid-input` if it is no date from March 1900 on.
 */
export function readDay(cell: Input, name: string, row: number, column = 0): string {
  if (typeof cell === "string" && cell.trim() !== "") {
    const text = aText(cell, name, row, column).trim();
    const day = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : NaN;
    // A day that a month does not have is read as one of the next.
    if (!Number.isNaN(day) && new Date(day).toISOString().startsWith(text)) return text;
    throw new EngineError(
      "invalid-input",
      `${name}, row ${row + 1}, column ${column + 1} must be a date, got the text "${text.slice(0, 40)}"`,
    );
  }
  const day = Math.floor(aNumber(cell, name, row, column));
  if (day < firstDay || day > lastDay) {
    throw new EngineError(
      "invalid-input",
      `${name}, row ${row + 1}, column ${column + 1} must be a date from March 1900 on, got ${day}`,
    );
  }
  return isoOf(day);
}
