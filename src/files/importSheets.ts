import type { Table } from "../tables";
import { type ReadBody, readBody, type MatchedSheet } from "./body";
import type { CsvFile } from "./csv/readCsv";
import type { Delimiter } from "./csv/delimiters";
import { FileError } from "./fileError";
import { findHeader, type Header } from "./headers/header";
import { type Body, type ColumnMatch, isKnownHeader, matchHeaders, missingRequired } from "./headers/match";
import { isBlankRaw, type RawSheet } from "./rawSheet";

/** What the person has said of a file; everything else is found. */
export interface ImportOptions {
  readonly sheet?: string;
  /** Number of the header row, as a person sees it. */
  readonly headerRow?: number;
  readonly delimiter?: Delimiter;
  readonly decimal?: "." | ",";
  readonly dates?: "dmy" | "mdy";
  /** Columns of ours by header of theirs. */
  readonly map?: ReadonlyMap<string, string>;
}

/** How a file was written. */
export interface Source {
  readonly format: "CSV" | "XLSX" | "cells";
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: CsvFile["encoding"] | null;
  readonly delimiter: Delimiter | null;
}

/** A file as rows of one of our tables. */
export interface ImportedTable extends ReadBody {
  readonly table: Table;
  readonly source: Source;
  /** Every header of the file, in its order. */
  readonly matches: readonly ColumnMatch[];
}

const bodyOf = ({ rows }: RawSheet, { row, end, firstColumn }: Header): Body => ({
  rows: rows.slice(row + 1, end),
  firstColumn,
});

/** How much of a table a sheet has: matched columns, the required ones above all, and a name that says it. */
function fitness(sheet: RawSheet, table: Table, matches: readonly ColumnMatch[]): number {
  const matched = matches.filter(({ key, samples }) => key !== null && samples.length > 0);
  const named = sheet.name.toLowerCase() === table.name.toLowerCase() ? 100 : 0;
  return named + matched.length - 50 * missingRequired(matches, table).length;
}

function choose(sheets: readonly RawSheet[], candidates: readonly Table[], options: ImportOptions): MatchedSheet {
  const isKnown = isKnownHeader(candidates);
  let best: (MatchedSheet & { readonly fitness: number }) | null = null;
  let misfit: FileError | null = null;
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every(isBlankRaw))) continue;
    const header = findHeader(sheet, isKnown, options.headerRow);
    const body = bodyOf(sheet, header);
    for (const table of candidates) {
      try {
        const matches = matchHeaders(header.headers, body, table, options.map);
        const found = fitness(sheet, table, matches);
        if (best === null || found > best.fitness) best = { sheet, header, table, matches, fitness: found };
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // What the person said of the columns may fit one of the tables and not another.
        misfit ??= error;
      }
    }
  }
  if (best === null && misfit) throw misfit;
  if (best === null) throw new FileError("empty-file", "the file must hold a table, but every sheet is blank");
  return best;
}

function checkRequired({ matches, table, header, sheet }: MatchedSheet): void {
  const missing = missingRequired(matches, table).map((key) => table.columns[key]!.header);
  if (missing.length === 0) return;
  throw new FileError(
    "no-required-column",
    `${table.name} must have a column ${missing.join(" and ")}, but row ${header.row + sheet.firstRow} has ${header.headers.slice(0, 12).join(", ")}` +
      (header.headers.length > 12 ? ", …" : ""),
  );
}

/** How the sheets were written, as far as the reader of their bytes knows. */
export type Written = Pick<Source, "format" | "encoding" | "delimiter">;

/** Rows that are in a workbook already. */
const inWorkbook: Written = { format: "cells", encoding: null, delimiter: null };

/**
 * Reads sheets into a table: finds the sheet, the header row and the columns, and reads every cell as what its column holds.
 *
 * Every row is kept or left out with a reason, and everything that did not read is collected; nothing unreadable becomes a value.
 *
 * @param candidates Tables it may be; of several the one that most columns fit, the earlier where as many do.
 * @throws {FileError} If no sheet holds a table, or it lacks a column that every row needs.
 */
export function importSheets(
  sheets: readonly RawSheet[],
  candidates: readonly Table[],
  options: ImportOptions = {},
  written: Written = inWorkbook,
): ImportedTable {
  const choice = choose(sheets, candidates, options);
  checkRequired(choice);
  const { sheet, header } = choice;
  const source: Source = {
    ...written,
    sheet: written.format === "CSV" ? null : sheet.name,
    headerRow: header.row + sheet.firstRow,
  };
  const said = { decimal: options.decimal ?? null, dates: options.dates ?? null };
  return { ...readBody(choice, said, source.delimiter), table: choice.table, source, matches: choice.matches };
}
