import { reportFile } from "../../files";
import { openNewWorkbook } from "../../workbook";
import { counted } from "../counted";
import type { Outcome } from "../sheet/outcome";
import { namer } from "./freeName";
import { emptyInWords, madeReport, type ReportWish } from "./madeReport";

/**
 * Opens the report as a workbook of its own: values, tables and native charts, nothing that needs Tandem. The person saves it where they
 * like; this workbook stays as it is.
 *
 * @throws {WorkbookError} `not-found` if the workbook has nothing that could be reported.
 */
export async function saveReport(wish: ReportWish): Promise<Outcome> {
  const made = await madeReport(wish);
  const sheetName = namer([], " ");
  const tableName = namer([], "", 255);
  const sheets = made.sheets.map((sheet) => ({
    ...sheet,
    name: sheetName(sheet.name),
    tables: sheet.tables.map((table) => ({ ...table, name: tableName(table.name) })),
  }));
  await openNewWorkbook(await reportFile(sheets));
  return {
    message: `Made a workbook of ${counted(sheets.length, "sheet")}. Save it where you like.`,
    details: [...sheets.map(({ name, facts }) => `${name}: ${facts}`), ...emptyInWords(made)],
  };
}
