import { cellText, type Paced } from "../../files";
import { type Cell, isScored, type Scored, type Setting, type StandingCriteria, type Unscored } from "../../tables";
import type { CellToWrite, SheetValue } from "../../workbook";
import { cellToWrite } from "../sheet/cells";
import { type ScoredRegion, standingCriteria } from "../sheet/scoredRegion";
import { scoringRows } from "../sheet/scoringRows";

/** Criteria of each row as a sheet holds them, in the order of the rows read; absent where it holds none. */
type Standing = readonly StandingCriteria[] | undefined;

/** What is derived from the facts in rows anew. */
export interface Rederived {
  /** By header, the cells that are to be written, by place in the rows of the region. */
  readonly cells: ReadonlyMap<string, ReadonlyMap<number, CellToWrite>>;
  /** What the criteria are then. */
  readonly standing: Standing;
  /** How many rows that concerns. */
  readonly rows: number;
}

/** Less is the noise of last digits. */
const sameValue = 1e-9;

function isSame(a: SheetValue | Cell, b: SheetValue | Cell): boolean {
  if (typeof a === "number" && typeof b === "number")
    return Math.abs(a - b) <= sameValue * Math.max(1, Math.abs(a), Math.abs(b));
  return cellText(a) === cellText(b);
}

const cellAt = (result: Scored | Unscored, place: number): Cell =>
  isScored(result) ? (result.cells[place] ?? null) : null;

const placesOf = ({ imported, region }: ScoredRegion): readonly number[] =>
  imported.rowNumbers.map((number) => number - 1 - region.row);

/** What the criteria are now. */
export function standingNow(scored: ScoredRegion): Standing {
  const { table, region, headers, isOwn } = scored;
  const held = isOwn ? standingCriteria(table, region, headers) : null;
  return held ? placesOf(scored).map(held) : undefined;
}

/**
 * Derives again, under another setting, what the sheet holds as derived under the one before. What a person has put there stays. In pieces.
 *
 * @param before What is assumed now.
 */
export function* rederiving(scored: ScoredRegion, before: Setting, after: Setting): Paced<Rederived> {
  const { table, region, headers, imported } = scored;
  const places = placesOf(scored);
  const was = yield* scoringRows(table, imported, before);
  const will = yield* scoringRows(table, imported, after);
  const cells = new Map<string, Map<number, CellToWrite>>();
  for (const [place, { header, isFact }] of table.computed.entries()) {
    const column = headers.indexOf(header);
    if (!isFact || column < 0) continue;
    yield;
    const changed = new Map<number, CellToWrite>();
    places.forEach((row, i) => {
      const [from, to] = [cellAt(was[i]!, place), cellAt(will[i]!, place)];
      if (isSame(region.rows[row]?.[column] ?? null, from) && !isSame(from, to)) changed.set(row, cellToWrite(to));
    });
    if (changed.size > 0) cells.set(header, changed);
  }
  const derived = (row: number, standing: StandingCriteria): StandingCriteria =>
    table.scoring.criteria.map((header, k) => {
      const cell = cells.get(header)?.get(row);
      return cell === undefined ? (standing[k] ?? null) : typeof cell === "number" ? cell : null;
    });
  return {
    cells,
    standing: standingNow(scored)?.map((standing, i) => derived(places[i]!, standing)),
    rows: new Set([...cells.values()].flatMap((changed) => [...changed.keys()])).size,
  };
}
