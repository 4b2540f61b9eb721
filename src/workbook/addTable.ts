import type { Action } from "./action";
import { type Area, areaAt, placeOf, sheetSize } from "./area";
import { type Before, filledCells, readBefore, setFormat, writeCells } from "./cells";
import type { ColumnToWrite } from "./columnToWrite";
import { encode } from "./encode";
import { lostWith, nothingLeft } from "./journal";
import { addLooks, widthOf } from "./looks";
import { checkHeaders, checkName, checkSheetName } from "./nameRules";
import { general, numberFormatOf } from "./numberFormats";
import { newSheet } from "./newSheet";
import { runsOf } from "./runs";
import { findSheet } from "./findSheet";
import type { SheetRef } from "./sheetRef";
import { isAmong, sheetId, type Standing } from "./standing";
import { counter, type Task } from "./task";
import { textToWrite } from "./textToWrite";
import { firstFew } from "./undo";
import { addValidation } from "./validation";
import { type CellToWrite, Formula } from "./values";
import { WorkbookError } from "./workbookError";

/** An Excel table that is to be made. */
export interface TableToAdd {
  /** Name of the Excel table. */
  readonly name: string;
  /** Its sheet: a new one, unless `at` says otherwise. */
  readonly sheet: string;
  /** First cell, such as B3, on a sheet that is there already. */
  readonly at?: string;
  /** Sheet before which a new one stands; the last where there is none of that name. */
  readonly before?: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rowCount: number;
  readonly cellAt: (row: number, column: number) => CellToWrite;
}

const style = "TableStyleMedium2";

/** The rectangle that a table takes; one without rows has a blank one. */
function areaOf({ name, at = "A1", columns, rowCount }: TableToAdd): Area {
  const first = areaAt(at);
  if (!first) throw new WorkbookError("invalid-value", `The first cell of a table must be an address, got "${at}".`);
  const area = { ...first, rows: Math.max(1, rowCount) + 1, columns: columns.length };
  if (area.row + area.rows > sheetSize.rows || area.column + area.columns > sheetSize.columns)
    throw new WorkbookError(
      "too-large",
      `The table ${name} must fit on a sheet of ${sheetSize.rows} rows and ${sheetSize.columns} columns, got ${rowCount} rows and ${columns.length} columns from ${at}.`,
    );
  return area;
}

const placeBefore = (there: Standing, name: string | undefined): number | undefined => {
  const id = name === undefined ? null : sheetId(there, name);
  return id === null ? undefined : [...there.sheets.keys()].indexOf(id);
};

/** What stands where the table goes, which must be nothing. */
async function readPlace(action: Action, at: SheetRef, area: Area): Promise<Before> {
  const before = await readBefore(action, at, area);
  const filled = filledCells(before, area);
  if (filled.length > 0)
    throw new WorkbookError(
      "in-the-way",
      `${placeOf(at.name, area)} must be empty for a table; something stands in ${firstFew(filled)}. Choose another place.`,
    );
  return before;
}

/** Makes cells an Excel table, which on a sheet that was there can be taken back. */
function makeTable(action: Action, at: SheetRef, area: Area, name: string, isNewSheet: boolean): void {
  const { row, column, rows, columns } = area;
  const table = at.sheet.tables.add(at.sheet.getRangeByIndexes(row, column, rows, columns), true);
  table.name = name;
  table.style = style;
  action.added((known) => ({ ...known, tables: [...known.tables, name] }));
  if (isNewSheet) return;
  let isMade = false;
  action.steps.push({
    settle: () => () => {
      isMade = true;
    },
    look: (context, there) => {
      if (!isAmong(name, there.tables)) return isMade ? lostWith(`the table ${name}`) : nothingLeft;
      return () => ({
        changed: [],
        putBack: () => {
          const range = context.workbook.tables.getItem(name).convertToRange();
          range.conditionalFormats.clearAll();
          range.dataValidation.clear();
          range.clear("Formats");
        },
      });
    },
  });
}

function styleColumns({ sheet }: SheetRef, area: Area, columns: readonly ColumnToWrite[], isNewSheet: boolean): void {
  const header = sheet.getRangeByIndexes(area.row, area.column, 1, area.columns);
  header.format.wrapText = true;
  header.format.verticalAlignment = "Center";
  columns.forEach((column, c) => {
    const body = sheet.getRangeByIndexes(area.row + 1, area.column + c, area.rows - 1, 1);
    const format = numberFormatOf(column.type);
    if (format !== general) setFormat(body, format);
    addValidation(body, column);
    addLooks(body, column);
    if (isNewSheet) body.format.columnWidth = widthOf(column);
  });
}

/**
 * Makes an Excel table: values, formulas, number formats, validation, colours, widths, and on a new sheet a header that stays.
 *
 * @throws {WorkbookError} before anything is written: `name-taken`, `name-illegal`, `repeated` headers, `in-the-way`.
 */
export async function addTable(action: Action, table: TableToAdd, task?: Task): Promise<void> {
  const { name, columns, rowCount, cellAt } = table;
  action.subject = `the table ${name}`;
  const headers = columns.map(({ header }) => header.trim());
  checkHeaders(headers);
  const area = areaOf(table);
  const there = await action.standing();
  checkName("table", name, there);
  const isNewSheet = table.at === undefined;
  if (isNewSheet) checkSheetName(table.sheet, there);
  const at = isNewSheet
    ? newSheet(action, table.sheet, placeBefore(there, table.before))
    : await findSheet(action, table.sheet);
  const before = isNewSheet ? null : await readPlace(action, at, area);

  const withFormulas = new Set<number>();
  const valuesOf = (row: number) =>
    columns.map(({ type }, c) => {
      const cell = row < rowCount ? cellAt(row, c) : undefined;
      if (!(cell instanceof Formula)) return encode(cell, type);
      withFormulas.add(c);
      return null;
    });
  const count = counter(task, area.rows * area.columns);
  await writeCells(
    action,
    at,
    area,
    (row) => (row === 0 ? headers.map(textToWrite) : valuesOf(row - 1)),
    before,
    count,
  );
  makeTable(action, at, area, name, isNewSheet);
  styleColumns(at, area, columns, isNewSheet);
  if (isNewSheet) at.sheet.freezePanes.freezeRows(1);

  // Formulas come after the table, because they may name its columns.
  for (const [first, width] of runsOf(withFormulas)) {
    const formulas = { ...area, row: area.row + 1, rows: rowCount, column: area.column + first, columns: width };
    const formulaAt = (row: number, c: number) => {
      const cell = cellAt(row, first + c);
      return cell instanceof Formula ? cell.text : null;
    };
    // What stood there is remembered with the values above it.
    const blank = before && {
      cells: Array.from({ length: rowCount }, () => Array<string>(width).fill("")),
      formats: null,
    };
    const rowAt = (row: number) => Array.from({ length: width }, (_, c) => formulaAt(row, c));
    await writeCells(action, at, formulas, rowAt, blank, () => undefined);
  }
}
