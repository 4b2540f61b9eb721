import { cellText, type ImportedTable, type Paced } from "../../files";
import type { CellToWrite, Region, SheetValue } from "../../workbook";
import { cellToWrite } from "../sheet/cells";
import { keyText, type MatchKey, placesIn } from "./matchKey";

/** A cell of the workbook that the file says otherwise. */
export interface Change {
  readonly header: string;
  readonly from: SheetValue;
  readonly to: CellToWrite;
}

/** A row that the workbook has already, and what the file would change of it. */
export interface KnownRow {
  /** What it is told apart by, as the workbook has it. */
  readonly name: string;
  /** Place in the table: 0 is the first row under the header. */
  readonly place: number;
  readonly changes: readonly Change[];
}

/** A row of the file that is not used, and why. */
export interface UnusedRow {
  /** Place among the rows read. */
  readonly row: number;
  readonly why: "repeated" | "ambiguous";
}

/** The rows of a file beside those of the workbook. */
export interface Comparison {
  /** Places, among the rows read, of those that the workbook does not have. */
  readonly fresh: readonly number[];
  /** Rows of which the file says something else than the workbook. */
  readonly known: readonly KnownRow[];
  /** How many rows stand in the workbook as the file has them. */
  readonly same: number;
  readonly unused: readonly UnusedRow[];
}

const rowsAtOnce = 1000;

/** Places of the rows of a region by what tells them apart. */
function* placesByKey({ rows }: Region, columns: readonly number[]): Paced<ReadonlyMap<string, readonly number[]>> {
  const places = new Map<string, number[]>();
  for (let r = 1; r < rows.length; r++) {
    if (r % rowsAtOnce === 0) yield;
    const key = keyText(columns.map((column) => rows[r]![column]));
    if (key === "") continue;
    const same = places.get(key);
    if (same) same.push(r - 1);
    else places.set(key, [r - 1]);
  }
  return places;
}

/** Less is the noise of last digits. */
const sameNumber = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a));

/** Whether a cell holds what a file says; what the file leaves blank says nothing. */
function isSame(from: SheetValue, to: CellToWrite): boolean {
  if (to === null) return true;
  if (typeof from === "number" && typeof to === "number") return sameNumber(from, to);
  return cellText(from) === cellText(to as SheetValue);
}

/** What a row of the file says otherwise than a row of the workbook. */
function changesIn(imported: ImportedTable, region: Region, key: MatchKey): (row: number, place: number) => Change[] {
  const { table, columns } = imported;
  const told = Object.keys(columns).flatMap((k) => {
    const { header } = table.columns[k]!;
    return key.headers.includes(header) ? [] : [{ header, cells: columns[k]!, place: placesIn(region, [header])?.[0] }];
  });
  return (row, place) =>
    told.flatMap(({ header, cells, place: column }) => {
      const from = column === undefined ? null : (region.rows[place + 1]?.[column] ?? null);
      const to = cellToWrite(cells[row] ?? null);
      return isSame(from, to) ? [] : [{ header, from, to }];
    });
}

/** Compares the rows of a file with those of the workbook. */
export function* comparing(imported: ImportedTable, region: Region | null, key: MatchKey | null): Paced<Comparison> {
  const all = imported.rowNumbers.map((_, row) => row);
  const columns = region && key && placesIn(region, key.headers);
  if (!region || !key || !columns) return { fresh: all, known: [], same: 0, unused: [] };
  const places = yield* placesByKey(region, columns);
  const changes = changesIn(imported, region, key);
  const [fresh, known, unused]: [number[], KnownRow[], UnusedRow[]] = [[], [], []];
  const seen = new Set<number>();
  let same = 0;
  for (const row of all) {
    if (row % rowsAtOnce === 0) yield;
    const [place, ...more] = places.get(keyText(key.cells(row))) ?? [];
    if (place === undefined) fresh.push(row);
    else if (seen.has(place)) unused.push({ row, why: "repeated" });
    else if (more.length > 0) unused.push({ row, why: "ambiguous" });
    else {
      seen.add(place);
      const changed = changes(row, place);
      const name = cellText(region.rows[place + 1]?.[columns.at(-1)!] ?? null);
      if (changed.length > 0) known.push({ name, place, changes: changed });
      else same++;
    }
  }
  return { fresh, known, same, unused };
}
