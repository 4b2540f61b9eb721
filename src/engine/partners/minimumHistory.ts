import { addMonths, checkDay, type Day } from "../math/days";
import { sum } from "../math/sum";
import type { AgreementMeasure } from "./agreementMeasures";
import type { AgreementMinimum } from "./agreements";
import type { MinimumHistory } from "./health";
import { hold } from "./minimum";

/** What a measure of an agreement came to in a period. */
export interface MeasuredPeriod {
  readonly measure: AgreementMeasure;
  /** Last day of the period, which is a quarter or shorter. */
  readonly date: Day;
  readonly value: number;
}

/** How a minimum of an agreement was kept to, quarter by quarter. */
export interface JudgedMinimum extends MinimumHistory {
  readonly name: AgreementMeasure;
  readonly minimum: AgreementMinimum;
  /** What it came to in each of the quarters, oldest first; null where not known or not asked for yet. */
  readonly values: readonly (number | null)[];
}

/** What adds up over a year; the others are as they stand at the end of a quarter. */
const yearly: ReadonlySet<AgreementMeasure> = new Set(["Annual revenue", "Joint opportunities", "Qualified referrals"]);

const monthsOfQuarter = 3;
const quartersOfYear = 4;

/** First day of the quarter of a day. */
function quarterOf(day: Day): Day {
  const month = Number(day.slice(5, 7));
  const first = month - ((month - 1) % monthsOfQuarter);
  return `${day.slice(0, 5)}${String(first).padStart(2, "0")}-01`;
}

const quartersAfter = (quarter: Day, count: number): Day => addMonths(quarter, monthsOfQuarter * count);

/** What a measure came to in a quarter; null where nothing says it, or two say it of one day. */
function inQuarter(periods: readonly MeasuredPeriod[], quarter: Day, addsUp: boolean): number | null {
  const own = periods.filter(({ date }) => quarterOf(date) === quarter);
  if (own.length === 0) return null;
  if (addsUp) return sum(own.map(({ value }) => value));
  const last = own.reduce((latest, { date }) => (date > latest ? date : latest), "");
  const atEnd = own.filter(({ date }) => date === last);
  return atEnd.length === 1 ? atEnd[0]!.value : null;
}

/**
 * How the minimums of an agreement were kept to in the last quarters that were over on a day.
 *
 * Revenue, joint opportunities and referrals are those of the four quarters up to the end of each; people, certifications, satisfaction
 * and the ticks are as they stood at its end. A quarter is judged once the agreement was in force for all of what it counts.
 *
 * @param periods What was measured, by quarter, month or day; what lies after the last full quarter is passed over.
 * @param day The day on which it is judged, YYYY-MM-DD.
 * @param since The day from which the agreement is in force; null where not known, then every quarter is judged.
 * @param quarters How many quarters, 1 or more.
 * @returns One history a minimum, oldest quarter first, the last that was over on the day last.
 * @throws {EngineError} `invalid-input` if a date is none or a value not finite.
 * @see Our own rule: the framework's minimums are for a year, and its rule of two quarters in a row asks for one judgement a quarter.
 */
export function minimumHistories(
  minimums: readonly AgreementMinimum[],
  periods: readonly MeasuredPeriod[],
  day: Day,
  since: Day | null = null,
  quarters = quartersOfYear,
): readonly JudgedMinimum[] {
  for (const { measure, date } of periods) checkDay(date, `date of ${measure}`);
  const current = quarterOf(checkDay(day, "the day on which minimums are judged"));
  const judged = Array.from({ length: quarters }, (_, i) => quartersAfter(current, i - quarters));
  return minimums.map((minimum) => {
    const { label } = minimum;
    const own = periods.filter(({ measure }) => measure === label);
    const addsUp = yearly.has(label);
    const span = addsUp ? quartersOfYear : 1;
    const values = judged.map((quarter) => {
      const first = quartersAfter(quarter, 1 - span);
      if (since !== null && first < since) return null;
      const parts = Array.from({ length: span }, (_, i) => inQuarter(own, quartersAfter(first, i), addsUp));
      const known = parts.filter((part) => part !== null);
      return known.length < span ? null : sum(known);
    });
    const met = values.map((value) => (value === null ? null : hold(minimum, value).status === "met"));
    return { name: label, minimum, values, met };
  });
}
