import { inputColumns } from "../../files";
import { type AssumptionRow, assumptions, namedRanges, type Setting, usedAssumptions } from "../../tables";
import { type Action, addName, addressOf, addTable, type Region } from "../../workbook";
import { tableOf } from "./productSheet";

const cellOf = (text: unknown): string => (typeof text === "string" ? text.trim().toLowerCase() : "");

/** Where the named values stand in the table, one below the other; null where they do not. */
function addressIn({ rows, row, column }: Region, group: string, items: readonly string[]): string | null {
  const { group: groupColumn, name: nameColumn, value: valueColumn } = assumptions.columns;
  const headers = (rows[0] ?? []).map(cellOf);
  const [g, n, v] = [groupColumn, nameColumn, valueColumn].map(({ header }) => headers.indexOf(header.toLowerCase()));
  const isItem = (place: number, item: string | undefined) =>
    item !== undefined && cellOf(rows[place]?.[n!]) === cellOf(item) && cellOf(rows[place]?.[g!]) === cellOf(group);
  const first = rows.findIndex((_, place) => isItem(place, items[0]));
  if (first < 1 || !items.every((item, k) => isItem(first + k, item))) return null;
  return addressOf(row + first, column + v!, items.length);
}

/** Names the weights, bounds and figures that formulas call, as far as they are not named yet. */
export async function nameAssumptions(action: Action, region: Region, taken: ReadonlySet<string>): Promise<string[]> {
  const named: string[] = [];
  for (const { name, group, items } of namedRanges) {
    const address = taken.has(name) ? null : addressIn(region, group, items);
    if (address === null) continue;
    await addName(action, name, region.sheet, address);
    named.push(name);
  }
  return named;
}

/** Adds the Assumptions sheet with its names: every assumption as it is used, then what describes our company. */
export const addAssumptions = (
  action: Action,
  setting: Setting,
  given: readonly AssumptionRow[],
  taken: ReadonlySet<string>,
): Promise<ReadonlySet<string>> => addAssumptionRows(action, usedAssumptions(setting, given), taken);

/** Adds the Assumptions sheet with rows that are given, and names what formulas call. */
export async function addAssumptionRows(
  action: Action,
  rows: readonly AssumptionRow[],
  taken: ReadonlySet<string>,
): Promise<ReadonlySet<string>> {
  const columns = Object.keys(assumptions.columns).map((key, k) => ({
    ...inputColumns(assumptions)[k]!,
    cell: (row: number) => rows[row]![key as keyof AssumptionRow],
  }));
  const table = tableOf(assumptions, columns, rows.length);
  await addTable(action, table);
  const named = await nameAssumptions(
    action,
    {
      sheet: table.sheet,
      address: addressOf(0, 0, rows.length + 1, columns.length),
      row: 0,
      column: 0,
      table: table.name,
      rows: [columns.map(({ header }) => header), ...rows.map((_, row) => columns.map(({ cell }) => cell(row)))],
    },
    taken,
  );
  return new Set([...taken, ...named]);
}
