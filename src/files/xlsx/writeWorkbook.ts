import type { Row, stream as streaming, Style, Workbook, Worksheet } from "exceljs";
import { type Cell, columnLetters, type ColumnType } from "../../tables";
import { writeFontsInOrder } from "./fonts";
import { FileError } from "../fileError";
import type { RawCell } from "../rawSheet";
import { cellText, type ColumnToWrite, distinctHeaders, type SheetToWrite } from "../sheetToWrite";
import { xmlText } from "../xmlText";

/** In memory up to here: an Excel table needs the whole sheet. Beyond, exceljs takes gigabytes, so rows are streamed under a filter. */
const mostTableRows = 10_000;

const mostRows = 1_048_575;
const mostColumns = 16_384;

/** The longest text that a cell holds. */
const longestText = 32_767;
const cutMark = " … [cut]";

const formats: Readonly<Partial<Record<ColumnType, string>>> = {
  count: "#,##0",
  money: "#,##0",
  fraction: "0.0%",
  points: "0.0",
  date: "yyyy-mm-dd",
};

const numberTypes = new Set<ColumnType>(["number", "count", "money", "fraction", "points"]);

/** A value that exceljs writes as what it is: it would take objects for formulas and damage the file with what XML cannot hold. */
function written(cell: Cell | RawCell, type: ColumnType): string | number | boolean | Date | null {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (cell instanceof Date) return Number.isNaN(cell.getTime()) ? null : cell;
  if (type === "date" && typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell))
    return new Date(`${cell}T00:00:00Z`);
  const text = xmlText(cellText(cell));
  return text.length > longestText ? text.slice(0, longestText - cutMark.length) + cutMark : text;
}

const hasLongText: ReadonlySet<ColumnType> = new Set<ColumnType>(["text", "list", "mix", "pairs"]);

function widthOf({ header, type }: ColumnToWrite): number {
  return Math.max(hasLongText.has(type) ? 22 : 12, Math.min(40, header.length + 4));
}

interface Validation {
  readonly type: "list" | "decimal" | "whole" | "date";
  readonly operator?: "between" | "greaterThanOrEqual" | "lessThanOrEqual";
  readonly formulae: readonly (string | number)[];
  readonly error: string;
}

function validationOf({ header, type, choices, range }: ColumnToWrite): Validation | null {
  if (choices)
    return { type: "list", formulae: [`"${choices.join(",")}"`], error: `${header} must be ${choices.join(", ")}` };
  if (!range || !numberTypes.has(type)) return null;
  const [low, high] = range;
  const kind = type === "count" ? "whole" : "decimal";
  return {
    type: kind,
    operator: "between",
    formulae: [low, Math.min(high, 1e15)],
    error: `${header} must be from ${low} to ${high}`,
  };
}

/** exceljs keeps validations by range, which its types leave out. */
interface WithValidations {
  readonly dataValidations: { add: (range: string, validation: object) => void };
}

function addValidations(sheet: object, { columns, rowCount, rowsToFill = 0 }: SheetToWrite): void {
  const last = Math.min(mostRows, rowCount + rowsToFill) + 1;
  if (last < 2) return;
  columns.forEach((column, c) => {
    const validation = column.isInput ? validationOf(column) : null;
    if (!validation) return;
    const letter = columnLetters(c);
    (sheet as WithValidations).dataValidations.add(`${letter}2:${letter}${last}`, {
      ...validation,
      allowBlank: true,
      showErrorMessage: true,
      errorTitle: "Tandem",
    });
  });
}

/** One style object a type, shared by all its cells: exceljs looks a style up by the object before it builds it anew. */
const cellStyles: ReadonlyMap<ColumnType, Style> = new Map(
  Object.entries(formats).map(([type, numFmt]) => [type as ColumnType, { numFmt } as Style]),
);

function styleCells(row: Row, columns: readonly ColumnToWrite[]): void {
  columns.forEach(({ type }, c) => {
    const style = cellStyles.get(type);
    if (style) row.getCell(c + 1).style = style;
  });
}

const headerStyle: Partial<Style> = { font: { bold: true }, alignment: { vertical: "middle", wrapText: true } };

const rowValues = ({ columns, cellAt }: SheetToWrite, r: number) =>
  columns.map(({ type }, c) => written(cellAt(r, c), type));

/** Names that Excel allows a sheet, and a table on it. */
const sheetName = (name: string): string => name.replace(/[*?:\\/[\]]/g, " ").slice(0, 31);

