import { type Area, areaOf } from "../host/addresses";
import type { NamedTable } from "../host/structuredReferences";
import { elementsOf, type Package, type SheetPart } from "./package";

/** The tables of a workbook, each with the sheet it is on. The spreadsheet gives a sheet its name as id when it reads a file. */
export function tablesOf(book: Package, sheets: readonly SheetPart[]): readonly NamedTable[] {
  return sheets.flatMap(({ name: sheet, path }) =>
    [...book.relationships(path).values()]
      .filter(({ type, target }) => type === "table" && book.has(target))
      .flatMap(({ target }) => {
        const table = book.document(target).documentElement;
        const name = table.getAttribute("displayName") ?? table.getAttribute("name") ?? "";
        const headers = elementsOf(table, "tableColumn").map((column) => headerOf(column.getAttribute("name") ?? ""));
        return [{ name, sheetId: sheet, sheet, area: areaOf(table.getAttribute("ref") ?? ""), headers }];
      }),
  );
}

/** A line break in a header is `_x000a_` in the name of its column. */
const headerOf = (name: string): string =>
  name.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** The table that a cell is in. */
export const tableAt = (
  tables: readonly NamedTable[],
  sheetId: string,
  row: number,
  column: number,
): NamedTable | undefined => tables.find((table) => table.sheetId === sheetId && contains(table.area, row, column));

const contains = (area: Area, row: number, column: number): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;
