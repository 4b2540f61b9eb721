import type { Paced } from "./paced";
import { isBlankRaw, type RawCell, type RawSheet } from "./rawSheet";
import { Unreadable } from "./values/unreadable";
import { readText } from "./values/words";

/** Rows that are not blank, their numbers, and the cells of the columns that serve ours. */
export interface Taken {
  readonly rows: (readonly RawCell[])[];
  readonly numbers: number[];
  /** A column each; text has been read already. */
  readonly cells: RawCell[][];
  readonly unreadable: {
    readonly column: number;
    readonly at: number;
    readonly cell: RawCell;
    readonly problem: Unreadable;
  }[];
}

/** A column of the sheet that serves one of ours. */
export interface Served {
  readonly place: number;
  readonly isText: boolean;
  /** What the person has said that its cells mean; null where nothing. */
  readonly replaced: ((cell: RawCell) => RawCell) | null;
}

/** A column that is being taken. */
interface Target extends Served {
  readonly cells: RawCell[];
}

/** Rows that are read without a pause. */
const rowsAtOnce = 2000;

/** The rows of a sheet that are a table's. */
export interface Span {
  readonly rows: RawSheet["rows"];
  readonly from: number;
  readonly to: number;
  readonly firstRow: number;
}

/** Takes some of the rows; tells how many there are by then. */
function takeSome(
  { rows, from, to, firstRow }: Span,
  targets: readonly Target[],
  taken: Taken,
  before: number,
): number {
  let count = before;
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    if (row.every(isBlankRaw)) continue;
    const at = count++;
    taken.rows[at] = row;
    taken.numbers[at] = firstRow + i;
    for (let column = 0; column < targets.length; column++) {
      const { place, isText, replaced, cells } = targets[column]!;
      const raw = row[place] ?? null;
      const cell = replaced ? replaced(raw) : raw;
      const value = isText ? readText(cell) : cell;
      if (isText && value instanceof Unreadable) {
        taken.unreadable.push({ column, at, cell, problem: value });
        cells[at] = null;
      } else {
        cells[at] = value as RawCell;
      }
    }
  }
  return count;
}

/**
 * Passes over the rows once, for the cells of a row lie together in memory and touching each again is what reading costs. Text needs no
 * look at the rest of its column, so it is read on the way.
 */
export function* take(span: Span, served: readonly Served[]): Paced<Taken> {
  const size = span.to - span.from;
  // At full length from the start: an array that grows is copied over and over.
  const targets = served.map((one): Target => ({ ...one, cells: new Array<RawCell>(size) }));
  const taken: Taken = {
    rows: new Array<readonly RawCell[]>(size),
    numbers: new Array<number>(size),
    cells: targets.map(({ cells }) => cells),
    unreadable: [],
  };
  let count = 0;
  for (let from = span.from; from < span.to; from += rowsAtOnce) {
    count = takeSome({ ...span, from, to: Math.min(span.to, from + rowsAtOnce) }, targets, taken, count);
    yield;
  }
  for (const filled of [taken.rows, taken.numbers, ...taken.cells]) filled.length = count;
  return taken;
}
