import type { Action } from "./action";
import { type Area, placeOf } from "./area";
import { writeCells } from "./cells";
import { type Encoded, restorable } from "./encode";
import { type OwnFormulas, ownFormulas, respelled } from "./ownFormulas";
import { runsOf } from "./runs";
import type { SheetRef } from "./sheetRef";

/** What became of formulas that were to be values. */
export interface Replaced {
  readonly replaced: number;
  /** Cells that have no value to keep because they show #NAME?, #BUSY! or the like; they keep their formula. */
  readonly left: readonly string[];
}

interface Change {
  readonly row: number;
  readonly column: number;
  readonly was: Encoded;
  readonly cell: Encoded;
}

/** Writes single cells, those next to one another together. */
async function writeChanges(action: Action, at: SheetRef, changes: readonly Change[]): Promise<void> {
  for (const [column, columns] of runsOf(changes.map((change) => change.column))) {
    const here = changes.filter((change) => change.column >= column && change.column < column + columns);
    const byRow = new Map<number, Change[]>();
    for (const change of here) {
      const row = byRow.get(change.row);
      if (row) row.push(change);
      else byRow.set(change.row, [change]);
    }
    for (const [row, rows] of runsOf(byRow.keys())) {
      const area: Area = { row, column, rows, columns };
      const rowOf = (r: number, pick: (change: Change) => Encoded, other: Encoded): Encoded[] => {
        const cells = Array<Encoded>(columns).fill(other);
        for (const change of byRow.get(row + r)!) cells[change.column - column] = pick(change);
        return cells;
      };
      const before = {
        cells: Array.from({ length: rows }, (_, r) => rowOf(r, ({ was }) => was, "")),
        formats: null,
      };
      await writeCells(
        action,
        at,
        area,
        (r) => rowOf(r, ({ cell }) => cell, null),
        before,
        () => undefined,
      );
    }
  }
}

/**
 * Writes every formula that calls a function of Tandem anew, so that Excel binds it again.
 *
 * @returns How many there were.
 */
export async function repairFormulas(action: Action): Promise<number> {
  action.subject = "the formulas of Tandem";
  const found = await ownFormulas(action);
  for (const { at, cells } of found)
    await writeChanges(
      action,
      at,
      cells.map(({ row, column, formula }) => ({ row, column, was: formula, cell: respelled(formula) })),
    );
  return found.reduce((sum, { cells }) => sum + cells.length, 0);
}

/** What a cell shows while its function is not there or not done. */
const unready: ReadonlySet<unknown> = new Set(["#BUSY!", "#CONNECT!", "#GETTING_DATA", "#NAME?"]);

/** The cells of a sheet that are to hold values from now on. */
function valuesFor({ cells, spills }: OwnFormulas): readonly Change[] {
  const ready = cells.filter(({ value }) => !unready.has(value));
  const formulaAt = new Map(ready.map((cell) => [`${cell.row} ${cell.column}`, cell]));
  const filled = spills.flatMap(({ area, values }) => {
    if (!formulaAt.has(`${area.row} ${area.column}`)) return [];
    return values.flatMap((row, r) =>
      row.map((value, c) => ({ row: area.row + r, column: area.column + c, was: "", cell: restorable(value, value) })),
    );
  });
  const own = ready.map(({ row, column, formula, value }) => ({
    row,
    column,
    was: formula,
    cell: restorable(value, value),
  }));
  // Of a formula that fills several cells, the cell of the formula itself is in both.
  const isOwn = new Set(own.map(({ row, column }) => `${row} ${column}`));
  return [...own, ...filled.filter(({ row, column }) => !isOwn.has(`${row} ${column}`))];
}

/** Puts the value in the place of every formula that calls a function of Tandem. */
export async function replaceFormulasWithValues(action: Action): Promise<Replaced> {
  action.subject = "the formulas of Tandem";
  const found = await ownFormulas(action);
  let replaced = 0;
  const left: string[] = [];
  for (const sheet of found) {
    await writeChanges(action, sheet.at, valuesFor(sheet));
    for (const { row, column, value } of sheet.cells) {
      if (unready.has(value)) left.push(placeOf(sheet.at.name, { row, column, rows: 1, columns: 1 }));
      else replaced++;
    }
  }
  return { replaced, left };
}
