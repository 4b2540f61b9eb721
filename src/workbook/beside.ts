import { nameKey } from "../engine";
import type { Action } from "./action";
import { addressOf, type Area, placeOf, sheetSize } from "./area";
import { type Before, filledCells, readBefore, rowsOf, writeCells } from "./cells";
import type { ColumnToWrite } from "./columnToWrite";
import { encode, type Encoded } from "./encode";
import { insertCells } from "./insertCells";
import { readLooks } from "./columnLooks";
import { checkHeaders } from "./nameRules";
import { growTable } from "./growTable";
import type { Region } from "./region";
import { runsOf } from "./runs";
import { findSheet } from "./findSheet";
import type { SheetRef } from "./sheetRef";
import { findTable, headerPlace, headerPlaces, type TableRef } from "./tableRef";
import { counter, type Task } from "./task";
import { textToWrite } from "./textToWrite";
import type { CellToWrite, SheetValue } from "./values";
import { WorkbookError } from "./workbookError";

/** Where the cells of one row of a region are, for formulas. */
export interface RowCells {
  /** Place in `region.rows`; 0 is the header. */
  readonly place: number;
  /**
   * Address of the row's cell under a header of the region or of an added column: C5.
   *
   * @throws {WorkbookError} `not-found` if there is no such header.
   */
  readonly cell: (header: string) => string;
}

/** A column that is to stand beside a region. */
export interface ColumnToAdd extends ColumnToWrite {
  /** What a row gets; undefined leaves the cell as it is. Never called for the header. */
  readonly cellOf: (row: RowCells) => CellToWrite | undefined;
}

const headersOf = ({ rows }: Region): readonly string[] => (rows[0] ?? []).map((header) => String(header ?? ""));

/** A number or a day as header is read in more than one way, so of those only that there is one counts. */
const isSameHeader = (read: SheetValue, now: Encoded): boolean =>
  typeof read === "string"
    ? nameKey(String(now).replace(/^'/, "")) === nameKey(read)
    : (now === "") === (read === null);

/** The rectangle of a region, if it is still there as it was read. */
async function regionArea(action: Action, region: Region, at: SheetRef, table: TableRef | null): Promise<Area> {
  const headers = headersOf(region);
  const area = { row: region.row, column: region.column, rows: region.rows.length, columns: headers.length };
  const where = placeOf(region.sheet, area);
  if (area.rows < 2) throw new WorkbookError("invalid-value", `${where} must have a row below its header.`);
  const sides = ["row", "column", "rows", "columns"] as const;
  const now = table?.headers ?? (await readBefore(action, at, { ...area, rows: 1 })).cells[0]!;
  const isSame =
    sides.every((side) => !table || table.area[side] === area[side]) &&
    now.every((header, c) => isSameHeader(region.rows[0]![c] ?? null, header));
  if (!isSame) throw new WorkbookError("changed-since", `${where} is not as it was read. Do it again.`);
  return area;
}

/** Cells beside a region that are to be written: columns that are next to one another. */
interface Block {
  /** Place of the first column in the region. */
  readonly first: number;
  readonly columns: number;
  /** What stood there, header included; null where the cells were inserted. */
  readonly before: Before | null;
}

/** Makes room to the right of a region, and reads what is there. */
async function makeSpace(
  action: Action,
  at: SheetRef,
  area: Area,
  columns: number,
  hasTotals: boolean,
): Promise<Block> {
  const rows = area.rows + (hasTotals ? 1 : 0);
  const space = { row: area.row, rows, column: area.column + area.columns, columns };
  if (space.column + columns > sheetSize.columns)
    throw new WorkbookError(
      "too-large",
      `There must be room for ${columns} columns to the right of ${placeOf(at.name, area)}.`,
    );
  const before = await readBefore(action, at, space);
  const isFree = filledCells(before, space).length === 0;
  if (!isFree) await insertCells(action, at, space, "Right");
  return { first: area.columns, columns, before: isFree ? before : null };
}

/**
 * Writes columns to the right of a region, as columns of its table where it is one. A column whose header is there
 * already is used again; cells in the way move to the right.
 *
 * @returns Address, without the sheet, from the first to the last of these columns.
 * @throws {WorkbookError} `in-the-way` if moving them would break another table; `changed-since` if the region is not as it
 * was read; `repeated` headers.
 */
export async function writeBeside(
  action: Action,
  region: Region,
  columns: readonly ColumnToAdd[],
  task?: Task,
): Promise<string> {
  checkHeaders(columns.map(({ header }) => header));
  const table = region.table === null ? null : await findTable(action, region.table);
  const at = table?.at ?? (await findSheet(action, region.sheet));
  const area = await regionArea(action, region, at, table);
  const name = table ? `the table ${table.name}` : placeOf(at.name, area);
  action.subject = name;

  const there = headerPlaces(headersOf(region));
  const added = columns.filter(({ header }) => !there.has(nameKey(header)));
  const places = new Map([...there, ...added.map(({ header }, n) => [nameKey(header), area.columns + n] as const)]);
  const placeOfHeader = (header: string) => headerPlace(places, header, name);
  const byPlace = new Map(columns.map((column) => [placeOfHeader(column.header), column] as const));
  const blocks: Block[] = [];
  if (added.length > 0) blocks.push(await makeSpace(action, at, area, added.length, table?.hasTotals ?? false));
  for (const [first, count] of runsOf([...byPlace.keys()].filter((place) => place < area.columns))) {
    const cells = { ...area, column: area.column + first, columns: count };
    blocks.push({ first, columns: count, before: await readBefore(action, at, cells) });
  }
  const body = { ...area, row: area.row + 1, rows: area.rows - 1 };
  const looks = await readLooks(
    action,
    at,
    body,
    [...byPlace].map(([place, column]) => ({ column, place: area.column + place, isNew: place >= area.columns })),
  );

  // Before the cells, so that what calculates does so once.
  looks();
  const count = counter(task, columns.length * body.rows);
  for (const { first, columns: width, before } of blocks) {
    const cells = { ...body, column: area.column + first, columns: width };
    if (first >= area.columns) {
      const header = { ...cells, row: area.row, rows: 1 };
      const texts = added.map((column) => textToWrite(column.header));
      await writeCells(
        action,
        at,
        header,
        () => texts,
        rowsOf(before, 0, 1),
        () => undefined,
      );
      // Before the formulas, because they may name the new columns.
      if (table) growTable(action, table, { columns: width });
    }
    const rowAt = (r: number) =>
      Array.from({ length: width }, (_, c) => {
        const column = byPlace.get(first + c)!;
        const cell = (header: string) => addressOf(body.row + r, area.column + placeOfHeader(header));
        return encode(column.cellOf({ place: r + 1, cell }), column.type);
      });
    await writeCells(action, at, cells, rowAt, rowsOf(before, 1, area.rows), count);
  }
  const [first, last] = [Math.min(...byPlace.keys()), Math.max(...byPlace.keys())];
  return addressOf(area.row, area.column + first, area.rows, last - first + 1);
}
