import { nameKey } from "../../engine";
import { cellText } from "../../files";
import type { FoundPlace } from "../../tables";
import { addressOf, goTo, readTable, readTableColumn, WorkbookError } from "../../workbook";
import { productTable } from "../sheet/scorable";
import { words } from "../words";

/** Place of the row that a name is the key of, from the first under the header; null where there is none. */
async function rowNamed(table: string, name: string): Promise<number | null> {
  const product = productTable(table);
  const key = product?.columns[product.key ?? ""]?.header;
  const names = key === undefined ? null : await readTableColumn(table, key);
  const place = names?.findIndex((cell) => nameKey(cellText(cell)) === nameKey(name)) ?? -1;
  return place < 0 ? null : place;
}

/**
 * Goes to the cell that an analysis took a number from: to its row where the column is not there, to its table where the row is not.
 *
 * @throws {WorkbookError} `not-found` if the workbook lacks the table.
 */
export async function showPlace({ table, name, header }: FoundPlace): Promise<void> {
  const region = await readTable(table, { place: 0, most: 1 });
  if (!region) throw new WorkbookError("not-found", words.refusals.noTable(table));
  const row = name === null ? null : await rowNamed(table, name);
  const headers = (region.rows[0] ?? []).map((cell) => nameKey(cellText(cell)));
  const column = header === null ? -1 : headers.indexOf(nameKey(header));
  await goTo(region.sheet, addressOf(region.row + (row === null ? 0 : row + 1), region.column + Math.max(0, column)));
}
