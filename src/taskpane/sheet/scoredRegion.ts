import { atOnce, cellText, type ImportedTable, importing, type Paced } from "../../files";
import { isScored, type Scored, type Setting, type StandingCriteria, type Unscored } from "../../tables";
import { addressOf, type Region, type SheetValue, WorkbookError } from "../../workbook";
import { blockAt, resultColumns } from "./columnsBeside";
import { rawSheetOf } from "./rawSheetOf";
import { productTable, scorable, type ScorableTable } from "./scorable";
import { scoringRows } from "./scoringRows";
import { words } from "../words";

/** What became of one row. */
export type RowResult = { readonly name: string } & (Scored | Unscored);

/** Rows of a sheet that were read and scored. */
export interface ScoredRegion {
  readonly table: ScorableTable;
  /** The rows from their header on; what stood above it is left out. */
  readonly region: Region;
  readonly headers: readonly string[];
  /** How many rows of the region stand above the header. */
  readonly above: number;
  /** Whether the rows stand in a table of ours. */
  readonly isOwn: boolean;
  readonly imported: ImportedTable;
  /** By place in the rows of the region; blank rows have none. */
  readonly results: ReadonlyMap<number, RowResult>;
}

const headerText = (cell: SheetValue | undefined): string => cellText(cell ?? null).trim();

/** The rows without the columns that scoring wrote beside them before, lest they be taken for data. */
function withoutResults(region: Region): Region {
  const blocks = scorable.flatMap((table) => {
    const columns = resultColumns(table);
    return region.rows.slice(0, 50).flatMap((row) => {
      const start = blockAt(row.map(headerText), columns);
      return start < 0 ? [] : [{ start, end: start + columns.length }];
    });
  });
  if (blocks.length === 0) return region;
  const isResult = (column: number) => blocks.some(({ start, end }) => column >= start && column < end);
  return { ...region, rows: region.rows.map((row) => row.map((cell, c) => (isResult(c) ? null : cell))) };
}

/** The region from its header on. */
function fromHeader(region: Region, above: number): Region {
  if (above === 0) return region;
  const rows = region.rows.slice(above);
  const row = region.row + above;
  return { ...region, row, rows, address: addressOf(row, region.column, rows.length, rows[0]?.length ?? 1) };
}

/** What the columns of the criteria hold, by place in the rows; null where the region lacks one of them. */
export function standingCriteria(
  { scoring }: ScorableTable,
  { rows }: Region,
  headers: readonly string[],
): ((place: number) => StandingCriteria) | null {
  const columns = scoring.criteria.map((header) => headers.indexOf(header));
  if (columns.includes(-1)) return null;
  return (place) =>
    columns.map((column) => {
      const cell = rows[place]?.[column];
      return typeof cell === "number" ? cell : null;
    });
}

/**
 * Reads rows of a sheet as those of the table that they are, or that fits them best, and scores them, in pieces.
 *
 * @param basis Whether the criteria are derived from what each row says, or are those that a table of ours holds.
 * @throws {WorkbookError} `not-found` if the rows are those of a table that is not scored.
 * @throws {FileError} If nothing in the region can be read as a table with names.
 */
export function* scoringRegion(whole: Region, setting: Setting, basis: "facts" | "sheet"): Paced<ScoredRegion> {
  const own = productTable(whole.table);
  const candidates = own ? scorable.filter(({ name }) => name === own.name) : scorable;
  if (candidates.length === 0) {
    const names = scorable.map(({ name }) => name);
    throw new WorkbookError("not-found", words.refusals.notScored(whole.table ?? whole.sheet, names));
  }
  const imported = yield* importing([rawSheetOf(own ? whole : withoutResults(whole))], candidates);
  const table = candidates.find(({ name }) => name === imported.table.name)!;
  const above = imported.source.headerRow - 1 - whole.row;
  const region = fromHeader(whole, above);
  const headers = (region.rows[0] ?? []).map(headerText);
  const places = imported.rowNumbers.map((number) => number - 1 - region.row);
  const standing = own && basis === "sheet" ? standingCriteria(table, region, headers) : null;
  const scored = yield* scoringRows(table, imported, setting, standing ? places.map(standing) : undefined);
  const nameOf = (i: number) => cellText(imported.columns["name"]?.[i] ?? null);
  return {
    table,
    region,
    headers,
    above,
    isOwn: own !== undefined,
    imported,
    results: new Map([
      ...places.map((place, i) => [place, { name: nameOf(i), ...scored[i]! }] as const),
      ...imported.skipped.map(
        ({ row, name, reason }) => [row - 1 - region.row, { name, reason, details: "" }] as const,
      ),
    ]),
  };
}

/** Reads rows of a sheet and scores them, as `scoringRegion` does, without a pause. */
export const scoreRegion = (whole: Region, setting: Setting, basis: "facts" | "sheet"): ScoredRegion =>
  atOnce(scoringRegion(whole, setting, basis));

/** Rows that have a score or a range, best first, with their places. */
export const rankedRows = ({
  results,
}: ScoredRegion): readonly { readonly place: number; readonly name: string; readonly result: Scored }[] =>
  [...results]
    .flatMap(([place, result]) => (isScored(result) ? [{ place, name: result.name, result }] : []))
    .sort(
      (a, b) =>
        (b.result.score ?? -Infinity) - (a.result.score ?? -Infinity) ||
        b.result.low + b.result.high - a.result.low - a.result.high ||
        a.place - b.place,
    );
