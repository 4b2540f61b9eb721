import type { Cell, Table } from "../tables";
import type { Delimiter } from "./csv/delimiters";
import { type Fix, isFixed, quoted, replacementIn, rowsLeftOut } from "./fix";
import type { Header } from "./headers/header";
import { type ColumnMatch, isComputed } from "./headers/match";
import type { Issue } from "./issue";
import { leftOut } from "./leftOut";
import type { Paced } from "./paced";
import type { RawCell, RawSheet } from "./rawSheet";
import { brokenRows, issueOf, repeatedNames } from "./rowFaults";
import type { CellColumns, ExtraColumn, SkippedRow } from "./rows";
import { take } from "./take";
import { type Conventions, conventionsOf, evidenceOf, readColumn } from "./values/column";
import type { Unreadable } from "./values/unreadable";

/** The rows below a header, read. */
export interface ReadBody {
  readonly rowsRead: number;
  /** Number of each row kept, as a person sees it in the file. */
  readonly rowNumbers: readonly number[];
  readonly columns: CellColumns;
  readonly extras: readonly ExtraColumn[];
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}

/** A sheet, where its table starts, and which of its columns serve which of ours. */
export interface MatchedSheet {
  readonly sheet: RawSheet;
  readonly header: Header;
  readonly table: Table;
  readonly matches: readonly ColumnMatch[];
}

/** What the person has said of how a file is to be read. */
export interface Said extends Conventions {
  readonly fixes: readonly Fix[];
}

/**
 * Reads the rows below the header: every one is kept or left out with a reason, and everything that does not read is told.
 *
 * @param delimiter Of a CSV file; where commas are decimal marks, semicolons separate columns.
 */
export function* readBody(
  { sheet, header, table, matches }: MatchedSheet,
  said: Said,
  delimiter: Delimiter | null,
): Paced<ReadBody> {
  const { firstColumn } = header;
  const { fixes } = said;
  const served = matches.flatMap(({ key, place, places }) => {
    if (key === null) return [];
    const column = table.columns[key]!;
    const replaced = replacementIn(fixes, column.header);
    return [{ key, column, places, place: firstColumn + place, isText: column.type === "text", replaced }];
  });
  const end = Math.min(header.end, sheet.rows.length);
  const span = { rows: sheet.rows, from: header.row + 1, to: end, firstRow: sheet.firstRow };
  const { rows, numbers, cells, unreadable } = yield* take(span, served);

  const issues: Issue[] = [];
  const cellIssue = (c: number, at: number, cell: RawCell, { code, message }: Unreadable) => {
    const { column } = served[c]!;
    issues.push(issueOf(code, numbers[at]!, column.header, quoted(cell), `${column.header} ${message}`));
  };
  for (const { column, at, cell, problem } of unreadable) cellIssue(column, at, cell, problem);
  const evidence = served.map(({ column }, c) => evidenceOf(column, cells[c]!));
  const file = conventionsOf(evidence, delimiter === ";" ? "," : ".");
  const columns: Record<string, readonly Cell[]> = {};
  for (const [c, { key, column, places, isText }] of served.entries()) {
    if (isText) {
      columns[key] = cells[c] as readonly Cell[];
      continue;
    }
    const { values, problems } = readColumn(column, cells[c]!, {
      said,
      file,
      evidence: evidence[c]!,
      places: isFixed(fixes, "percent", column.header) ? -2 : places,
      takesAnyMoney: isFixed(fixes, "anyMoney", column.header),
    });
    columns[key] = values;
    for (const { at, problem } of problems) cellIssue(c, at, cells[c]![at] ?? null, problem);
    yield;
  }
  issues.push(...brokenRows(sheet, header, rows, numbers));

  const unwanted = rowsLeftOut(fixes);
  const skipped = leftOut(table, columns, numbers, unwanted);
  for (const { row, column, code, name, reason } of skipped.values())
    if (!unwanted.has(row)) issues.push(issueOf(code, row, column, name, `left out: ${reason}`));
  yield;
  const keep = <T>(all: readonly T[]): readonly T[] =>
    skipped.size === 0 ? all : all.filter((_, i) => !skipped.has(i));
  const keptRows = keep(rows);
  const keptColumns = Object.fromEntries(Object.entries(columns).map(([key, all]) => [key, keep(all)]));
  const rowNumbers = keep(numbers);
  yield;
  issues.push(...repeatedNames(table, keptColumns, rowNumbers));
  const isWanted = ({ row }: Issue) => row === null || !unwanted.has(row);
  return {
    rowsRead: rows.length,
    rowNumbers,
    columns: keptColumns,
    extras: matches
      .filter(({ key, header: text }) => key === null && !isComputed(table, text))
      .map(({ header: text, place }) => ({
        header: text,
        cellAt: (i) => keptRows[i]?.[firstColumn + place] ?? null,
      })),
    skipped: [...skipped.values()].map(({ row, name, reason }) => ({ row, name, reason })),
    issues: issues.filter(isWanted).sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}
