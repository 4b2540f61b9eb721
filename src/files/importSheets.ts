import type { Table } from "../tables";
import { type MatchedSheet, type ReadBody, readBody } from "./body";
import { FileError } from "./fileError";
import { type ColumnMatch, missingRequired } from "./headers/match";
import { type ImportOptions, inWorkbook, type MatchedFile, matching, type Source, type Written } from "./matchSheets";
import { atOnce, type Paced } from "./paced";
import type { RawSheet } from "./rawSheet";

/** A file as rows of one of our tables. */
export interface ImportedTable extends ReadBody {
  readonly table: Table;
  readonly source: Source;
  /** Every header of the file, in its order. */
  readonly matches: readonly ColumnMatch[];
}

/** Refuses a file that lacks a column that every row needs. */
function checkRequired({ matches, table, header, sheet }: MatchedSheet): void {
  const missing = missingRequired(matches, table).map((key) => table.columns[key]!.header);
  if (missing.length === 0) return;
  throw new FileError(
    "no-required-column",
    `${table.name} must have a column ${missing.join(" and ")}, but row ${header.row + sheet.firstRow} has ${header.headers.slice(0, 12).join(", ")}` +
      (header.headers.length > 12 ? ", …" : ""),
  );
}

/**
 * Reads the rows of a file whose columns have been matched.
 *
 * @throws {FileError} `no-required-column` if it lacks a column that every row needs.
 */
export function* readingRows(matched: MatchedFile, options: ImportOptions = {}): Paced<ImportedTable> {
  checkRequired(matched);
  const { table, source, matches } = matched;
  const said = { decimal: options.decimal ?? null, dates: options.dates ?? null, fixes: options.fixes ?? [] };
  return { ...(yield* readBody(matched, said, source.delimiter)), table, source, matches };
}

/** Reads sheets into a table, as `importSheets` does, in pieces. */
export function* importing(
  sheets: readonly RawSheet[],
  candidates: readonly Table[],
  options: ImportOptions = {},
  written: Written = inWorkbook,
): Paced<ImportedTable> {
  return yield* readingRows(yield* matching(sheets, candidates, options, written), options);
}

/**
 * Reads sheets into a table: finds the sheet, the header row and the columns, and reads every cell as what its column holds.
 *
 * Every row is kept or left out with a reason, and everything that did not read is collected; nothing unreadable becomes a value.
 *
 * @param candidates Tables it may be; of several the one that most columns fit, the earlier where as many do.
 * @throws {FileError} If no sheet holds a table, or it lacks a column that every row needs.
 */
export const importSheets = (
  sheets: readonly RawSheet[],
  candidates: readonly Table[],
  options: ImportOptions = {},
  written: Written = inWorkbook,
): ImportedTable => atOnce(importing(sheets, candidates, options, written));
