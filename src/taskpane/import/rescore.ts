import { nameKey } from "../../engine";
import { cellText, inTurns, type Paced } from "../../files";
import { isScored, type Setting } from "../../tables";
import { type Action, type CellToWrite, readTable, type Region, type RowToWrite, updateRowsAt } from "../../workbook";
import { cellToWrite } from "../sheet/cells";
import { scorable, type ScorableTable } from "../sheet/scorable";
import { scoreRegion } from "../sheet/scoredRegion";
import type { ImportPlan } from "./importPlan";

const rowsAtOnce = 200;

/** The criteria of some rows of a table, derived from all that they say now; by place. */
function* derived(
  { table, region }: { readonly table: ScorableTable; readonly region: Region },
  places: readonly number[],
  setting: Setting,
): Paced<ReadonlyMap<number, RowToWrite>> {
  const [header = []] = region.rows;
  const present = new Set(header.map((cell) => nameKey(cellText(cell))));
  const facts = table.computed.flatMap((column, k) =>
    column.isFact && present.has(nameKey(column.header)) ? [{ header: column.header, k }] : [],
  );
  const rows = new Map<number, RowToWrite>();
  for (let from = 0; from < places.length; from += rowsAtOnce) {
    const some = places.slice(from, from + rowsAtOnce);
    const part = { ...region, rows: [header, ...some.map((place) => region.rows[place + 1] ?? [])] };
    for (const [at, result] of scoreRegion(part, setting, "facts").results) {
      const place = some[at - 1];
      if (place === undefined || !isScored(result)) continue;
      const cells = facts.map(({ header: text, k }) => [text, cellToWrite(result.cells[k] ?? null)] as const);
      rows.set(place, new Map<string, CellToWrite>(cells));
    }
    yield;
  }
  return rows;
}

/** Derives the criteria of updated rows again, from all that their rows say now. */
export async function rescore(
  action: Action,
  { imported, known }: ImportPlan,
  setting: Setting,
  mayGoOn: () => void,
): Promise<void> {
  const table = scorable.find(({ name }) => name === imported.table.name);
  if (!table) return;
  await action.send();
  const region = await readTable(table.name);
  if (!region) return;
  const places = known.map(({ place }) => place);
  await updateRowsAt(action, table.name, await inTurns(derived({ table, region }, places, setting), mayGoOn));
}
