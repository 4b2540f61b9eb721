import { reportFile } from "../../files";
import { openNewWorkbook } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { namer } from "../sheet/freeName";
import { emptyInWords, madeReport, type ReportWish } from "./madeReport";
import { words } from "../words";

const { outcomes } = words;

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
    message: outcomes.savedReport(sheets.length),
    details: [...sheets.map(({ name, facts }) => outcomes.factsOf(name, facts)), ...emptyInWords(made)],
  };
}
