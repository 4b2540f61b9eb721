import { type ReportPart, reportedTables, type ReportSource, type Table } from "../../tables";
import { namesInWorkbook, workbookName } from "../../workbook";
import { readTables } from "../sheet/readTables";
import { readSetting } from "../sheet/setting";
/** The tables of the workbook that a report can be made from. */
export async function reportableTables(): Promise<readonly Table[]> {
  const { tables } = await namesInWorkbook();
  return reportedTables.filter(({ name }) => tables.some((other) => other.toLowerCase() === name.toLowerCase()));
}

/**
 * Reads what a report is made from.
 *
 * @param parts Contents of the report; only the tables that one of them needs are read, or all for a summary.
 * @param dated Date of the report, for people and as YYYY-MM-DD.
 * @param company Whose valuation is drawn; null for each.
 * @throws {WorkbookError | FileError} If a table lacks a column without which its rows mean nothing.
 */
export async function readReportSource(
  parts: readonly ReportPart[],
  dated: Pick<ReportSource, "asOf" | "day">,
  company: string | null,
): Promise<ReportSource> {
  const own = await reportableTables();
  const isWanted = ({ name }: Table) =>
    parts.some(({ needs, uses = [] }) => needs.length === 0 || needs.includes(name) || uses.includes(name));
  const [setting, workbook] = await Promise.all([readSetting(), workbookName()]);
  return {
    ...dated,
    workbook,
    company,
    setting: setting.setting,
    assumptions: setting.rows,
    tables: await readTables(own.filter(isWanted), setting),
  };
}
