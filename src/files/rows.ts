import type { Cell, Columns, RowOf, Table } from "../tables";
import type { RawCell } from "./rawSheet";

/** A column of the file that is none of ours; it is kept as it came. */
export interface ExtraColumn {
  readonly header: string;
  /** Cell of a kept row, by its place among them. */
  readonly cellAt: (row: number) => RawCell;
}

/** A row that was left out, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

/** By key of our column, one cell a row; a column that the file lacks has none. */
export type CellColumns = Readonly<Record<string, readonly Cell[]>>;

/** One row of a table, by key. */
export function rowOf(table: Table, columns: CellColumns, i: number): RowOf<Columns> {
  const row: Record<string, Cell> = {};
  for (const key of Object.keys(table.columns)) row[key] = columns[key]?.[i] ?? null;
  return row;
}
