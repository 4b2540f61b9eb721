import { type CellPosition, type EvaluatedCell, helpers } from "@odoo/o-spreadsheet";
import { type Area, wholeSheet } from "../addresses";
import { excelFault } from "../cellFaults";
import type { Book } from "../book";
import type { SheetArea } from "../zones";
import { invalidArgument } from "../hostError";
import { generalFormat, shownFormat } from "../numberFormats";

/** A cell as it was asked for: where it is, and what it shows. */
interface CellSeen {
  readonly position: CellPosition;
  readonly evaluated: EvaluatedCell;
}

const isUnbounded = ({ rowCount, columnCount }: Area): boolean =>
  rowCount === wholeSheet.rowCount || columnCount === wholeSheet.columnCount;

/**
 * Reads an area cell by cell; cells beyond the sheet's size are blank.
 *
 * @returns Null for a range without end, as Excel answers.
 */
function read<T>(book: Book, { sheetId, area }: SheetArea, blank: T, of: (cell: CellSeen) => T): T[][] | null {
  if (isUnbounded(area)) return null;
  book.needsEvaluation();
  const { getters } = book;
  const rows = getters.getNumberRows(sheetId);
  const columns = getters.getNumberCols(sheetId);
  return Array.from({ length: area.rowCount }, (_, r) =>
    Array.from({ length: area.columnCount }, (_, c) => {
      const position = { sheetId, row: area.row + r, col: area.column + c };
      if (position.row >= rows || position.col >= columns) return blank;
      return of({ position, evaluated: getters.getEvaluatedCell(position) });
    }),
  );
}

const valueOf = ({ value }: EvaluatedCell): string | number | boolean =>
  value === null ? "" : helpers.isEvaluationError(value) ? excelFault(value) : value;

export const readValues = (book: Book, at: SheetArea) =>
  read<string | number | boolean>(book, at, "", ({ evaluated }) => valueOf(evaluated));

export const readFormulas = (book: Book, at: SheetArea) =>
  read<string | number | boolean>(
    book,
    at,
    "",
    ({ position, evaluated }) => book.formulaAt(position) ?? valueOf(evaluated),
  );

export const readText = (book: Book, at: SheetArea) =>
  read(book, at, "", ({ evaluated: { value, formattedValue } }) =>
    helpers.isEvaluationError(value) ? excelFault(value) : formattedValue,
  );

const types: Readonly<Record<string, string>> = {
  number: "Double",
  boolean: "Boolean",
  error: "Error",
  text: "String",
  empty: "Empty",
};

export const readValueTypes = (book: Book, at: SheetArea) =>
  read(book, at, "Empty", ({ evaluated }) => (evaluated.value === "" ? "Empty" : types[evaluated.type]!));

export const readNumberFormats = (book: Book, at: SheetArea) =>
  read(book, at, generalFormat, ({ position }) => {
    const shown = book.getters.getCell(position)?.format;
    return shown === undefined || shown === "" ? generalFormat : (book.numberFormats.get(shown) ?? shown);
  });

/** The value for each cell of an area: one for all of them, or rows of as many as it has; null leaves a cell as it is. */
function spread({ area }: SheetArea, given: unknown): readonly { row: number; column: number; value: unknown }[] {
  if (isUnbounded(area)) throw invalidArgument("A range without end cannot be written cell by cell.");
  const rows = Array.isArray(given) ? (given as readonly unknown[]) : null;
  const fits =
    rows === null ||
    (rows.length === area.rowCount && rows.every((row) => Array.isArray(row) && row.length === area.columnCount));
  if (!fits) {
    throw invalidArgument(
      "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
    );
  }
  return Array.from({ length: area.rowCount * area.columnCount }, (_, i) => {
    const r = Math.floor(i / area.columnCount);
    const c = i % area.columnCount;
    const value = rows === null ? given : (rows[r] as readonly unknown[])[c];
    return { row: area.row + r, column: area.column + c, value };
  }).filter(({ value }) => value !== null && value !== undefined);
}

/** What is typed into a cell to give it a value. */
export function contentOf(value: unknown): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  if (typeof value === "number" || typeof value === "string") return String(value);
  throw invalidArgument();
}

/** Writes values or formulas; a text that begins with an equals sign is a formula, unless the cell has the format of text. */
export function writeCells(book: Book, at: SheetArea, given: unknown): void {
  const cells = spread(at, given).map((cell) => ({ ...cell, content: contentOf(cell.value) }));
  const { sheetId } = at;
  book.grow(sheetId, at.area);
  for (const { row, column, content } of cells) {
    // Most cells of new rows are blank and stay so; every command costs the spreadsheet time.
    if (content === "" && book.getters.getCell({ sheetId, row, col: column }) === undefined) continue;
    book.write(sheetId, row, column, content);
  }
  book.edited(at);
}

/** The spreadsheet's format of what Excel calls a format, remembered so that Excel's can be given back. */
function formatOf(book: Book, excelFormat: unknown): string {
  const format = shownFormat(String(excelFormat));
  if (format !== "") book.numberFormats.set(format, String(excelFormat));
  return format;
}

/** Gives cells of one column their formats; those that have them already are left alone. */
function formatColumn(book: Book, { sheetId, area }: SheetArea, formats: readonly string[]): void {
  const differing = formats.flatMap((format, r) => {
    const now = book.getters.getCell({ sheetId, row: area.row + r, col: area.column })?.format ?? "";
    return now === format ? [] : [{ row: area.row + r, format }];
  });
  const [first] = formats;
  if (differing.length > 0 && formats.every((format) => format === first)) {
    book.format({ sheetId, area }, { format: first! });
    return;
  }
  for (const { row, format } of differing) book.do("UPDATE_CELL", { sheetId, row, col: area.column, format });
}

/** Writes number formats: one for all cells, or rows of as many as there are cells. */
export function writeNumberFormats(book: Book, at: SheetArea, given: unknown): void {
  const { sheetId, area } = at;
  book.grow(sheetId, area);
  if (!Array.isArray(given) || isUnbounded(area)) {
    book.format(at, { format: formatOf(book, given) });
    return;
  }
  const formats = spread(at, given);
  for (let c = 0; c < area.columnCount; c++) {
    const column = { ...area, column: area.column + c, columnCount: 1 };
    const ofColumn = formats.filter((cell) => cell.column === column.column);
    if (ofColumn.length === area.rowCount) {
      formatColumn(
        book,
        { sheetId, area: column },
        ofColumn.map(({ value }) => formatOf(book, value)),
      );
      continue;
    }
    for (const { row, value } of ofColumn) {
      book.do("UPDATE_CELL", { sheetId, row, col: column.column, format: formatOf(book, value) });
    }
  }
}
