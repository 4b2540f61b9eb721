import { nameKey } from "../engine";
import { asking, reading, rowParts } from "./reading";
import { type SheetValue, sheetValue } from "./values";

/** Reads one column of a table, without its header; null where there is no such table or column. */
export function readTableColumn(name: string, header: string): Promise<readonly SheetValue[] | null> {
  return reading(async (context) => {
    const table = asking(context.workbook.tables.getItemOrNullObject(name), "name");
    await context.sync();
    if (table.isNullObject) return null;
    const headers = asking(table.getHeaderRowRange(), "values");
    const body = asking(table.getDataBodyRange(), "rowCount, rowIndex, columnIndex");
    const sheet = asking(table.worksheet, "name");
    await context.sync();
    const place = (headers.values as unknown[][])[0]!.findIndex((text) => nameKey(String(text)) === nameKey(header));
    if (place < 0) return null;
    const parts = [...rowParts(body.rowCount, 1)].map(([start, rows]) =>
      asking(sheet.getRangeByIndexes(body.rowIndex + start, body.columnIndex + place, rows, 1), "values, numberFormat"),
    );
    await context.sync();
    return parts.flatMap(({ values, numberFormat }) =>
      (values as unknown[][]).map(([value], r) => sheetValue(value, (numberFormat as unknown[][])[r]![0])),
    );
  });
}
