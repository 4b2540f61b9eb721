import { columnLetters } from "../../tables";
import { invalidArgument } from "./hostError";

/** Cells of a sheet, from `row` and `column` (0 for the first) on. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rowCount: number;
  readonly columnCount: number;
}

/** Size of a sheet in Excel. */
export const wholeSheet: Area = { row: 0, column: 0, rowCount: 1_048_576, columnCount: 16_384 };

const columnOf = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1;

/** Reads `B2`, `B2:D9`, `B:D` or `2:9`; undefined for anything else. */
export function readArea(text: string): Area | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?(\d{1,7})?(:\$?([A-Za-z]{1,3})?\$?(\d{1,7})?)?$/.exec(text.trim());
  if (!match) return undefined;
  const [, column, row, end, lastColumn, lastRow] = match;
  const endColumn = end === undefined ? column : lastColumn;
  const endRow = end === undefined ? row : lastRow;
  if (end === undefined && (column === undefined || row === undefined)) return undefined;
  if ((column === undefined) !== (endColumn === undefined) || (row === undefined) !== (endRow === undefined))
    return undefined;
  if (column === undefined && row === undefined) return undefined;
  const columns = column === undefined ? [0, wholeSheet.columnCount - 1] : [columnOf(column), columnOf(endColumn!)];
  const rows = row === undefined ? [0, wholeSheet.rowCount - 1] : [Number(row) - 1, Number(endRow) - 1];
  const area = areaBetween(Math.min(...rows), Math.min(...columns), Math.max(...rows), Math.max(...columns));
  return isOnSheet(area) ? area : undefined;
}

/** The area with these corners, ends included. */
export const areaBetween = (row: number, column: number, lastRow: number, lastColumn: number): Area => ({
  row,
  column,
  rowCount: lastRow - row + 1,
  columnCount: lastColumn - column + 1,
});

export const isOnSheet = ({ row, column, rowCount, columnCount }: Area): boolean =>
  row >= 0 &&
  column >= 0 &&
  rowCount >= 1 &&
  columnCount >= 1 &&
  row + rowCount <= wholeSheet.rowCount &&
  column + columnCount <= wholeSheet.columnCount;

/** The cells that two areas share. */
export function intersection(a: Area, b: Area): Area | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const lastRow = Math.min(a.row + a.rowCount, b.row + b.rowCount) - 1;
  const lastColumn = Math.min(a.column + a.columnCount, b.column + b.columnCount) - 1;
  return lastRow < row || lastColumn < column ? null : areaBetween(row, column, lastRow, lastColumn);
}

/** The smallest area that holds both. */
export const boundingArea = (a: Area, b: Area): Area =>
  areaBetween(
    Math.min(a.row, b.row),
    Math.min(a.column, b.column),
    Math.max(a.row + a.rowCount, b.row + b.rowCount) - 1,
    Math.max(a.column + a.columnCount, b.column + b.columnCount) - 1,
  );

/** An address without its sheet, as Excel writes it: `B2`, `B2:D9`, `B:D`, `2:9`. */
export function areaAddress({ row, column, rowCount, columnCount }: Area): string {
  const first = columnLetters(column);
  const last = columnLetters(column + columnCount - 1);
  if (rowCount === wholeSheet.rowCount) return `${first}:${last}`;
  if (columnCount === wholeSheet.columnCount) return `${row + 1}:${row + rowCount}`;
  return rowCount * columnCount === 1 ? `${first}${row + 1}` : `${first}${row + 1}:${last}${row + rowCount}`;
}

/** The address as a formula has it where columns, and rows if wanted, stay put when it is filled down. */
export function fixedAddress({ row, column, rowCount, columnCount }: Area, rowsStay = true): string {
  const corner = (r: number, c: number) => `$${columnLetters(c)}${rowsStay ? "$" : ""}${r + 1}`;
  const first = corner(row, column);
  return rowCount * columnCount === 1 ? first : `${first}:${corner(row + rowCount - 1, column + columnCount - 1)}`;
}

/** A sheet's name as an address has it. */
export const quotedSheet = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && readArea(name) === undefined ? name : `'${name.replaceAll("'", "''")}'`;

/** Takes the sheet off an address. */
export function splitAddress(text: string): { readonly sheet: string | null; readonly rest: string } {
  const [, quoted, plain, rest] = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s.exec(text) ?? [];
  if (rest === undefined) return { sheet: null, rest: text };
  return { sheet: (quoted ?? plain!).replaceAll("''", "'"), rest };
}

/** The area of an address that must be one. */
export function areaOf(text: string): Area {
  const area = readArea(text);
  if (!area) throw invalidArgument();
  return area;
}
