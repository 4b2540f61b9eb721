import { importSheets } from "../../files";
import type { Columns, RowOf, Table } from "../../tables";
import { act, addRows, addTable, type CellToWrite, type Done, readTable, type Region, type Task } from "../../workbook";
import { addInputColumns } from "../sheet/addInputColumns";
import { cellToWrite } from "../sheet/cells";
import { derivedCells } from "../sheet/derivedCells";
import { enoughRows, ownColumns } from "../sheet/ownRow";
import { productSheet } from "../sheet/productSheet";
import { rawSheetOf } from "../sheet/rawSheetOf";
import { scorable } from "../sheet/scorable";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import { withNames } from "../sheet/withNames";
import { words } from "../words";

/** One row as the importer gives it. */
const oneRow = (table: Table, row: RowOf<Columns>) => ({
  table,
  columns: Object.fromEntries(Object.entries(row).map(([key, cell]) => [key, [cell]])),
  rowNumbers: [1],
});

/** What a new row of a table has, by header of the workbook's; what Tandem derives only where there is a column for it. */
function cellsOf(table: Table, row: RowOf<Columns>, region: Region, { setting }: WorkbookSetting) {
  const columns = ownColumns(importSheets([rawSheetOf(region)], [table]), region);
  const given = Object.entries(row).filter(([, cell]) => cell !== null);
  const scored = scorable.find(({ name }) => name === table.name);
  const result = scored?.scoring.score([row], setting)[0];
  const derived = scored && result ? derivedCells(scored, null, result, columns.has) : new Map<string, CellToWrite>();
  const inputs = given.map(
    ([key, cell]) => [columns.headerOf(key) ?? table.columns[key]!.header, cellToWrite(cell)] as const,
  );
  return {
    cells: new Map<string, CellToWrite>([...derived, ...inputs]),
    lacking: given.flatMap(([key]) => (columns.headerOf(key) === null ? [key] : [])),
  };
}

/** Where the last row of a table stands. */
async function lastPlace({ name }: Table): Promise<number> {
  const region = await readTable(name, { place: 0, most: 1 });
  return (region?.rows.length ?? 2) - 2;
}

/**
 * Adds a row at the end of a table of ours, with what is derived from it; formulas of the table go on. Columns that the table lacks are added,
 * and the whole sheet where the workbook lacks it.
 *
 * @returns Where the row stands; 0 is the first row under the header.
 */
export async function addOwnRow(
  table: Table,
  row: RowOf<Columns>,
  task?: Task,
): Promise<{ readonly done: Done<void>; readonly place: number }> {
  const [found, region] = await Promise.all([readSetting(), readTable(table.name, { place: 0, most: enoughRows })]);
  const done = await act(words.form.addAction(table.row), async (action) => {
    const setting = await withNames(action, found);
    if (region === null) {
      await addTable(action, productSheet(oneRow(table, row), setting), task);
      return;
    }
    const { cells, lacking } = cellsOf(table, row, region, setting);
    await addInputColumns(action, region, table, lacking);
    await addRows(action, table.name, [cells], task);
  });
  return { done, place: await lastPlace(table) };
}
