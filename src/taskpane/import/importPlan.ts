import {
  type Fix,
  type ImportedTable,
  inTurns,
  type IssueGroup,
  issueGroups,
  type MatchedFile,
  readingRows,
  type SkippedRow,
} from "../../files";
import { readTable, type Region } from "../../workbook";
import { type Comparison, comparing, type UnusedRow } from "./compare";
import type { FileSaid } from "./said";
import { type MatchKey, matchKeys } from "./matchKey";

/** A file that was read, and what adding it would do. Nothing has been written. */
export interface ImportPlan extends Comparison {
  readonly file: string;
  readonly matched: MatchedFile;
  readonly imported: ImportedTable;
  /** The table of that kind in the workbook; null where it is to be made. */
  readonly region: Region | null;
  /** By what rows are found in the workbook; null where every row counts. */
  readonly key: MatchKey | null;
  /** Other ways of that, as headers; the usual one first. */
  readonly keys: readonly string[];
  /** Rows of the file that are not added, with the reason, in its order. */
  readonly skipped: readonly SkippedRow[];
  readonly problems: readonly IssueGroup[];
}

/** What the person has said of the rows of a file. */
export interface RowsSaid extends Pick<FileSaid, "decimal" | "dates"> {
  readonly fixes: readonly Fix[];
  /** Header of the column by which rows are found in the workbook. */
  readonly key: string | null;
}

/** What a key is called. */
export const keyName = ({ headers }: MatchKey): string => headers.join(", ");

const reasons: Readonly<Record<UnusedRow["why"], (row: string) => string>> = {
  repeated: (row) => `the same ${row} stands in the file before`,
  ambiguous: (row) => `the sheet has the same ${row} more than once`,
};

function skippedIn(imported: ImportedTable, { unused }: Comparison): readonly SkippedRow[] {
  const { table, columns, rowNumbers, skipped } = imported;
  const nameOf = (row: number) => columns[table.key ?? ""]?.[row];
  const others = unused.map(({ row, why }): SkippedRow => {
    const name = nameOf(row);
    return { row: rowNumbers[row]!, name: typeof name === "string" ? name : "", reason: reasons[why](table.row) };
  });
  return [...skipped, ...others].sort((a, b) => a.row - b.row);
}

/**
 * Reads the rows of a file whose columns have been matched, and compares them with the workbook.
 *
 * @throws {FileError} If it lacks a column that every row needs.
 */
export async function planImport(file: string, matched: MatchedFile, said: RowsSaid): Promise<ImportPlan> {
  const { decimal, dates, fixes } = said;
  const options = { ...(decimal ? { decimal } : {}), ...(dates ? { dates } : {}), fixes };
  const imported = await inTurns(readingRows(matched, options));
  const region = await readTable(imported.table.name);
  const keys = matchKeys(imported, region);
  const key = keys.find((other) => keyName(other) === said.key) ?? keys[0] ?? null;
  const comparison = await inTurns(comparing(imported, region, key));
  return {
    ...comparison,
    file,
    matched,
    imported,
    region,
    key,
    keys: keys.map(keyName),
    skipped: skippedIn(imported, comparison),
    problems: issueGroups(imported.issues),
  };
}
