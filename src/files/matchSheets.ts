import type { Table } from "../tables";
import type { MatchedSheet } from "./body";
import type { Delimiter } from "./csv/delimiters";
import type { Encoding } from "./csv/encoding";
import { FileError } from "./fileError";
import type { Fix } from "./fix";
import { findHeader, type Header } from "./headers/header";
import { type Body, type ColumnMatch, isKnownHeader, matchingHeaders, missingRequired } from "./headers/match";
import type { Paced } from "./paced";
import { isBlankRaw, type RawSheet } from "./rawSheet";

/** What the person has said of a file; everything else is found. */
export interface ImportOptions {
  readonly sheet?: string;
  /** Number of the header row, as a person sees it. */
  readonly headerRow?: number;
  readonly delimiter?: Delimiter;
  readonly encoding?: Encoding;
  readonly decimal?: "." | ",";
  readonly dates?: "dmy" | "mdy";
  /** Columns of ours by header of theirs. */
  readonly map?: ReadonlyMap<string, string>;
  /** Headers of columns of ours that the file does not have, whatever looks like it. */
  readonly without?: ReadonlySet<string>;
  /** What has been decided of its problems, in order. */
  readonly fixes?: readonly Fix[];
}

/** How a file was written. */
export interface Source {
  readonly format: "CSV" | "XLSX" | "cells";
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: Encoding | null;
  readonly delimiter: Delimiter | null;
}

/** How the sheets were written, as far as the reader of their bytes knows. */
export type Written = Pick<Source, "format" | "encoding" | "delimiter">;

/** Rows that are in a workbook already. */
export const inWorkbook: Written = { format: "cells", encoding: null, delimiter: null };

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

/** A file whose columns have been matched, before its rows are read. */
export interface MatchedFile extends MatchedSheet {
  readonly source: Source;
}

/**
 * Finds the sheet, the header row and the columns; columns that every row needs may be lacking.
 *
 * @param candidates Tables it may be; of several the one that most columns fit, the earlier where as many do.
 * @throws {FileError} `empty-file` if every sheet is blank, `no-such-column` if the person named a column that does not exist.
 */
export function* matching(
  sheets: readonly RawSheet[],
  candidates: readonly Table[],
  options: ImportOptions = {},
  written: Written = inWorkbook,
): Paced<MatchedFile> {
  const isKnown = isKnownHeader(candidates);
  let best: (MatchedSheet & { readonly fitness: number }) | null = null;
  let misfit: FileError | null = null;
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every(isBlankRaw))) continue;
    const header = findHeader(sheet, isKnown, options.headerRow);
    const body = bodyOf(sheet, header);
    for (const table of candidates) {
      try {
        const matches = yield* matchingHeaders(header.headers, body, table, options.map, options.without);
        const found = fitness(sheet, table, matches);
        if (best === null || found > best.fitness) best = { sheet, header, table, matches, fitness: found };
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // What the person said of the columns may fit one of the tables and not another.
        misfit ??= error;
      }
    }
  }
  if (best === null)
    throw misfit ?? new FileError("empty-file", "the file must hold a table, but every sheet is blank");
  const { sheet, header, table, matches } = best;
  const source: Source = {
    ...written,
    sheet: written.format === "CSV" ? null : sheet.name,
    headerRow: header.row + sheet.firstRow,
  };
  return { sheet, header, table, matches, source };
}
