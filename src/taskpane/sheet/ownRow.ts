import { nameKey } from "../../engine";
import { cellText, type ImportedTable, importSheets, rowOf } from "../../files";
import type { Columns, RowOf, Table } from "../../tables";
import { readTable, type Region, WorkbookError } from "../../workbook";
import { rawSheetOf } from "./rawSheetOf";
import { words } from "../words";

/** How many rows tell what the columns of a table are; reading all of a large one for one row would take seconds. */
export const enoughRows = 100;

/** One row of a table of ours, as the workbook has it. */
export interface OwnRow {
  readonly table: Table;
  /** With as many rows filled in as tell what the columns are. */
  readonly region: Region;
  /** 0 is the first row under the header. */
  readonly place: number;
  readonly row: RowOf<Columns>;
  readonly columns: OwnColumns;
}

/** Which columns of a table of ours the workbook has. */
export interface OwnColumns {
  /** The header under which a column of ours stands; null where the table lacks it. */
  readonly headerOf: (key: string) => string | null;
  /** Whether a column with a header stands in it, whatever its case. */
  readonly has: (header: string) => boolean;
}

export function ownColumns({ matches }: Pick<ImportedTable, "matches">, { rows }: Region): OwnColumns {
  const headers = (rows[0] ?? []).map((cell) => cellText(cell));
  const byKey = new Map(matches.flatMap(({ key, place }) => (key === null ? [] : [[key, headers[place]!] as const])));
  const present = new Set(headers.map((header) => nameKey(header)));
  return { headerOf: (key) => byKey.get(key) ?? null, has: (header) => present.has(nameKey(header)) };
}

/** What tells the row apart, or else the first of what it must have; as the sheet has it. */
export function nameOf({ table, row }: Pick<OwnRow, "table" | "row">): string {
  const key = table.key ?? Object.keys(table.columns).find((other) => table.columns[other]!.required);
  return key === undefined ? "" : cellText(row[key] ?? null);
}

/**
 * Reads one row of a table of ours.
 *
 * @throws {WorkbookError} `not-found` if the table is not there, or has nothing in that place that counts as a row.
 */
export async function readOwnRow(table: Table, place: number): Promise<OwnRow> {
  const region = await readTable(table.name, { place, most: enoughRows });
  if (region === null) throw new WorkbookError("not-found", words.refusals.noTable(table.name));
  const imported = importSheets([rawSheetOf(region)], [table]);
  const at = imported.rowNumbers.indexOf(region.row + place + 2);
  if (at < 0)
    throw new WorkbookError("not-found", words.refusals.noSuchRow(region.row + place + 2, region.sheet, table.row));
  return { table, region, place, row: rowOf(table, imported.columns, at), columns: ownColumns(imported, region) };
}
