import type { RawCell } from "./rawSheet";

/** What the person has decided of a problem in a file. It is applied while reading, so that everything that follows counts with it. */
export type Fix =
  /** Cells of a column of ours that say one thing are read as if they said another, or nothing. */
  | { readonly kind: "replace"; readonly column: string; readonly value: string; readonly by: string | null }
  /** The numbers of a column of ours are per cent, though nothing says so: 15 is 15 %. */
  | { readonly kind: "percent"; readonly column: string }
  /** The amounts of a column of ours are taken as they are, whatever their money. */
  | { readonly kind: "anyMoney"; readonly column: string }
  /** Rows are left out, by the numbers that a person sees. */
  | { readonly kind: "skip"; readonly rows: readonly number[]; readonly reason: string };

/** How much of a cell is quoted. */
const quotedLength = 80;

/** A cell as an issue quotes it, and as a fix names it. */
export const quoted = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : (cell instanceof Date ? cell.toISOString() : String(cell)).slice(0, quotedLength);

/** What replaces the cells of a column; null where nothing does. One replacement goes on with what the one before has made. */
export function replacementIn(fixes: readonly Fix[], column: string): ((cell: RawCell) => RawCell) | null {
  const own = fixes.filter((fix) => fix.kind === "replace" && fix.column === column) as Extract<
    Fix,
    { kind: "replace" }
  >[];
  if (own.length === 0) return null;
  return (cell) =>
    own.reduce<RawCell>((now, { value, by }) => (now !== null && quoted(now) === value ? by : now), cell);
}

/** Whether a fix of a kind was made to a column. */
export const isFixed = (fixes: readonly Fix[], kind: "percent" | "anyMoney", column: string): boolean =>
  fixes.some((fix) => fix.kind === kind && fix.column === column);

/** Rows that the person leaves out, with the reason. */
export const rowsLeftOut = (fixes: readonly Fix[]): ReadonlyMap<number, string> =>
  new Map(fixes.flatMap((fix) => (fix.kind === "skip" ? fix.rows.map((row) => [row, fix.reason] as const) : [])));
