import { nameKey } from "../engine";
import type { Action } from "./action";
import type { Area } from "./area";
import { type Encoded, restorable } from "./encode";
import { asking } from "./reading";
import type { SheetRef } from "./sheetRef";
import { isAmong } from "./standing";
import { WorkbookError } from "./workbookError";

/** An Excel table that an action works on. */
export interface TableRef {
  readonly table: Excel.Table;
  readonly name: string;
  readonly at: SheetRef;
  readonly headers: readonly string[];
  /** Its header and rows, without a totals row. */
  readonly area: Area;
  readonly hasTotals: boolean;
  /** Its last row: what it holds, and how numbers look in it. */
  readonly lastRow: { readonly cells: readonly Encoded[]; readonly formats: readonly string[] };
}

/**
 * Looks a table up.
 *
 * @throws {WorkbookError} `not-found`
 */
export async function findTable(action: Action, name: string): Promise<TableRef> {
  action.subject = `the table ${name}`;
  const there = await action.standing();
  if (!isAmong(name, there.tables))
    throw new WorkbookError("not-found", `There is no table "${name}" in the workbook.`);
  const table = asking(action.context.workbook.tables.getItem(name), "name, showTotals");
  const header = asking(table.getHeaderRowRange(), "values, rowIndex, columnIndex, columnCount");
  const body = asking(table.getDataBodyRange(), "rowCount");
  const last = asking(body.getLastRow(), "formulas, values, numberFormat");
  const sheet = asking(table.worksheet, "id, name");
  await action.send();
  const [formulas = [], values = []] = [(last.formulas as unknown[][])[0], (last.values as unknown[][])[0]];
  return {
    table,
    name: table.name,
    at: { sheet: action.context.workbook.worksheets.getItem(sheet.id), name: sheet.name, id: sheet.id },
    headers: (header.values as unknown[][])[0]!.map(String),
    area: { row: header.rowIndex, column: header.columnIndex, rows: body.rowCount + 1, columns: header.columnCount },
    hasTotals: table.showTotals,
    lastRow: {
      cells: formulas.map((formula, c) => restorable(formula, values[c])),
      formats: (last.numberFormat as string[][])[0]!,
    },
  };
}

/** Places of headers by their comparable form; of two that are the same the first counts. */
export const headerPlaces = (headers: readonly string[]): ReadonlyMap<string, number> =>
  new Map(headers.map((header, place) => [nameKey(header), place] as const).toReversed());

/**
 * Place of a header among those of a table.
 *
 * @throws {WorkbookError} `not-found`
 */
export function headerPlace(places: ReadonlyMap<string, number>, header: string, what: string): number {
  const place = places.get(nameKey(header));
  if (place === undefined) throw new WorkbookError("not-found", `There is no column "${header}" in ${what}.`);
  return place;
}
