import { act, namesInWorkbook, readTable, type Task, WorkbookError } from "../../workbook";
import { counted } from "../counted";
import type { Outcome } from "../sheet/outcome";
import { addReportSheet, type Reportable } from "./reportSheet";
import { scorable } from "../sheet/scorable";
import { readSetting } from "../sheet/setting";
import { show } from "../sheet/show";

/** The tables of the workbook whose rows are scored. */
export async function reportable(): Promise<readonly Reportable[]> {
  const { tables } = await namesInWorkbook();
  const own = scorable.filter(({ name }) => tables.some((other) => other.toLowerCase() === name.toLowerCase()));
  const regions = await Promise.all(own.map(({ name }) => readTable(name)));
  return own.flatMap((table, i) => (regions[i] ? [{ table, region: regions[i] }] : []));
}

/** A name that nothing in the workbook has. */
function freeName(wanted: string, taken: readonly string[], join: string): string {
  const isTaken = (name: string) => taken.some((other) => other.toLowerCase() === name.toLowerCase());
  let name = wanted;
  for (let n = 2; isTaken(name); n++) name = `${wanted}${join}${n}`;
  return name;
}

/**
 * Adds a report sheet for each table: verdict counts, ranking, native bar chart and the assumptions used. Values, so that it stays as it
 * was on its date.
 *
 * @param names Names of the tables; all that the workbook has unless given.
 * @param asOf Date of the report, as people read it.
 */
export async function addReport(asOf: string, names?: readonly string[], task?: Task): Promise<Outcome> {
  const [all, setting, used] = await Promise.all([reportable(), readSetting(), namesInWorkbook()]);
  const chosen = names ? all.filter(({ table }) => names.includes(table.name)) : all;
  if (chosen.length === 0) {
    const kinds = scorable.map(({ name }) => name).join(", ");
    throw new WorkbookError(
      "not-found",
      `There is nothing to report: the workbook has no table named ${kinds}. Import a file, or add the sample.`,
    );
  }
  const sheets: string[] = [];
  const tables: string[] = [];
  const { value: counts, undo } = await act("Add report", async (action) => {
    const rows: number[] = [];
    for (const each of chosen) {
      const sheet = freeName(`${each.table.name} report`, [...used.sheets, ...sheets], " ");
      const name = freeName(`${each.table.name}Report`, [...used.tables, ...used.names, ...tables], "");
      sheets.push(sheet);
      tables.push(name);
      rows.push(await addReportSheet(action, each, { sheet, table: name, asOf }, setting, task));
    }
    return rows;
  });
  await show(sheets[0]!);
  return {
    message: `Added ${counted(sheets.length, "report sheet")}.`,
    details: sheets.map((sheet, i) => `${sheet}: ${counted(counts[i]!, chosen[i]!.table.row)}`),
    undo,
  };
}
