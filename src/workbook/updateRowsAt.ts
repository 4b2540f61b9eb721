import { nameKey } from "../engine";
import type { Action } from "./action";
import { addressOf, placeOf } from "./area";
import { readBefore } from "./cells";
import type { RowToWrite } from "./rows";
import { findTable, headerPlace, headerPlaces, type TableRef } from "./tableRef";
import type { Task } from "./task";
import { WorkbookError } from "./workbookError";
import { keyText, writeRows } from "./writeRows";

/** What must still stand under a header for rows to be those that were read. */
export interface ExpectedNames {
  readonly header: string;
  /** By place of the row. */
  readonly names: ReadonlyMap<number, string>;
}

const again = "Look at the table and do it again.";

/** Refuses rows that are no longer where they were read. */
async function checkNames(
  action: Action,
  { area, at, name }: TableRef,
  column: number,
  names: ReadonlyMap<number, string>,
): Promise<void> {
  const places = [...names.keys()];
  if (places.length === 0) return;
  const [first, last] = [Math.min(...places), Math.max(...places)];
  const cells = { row: area.row + 1 + first, column: area.column + column, rows: last - first + 1, columns: 1 };
  const before = await readBefore(action, at, cells);
  for (const [place, expected] of names) {
    const now = keyText(before.cells[place - first]?.[0]).replace(/^'/, "");
    if (nameKey(now) === nameKey(expected)) continue;
    const where = addressOf(area.row + 1 + place, cells.column);
    const what = now === "" ? "is blank now" : `holds "${now}" now`;
    throw new WorkbookError("changed-since", `"${expected}" stood in ${where} of ${name}, which ${what}. ${again}`);
  }
}

/**
 * Updates rows of a table by their place. Only the given columns are written, and no cell that holds a formula.
 *
 * @param rows By place: 0 is the first row under the header.
 * @param expected Names of the rows as they were read, to be sure that nobody has sorted or moved them since.
 * @throws {WorkbookError} `changed-since` if the table has no such row any more, or another name stands in it; `not-found` if the
 * table or a header is not there.
 */
export async function updateRowsAt(
  action: Action,
  table: string,
  rows: ReadonlyMap<number, RowToWrite>,
  expected?: ExpectedNames,
  task?: Task,
): Promise<void> {
  const found = await findTable(action, table);
  const { area, at, headers } = found;
  const places = headerPlaces(headers);
  const placeOfHeader = (header: string) => headerPlace(places, header, `the table ${found.name}`);
  const changing = new Map(
    [...rows].map(
      ([place, cells]) =>
        [place, new Map([...cells].map(([header, cell]) => [placeOfHeader(header), cell] as const))] as const,
    ),
  );
  const count = area.rows - 1;
  const beyond = [...rows.keys(), ...(expected?.names.keys() ?? [])].find((place) => !(place >= 0 && place < count));
  if (beyond !== undefined)
    throw new WorkbookError(
      "changed-since",
      `${placeOf(at.name, area)}, the table ${found.name}, has no row ${beyond + 1} any more. ${again}`,
    );
  if (expected) await checkNames(action, found, placeOfHeader(expected.header), expected.names);
  await writeRows(action, found, changing, task);
}