/** A table's may be neither a number nor a cell, such as FY26 or R1C1. */
function tableName(name: string): string {
  const plain = name.replace(/[^\p{L}\p{N}_]/gu, "_");
  return /^(?:\p{N}.*|[A-Z]{1,3}\d+|R\d*C\d*|[RC])$/iu.test(plain) ? `_${plain}` : plain;
}

function addTable(book: Workbook, sheet: SheetToWrite): void {
  const worksheet: Worksheet = book.addWorksheet(sheetName(sheet.name), {
    views: [{ state: "frozen", xSplit: 1, ySplit: 1 }],
  });
  const headers = distinctHeaders(sheet.columns.map(({ header }) => header));
  // Excel repairs a file whose table has no row below its header.
  const rows =
    sheet.rowCount === 0
      ? [headers.map(() => null)]
      : Array.from({ length: sheet.rowCount }, (_, r) => rowValues(sheet, r));
  worksheet.addTable({
    name: tableName(sheet.name),
    ref: "A1",
    headerRow: true,
    style: { theme: "TableStyleMedium2", showRowStripes: true },
    columns: headers.map((name) => ({ name, filterButton: true })),
    rows,
  });
  sheet.columns.forEach((column, c) => {
    worksheet.getColumn(c + 1).width = widthOf(column);
  });
  worksheet.eachRow((row, number) => {
    if (number > 1) styleCells(row, sheet.columns);
  });
  worksheet.getRow(1).eachCell((cell) => {
    cell.style = { ...cell.style, ...headerStyle };
  });
  addValidations(worksheet, sheet);
}

function checkSize({ name, columns, rowCount }: SheetToWrite): void {
  if (rowCount > mostRows)
    throw new FileError(
      "too-large",
      `sheet ${name} must have at most ${mostRows} rows, got ${rowCount}; write CSV instead`,
    );
  if (columns.length > mostColumns)
    throw new FileError("too-large", `sheet ${name} must have at most ${mostColumns} columns, got ${columns.length}`);
}

/** exceljs is loaded only where a workbook is written, for it takes longer than everything else together. */
async function loadExcelJS() {
  const [{ default: ExcelJS }, { default: FontXform }] = await Promise.all([
    import("exceljs"),
    import("exceljs/lib/xlsx/xform/style/font-xform.js"),
  ]);
  writeFontsInOrder(FontXform);
  return ExcelJS;
}

/** Where a streamed workbook goes: a writable stream of Node. */
export type OutputStream = NonNullable<ConstructorParameters<typeof streaming.xlsx.WorkbookWriter>[0]["stream"]>;

/**
 * Writes sheets as an XLSX workbook: each an Excel table with number formats, widths, a frozen header, and validation of what people enter.
 *
 * A workbook with a sheet of more than 10,000 rows is streamed; its sheets have a filter in place of a table.
 *
 * @param tell Called with rows written and rows in all, now and then.
 * @throws {FileError} `too-large` if a sheet has more rows or columns than Excel.
 */
export async function writeWorkbook(
  sheets: readonly SheetToWrite[],
  stream: OutputStream,
  tell: (done: number, all: number) => void,
): Promise<void> {
  sheets.forEach(checkSize);
  const ExcelJS = await loadExcelJS();
  if (sheets.every(({ rowCount }) => rowCount <= mostTableRows)) {
    const book = new ExcelJS.Workbook();
    sheets.forEach((sheet) => {
      addTable(book, sheet);
    });
    await book.xlsx.write(stream);
    return;
  }
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: false });
  const all = sheets.reduce((total, { rowCount }) => total + rowCount, 0);
  let done = 0;
  for (const sheet of sheets) {
    const worksheet = book.addWorksheet(sheetName(sheet.name), { views: [{ state: "frozen", xSplit: 1, ySplit: 1 }] });
    worksheet.columns = sheet.columns.map((column) => ({ width: widthOf(column) }));
    const header = worksheet.addRow(distinctHeaders(sheet.columns.map((column) => column.header)));
    header.eachCell((cell) => {
      cell.style = headerStyle;
    });
    header.commit();
    for (let r = 0; r < sheet.rowCount; r++) {
      const row = worksheet.addRow(rowValues(sheet, r));
      styleCells(row, sheet.columns);
      row.commit();
      if (++done % 1000 === 0) {
        tell(done, all);
        // Lets the archive take what has been written; without it all rows would pile up in memory.
        await new Promise((resolve) => setImmediate(resolve));
      }
    }
    worksheet.autoFilter = {
      from: { row: 1, column: 1 },
      to: { row: sheet.rowCount + 1, column: sheet.columns.length },
    };
    addValidations(worksheet, sheet);
    worksheet.commit();
  }
  await book.commit();
}
