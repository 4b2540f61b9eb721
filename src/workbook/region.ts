import { addressOf, type Area } from "./area";
import { asking, reading, rowParts } from "./reading";
import { sheetValue, type SheetValue } from "./values";
import { WorkbookError } from "./workbookError";

/** A rectangle of cells whose first row is the header. */
export interface Region {
  readonly sheet: string;
  /** Without the sheet: A1:F20. */
  readonly address: string;
  /** Row of the header, from 0. */
  readonly row: number;
  /** Its first column, from 0. */
  readonly column: number;
  /** Name of the Excel table that it is; null where it is plain cells. */
  readonly table: string | null;
  /** The header first; a totals row is left out. */
  readonly rows: readonly (readonly SheetValue[])[];
}

/** A region, and what of it is selected. */
export interface SelectedRegion {
  readonly region: Region;
  /** Places in `region.rows` of the selected rows; never the header's. */
  readonly selected: readonly number[];
}

const shape = "rowIndex, columnIndex, rowCount, columnCount";

const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
  row: rowIndex,
  column: columnIndex,
  rows: rowCount,
  columns: columnCount,
});

/** Rows of an area that are read: the first, and how many. */
type Part = readonly [start: number, count: number];

/** Reads cells as what they mean, a part at a time; rows in no part are blank. */
async function readRows(
  sheet: Excel.Worksheet,
  area: Area,
  parts: Iterable<Part>,
): Promise<readonly (readonly SheetValue[])[]> {
  const blank: readonly SheetValue[] = Array.from({ length: area.columns }, () => null);
  const rows = Array.from({ length: area.rows }, () => blank);
  const send = (): Promise<unknown> => sheet.context.sync();
  for (const [start, count] of parts) {
    const range = sheet.getRangeByIndexes(area.row + start, area.column, count, area.columns);
    const part = asking(range, "values, numberFormat");
    await send();
    const formats = part.numberFormat as unknown[][];
    const values = part.values as unknown[][];
    values.forEach((row, r) => {
      rows[start + r] = row.map((value, c) => sheetValue(value, formats[r]![c]));
    });
  }
  return rows;
}

/** The first rows of an area, which tell what its columns are, and the first of the selected ones. */
function sampleParts({ rows }: Area, selected: readonly number[], most: number): readonly Part[] {
  const from = selected[0] ?? 0;
  return [
    [0, Math.min(most, rows)],
    [from, Math.max(1, Math.min(most, selected.length))],
  ];
}

async function readRegion(
  sheet: Excel.Worksheet,
  name: string,
  area: Area,
  table: string | null,
  parts: Iterable<Part> = rowParts(area.rows, area.columns),
): Promise<Region> {
  const rows = await readRows(sheet, area, parts);
  const { row, column } = area;
  return { sheet: name, address: addressOf(row, column, area.rows, area.columns), row, column, table, rows };
}

const withoutTotals = (area: Area, hasTotals: boolean): Area => (hasTotals ? { ...area, rows: area.rows - 1 } : area);

/** A look at one row of a table. */
export interface RowLook {
  /** Place of the row: 0 is the first under the header. */
  readonly place: number;
  /** Of a table with more rows only so many of the first are read beside it; the others are blank. */
  readonly most: number;
}

/**
 * Reads an Excel table; null where there is none of that name.
 *
 * @param look Where only one row matters, and what its columns are.
 */
export function readTable(name: string, look?: RowLook): Promise<Region | null> {
  return reading(async (context) => {
    const found = asking(context.workbook.tables.getItemOrNullObject(name), "name, showTotals");
    await context.sync();
    if (found.isNullObject) return null;
    const cells = asking(found.getRange(), shape);
    const sheet = asking(found.worksheet, "name");
    await context.sync();
    const area = withoutTotals(areaOf(cells), found.showTotals);
    const isPart = look !== undefined && look.place + 1 < area.rows && area.rows > look.most;
    const parts = isPart ? sampleParts(area, [look.place + 1], look.most) : undefined;
    return readRegion(sheet, sheet.name, area, found.name, parts);
  });
}

/** Places of rows of an area, but its first, that lie in another one. */
function selectedPlaces(area: Area, selection: Area): readonly number[] {
  const first = Math.max(1, selection.row - area.row);
  const last = Math.min(area.rows - 1, selection.row + selection.rows - 1 - area.row);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
}

/**
 * Reads the table that the selection is in, or else the cells around it up to the next blank row and column.
 *
 * @param most For a look at the selection: of a region with more rows only the first are read, and the first that are selected, so
 * many of each. The others are blank.
 * @throws {WorkbookError} `selection` if several blocks are selected, or nothing stands there.
 */
export function readSelection(most = Infinity): Promise<SelectedRegion> {
  return reading(async (context) => {
    const selection = asking(context.workbook.getSelectedRange(), shape);
    const sheet = asking(selection.worksheet, "name");
    const tables = asking(selection.getTables(false), "items/name, items/showTotals");
    const used = asking(sheet.getUsedRangeOrNullObject(true), "address");
    await context.sync();
    const chosen = areaOf(selection);
    const empty = () =>
      new WorkbookError(
        "selection",
        `Nothing stands in ${addressOf(chosen.row, chosen.column, chosen.rows, chosen.columns)}. Select cells of a table or of a list with a header.`,
        "",
      );
    if (used.isNullObject) throw empty();
    const table = tables.items[0];
    // Whole columns or rows reach far beyond what is there.
    const filled = asking(selection.getIntersectionOrNullObject(used), "address");
    await context.sync();
    if (!table && filled.isNullObject) throw empty();
    const cells = asking(table ? table.getRange() : filled.getSurroundingRegion(), shape);
    await context.sync();
    const area = withoutTotals(areaOf(cells), table?.showTotals ?? false);
    const selected = selectedPlaces(area, chosen);
    const parts = area.rows > most ? sampleParts(area, selected, most) : undefined;
    const region = await readRegion(sheet, sheet.name, area, table?.name ?? null, parts);
    if (region.rows.every((row) => row.every((cell) => cell === null))) throw empty();
    return { region, selected };
  });
}
