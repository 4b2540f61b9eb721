import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { cellText, importTable, rowOf } from "../../../src/files";
import { type Analysed, type AssumptionRow, assumptions, type Cell, type Columns, partners, readAssumptions, type ReportedTable, type RowOf, type Setting, shippedSetting, type Table, tables } from "../../../src/tables"; // prettier-ignore

/** Day for which the analyses of the sample company are made. */
export const day = "2026-11-20";

const fileOf = ({ name }: Table): string =>
  `samples/brightmoor-${name === partners.name ? "accounts" : name.toLowerCase()}.csv`;

/** Rows as a table of the workbook has them, scored where it is one that is. */
function reported(table: Table, rows: readonly RowOf<Columns>[], setting: Setting): ReportedTable {
  const results = table.scoring?.score(rows, setting);
  return {
    table,
    sheet: table.name,
    rows: rows.map((row, i) => ({ name: cellText(row["name"] ?? null), row, result: results?.[i] ?? null })),
    leftOut: 0,
  };
}

async function rowsOf(table: Table, file: string): Promise<readonly RowOf<Columns>[]> {
  const { rowNumbers, columns } = await importTable(await readFile(file), [table]);
  return rowNumbers.map((_, i) => rowOf(table, columns, i));
}

/** The sample company as the analyses find it: every sheet that there is a file for, and its assumptions. */
export async function sampleCompany(): Promise<Analysed> {
  const company = await rowsOf(assumptions, "samples/brightmoor-company.csv");
  const { setting } = readAssumptions(company as unknown as readonly AssumptionRow[]);
  const sheets = tables.filter((table) => table !== assumptions && existsSync(fileOf(table)));
  const read = await Promise.all(
    sheets.map(async (table) => reported(table, await rowsOf(table, fileOf(table)), setting)),
  );
  return { day, setting, assumptions: company as unknown as readonly AssumptionRow[], tables: read };
}

type Cells = Readonly<Record<string, Cell>>;

/** Rows made for a test: by name of the table, what their cells hold by key; blank else. */
export function madeCompany(
  rows: Readonly<Record<string, readonly Cells[]>>,
  setting: Setting = shippedSetting,
): Analysed {
  const made = Object.entries(rows).map(([name, given]) => {
    const table = tables.find((other) => other.name === name);
    if (!table) throw new Error(`there is no table ${name}`);
    const blank = Object.fromEntries(Object.keys(table.columns).map((key) => [key, null]));
    return reported(
      table,
      given.map((cells) => ({ ...blank, ...cells })),
      setting,
    );
  });
  return { day, setting, assumptions: [], tables: made };
}

/** A company with other rows in one of its tables. */
export function withRows(
  source: Analysed,
  name: string,
  change: (rows: readonly RowOf<Columns>[]) => readonly RowOf<Columns>[],
): Analysed {
  return {
    ...source,
    tables: source.tables.map((found) =>
      found.table.name === name
        ? reported(found.table, change(found.rows.map(({ row }) => row)), source.setting)
        : found,
    ),
  };
}
