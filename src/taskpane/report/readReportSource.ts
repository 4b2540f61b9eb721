import { cellText, importSheets, rowOf } from "../../files";
import type { ReportedTable, ReportSource, Table } from "../../tables";
import { type ReportPart, reportedTables } from "../../tables";
import { namesInWorkbook, readTable, type Region, workbookName } from "../../workbook";
import { isBlankRow } from "./blankRow";
import { rawSheetOf } from "../sheet/rawSheetOf";
import { scorable } from "../sheet/scorable";
import { scoreRegion } from "../sheet/scoredRegion";
import { readSetting, type WorkbookSetting } from "../sheet/setting";

/** The tables of the workbook that a report can be made from. */
export async function reportableTables(): Promise<readonly Table[]> {
  const { tables } = await namesInWorkbook();
  return reportedTables.filter(({ name }) => tables.some((other) => other.toLowerCase() === name.toLowerCase()));
}

/** Reads the rows of a table, with their results where it is scored. */
function reported(table: Table, region: Region, { setting }: WorkbookSetting): ReportedTable {
  const { sheet } = region;
  if (region.rows.slice(1).every(isBlankRow)) return { table, sheet, rows: [], leftOut: 0 };
  const scored = scorable.some(({ name }) => name === table.name) ? scoreRegion(region, setting, "sheet") : null;
  const imported = scored?.imported ?? importSheets([rawSheetOf(region)], [table]);
  const firstRow = scored?.region.row ?? region.row;
  const rows = imported.rowNumbers.map((number, i) => ({
    name: cellText(imported.columns["name"]?.[i] ?? null),
    row: rowOf(table, imported.columns, i),
    result: scored?.results.get(number - 1 - firstRow) ?? null,
  }));
  return { table, sheet, rows, leftOut: imported.skipped.length };
}

/**
 * Reads what a report is made from.
 *
 * @param parts Contents of the report; only the tables that one of them needs are read, or all for a summary.
 * @param asOf Date of the report, as people read it.
 * @param company Whose valuation is drawn; null for each.
 * @throws {WorkbookError | FileError} If a table lacks a column without which its rows mean nothing.
 */
export async function readReportSource(
  parts: readonly ReportPart[],
  asOf: string,
  company: string | null,
): Promise<ReportSource> {
  const own = await reportableTables();
  const isWanted = ({ name }: Table) => parts.some(({ needs }) => needs.length === 0 || needs.includes(name));
  const [setting, workbook, ...regions] = await Promise.all([
    readSetting(),
    workbookName(),
    ...own.filter(isWanted).map(async (table) => ({ table, region: await readTable(table.name) })),
  ]);
  return {
    asOf,
    workbook,
    company,
    setting: setting.setting,
    assumptions: setting.rows,
    tables: regions.flatMap(({ table, region }) => (region ? [reported(table, region, setting)] : [])),
  };
}
