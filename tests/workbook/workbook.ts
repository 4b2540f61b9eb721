import { WorkbookError } from "../../src/workbook";
import { openExcel, type OpenWorkbook } from "../excel";

/** What refused or failed work says. */
export async function refusal(work: Promise<unknown>): Promise<WorkbookError> {
  const error: unknown = await work.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(WorkbookError);
  return error as WorkbookError;
}

export type CellContent = string | number | boolean;

/** A workbook whose Sheet1 holds rows from A1 on, as an Excel table where it is given a name. */
export async function openWith(rows: readonly (readonly CellContent[])[], table?: string): Promise<OpenWorkbook> {
  const workbook = await openExcel();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getItem("Sheet1");
    const range = sheet.getRangeByIndexes(0, 0, rows.length, rows[0]!.length);
    range.formulas = rows.map((row) => [...row]);
    if (table !== undefined) sheet.tables.add(range, true).name = table;
    await context.sync();
  });
  // Excel.run lets go of its objects by a request of its own, a moment later.
  await new Promise((resolve) => setTimeout(resolve, 20));
  return workbook;
}

/** Makes cells of Sheet1 an Excel table. */
export const makeTable = (address: string, name: string): Promise<void> =>
  Excel.run(async (context) => {
    context.workbook.worksheets.getItem("Sheet1").tables.add(address, true).name = name;
    await context.sync();
  });

/** Formulas of a range, or null where the sheet is not there. */
export function formulas(sheet: string, address: string): Promise<readonly (readonly CellContent[])[] | null> {
  return Excel.run(async (context) => {
    const found = context.workbook.worksheets.getItemOrNullObject(sheet);
    await context.sync();
    if (found.isNullObject) return null;
    const range = found.getRange(address).load("formulas");
    await context.sync();
    return (range.formulas as CellContent[][]).map((row) => [...row]);
  });
}

/** Everything of a workbook that undo has to bring back. */
export function everything(): Promise<unknown> {
  return Excel.run(async (context) => {
    const { worksheets, tables, names } = context.workbook;
    worksheets.load("items/name");
    tables.load("items/name, items/style");
    names.load("items/name");
    await context.sync();
    const sheets = worksheets.items.map((sheet) => {
      const used = sheet.getUsedRangeOrNullObject(true).load("address, formulas, numberFormat");
      const charts = sheet.charts.load("items/name");
      return { name: sheet.name, used, charts };
    });
    const ranges = tables.items.map((table) => table.getRange().load("address"));
    await context.sync();
    return JSON.parse(
      JSON.stringify({
        sheets: sheets.map(({ name, used, charts }) => ({
          name,
          cells: used.isNullObject ? null : [used.address, used.formulas, used.numberFormat],
          charts: charts.items.length,
        })),
        tables: tables.items.map(({ name }, i) => [name, ranges[i]!.address]),
        names: names.items.map(({ name }) => name),
      }),
    ) as unknown;
  });
}

/** How many requests since then have written cells. */
export const writesSince = ({ log }: OpenWorkbook["host"], then: number): number =>
  log
    .slice(then)
    .filter(({ body }) => body.Actions.some(({ Name }) => Name === "Values" || Name === "Formulas" || Name === "Add"))
    .length;
