import { nameKey } from "../../engine";
import { cellText, importSheets, rowOf } from "../../files";
import { type AssumptionRow, assumptions, namedRanges } from "../../tables";
import { type Action, addRows, type CellToWrite, type Region, type RowToWrite, updateRowsAt } from "../../workbook";
import { nameAssumptions } from "./assumptionsSheet";
import { rawSheetOf } from "./rawSheetOf";
import type { WorkbookSetting } from "./setting";

const keyOf = (group: string | null, name: string | null): string => `${nameKey(group ?? "")}\n${nameKey(name ?? "")}`;

/** The Assumptions table, with where each of its rows stands. */
export interface AssumptionsTable {
  readonly region: Region;
  /** What the table itself calls a column of ours; null where it lacks it. */
  readonly headerOf: (key: keyof AssumptionRow) => string | null;
  /** Place below the header of the row that counts; of two for the same it is the last. */
  readonly placeOf: (group: string, name: string) => number | null;
  readonly rowAt: (place: number) => AssumptionRow | undefined;
}

/** Finds the rows of the Assumptions table. */
export function assumptionsTable(region: Region): AssumptionsTable {
  const { rowNumbers, columns, matches } = importSheets([rawSheetOf(region)], [assumptions]);
  const rows = new Map(
    rowNumbers.map((number, i) => [
      number - 2 - region.row,
      rowOf(assumptions, columns, i) as unknown as AssumptionRow,
    ]),
  );
  const places = new Map([...rows].map(([place, { group, name }]) => [keyOf(group, name), place]));
  return {
    region,
    headerOf: (key) => {
      const match = matches.find((other) => other.key === key);
      return match ? cellText(region.rows[0]?.[match.place] ?? null) : null;
    },
    placeOf: (group, name) => places.get(keyOf(group, name)) ?? null,
    rowAt: (place) => rows.get(place),
  };
}

const keys = Object.keys(assumptions.columns) as (keyof AssumptionRow)[];

/** A row by the headers that the table has. */
const rowToWrite = ({ headerOf }: AssumptionsTable, row: AssumptionRow, among: readonly (keyof AssumptionRow)[]) =>
  new Map<string, CellToWrite>(
    among.flatMap((key) => {
      const header = headerOf(key);
      return header === null ? [] : [[header, row[key]] as const];
    }),
  );

/** Rows that the table lacks, each with the others of its named range where it lacks them all: a name needs them one below the other. */
function lackingRows(
  { placeOf }: AssumptionsTable,
  changed: readonly AssumptionRow[],
  used: readonly AssumptionRow[],
): readonly AssumptionRow[] {
  const isThere = (group: string, name: string) => placeOf(group, name) !== null;
  const wanted = new Set<string>();
  for (const { group, name } of changed) {
    if (group === null || name === null || isThere(group, name)) continue;
    const range = namedRanges.find((other) => other.group === group && other.items.includes(name));
    const isWholeLacking = range?.items.every((item) => !isThere(group, item)) ?? false;
    for (const item of range && isWholeLacking ? range.items : [name]) wanted.add(keyOf(group, item));
  }
  return used.filter(({ group, name }) => wanted.has(keyOf(group, name)));
}

/** The table as it stands once rows were added to it: a new one has a blank row, which the first takes. */
function withRows({ region, rowAt }: AssumptionsTable, added: readonly AssumptionRow[]): Region {
  const isBlank = region.rows.length === 2 && rowAt(0) === undefined;
  const columns = (region.rows[0] ?? []).map((header) =>
    keys.find((key) => assumptions.columns[key].header.toLowerCase() === cellText(header).trim().toLowerCase()),
  );
  const more = added.map((row) => columns.map((key) => (key === undefined ? null : row[key])));
  return { ...region, rows: [...(isBlank ? region.rows.slice(0, 1) : region.rows), ...more] };
}

/**
 * Writes changed assumptions into their rows of the Assumptions table, adds those that it lacks, and names what formulas call.
 *
 * @param changed Rows with their new values.
 * @param used Every assumption as it is used from now on, in the order of the sheet.
 * @returns Which names there are then.
 */
export async function writeAssumptions(
  action: Action,
  region: Region,
  changed: readonly AssumptionRow[],
  used: readonly AssumptionRow[],
  names: WorkbookSetting["names"],
): Promise<ReadonlySet<string>> {
  const table = assumptionsTable(region);
  const name = region.table ?? assumptions.name;
  const updates = new Map<number, RowToWrite>();
  const expected = new Map<number, string>();
  for (const row of changed) {
    const place = table.placeOf(row.group ?? "", row.name ?? "");
    if (place === null) continue;
    updates.set(place, rowToWrite(table, row, ["value", "tag", "source"]));
    expected.set(place, row.name ?? "");
  }
  const header = table.headerOf("name") ?? assumptions.columns.name.header;
  if (updates.size > 0) await updateRowsAt(action, name, updates, { header, names: expected });
  const lacking = lackingRows(table, changed, used);
  if (lacking.length > 0)
    await addRows(
      action,
      name,
      lacking.map((row) => rowToWrite(table, row, keys)),
    );
  const named = await nameAssumptions(action, withRows(table, lacking), names);
  return new Set([...names, ...named]);
}
