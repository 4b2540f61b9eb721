import type { Action } from "./action";
import { type Area, placeOf } from "./area";
import { rangeOf } from "./cells";
import { lostWith } from "./journal";
import { asking } from "./reading";
import { idNow, type SheetRef } from "./sheetRef";
import { WorkbookError } from "./workbookError";

/** Where cells in the way move. */
export type Direction = "Down" | "Right";

const transposed = ({ row, column, rows, columns }: Area): Area => ({
  row: column,
  column: row,
  rows: columns,
  columns: rows,
});

/** Whether moving what stands in and right of a rectangle would move only part of another one. */
function breaks(area: Area, other: Area): boolean {
  const [end, otherEnd] = [area.row + area.rows, other.row + other.rows];
  const isMoved = other.column + other.columns > area.column && other.row < end && otherEnd > area.row;
  const isWhole = other.row >= area.row && otherEnd <= end && other.column >= area.column;
  return isMoved && !isWhole;
}

/** Refuses to move part of a table while its other cells stay. */
async function checkTables(action: Action, { sheet, name }: SheetRef, area: Area, direction: Direction): Promise<void> {
  const { tables } = sheet;
  tables.load("items/name");
  await action.send();
  const ranges = tables.items.map((table) => ({
    table: table.name,
    range: asking(table.getRange(), "rowIndex, columnIndex, rowCount, columnCount"),
  }));
  await action.send();
  const turned = (rectangle: Area) => (direction === "Right" ? rectangle : transposed(rectangle));
  for (const { table, range } of ranges) {
    const other = { row: range.rowIndex, column: range.columnIndex, rows: range.rowCount, columns: range.columnCount };
    if (breaks(turned(area), turned(other)))
      throw new WorkbookError(
        "in-the-way",
        `Cells of ${placeOf(name, area)} are taken, and moving them would break the table ${table} in ${placeOf(name, other)}. Make room there.`,
      );
  }
}

/**
 * Moves what stands in a rectangle to the right or down.
 *
 * @throws {WorkbookError} `in-the-way` if that would break a table.
 */
export async function insertCells(action: Action, at: SheetRef, area: Area, direction: Direction): Promise<void> {
  await checkTables(action, at, area, direction);
  rangeOf(at.sheet, area).insert(direction);
  // Sent by itself: where Excel refuses it, nothing must be taken back.
  await action.send();
  action.steps.push({
    look: (context, there) => {
      const id = idNow(at, there);
      if (id === null) return lostWith(placeOf(at.name, area));
      const range = rangeOf(context.workbook.worksheets.getItem(id), area);
      return () => ({
        changed: [],
        putBack: () => {
          // Cells that move back must not take over how these looked.
          range.clear("Formats");
          range.delete(direction === "Right" ? "Left" : "Up");
        },
      });
    },
  });
}
