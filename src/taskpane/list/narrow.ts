import { bandOf, type ListedRow, type Listing } from "./listing";

export const sortings = ["amount", "name", "sheet"] as const;

/** By what the rows stand: the largest amount first, by name, or as in the sheet. */
export type Sorting = (typeof sortings)[number];

/** What the person wants to see of a table. */
export interface Wanted {
  readonly search: string;
  readonly sort: Sorting;
  /** Bands to show; all where none is chosen. */
  readonly bands: ReadonlySet<string>;
}

/** Text without case and accents, so that a search finds what a person would. */
const plainly = (text: string): string => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const alphabet = new Intl.Collator(undefined, { numeric: true, sensitivity: "base" });

/** Rows without a score stand after those with one, by the middle of what is still possible. */
const byAmount = (a: ListedRow, b: ListedRow): number => {
  const score = (row: ListedRow) => row.amount ?? -Infinity;
  const middle = ({ range }: ListedRow) => (range ? range.low + range.high : -Infinity);
  return compare(score(b), score(a)) || compare(middle(b), middle(a)) || a.place - b.place;
};

const compare = (a: number, b: number): number => (a === b ? 0 : a - b);

const orders: Readonly<Record<Sorting, (a: ListedRow, b: ListedRow) => number>> = {
  amount: byAmount,
  name: (a, b) => alphabet.compare(a.name, b.name) || a.place - b.place,
  sheet: (a, b) => a.place - b.place,
};

/** The orders that rows can stand in. */
export const sortingsOf = ({ by }: Pick<Listing, "by">): readonly Sorting[] =>
  by === null ? ["sheet", "name"] : sortings;

/** The order that the person wants, or the first there is where the rows have no such. */
export const sortingAmong = (listing: Pick<Listing, "by">, wanted: Sorting): Sorting =>
  sortingsOf(listing).find((each) => each === wanted) ?? sortingsOf(listing)[0]!;

/** The rows that are wanted, in the order that is wanted. */
export function narrowed({ rows, by }: Listing, { search, sort, bands }: Wanted): readonly ListedRow[] {
  const sought = plainly(search.trim());
  return rows
    .filter((row) => (bands.size === 0 || bands.has(bandOf(row))) && plainly(row.name).includes(sought))
    .sort(orders[sortingAmong({ by }, sort)]);
}
