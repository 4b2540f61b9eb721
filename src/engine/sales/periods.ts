import { dayNumber, type Day } from "../math/days";

/** A value at the end of a period. */
export interface PeriodValue {
  readonly date: Day;
  /** Null where not known. */
  readonly value: number | null;
}

function commonDivisor(a: number, b: number): number {
  return b === 0 ? a : commonDivisor(b, a % b);
}

const monthOf = (date: Day): number => 12 * Number(date.slice(0, 4)) + Number(date.slice(5, 7));

/**
 * Values of periods as a series of equal steps, with a gap for each period that is missing.
 *
 * The step is the largest number of months that takes every date to every other: 3 for quarters of which some are missing. Where several
 * dates lie in one month it is in days.
 *
 * @param periods In any order, each date once.
 * @returns Values, oldest first, at most 1,000 of them; null where a period is missing. With more the dates follow no rhythm, and the values stand as
 * they follow each other.
 * @throws {EngineError} `invalid-input` if a date is none.
 * @see Our own rule: a slope is only a change a period where periods are equally long.
 */
export function equallySpaced(periods: readonly PeriodValue[]): readonly (number | null)[] {
  const sorted = [...periods].sort((a, b) => dayNumber(a.date, "a period") - dayNumber(b.date, "a period"));
  const [first] = sorted;
  if (!first) return [];
  const months = sorted.map(({ date }) => monthOf(date) - monthOf(first.date));
  const isByMonth = new Set(months).size === sorted.length;
  const places = isByMonth ? months : sorted.map(({ date }) => dayNumber(date) - dayNumber(first.date));
  const step = places.reduce(commonDivisor, 0);
  const length = step === 0 ? 1 : places.at(-1)! / step + 1;
  if (length > 1000) return sorted.map(({ value }) => value);
  const values = new Array<number | null>(length).fill(null);
  sorted.forEach(({ value }, i) => (values[step === 0 ? 0 : places[i]! / step] = value));
  return values;
}
