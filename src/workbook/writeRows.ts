import type { Action } from "./action";
import { readBefore, writeCells } from "./cells";
import { encode, type Encoded, isFormula } from "./encode";
import { typeUnder } from "./rows";
import { runsOf } from "./runs";
import type { TableRef } from "./tableRef";
import { counter, type Task } from "./task";
import type { CellToWrite } from "./values";

/** What the cells of one row get, by place of their column. */
export type CellsToWrite = ReadonlyMap<number, CellToWrite>;

/** What a cell that tells rows apart holds, as text. */
export const keyText = (key: unknown): string => {
  if (key instanceof Date) return key.toISOString().slice(0, 10);
  return typeof key === "string" || typeof key === "number" || typeof key === "boolean" ? String(key) : "";
};

/** Writes cells of rows of a table, by place of the row, and none that holds a formula. */
export async function writeRows(
  action: Action,
  { area, at, lastRow }: TableRef,
  changing: ReadonlyMap<number, CellsToWrite>,
  task?: Task,
): Promise<void> {
  const places = [...changing.keys()].sort((a, b) => a - b);
  const [first, last] = [places[0], places.at(-1)];
  if (first === undefined || last === undefined) return;
  const runs = runsOf([...changing.values()].flatMap((cells) => [...cells.keys()]));
  const count = counter(task, runs.reduce((sum, [, columns]) => sum + columns, 0) * (last - first + 1));
  const parts = [];
  for (const [column, columns] of runs) {
    const part = { row: area.row + 1 + first, column: area.column + column, rows: last - first + 1, columns };
    parts.push({ column, part, before: await readBefore(action, at, part) });
  }
  // All after they were read, since reading sends what is queued: so a row is written by one request.
  for (const { column, part, before } of parts) {
    const rowAt = (r: number) =>
      before.cells[r]!.map((was, c): Encoded => {
        const cell = changing.get(first + r)?.get(column + c);
        return isFormula(was) ? null : encode(cell, typeUnder(lastRow.formats[column + c]!));
      });
    await writeCells(action, at, part, rowAt, before, count);
  }
}
