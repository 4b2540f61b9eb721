import type { Explained } from "./explained";

/** Ratings that a person tries for a row. Nothing of them is written before they are saved. */
export interface Trial {
  /** The row that they were tried for; where another stands in its place they mean nothing. */
  readonly name: string;
  /** What its criteria were then. */
  readonly before: readonly (number | null)[];
  /** In the order of the criteria; null where none is tried. */
  readonly ratings: readonly (number | null)[];
}

/** Trials by place of their row. */
export type Trials = Readonly<Record<string, Trial>>;

const keyOf = ({ own }: Explained): string | null => own && `${own.table} ${own.place}`;

const valuesOf = ({ criteria }: Explained): readonly (number | null)[] => criteria.map(({ value }) => value);

const isSame = (a: readonly (number | null)[], b: readonly (number | null)[]): boolean =>
  a.length === b.length && a.every((value, k) => value === b[k]);

/** The trial of a row, if there is one and the row is still what it was tried for. */
export function trialOf(trials: Trials, explained: Explained): Trial | null {
  const trial = trials[keyOf(explained) ?? ""];
  return trial?.name === explained.name && isSame(trial.before, valuesOf(explained)) ? trial : null;
}

/** The trials without that of a row; the same where it has none. */
export function withoutTrial(trials: Trials, explained: Explained): Trials {
  const key = keyOf(explained);
  if (key === null || trials[key] === undefined) return trials;
  return Object.fromEntries(Object.entries(trials).filter(([other]) => other !== key));
}

/**
 * The trials with one criterion of a row tried at a value.
 *
 * @param value Null, or what the criterion is anyway, to try it no longer.
 */
export function withRating(trials: Trials, explained: Explained, criterion: number, value: number | null): Trials {
  const key = keyOf(explained);
  if (key === null) return trials;
  const before = valuesOf(explained);
  const tried = trialOf(trials, explained)?.ratings ?? before.map(() => null);
  const ratings = tried.with(criterion, value === before[criterion] ? null : value);
  const others = withoutTrial(trials, explained);
  return ratings.every((rating) => rating === null)
    ? others
    : { ...others, [key]: { name: explained.name, before, ratings } };
}
