import type { Action } from "./action";
import { type Area, withoutSheet, areaAt } from "./area";
import { isFormula } from "./encode";
import { asking, rowParts } from "./reading";
import { type SheetRef } from "./sheetRef";

/** A cell whose formula calls a function of Tandem. */
export interface OwnCell {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
  readonly value: unknown;
}

/** What of a sheet comes from functions of Tandem. */
export interface OwnFormulas {
  readonly at: SheetRef;
  /** Without the cells that a formula above or beside fills. */
  readonly cells: readonly OwnCell[];
  /** Cells that one formula fills, itself first. */
  readonly spills: readonly { readonly area: Area; readonly values: readonly (readonly unknown[])[] }[];
}

/** Texts and names of sheets, in which nothing is a call, and calls as Excel spells them when it has lost the function. */
const token =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'|(?<![\p{L}\p{N}_.])@?(?:_xlfn\.)?(?:_xldudf_TANDEM_|TANDEM\.)(?=[A-Z_]+\()/giu;

/** A formula with every function of Tandem as a person would type it, or null where it calls none. */
export function respelled(formula: string): string | null {
  let calls = 0;
  const text = formula.replace(token, (found) => {
    if (found.startsWith('"') || found.startsWith("'")) return found;
    calls++;
    return "TANDEM.";
  });
  return calls > 0 ? text : null;
}

const shape = "rowIndex, columnIndex, rowCount, columnCount";

async function cellsOf(action: Action, sheet: Excel.Worksheet, area: Area): Promise<readonly OwnCell[]> {
  const cells: OwnCell[] = [];
  for (const [start, rows] of rowParts(area.rows, area.columns)) {
    const range = sheet.getRangeByIndexes(area.row + start, area.column, rows, area.columns);
    const part = asking(range, "formulas, values");
    await action.send();
    const values = part.values as unknown[][];
    (part.formulas as unknown[][]).forEach((row, r) => {
      row.forEach((formula, c) => {
        if (!isFormula(formula) || formula === values[r]![c] || respelled(formula) === null) return;
        cells.push({ row: area.row + start + r, column: area.column + c, formula, value: values[r]![c] });
      });
    });
  }
  return cells;
}

const isIn = ({ row, column, rows, columns }: Area, cell: { readonly row: number; readonly column: number }): boolean =>
  cell.row >= row && cell.row < row + rows && cell.column >= column && cell.column < column + columns;

/** Cells asked about in one request. */
const cellsAsked = 500;

/** Asks which formulas fill more cells than their own; in a table none can. */
async function spillsOf(action: Action, sheet: Excel.Worksheet, cells: readonly OwnCell[], tables: readonly Area[]) {
  const candidates = cells.filter((cell) => !tables.some((table) => isIn(table, cell)));
  const spills: { area: Area; values: readonly (readonly unknown[])[] }[] = [];
  for (let first = 0; first < candidates.length; first += cellsAsked) {
    const asked = candidates
      .slice(first, first + cellsAsked)
      .map(({ row, column }) => asking(sheet.getCell(row, column).getSpillingToRangeOrNullObject(), "address, values"));
    await action.send();
    for (const range of asked) {
      const area = range.isNullObject ? null : areaAt(withoutSheet(range.address));
      if (area && area.rows * area.columns > 1) spills.push({ area, values: range.values as unknown[][] });
    }
  }
  return spills;
}

const tablesOn = ({ tables }: Excel.Worksheet): Excel.TableCollection => tables;

/** Finds every formula of the workbook that calls a function of Tandem. */
export async function ownFormulas(action: Action): Promise<readonly OwnFormulas[]> {
  const { sheets } = await action.standing();
  const asked = [...sheets].map(([id, name]) => {
    const sheet = action.context.workbook.worksheets.getItem(id);
    const used = asking(sheet.getUsedRangeOrNullObject(true), shape);
    return { at: { sheet, name, id }, used, tables: asking(tablesOn(sheet), "items/name") };
  });
  await action.send();
  const withRanges = asked.map(({ at, used, tables }) => ({
    at,
    used,
    ranges: tables.items.map((table) => asking(table.getRange(), shape)),
  }));
  await action.send();
  const areaOf = ({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): Area => ({
    row: rowIndex,
    column: columnIndex,
    rows: rowCount,
    columns: columnCount,
  });
  const found: OwnFormulas[] = [];
  for (const { at, used, ranges } of withRanges) {
    if (used.isNullObject) continue;
    const cells = await cellsOf(action, at.sheet, areaOf(used));
    const spills = await spillsOf(action, at.sheet, cells, ranges.map(areaOf));
    const isFilled = (cell: OwnCell) =>
      spills.some(({ area }) => isIn(area, cell) && (area.row !== cell.row || area.column !== cell.column));
    found.push({ at, cells: cells.filter((cell) => !isFilled(cell)), spills });
  }
  return found;
}
