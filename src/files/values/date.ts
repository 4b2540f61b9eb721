import type { RawCell } from "../rawSheet";
import { countsNothing, errorIn, Unreadable } from "./unreadable";

export type DateOrder = "dmy" | "mdy";

const iso = /^(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s].*)?$/;
const compact = /^(\d{4})(\d{2})(\d{2})$/;
const threeNumbers = /^(\d{1,2})([-/.])(\d{1,2})\2(\d{4}|\d{2})(?:[,\s].*)?$/;
const dayMonthName = /^(\d{1,2})[-.\s]+(\p{L}+)\.?[-,.\s]+(\d{4}|\d{2})(?:[,\s].*)?$/u;
const monthNameDay = /^(\p{L}+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[,\s].*)?$/u;
/** Day numbers of Excel from 1954 to 2119; other numbers in a column of dates are something else. */
const serial = /^[2-7]\d{4}(?:\.\d+)?$/;
const epoch = /^\d{13}$/;

const languages = ["en", "de", "fr", "es", "it", "pt", "nl"];
let months: ReadonlyMap<string, number> | undefined;

/** Months by name and by their first three letters, in our languages, from the platform's own tables; made on first use. */
function monthOf(name: string): number | undefined {
  months ??= new Map(
    languages.flatMap((language) =>
      ["long", "short"].flatMap((month) => {
        const format = new Intl.DateTimeFormat(language, { month: month as "long" | "short", timeZone: "UTC" });
        return Array.from(
          { length: 12 },
          (_, m) =>
            [
              format
                .format(new Date(Date.UTC(2024, m, 15)))
                .replace(/\.$/, "")
                .toLowerCase(),
              m + 1,
            ] as const,
        );
      }),
    ),
  );
  const key = name.toLowerCase();
  return months.get(key) ?? months.get(key.slice(0, 3));
}

/** Years of two digits as Excel takes them: to 29 this century, from 30 the last. */
const fullYear = (year: string): number =>
  year.length === 4 ? Number(year) : Number(year) + (Number(year) < 30 ? 2000 : 1900);

const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
const twoDigits = (number: number) => (number < 10 ? `0${number}` : String(number));

/** Whether the calendar has a day, from 1900 to 2200. */
function isDay(year: number, month: number, date: number): boolean {
  const length = monthLengths[month - 1];
  if (length === undefined || date < 1 || date > (month === 2 && isLeap(year) ? 29 : length)) return false;
  return year >= 1900 && year <= 2200;
}

/** A day as YYYY-MM-DD; null where there is none such. */
const day = (year: number, month: number, date: number): string | null =>
  isDay(year, month, date) ? `${year}-${twoDigits(month)}-${twoDigits(date)}` : null;

const hyphen = 45;

/** The number that some digits of a text make; NaN where they are none. */
function digitsAt(text: string, from: number, count: number): number {
  let number = 0;
  for (let i = from; i < from + count; i++) {
    const digit = text.charCodeAt(i) - 48;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = 10 * number + digit;
  }
  return number;
}

/** Whether text is a day as we write it, which most systems export; faster than a pattern, for columns of it are long. */
const isWritten = (text: string): boolean =>
  text.length === 10 &&
  text.charCodeAt(4) === hyphen &&
  text.charCodeAt(7) === hyphen &&
  isDay(digitsAt(text, 0, 4), digitsAt(text, 5, 2), digitsAt(text, 8, 2));

/** Excel's day number, counted from 1900, as a day. */
const fromSerial = (number: number): string | null => {
  const time = new Date(Date.UTC(1899, 11, 30) + Math.floor(number) * 86_400_000);
  return number >= 1 && number < 2_958_466
    ? day(time.getUTCFullYear(), time.getUTCMonth() + 1, time.getUTCDate())
    : null;
};

/** What the days of a column tell of the order of day and month. */
export interface OrderEvidence {
  readonly dmy: number;
  readonly mdy: number;
}

/** As many dates that agree are enough; a day that the other order alone makes sense of later does not read, and is told. */
const enoughEvidence = 300;

export function orderEvidence(cells: readonly RawCell[]): OrderEvidence {
  let dmy = 0;
  let mdy = 0;
  for (let i = 0; i < cells.length && Math.abs(dmy - mdy) < enoughEvidence; i++) {
    const cell = cells[i];
    if (typeof cell !== "string" || isWritten(cell)) continue;
    const [, first, mark, second] = threeNumbers.exec(cell.trim()) ?? [];
    if (first === undefined || second === undefined) continue;
    if (mark === "." || Number(first) > 12) dmy++;
    else if (Number(second) > 12) mdy++;
  }
  return { dmy, mdy };
}

const unreadable = () => new Unreadable("unreadable-date", "must be a date, such as 2026-11-20");

/**
 * Reads one date. Times are dropped.
 *
 * @param order Order of day and month where both are numbers; null where nothing tells, and then a date that could be two is refused.
 */
export function readDate(cell: RawCell, order: DateOrder | null): string | null | Unreadable {
  if (cell === null) return null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? unreadable() : cell.toISOString().slice(0, 10);
  if (typeof cell === "boolean") return unreadable();
  if (typeof cell === "number") return fromSerial(cell) ?? unreadable();
  if (isWritten(cell)) return cell;
  const text = cell.trim();
  if (countsNothing(text)) return null;
  const wrong = errorIn(text);
  if (wrong) return wrong;
  const western = iso.exec(text) ?? compact.exec(text);
  if (western) return day(Number(western[1]), Number(western[2]), Number(western[3])) ?? unreadable();
  const numbers = threeNumbers.exec(text);
  if (numbers) {
    const [first, second, year] = [Number(numbers[1]), Number(numbers[3]), fullYear(numbers[4]!)];
    if (first === second) return day(year, first, second) ?? unreadable();
    const used = numbers[2] === "." ? "dmy" : order;
    if (used === null) {
      const both = day(year, first, second) !== null && day(year, second, first) !== null;
      if (both)
        return new Unreadable("ambiguous-date", "must say which number is the day; nothing else in the column tells");
    }
    const read = used === "mdy" || (used === null && second > 12) ? day(year, first, second) : day(year, second, first);
    return read ?? unreadable();
  }
  const named = dayMonthName.exec(text);
  if (named) return day(fullYear(named[3]!), monthOf(named[2]!) ?? 0, Number(named[1])) ?? unreadable();
  const leading = monthNameDay.exec(text);
  if (leading) return day(Number(leading[3]), monthOf(leading[1]!) ?? 0, Number(leading[2])) ?? unreadable();
  if (serial.test(text)) return fromSerial(Number(text)) ?? unreadable();
  if (epoch.test(text)) return new Date(Number(text)).toISOString().slice(0, 10);
  return unreadable();
}
