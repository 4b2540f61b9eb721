import { type Day, dayNumber, EngineError, isoDay } from "../engine";
import { aNumber, aText, type Input } from "./cells";

/** 1 January 1970 as Excel counts days. */
const excelsFirst = 25_569;

/** The first day that Excel and the calendar agree on, and the last that Excel has: 1 March 1900 and 31 December 9999. */
const firstDay = 61;
const lastDay = 2_958_465;

/** A day as Excel counts it, which a cell shows as a date in its format. */
export const dayCell = (day: Day): number => dayNumber(day) + excelsFirst;

/**
 * A cell that must hold a date: Excel's day number, or text as 2026-11-20; a time of the day is left out.
 *
 * @throws {EngineError} `missing-data` if it is blank, `invalid-input` if it is no date from March 1900 on.
 */
export function readDay(cell: Input, name: string, row: number, column = 0): Day {
  const place = `${name}, row ${row + 1}, column ${column + 1}`;
  const isText = typeof cell === "string" && cell.trim() !== "";
  const day = isText ? dayCell(aDay(aText(cell, name, row, column), place)) : Math.floor(aNumber(cell, name, row, column)); // prettier-ignore
  if (day < firstDay || day > lastDay) {
    throw new EngineError("invalid-input", `${place} must be a date from March 1900 on, got ${day}`);
  }
  return isoDay(day - excelsFirst);
}

function aDay(text: string, place: string): Day {
  try {
    return isoDay(dayNumber(text.trim()));
  } catch {
    throw new EngineError("invalid-input", `${place} must be a date, got the text "${text.slice(0, 40)}"`);
  }
}
