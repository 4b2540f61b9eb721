import type { Action } from "./action";
import { type Area, placeOf, sheetSize } from "./area";
import { rangeOf, readBefore, setFormat, writeCells } from "./cells";
import { encode, type Encoded, isFormula } from "./encode";
import { growTable } from "./growTable";
import { insertCells } from "./insertCells";
import { nothingLeft } from "./journal";
import { general, isDateFormat } from "./numberFormats";
import { asking } from "./reading";
import { idNow, type SheetRef } from "./sheetRef";
import { shiftFormula } from "./shiftFormula";
import { findTable, headerPlace, headerPlaces, type TableRef } from "./tableRef";
import { counter, type Task } from "./task";
import type { CellToWrite } from "./values";
import { WorkbookError } from "./workbookError";

/** What a row gets, by header; columns that are not named stay as they are, or blank in a new row. */
export type RowToWrite = ReadonlyMap<string, CellToWrite>;

/** Which type the cells under a number format have, as far as that matters for writing. */
export const typeUnder = (format: string): "date" | "text" => (isDateFormat(format) ? "date" : "text");

/** A new table has one blank row, which its first row takes. */
const isBlankTable = ({ area, lastRow }: TableRef): boolean =>
  area.rows === 2 && lastRow.cells.every((cell) => cell === "" || isFormula(cell));

/** Makes room below a table: blank cells are taken as they are, others move down. */
async function makeSpace(action: Action, at: SheetRef, space: Area): Promise<void> {
  if (space.row + space.rows > sheetSize.rows)
    throw new WorkbookError("too-large", `There must be room for ${space.rows} more rows on the sheet ${at.name}.`);
  const filled = asking(rangeOf(at.sheet, space).getUsedRangeOrNullObject(true), "address");
  await action.send();
  if (!filled.isNullObject) {
    await insertCells(action, at, space, "Down");
    return;
  }
  action.steps.push({
    look: (context, there) => {
      const id = idNow(at, there);
      if (id === null) return nothingLeft;
      return () => ({
        changed: [],
        putBack: () => {
          rangeOf(context.workbook.worksheets.getItem(id), space).clear();
        },
      });
    },
  });
}

/** The cells of a new row: what is given, and the formulas of the last row as they read there. */
function rowEncoder({ name, area, headers, lastRow }: TableRef, rows: readonly RowToWrite[], first: number) {
  const places = headerPlaces(headers);
  return (r: number): readonly Encoded[] => {
    const down = first + r - (area.row + area.rows - 1);
    const cells: Encoded[] = lastRow.cells.map((cell) => (isFormula(cell) ? shiftFormula(cell, down) : ""));
    for (const [header, cell] of rows[r]!) {
      const place = headerPlace(places, header, `the table ${name}`);
      if (!isFormula(cells[place])) cells[place] = encode(cell, typeUnder(lastRow.formats[place]!));
    }
    return cells;
  };
}

/**
 * Adds rows at the end of a table. Where its last row has a formula, the new rows have it too, whatever is given for them.
 *
 * @throws {WorkbookError} `not-found` if the table or a header is not there; `in-the-way` if the table has a totals row, or
 * if moving what stands below it would break another table.
 */
export async function addRows(action: Action, table: string, rows: readonly RowToWrite[], task?: Task): Promise<void> {
  const found = await findTable(action, table);
  const { area, at, lastRow } = found;
  if (rows.length === 0) return;
  if (found.hasTotals)
    throw new WorkbookError(
      "in-the-way",
      `The table ${found.name} has a totals row in ${placeOf(at.name, area)}. Take it off under Table Design first.`,
    );
  const blank = isBlankTable(found) ? 1 : 0;
  const first = area.row + area.rows - blank;
  const encoded = rowEncoder(found, rows, first);
  const count = counter(task, rows.length * area.columns);
  const place = { ...area, row: first };
  const before = blank > 0 ? await readBefore(action, at, { ...place, rows: blank }) : null;
  const space = { ...place, row: first + blank, rows: rows.length - blank };
  if (space.rows > 0) {
    await makeSpace(action, at, space);
    growTable(action, found, { rows: space.rows });
    // A column at a time: as many formats as cells would be too much for one request.
    if (lastRow.formats.some((format) => format !== general))
      lastRow.formats.forEach((format, c) => {
        setFormat(rangeOf(at.sheet, { ...space, column: space.column + c, columns: 1 }), format);
      });
  }
  if (before) await writeCells(action, at, { ...place, rows: blank }, encoded, before, count);
  if (space.rows > 0) await writeCells(action, at, space, (r) => encoded(r + blank), null, count);
}
