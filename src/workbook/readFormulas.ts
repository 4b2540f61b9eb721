import { asking, reading, rowParts } from "./reading";
import { headerPlaces } from "./tableRef";
import { nameKey } from "../engine";
import { runsOf } from "./runs";

/**
 * Reads what stands in the cells of some columns of a table, formulas as such.
 *
 * @returns By header as it was given, the cells from the first row on; a header that the table lacks has none.
 */
export function readFormulas(
  table: string,
  headers: readonly string[],
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  return reading(async (context) => {
    const found = context.workbook.tables.getItem(table);
    const header = asking(found.getHeaderRowRange(), "values, rowIndex, columnIndex");
    const body = asking(found.getDataBodyRange(), "rowCount");
    const { worksheet: sheet } = found;
    const send = (): Promise<unknown> => context.sync();
    await send();
    const places = headerPlaces((header.values as unknown[][])[0]!.map(String));
    const wanted = headers.flatMap((text) => {
      const place = places.get(nameKey(text));
      return place === undefined ? [] : [{ text, place, cells: new Array<unknown>() }];
    });
    for (const [first, columns] of runsOf(wanted.map(({ place }) => place))) {
      for (const [start, rows] of rowParts(body.rowCount, columns)) {
        const range = sheet.getRangeByIndexes(header.rowIndex + 1 + start, header.columnIndex + first, rows, columns);
        const part = asking(range, "formulas");
        await send();
        const formulas = part.formulas as unknown[][];
        for (const { place, cells } of wanted)
          if (place >= first && place < first + columns) cells.push(...formulas.map((row) => row[place - first]));
      }
    }
    return new Map(wanted.map(({ text, cells }) => [text, cells]));
  });
}
