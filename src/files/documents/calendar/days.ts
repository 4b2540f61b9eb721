import { addDays, type Day, dayNumber, EngineError } from "../../../engine";

/** A day as ics takes it. */
export type DateParts = [year: number, month: number, day: number];

const partsOf = (day: Day): DateParts => [Number(day.slice(0, 4)), Number(day.slice(5, 7)), Number(day.slice(8))];

/**
 * The days of an event as a calendar file holds them: the end is the day after the last (RFC 5545, 3.6.1).
 *
 * @param day The first, as YYYY-MM-DD.
 * @param lastDay Itself included, as YYYY-MM-DD.
 * @param title Of the event, for the message.
 * @throws {EngineError} `invalid-input` if one is no day of the years 1000 to 9999, or the last is before the first.
 */
export function eventDays(day: Day, lastDay: Day, title: string): { start: DateParts; end: DateParts } {
  const first = dayNumber(day, `the day of "${title}"`);
  const last = dayNumber(lastDay, `the last day of "${title}"`);
  // ics would write a year of three digits.
  if (day < "1000") {
    throw new EngineError("invalid-input", `the day of "${title}" must be of the year 1000 or later, got ${day}`);
  }
  if (last < first) {
    throw new EngineError("invalid-input", `the last day of "${title}" must not be before ${day}, got ${lastDay}`);
  }
  return { start: partsOf(day), end: partsOf(addDays(lastDay, 1)) };
}
