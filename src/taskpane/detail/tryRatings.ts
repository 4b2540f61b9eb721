import type { Scored, Unscored } from "../../tables";
import { scorable, type ScorableTable } from "../sheet/scorable";
import type { Explained, RowBasis } from "./explained";
import { explainRow } from "./explainRow";

/** The table that a basis is of. */
export function tableOfBasis({ table }: RowBasis): ScorableTable {
  const found = scorable.find(({ name }) => name === table);
  if (!found) throw new Error(`${table} is no table with scores`);
  return found;
}

/** A row with a person's own ratings in it; null leaves what is there. */
export function ratedBasis(basis: RowBasis, ratings: readonly (number | null)[]): RowBasis {
  const keys = tableOfBasis(basis).scoring.ratings;
  const rated = keys.flatMap((key, k) => {
    const rating = ratings[k] ?? null;
    return rating === null ? [] : [[key, rating] as const];
  });
  const standing = basis.standing && basis.standing.map((value, k) => ratings[k] ?? value);
  return { ...basis, row: { ...basis.row, ...Object.fromEntries(rated) }, standing };
}

/** Scores the row of a basis. */
export function scoreBasis(basis: RowBasis): Scored | Unscored {
  const { row, setting, standing } = basis;
  const [result] = tableOfBasis(basis).scoring.score([row], setting, standing ? [standing] : undefined);
  if (!result) throw new Error("a row must have a result");
  return result;
}

/** What a row would be with other ratings: the same calculation as in the sheet, of which nothing is written. */
export function tryRatings(explained: Explained, ratings: readonly (number | null)[]): Explained | null {
  const { basis } = explained;
  if (!basis) return null;
  const tried = ratedBasis(basis, ratings);
  const { name, sheet, row, own } = explained;
  const result = scoreBasis(tried);
  return explainRow(tableOfBasis(basis), result, { name, sheet, row, own }, tried, basis.setting);
}
