import { addDays, addMonths, checkDay, type Day } from "../math/days";

/** A score of a day. */
export interface ScoredDay {
  readonly day: Day;
  readonly isDesignated: boolean;
}

/**
 * Whether a partner qualifies: its score earned the designation on any one day of the current month and the previous five full months.
 *
 * @param history Scores by day, in any order; days outside the window do not count.
 * @param asOf Last day of the window.
 * @returns The first day of the window, and the last day in it on which the designation was earned; null for none. `until` is the first
 * day from which that day no longer counts.
 * @throws {EngineError} `invalid-input` if a day is none.
 * @see Microsoft Learn, Partner capability score: https://learn.microsoft.com/partner-center/membership/partner-capability-score
 */
export function qualifyingDay(
  history: readonly ScoredDay[],
  asOf: Day,
): { readonly from: Day; readonly day: Day | null; readonly until: Day | null } {
  const firstOfMonth = (day: Day): Day => addDays(day, 1 - Number(day.slice(8)));
  const from = addMonths(firstOfMonth(checkDay(asOf, "asOf")), -5);
  const day = history
    .filter((scored) => scored.isDesignated && checkDay(scored.day, "history") >= from && scored.day <= asOf)
    .reduce<Day | null>((last, scored) => (last === null || scored.day > last ? scored.day : last), null);
  return { from, day, until: day === null ? null : addMonths(firstOfMonth(day), 6) };
}
