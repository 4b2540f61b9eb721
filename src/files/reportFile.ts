import type { ReportSheet } from "../tables";

/**
 * Writes a report as an XLSX file: values, Excel tables and native charts. What writes it is loaded when it is first asked for.
 *
 * @param sheets With names that differ, of the sheets as of all their tables.
 */
export async function reportFile(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const { reportWorkbook } = await import("./report/reportWorkbook");
  return await reportWorkbook(sheets);
}
