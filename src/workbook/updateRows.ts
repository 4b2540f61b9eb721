import { nameKey } from "../engine";
import type { Action } from "./action";
import { addressOf } from "./area";
import { readBefore } from "./cells";
import type { RowToWrite } from "./rows";
import { findTable, headerPlace, headerPlaces, type TableRef } from "./tableRef";
import type { Task } from "./task";
import { firstFew } from "./undo";
import { WorkbookError } from "./workbookError";
import { type CellsToWrite, keyText, writeRows } from "./writeRows";

/** What became of rows that were to be updated. */
export interface UpdatedRows {
  readonly updated: number;
  /** Keys that the table does not have. */
  readonly notFound: readonly string[];
}

/** Rows that were given, by key. */
function givenRows(
  rows: readonly RowToWrite[],
  keyHeader: string,
  placeOfHeader: (header: string) => number,
): ReadonlyMap<string, { readonly key: string; readonly cells: CellsToWrite }> {
  const keyColumn = placeOfHeader(keyHeader);
  const given = new Map<string, { readonly key: string; readonly cells: CellsToWrite }>();
  rows.forEach((row, r) => {
    const cells = new Map([...row].map(([header, cell]) => [placeOfHeader(header), cell] as const));
    const key = keyText(cells.get(keyColumn));
    if (nameKey(key) === "")
      throw new WorkbookError(
        "invalid-value",
        `Each row must have a ${keyHeader}; row ${r + 1} of those given has none.`,
      );
    if (given.has(nameKey(key)))
      throw new WorkbookError("repeated", `"${key}" must be given once; it is among the rows more than once.`);
    cells.delete(keyColumn);
    given.set(nameKey(key), { key, cells });
  });
  return given;
}

/** Places of a table's rows by key. */
async function placesByKey(
  action: Action,
  { area, at }: TableRef,
  column: number,
): Promise<ReadonlyMap<string, readonly number[]>> {
  const keys = { row: area.row + 1, column: area.column + column, rows: area.rows - 1, columns: 1 };
  const { cells } = await readBefore(action, at, keys);
  const places = new Map<string, number[]>();
  cells.forEach(([cell], place) => {
    const key = nameKey(keyText(cell).replace(/^'/, ""));
    const same = places.get(key);
    if (same) same.push(place);
    else places.set(key, [place]);
  });
  return places;
}

/** Where the given rows are in the table, and which are not there. */
function rowsToChange(
  given: ReturnType<typeof givenRows>,
  places: ReadonlyMap<string, readonly number[]>,
  addressOfPlace: (place: number) => string,
): { readonly changing: ReadonlyMap<number, CellsToWrite>; readonly notFound: readonly string[] } {
  const changing = new Map<number, CellsToWrite>();
  const notFound: string[] = [];
  for (const [comparable, { key, cells }] of given) {
    const [place, ...more] = places.get(comparable) ?? [];
    if (place === undefined) notFound.push(key);
    else if (more.length === 0) changing.set(place, cells);
    else {
      const where = firstFew([place, ...more].map(addressOfPlace));
      throw new WorkbookError("repeated", `"${key}" must stand in one row to be updated; it stands in ${where}.`);
    }
  }
  return { changing, notFound };
}

/**
 * Updates rows of a table by their key, whatever its case and spaces. Only the given columns are written, and no cell that
 * holds a formula.
 *
 * @param keyHeader Header of the column that tells rows apart; each row has it.
 * @throws {WorkbookError} `repeated` if a key is given more than once or stands in the table more than once; `not-found` if
 * the table or a header is not there; `invalid-value` if a row has no key.
 */
export async function updateRows(
  action: Action,
  table: string,
  keyHeader: string,
  rows: readonly RowToWrite[],
  task?: Task,
): Promise<UpdatedRows> {
  const found = await findTable(action, table);
  const { area, headers } = found;
  const places = headerPlaces(headers);
  const placeOfHeader = (header: string) => headerPlace(places, header, `the table ${found.name}`);
  const given = givenRows(rows, keyHeader, placeOfHeader);
  const keyColumn = placeOfHeader(keyHeader);
  const { changing, notFound } = rowsToChange(given, await placesByKey(action, found, keyColumn), (place) =>
    addressOf(area.row + 1 + place, area.column + keyColumn),
  );
  await writeRows(action, found, changing, task);
  return { updated: changing.size, notFound };
}
