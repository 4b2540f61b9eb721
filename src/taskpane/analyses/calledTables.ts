import { nameKey } from "../../engine";
import { cellText } from "../../files";
import type { LiveSheet, Table } from "../../tables";
import { type Action, readTable, WorkbookError } from "../../workbook";
import { addInputColumns } from "../sheet/addInputColumns";
import { productTable } from "../sheet/scorable";
import { words } from "../words";

/** A table with what stands in the brackets after its name, which nest once. */
const reference = /([A-Za-z]\w*)\[((?:[^[\]]|\[[^[\]]*\])*)\]/g;

/** The tables that the formulas of a sheet call, each with the texts of what they call of it. */
function calledTables({ blocks }: LiveSheet): ReadonlyMap<string, string> {
  const called = new Map<string, string>();
  for (const cell of blocks.flatMap(({ rows }) => rows.flat())) {
    if (typeof cell !== "object" || cell === null) continue;
    for (const [, name = "", selector = ""] of cell.formula.matchAll(reference))
      called.set(name, `${called.get(name) ?? ""}[${selector}]`);
  }
  return called;
}

/** Keys of the columns of a table that the texts call. */
const calledKeys = ({ columns }: Table, selectors: string): readonly string[] =>
  Object.keys(columns).filter((key) => selectors.includes(`[${columns[key]!.header}]`));

/**
 * Adds the blank columns without which the formulas of a sheet would call what is not there, and which Excel would refuse.
 *
 * @throws {WorkbookError} `not-found` if the workbook lacks a table that they call.
 */
export async function addCalledColumns(action: Action, sheet: LiveSheet): Promise<void> {
  const called = [...calledTables(sheet)].flatMap(([name, selectors]) => {
    const table = productTable(name);
    return table ? [{ table, keys: calledKeys(table, selectors) }] : [];
  });
  const found = await Promise.all(
    called.map(async (call) => ({ ...call, region: await readTable(call.table.name, { place: 0, most: 1 }) })),
  );
  const absent = found.flatMap(({ table, region }) => (region ? [] : [table.name]));
  if (absent.length > 0) throw new WorkbookError("not-found", words.refusals.sheetCalls(absent));
  for (const { table, keys, region } of found) {
    const present = new Set(region?.rows[0]?.map((cell) => nameKey(cellText(cell))));
    const lacking = keys.filter((key) => !present.has(nameKey(table.columns[key]!.header)));
    if (region) await addInputColumns(action, region, table, lacking);
  }
}
