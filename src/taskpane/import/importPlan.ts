import { nameKey } from "../../engine";
import { cellText, type ImportedTable, importTable, type IssueGroup, issueGroups } from "../../files";
import { assumptions, type Cell, tables } from "../../tables";
import { readTable, type Region, type SheetValue } from "../../workbook";

/** A file that was read, and what adding it would do. Nothing has been written. */
export interface ImportPlan {
  readonly file: string;
  readonly imported: ImportedTable;
  /** The table of that kind in the workbook; null where it is to be made. */
  readonly region: Region | null;
  /** Places, among the rows read, of those that the workbook does not have. */
  readonly fresh: readonly number[];
  /** Places of those that it has already; of several with the same name the first. */
  readonly known: readonly number[];
  /** Whether those can be updated: one column tells them apart. */
  readonly canUpdate: boolean;
  /** How many stand in the file again after one that the workbook has. */
  readonly repeated: number;
  readonly problems: readonly IssueGroup[];
}

/** Headers of the columns that tell rows apart; none where every row counts. */
export const keyHeaders = ({ table }: ImportedTable): readonly string[] => {
  if (table.name === assumptions.name) return [assumptions.columns.group.header, assumptions.columns.name.header];
  return table.key === null ? [] : [table.columns[table.key]!.header];
};

const keyOf = (cells: readonly (Cell | SheetValue | undefined)[]): string =>
  cells.map((cell) => nameKey(cellText(cell ?? null))).join("\n");

/** Keys that a table of the workbook has. */
function keysIn({ rows: [header = [], ...rows] }: Region, headers: readonly string[]): ReadonlySet<string> {
  const places = headers.map((wanted) =>
    header.findIndex((cell) => typeof cell === "string" && nameKey(cell) === nameKey(wanted)),
  );
  return places.includes(-1) ? new Set() : new Set(rows.map((row) => keyOf(places.map((place) => row[place]))));
}

/**
 * Reads a file and compares it with the workbook.
 *
 * @throws {FileError} If the file cannot be read, or fits none of our tables.
 */
export async function planImport(file: string, bytes: Uint8Array): Promise<ImportPlan> {
  const imported = await importTable(bytes, tables);
  const region = await readTable(imported.table.name);
  const headers = keyHeaders(imported);
  const keys = Object.entries(imported.table.columns).flatMap(([key, { header }]) =>
    headers.includes(header) ? [key] : [],
  );
  const inWorkbook = region === null || headers.length === 0 ? new Set<string>() : keysIn(region, headers);
  const [fresh, known]: [number[], number[]] = [[], []];
  const seen = new Set<string>();
  imported.rowNumbers.forEach((_, i) => {
    const key = keyOf(keys.map((column) => imported.columns[column]?.[i]));
    if (!inWorkbook.has(key)) fresh.push(i);
    else if (!seen.has(key)) known.push(i);
    if (inWorkbook.has(key)) seen.add(key);
  });
  return {
    file,
    imported,
    region,
    fresh,
    known,
    canUpdate: known.length > 0 && headers.length === 1,
    repeated: imported.rowNumbers.length - fresh.length - known.length,
    problems: issueGroups(imported.issues),
  };
}
