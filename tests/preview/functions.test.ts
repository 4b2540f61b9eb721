import { documentation } from "../../scripts/functionDocumentation.mjs";
import { functions } from "../../src/functions";
import { registerFunctions } from "../../src/functions/register";
import { errorNumbers, type Result, startExcelSide } from "../addin/functionsRuntime";
import { tandem } from "../cli/tandem";
import { openExcel, type OpenWorkbook } from "../excel";
import { readArray, readCall } from "../functions/excelText";

const examples = documentation().flatMap(({ functions }) => functions.flatMap(({ examples: own }) => own));

/** A result as the documentation writes it: rows of cells, an error by its code. */
type Rows = readonly (readonly unknown[])[];

const codes = Object.keys(errorNumbers);

/** The code of an error, whichever way a host has it. */
function plain(cell: unknown): unknown {
  if (typeof cell === "string") return codes.find((code) => cell.startsWith(`${code} `)) ?? cell;
  if (typeof cell !== "object" || cell === null) return cell;
  const { error, code } = cell as { readonly error?: string; readonly code?: string };
  return error ?? code;
}

const rowsOf = (value: unknown): Rows =>
  Array.isArray(value) ? (value as unknown[][]).map((row) => row.map(plain)) : [[plain(value)]];

const near = (rows: Rows): Rows =>
  rows.map((row) => row.map((cell) => (typeof cell === "number" ? expect.closeTo(cell, 3) : cell)));

async function byCommandLine(name: string, parameters: readonly unknown[]): Promise<Rows> {
  const { out } = await tandem(["call", name, ...parameters.map((parameter) => JSON.stringify(parameter))]);
  return rowsOf(JSON.parse(out));
}

function byRuntime(result: Result): Rows {
  if ("value" in result) return rowsOf(result.value);
  const code = codes.find((known) => errorNumbers[known as keyof typeof errorNumbers] === result.errorNumber);
  return [[code]];
}

/** What the cells show that a formula spills into. */
async function byCell({ host, type, cell }: OpenWorkbook, call: string): Promise<Rows> {
  type("Sheet1", "A1", call);
  const first = await cell("Sheet1", "A1");
  const { getters } = host.model;
  const zone = getters.getSpreadZone({ sheetId: getters.getActiveSheetId(), row: 0, col: 0 });
  if (!zone) return [[first]];
  return Excel.run(async (context) => {
    const range = context.workbook.worksheets.getActiveWorksheet().getCell(0, 0);
    const spilled = range.getAbsoluteResizedRange(zone.bottom + 1, zone.right + 1).load("values");
    await context.sync();
    return spilled.values as Rows;
  });
}

describe("every example of the documentation", () => {
  let workbook: OpenWorkbook;
  let excel: ReturnType<typeof startExcelSide>;
  const page: { CustomFunctions?: typeof globalThis.CustomFunctions } = {};

  /** Does something where the functions' runtime is Excel's own, without a page around it. */
  async function inRuntime<T>(work: () => Promise<T>): Promise<T> {
    Object.assign(globalThis, { CustomFunctions: excel.CustomFunctions });
    const result = await work();
    Object.assign(globalThis, page);
    return result;
  }

  beforeAll(async () => {
    workbook = await openExcel();
    page.CustomFunctions = globalThis.CustomFunctions;
    excel = startExcelSide();
    await inRuntime(() => {
      registerFunctions();
      return Promise.resolve();
    });
  });

  test.each(examples)("$call is the same everywhere", async ({ call, result }) => {
    const { name, parameters } = readCall(call);
    const expected = near(rowsOf(result.startsWith("#") ? result : readArray(result)));
    expect(await byCommandLine(name, parameters)).toEqual(expected);
    // Excel hands over null for what a call leaves out.
    const all = Array.from({ length: functions.get(name)!.length }, (_, i) => parameters[i] ?? null);
    expect(byRuntime(await inRuntime(() => excel.call(name, all)))).toEqual(expected);
    expect(await byCell(workbook, call)).toEqual(expected);
  });
});
