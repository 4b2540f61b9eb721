import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** Text of one of the sample company's files. */
export const sampleText = (file: string): Promise<string> => readFile(join("samples", file), "utf8");

/** Puts cells on a sheet, as pasting does. */
export async function paste(sheet: string, at: string, rows: readonly (readonly unknown[])[]): Promise<void> {
  await Excel.run(async (context) => {
    const range = context.workbook.worksheets
      .getItem(sheet)
      .getRange(at)
      .getAbsoluteResizedRange(rows.length, rows[0]!.length);
    range.values = rows.map((row) => [...row]);
    await context.sync();
  });
}

/** Selects cells, as a person does. */
export async function select(sheet: string, address: string): Promise<void> {
  await Excel.run(async (context) => {
    const { worksheets } = context.workbook;
    worksheets.getItem(sheet).activate();
    worksheets.getItem(sheet).getRange(address).select();
    await context.sync();
  });
}

const isBlank = (cell: unknown): boolean => cell === "";

/** Rows without what is blank below and to the right, as formats leave it. */
function trimmed(rows: readonly (readonly unknown[])[]): unknown[][] {
  const height = rows.findLastIndex((row) => !row.every(isBlank)) + 1;
  const width = Math.max(0, ...rows.map((row) => row.findLastIndex((cell) => !isBlank(cell)) + 1));
  return rows.slice(0, height).map((row) => row.slice(0, width));
}

/** Everything that stands on a sheet, from its first filled cell on; no rows where it is blank. */
export async function cellsOf(sheet: string): Promise<unknown[][]> {
  return await Excel.run(async (context) => {
    const used = context.workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject().load("values");
    await context.sync();
    return used.isNullObject ? [] : trimmed(used.values as unknown[][]);
  });
}

/** One column of a sheet whose first row is its header. */
export async function columnOf(sheet: string, header: string): Promise<unknown[]> {
  const [headers = [], ...rows] = await cellsOf(sheet);
  const column = headers.indexOf(header);
  if (column < 0) throw new Error(`${sheet} has no column ${header}: ${headers.join(", ")}`);
  return rows.map((row) => row[column]);
}

/** Names of the sheets, in their order. */
export async function sheetNames(): Promise<string[]> {
  return await Excel.run(async (context) => {
    const sheets = context.workbook.worksheets.load("items/name");
    await context.sync();
    return sheets.items.map(({ name }) => name);
  });
}
