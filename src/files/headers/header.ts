import { columnLetters } from "../../tables";
import { isBlankRaw, type RawCell, type RawSheet } from "../rawSheet";

/** How far down a header is looked for. */
const furthest = 50;

/** Where a table starts on a sheet, and what its columns are called. */
export interface Header {
  /** Place of the header row among the sheet's rows. */
  readonly row: number;
  /** One a column; two columns may have the same, and a blank one is named after its letter. */
  readonly headers: readonly string[];
  /** How many cells the header row itself has; a row with more has come apart. */
  readonly width: number;
  /** Place of the first column on the sheet. */
  readonly firstColumn: number;
  /** Place after the last row of the table. */
  readonly end: number;
}

/** A cell as the text of a header, on one line. */
function headerText(cell: RawCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).replace(/\s+/g, " ").trim();
}

/** A header cell, or the one above or beside it that was merged over it. */
function headerAt({ rows, merges }: RawSheet, row: number, column: number): string {
  const own = headerText(rows[row]?.[column]);
  if (own !== "") return own;
  const over = merges.find(
    (merge) => merge.startRow <= row && row <= merge.endRow && merge.startColumn <= column && column <= merge.endColumn,
  );
  return over && over.startRow < row ? headerText(rows[over.startRow]?.[over.startColumn]) : "";
}

const filled = (row: readonly RawCell[]): number =>
  row.reduce<number>((count, cell) => count + (isBlankRaw(cell) ? 0 : 1), 0);

/** Whether a row may name columns: no number, date or truth value among its cells. */
const isWords = (row: readonly RawCell[]): boolean =>
  row.every((cell) => isBlankRaw(cell) || (typeof cell === "string" && !/^[\s\d.,;:/%$€£+-]+$/.test(cell)));

/**
 * Place of the header row: the one that names most columns we know, if it names at least two; else the first row of words as wide as what
 * follows; else the first row that is not blank. A preamble (title, date, notes) is thus passed over.
 */
function headerRowOf(sheet: RawSheet, isKnown: (header: string) => boolean): number {
  const top = sheet.rows.slice(0, furthest);
  const known = top.map((row, r) => (isWords(row) ? row.filter((_, c) => isKnown(headerAt(sheet, r, c))).length : 0));
  const most = Math.max(0, ...known);
  if (most >= 2) return known.indexOf(most);
  const widths = top.map(filled);
  const usual =
    [...widths].filter((width) => width > 0).sort((a, b) => a - b)[
      Math.floor(widths.filter((width) => width > 0).length / 2)
    ] ?? 0;
  const wide = top.findIndex((row, r) => widths[r]! >= Math.max(1, 0.6 * usual) && isWords(row));
  return wide >= 0
    ? wide
    : Math.max(
        0,
        widths.findIndex((width) => width > 0),
      );
}

/** Cells of the widest row from a place on. */
function widest(rows: RawSheet["rows"], from: number): number {
  let most = 0;
  for (let r = from; r < rows.length; r++) most = Math.max(most, rows[r]!.length);
  return most;
}

/**
 * Header of the table on a sheet.
 *
 * @param isKnown Whether a header is one of ours, under any of its names.
 * @param row Number of the header row as a person sees it, where the person has said.
 */
export function findHeader(sheet: RawSheet, isKnown: (header: string) => boolean, row?: number): Header {
  const { rows, table, firstRow } = sheet;
  const place = row !== undefined ? row - firstRow : (table?.header ?? headerRowOf(sheet, isKnown));
  const inTable = table?.header === place ? table : undefined;
  const width = inTable ? inTable.lastColumn + 1 : widest(rows, place);
  const firstColumn = inTable?.firstColumn ?? 0;
  const headers = Array.from({ length: Math.max(0, width - firstColumn) }, (_, c) =>
    headerAt(sheet, place, firstColumn + c),
  );
  const end = inTable?.end ?? rows.length;
  // Cells that were only formatted, or trailing delimiters, make columns without header or content.
  while (
    headers.at(-1) === "" &&
    rows.slice(place + 1, end).every((cells) => isBlankRaw(cells[firstColumn + headers.length - 1]))
  ) {
    headers.pop();
  }
  return {
    row: place,
    headers: headers.map((header, c) => header || `Column ${columnLetters(firstColumn + c)}`),
    width: inTable ? width : (rows[place]?.length ?? 0),
    firstColumn,
    end,
  };
}
