import type { Table } from "../tables";
import { quoted } from "./fix";
import type { Header } from "./headers/header";
import type { Issue, IssueCode } from "./issue";
import { isBlankRaw, type RawSheet } from "./rawSheet";
import { repeatsIn } from "./repeats";
import type { CellColumns } from "./rows";
import type { Taken } from "./take";

/** Something wrong in a row of a file. */
export const issueOf = (
  code: IssueCode,
  row: number,
  column: string | null,
  value: string,
  message: string,
): Issue => ({
  code,
  row,
  column,
  value,
  message: `row ${row}: ${message}`,
});

/** Rows that have come apart: with more cells than their header, or with a broken quote. */
export function brokenRows(
  { table, repairs, firstRow }: RawSheet,
  { width }: Header,
  rows: Taken["rows"],
  numbers: readonly number[],
): Issue[] {
  const issues = repairs.map(({ row, message }) => issueOf("broken-quote", row + firstRow, null, "", message));
  if (table) return issues;
  rows.forEach((row, i) => {
    if (row.length <= width) return;
    const beyond = row.slice(width).find((cell) => !isBlankRaw(cell));
    if (beyond === undefined) return;
    const message = `the row must have at most ${width} cells, as its header, got ${row.length}`;
    issues.push(issueOf("extra-cells", numbers[i]!, null, quoted(beyond), message));
  });
  return issues;
}

/** Rows whose name another row had before; they are kept, for both may be meant. */
export function repeatedNames(
  { key, columns: defined, row }: Table,
  columns: CellColumns,
  numbers: readonly number[],
): Issue[] {
  const names = key === null ? undefined : (columns[key] as readonly (string | null)[] | undefined);
  if (key === null || names === undefined) return [];
  return repeatsIn(names).map(({ at, first }) => {
    const message = `the same ${row} stands in row ${numbers[first]!} already; both are kept`;
    return issueOf("duplicate-name", numbers[at]!, defined[key]!.header, names[at]!, message);
  });
}
