import { EngineError } from "../errors";

/** A day as YYYY-MM-DD; as texts, days compare in their order. */
export type Day = string;

const millisecondsADay = 86_400_000;
const form = /^\d{4}-\d{2}-\d{2}$/;

function isoOf(time: number): Day {
  const date = new Date(time);
  const iso = Number.isNaN(date.getTime()) ? "" : date.toISOString().slice(0, 10);
  if (!form.test(iso)) throw new EngineError("invalid-input", "a day must lie in the years 0000 to 9999, got another");
  return iso;
}

/**
 * Refuses what is no day.
 *
 * @param what What the day is, for the message.
 * @returns The day.
 * @throws {EngineError} `invalid-input` if it is not a day of the calendar as YYYY-MM-DD.
 */
export function checkDay(day: string, what: string): Day {
  const time = form.test(day) ? Date.parse(day) : NaN;
  // A day that a month does not have is read as one of the next.
  if (!Number.isNaN(time) && isoOf(time) === day) return day;
  throw new EngineError("invalid-input", `${what} must be a day as YYYY-MM-DD, got "${day}"`);
}

/** The day so many days later, or earlier where negative. */
export const addDays = (day: Day, days: number): Day => isoOf(Date.parse(day) + days * millisecondsADay);

/** Days from one day to another; negative where the other lies before it. */
export const daysBetween = (from: Day, to: Day): number => (Date.parse(to) - Date.parse(from)) / millisecondsADay;

/** The same day so many months later; the last of the month where that month is shorter. */
export function addMonths(day: Day, months: number): Day {
  const date = new Date(day);
  const wanted = date.getUTCDate();
  // Day 0 of a month is the last of the one before.
  date.setUTCFullYear(date.getUTCFullYear(), date.getUTCMonth() + months + 1, 0);
  date.setUTCDate(Math.min(wanted, date.getUTCDate()));
  return isoOf(date.getTime());
}

/** Whether something counts on a day: from its first day, until the day on which it does not count any more; null is for ever. */
export const countsOn = (day: Day, from: Day | null, until: Day | null): boolean =>
  (from === null || from <= day) && (until === null || day < until);

/** The day itself, or the Monday after it where it falls on a Saturday or Sunday. */
export function workdayFrom(day: Day): Day {
  const weekday = new Date(day).getUTCDay();
  return addDays(day, weekday === 6 ? 2 : weekday === 0 ? 1 : 0);
}

/**
 * Number of a day, counted from 1 January 1970.
 *
 * @param what What the day is, for the message.
 * @throws {EngineError} `invalid-input` if it is not a day of the calendar as YYYY-MM-DD.
 */
export const dayNumber = (day: string, what = "a day"): number => Date.parse(checkDay(day, what)) / millisecondsADay;

/** The day of a number of `dayNumber`. */
export const isoDay = (number: number): Day => isoOf(number * millisecondsADay);
