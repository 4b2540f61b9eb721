import { nameKey } from "../../engine";
import { cellText, type ImportedTable, type RawCell } from "../../files";
import { assumptions, type Cell } from "../../tables";
import type { Region, SheetValue } from "../../workbook";

/** A column, or two together, by which rows of a file are found in the workbook. */
export interface MatchKey {
  /** Headers in the workbook. */
  readonly headers: readonly string[];
  /** Cells of a row of the file, by its place among those read. */
  readonly cells: (row: number) => readonly (Cell | RawCell)[];
}

/** The comparable form of what tells a row apart; empty where part of it is blank. */
export const keyText = (cells: readonly (Cell | SheetValue | undefined)[]): string => {
  const texts = cells.map((cell) => nameKey(cellText(cell ?? null)));
  return texts.includes("") ? "" : texts.join("\n");
};

/** Places of headers among those of a region; null where one is lacking. */
export function placesIn({ rows: [header = []] }: Region, headers: readonly string[]): readonly number[] | null {
  const places = headers.map((wanted) => header.findIndex((cell) => nameKey(cellText(cell)) === nameKey(wanted)));
  return places.includes(-1) ? null : places;
}

/** Whether no two of the cells that say something are the same, and most of them do. */
function isDistinct({ rowNumbers }: ImportedTable, cells: MatchKey["cells"]): boolean {
  const seen = new Set<string>();
  let blank = 0;
  for (let row = 0; row < rowNumbers.length; row++) {
    const key = keyText(cells(row));
    if (key === "") blank++;
    else if (seen.has(key)) return false;
    else seen.add(key);
  }
  return seen.size > 0 && blank <= rowNumbers.length / 2;
}

/** The column by which the rows of a table are told apart unless somebody says otherwise; null where every row counts. */
function usualKey({ table, columns }: ImportedTable): MatchKey | null {
  const { group, name } = assumptions.columns;
  const keys = table.name === assumptions.name ? ["group", "name"] : table.key === null ? [] : [table.key];
  if (keys.length === 0) return null;
  return {
    headers:
      table.name === assumptions.name ? [group.header, name.header] : keys.map((key) => table.columns[key]!.header),
    cells: (row) => keys.map((key) => columns[key]?.[row] ?? null),
  };
}

/** Columns of text by which the rows could be told apart, the usual one first. */
export function matchKeys(imported: ImportedTable, region: Region | null): readonly MatchKey[] {
  const usual = usualKey(imported);
  if (!usual) return [];
  const { table, columns, extras } = imported;
  const isText = ([key, { type }]: readonly [string, { readonly type: string }]) =>
    type === "text" && columns[key] !== undefined && !usual.headers.includes(table.columns[key]!.header);
  const others = [
    ...Object.entries(table.columns)
      .filter(isText)
      .map(([key, { header }]): MatchKey => ({ headers: [header], cells: (row) => [columns[key]![row] ?? null] })),
    ...extras.map(({ header, cellAt }): MatchKey => ({ headers: [header], cells: (row) => [cellAt(row)] })),
  ];
  const isThere = ({ headers }: MatchKey) => region !== null && placesIn(region, headers) !== null;
  return [usual, ...others.filter((key) => isThere(key) && isDistinct(imported, key.cells))];
}
