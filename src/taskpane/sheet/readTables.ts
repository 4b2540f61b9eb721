import { importSheets, reported } from "../../files";
import type { ReportedTable, Table } from "../../tables";
import { readTable, type Region } from "../../workbook";
import { isBlankRow } from "./blankRow";
import { rawSheetOf } from "./rawSheetOf";
import { scorable } from "./scorable";
import { scoreRegion } from "./scoredRegion";
import type { WorkbookSetting } from "./setting";

/** Reads the rows of a table, with their results where it is scored. */
function read(table: Table, region: Region, { setting }: WorkbookSetting): ReportedTable {
  const { sheet } = region;
  if (region.rows.slice(1).every(isBlankRow)) return { table, sheet, rows: [], leftOut: 0 };
  const scored = scorable.some(({ name }) => name === table.name) ? scoreRegion(region, setting, "sheet") : null;
  const imported = scored?.imported ?? importSheets([rawSheetOf(region)], [table]);
  const firstRow = scored?.region.row ?? region.row;
  const results = scored && imported.rowNumbers.map((number) => scored.results.get(number - 1 - firstRow) ?? null);
  return reported(imported, sheet, results);
}

/**
 * Reads tables of ours with all their rows; those that the workbook lacks are left out.
 *
 * @throws {WorkbookError | FileError} If a table lacks a column without which its rows mean nothing.
 */
export async function readTables(
  tables: readonly Table[],
  setting: WorkbookSetting,
): Promise<readonly ReportedTable[]> {
  const regions = await Promise.all(tables.map(async (table) => ({ table, region: await readTable(table.name) })));
  return regions.flatMap(({ table, region }) => (region ? [read(table, region, setting)] : []));
}
