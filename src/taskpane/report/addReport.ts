import { act, namesInWorkbook, type Task } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { show } from "../sheet/show";
import { namer } from "../sheet/freeName";
import { emptyInWords, madeReport, type ReportWish } from "./madeReport";
import { taskInParts } from "./taskInParts";
import { writeReportSheet } from "./writeReportSheet";
import { words } from "../words";

const { outcomes } = words;

/**
 * Adds a sheet for each content of a report: native charts, and the numbers that they show as values, so that it stays as it was on its
 * date.
 *
 * @throws {WorkbookError} `not-found` if the workbook has nothing that could be reported.
 */
export async function addReport(wish: ReportWish, task?: Task): Promise<Outcome> {
  const [made, used] = await Promise.all([madeReport(wish), namesInWorkbook()]);
  const sheetName = namer(used.sheets, " ");
  const sheets = made.sheets.map((sheet) => ({ ...sheet, name: sheetName(sheet.name) }));
  const { undo } = await act("Add report", async (action) => {
    const tableName = namer([...used.tables, ...used.names], "", 255);
    const taskOf = taskInParts(task, sheets.length);
    for (const [i, sheet] of sheets.entries()) await writeReportSheet(action, sheet, tableName, taskOf(i));
  });
  const [first] = sheets;
  if (first) await show(first.name);
  const charts = sheets.reduce((count, sheet) => count + sheet.charts.length, 0);
  return {
    message: outcomes.addedReport(sheets.length, charts),
    details: [...(sheets.length > 0 ? [sheets.map(({ name }) => name).join(", ")] : []), ...emptyInWords(made)],
    undo,
  };
}
