import { countsOn, type Day } from "../math/days";
import { sum } from "../math/sum";

/** Something that counts toward a requirement for a while: a certificate, a launch, a year's revenue. */
export interface Holding {
  readonly requirement: string;
  /** In the unit of the requirement; null where not known, which leaves the requirement unknown while it counts. */
  readonly value: number | null;
  /** First day on which it counts; null for ever. */
  readonly from: Day | null;
  /** First day on which it does not count any more; null for never. */
  readonly until: Day | null;
}

/** Total from a day on, until that of the next. */
export interface Total {
  readonly day: Day;
  readonly value: number;
}

/** What counts on the day, and the totals after each later day on which some of it goes, in the order of the days. */
export interface Totals {
  /** null where not known. */
  readonly have: number | null;
  readonly later: readonly Total[];
}

/** A holding that counts, and until when. */
interface Known {
  readonly value: number;
  readonly until: Day | null;
}

function laterTotals(counting: readonly Known[]): readonly Total[] {
  const dated = counting
    .flatMap(({ value, until }) => (until === null ? [] : [{ value, day: until }]))
    .sort((a, b) => (a.day < b.day ? 1 : a.day > b.day ? -1 : 0));
  // Added from the last day to the first, so that what has gone leaves no rounding behind.
  const later: Total[] = [];
  let value = sum(counting.filter(({ until }) => until === null).map((lasting) => lasting.value));
  dated.forEach((item, i) => {
    if (dated[i - 1]?.day !== item.day) later.push({ day: item.day, value });
    value += item.value;
  });
  return later.reverse();
}

/**
 * What holdings of one requirement add up to on a day, and from each later day on.
 *
 * @param holdings All that are known; none leaves the requirement unknown, while holdings that have run out are 0.
 * @param asOf The day; null to count everything and look at no dates.
 */
export function totalsOf(holdings: readonly Holding[], asOf: Day | null): Totals {
  const counting: Known[] = [];
  for (const { value, from, until } of holdings) {
    if (asOf !== null && !countsOn(asOf, from, until)) continue;
    if (value === null) return { have: null, later: [] };
    counting.push({ value, until });
  }
  const have = holdings.length === 0 ? null : sum(counting.map(({ value }) => value));
  return { have, later: asOf === null ? [] : laterTotals(counting) };
}
