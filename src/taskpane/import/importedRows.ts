import type { Paced } from "../../files";
import { type CellToWrite, Formula, type RowToWrite } from "../../workbook";
import type { KnownRow } from "./compare";

/** A column of rows that are to be added. */
export interface AddedColumn {
  readonly header: string;
  readonly cell: (row: number) => CellToWrite;
}

const rowsAtOnce = 500;

/** New rows by header. Formulas are left to the table, which continues its own. */
export function* addedRows(columns: readonly AddedColumn[], count: number): Paced<readonly RowToWrite[]> {
  const rows: RowToWrite[] = [];
  for (let row = 0; row < count; row++) {
    if (row % rowsAtOnce === 0) yield;
    const cells = columns.map(({ header, cell }) => [header, cell(row)] as const);
    rows.push(new Map(cells.filter(([, cell]) => !(cell instanceof Formula))));
  }
  return rows;
}

/** What changes in rows that are there, by their places. */
export const changedRows = (known: readonly KnownRow[]): ReadonlyMap<number, RowToWrite> =>
  new Map(
    known.map(
      ({ place, changes }) => [place, new Map(changes.map(({ header, to }) => [header, to] as const))] as const,
    ),
  );
