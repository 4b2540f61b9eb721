import { importSheets, rowOf } from "../../files";
import { type AssumptionRow, assumptions, readAssumptions, type Setting, shippedSetting } from "../../tables";
import { namesInWorkbook, readTable, type Region } from "../../workbook";
import { rawSheetOf } from "./rawSheetOf";

/** What the workbook says of our company and of the assumptions. */
export interface WorkbookSetting {
  readonly setting: Setting;
  /** Rows of the Assumptions table; none where there is no such table. */
  readonly rows: readonly AssumptionRow[];
  /** The Assumptions table; null where there is none, and what is shipped holds. */
  readonly region: Region | null;
  /** Names of ranges that formulas may call. */
  readonly names: ReadonlySet<string>;
  /** Rows of it that could not be used. */
  readonly problems: readonly string[];
}

/** Reads the Assumptions table of the workbook. */
export async function readSetting(): Promise<WorkbookSetting> {
  const { tables, names } = await namesInWorkbook();
  const found = { names: new Set(names) };
  const region = tables.includes(assumptions.name) ? await readTable(assumptions.name) : null;
  if (region === null) return { ...found, setting: shippedSetting, rows: [], region: null, problems: [] };
  const { rowNumbers, columns, issues } = importSheets([rawSheetOf(region)], [assumptions]);
  const rows = rowNumbers.map((_, i) => rowOf(assumptions, columns, i) as unknown as AssumptionRow);
  const { setting, problems } = readAssumptions(rows);
  return {
    ...found,
    setting,
    rows,
    region,
    problems: [
      ...issues.map(({ message }) => `${assumptions.name}, ${message}`),
      ...problems.map(({ row, message }) => `${assumptions.name}, row ${rowNumbers[row]!}: ${message}`),
    ],
  };
}
