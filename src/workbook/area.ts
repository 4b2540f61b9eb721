import { columnLetters } from "../tables";

/** A rectangle of cells on a sheet; places count from 0. */
export interface Area {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How many rows and columns a sheet has. */
export const sheetSize = { rows: 1_048_576, columns: 16_384 } as const;

/** Address of a rectangle, or of one cell, without its sheet; places count from 0. */
export function addressOf(row: number, column: number, rows = 1, columns = 1): string {
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(column + columns - 1)}${row + rows}`;
}

const columnNumber = (letters: string): number =>
  Array.from(letters.toUpperCase()).reduce((number, letter) => number * 26 + letter.charCodeAt(0) - 64, 0) - 1;

const cellAddress = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/i;

/** The rectangle that an address such as B3:D9 or B3 means, or null where it means none. */
export function areaAt(address: string): Area | null {
  const [from, to = from, ...more] = address.split(":").map((part) => cellAddress.exec(part));
  if (!from || !to || more.length > 0) return null;
  const [row, lastRow] = [Number(from[2]) - 1, Number(to[2]) - 1];
  const [column, lastColumn] = [columnNumber(from[1]!), columnNumber(to[1]!)];
  const area = { row, column, rows: lastRow - row + 1, columns: lastColumn - column + 1 };
  const fits = lastRow < sheetSize.rows && lastColumn < sheetSize.columns;
  return fits && row >= 0 && area.rows > 0 && area.columns > 0 ? area : null;
}

/** Address of a cell or rectangle with its sheet, as people read it: Partners!B3:D9. */
export function placeOf(sheet: string, { row, column, rows, columns }: Area): string {
  const name = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(sheet) ? sheet : `'${sheet.replaceAll("'", "''")}'`;
  return `${name}!${addressOf(row, column, rows, columns)}`;
}

/** Address without the sheet that Excel puts before it. */
export const withoutSheet = (address: string): string => address.slice(address.lastIndexOf("!") + 1);
