import { isScored } from "../../tables";
import {
  act,
  addressOf,
  type CellToWrite,
  type ColumnToAdd,
  Formula,
  readSelection,
  type Task,
  WorkbookError,
  writeBeside,
} from "../../workbook";
import { cellToWrite } from "../sheet/cells";
import { type PlacedColumn, placedColumns, resultColumns, sheetColumns } from "../sheet/columnsBeside";
import { counted } from "../counted";
import type { Outcome } from "../sheet/outcome";
import { looksOf } from "../sheet/productSheet";
import { formulaForCells, formulaWithNames } from "../sheet/rowFormula";
import { type RowResult, scoreRegion, type ScoredRegion } from "../sheet/scoredRegion";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import { withNames } from "../sheet/withNames";

/** Place, among the columns of the region, of the one that serves a column of ours. */
function inputPlace({ table, imported }: ScoredRegion, header: string): number | null {
  const match = imported.matches.find(({ key }) => key !== null && table.columns[key]!.header === header);
  return match?.place ?? null;
}

/** One column that scoring writes. Rows that are not selected keep what they have. */
function columnToAdd(
  scored: ScoredRegion,
  selected: ReadonlySet<number>,
  placed: readonly PlacedColumn[],
  { column, header }: PlacedColumn,
  setting: WorkbookSetting,
): ColumnToAdd {
  const { table, region, isOwn } = scored;
  const place = table.computed.indexOf(column);
  const reasonGoesTo = table.scoring.outcome ?? table.scoring.verdict;
  const formula = column.formula === null ? null : formulaWithNames(column.formula, setting);
  const formulaOf = (row: number, cellUnder: (header: string) => string): string | null => {
    if (formula === null || isOwn) return formula;
    return formulaForCells(formula, (wanted) => {
      const computed = placed.find((other) => other.column.header === wanted);
      if (computed) return cellUnder(computed.header);
      const input = inputPlace(scored, wanted);
      return input === null ? null : addressOf(region.row + row, region.column + input);
    });
  };
  const valueOf = (result: RowResult): CellToWrite => {
    if (isScored(result)) return cellToWrite(result.cells[place] ?? null);
    if (column.header === "Reasons") return result.details === "" ? null : `Not scored. ${result.details}`;
    return column.header === reasonGoesTo ? `Not scored: ${result.reason}` : null;
  };
  return {
    header,
    ...looksOf(table, column),
    cellOf: ({ place: row, cell }) => {
      const result = selected.has(row) ? scored.results.get(row) : undefined;
      if (result === undefined) return undefined;
      const live = isScored(result) ? formulaOf(row, cell) : null;
      return live === null ? valueOf(result) : new Formula(live);
    },
  };
}

/** Names and reasons of rows that got no score, those with the same reason together. */
function leftOutLines(rows: readonly { readonly number: number; readonly result: RowResult }[]): readonly string[] {
  const byReason = new Map<string, number[]>();
  for (const { number, result } of rows) {
    if (isScored(result)) continue;
    byReason.set(result.reason, [...(byReason.get(result.reason) ?? []), number]);
  }
  return [...byReason].map(([reason, numbers]) => {
    const shown = numbers.slice(0, 5).join(", ") + (numbers.length > 5 ? ", …" : "");
    return `Left out: ${reason} (row ${shown})`;
  });
}

function outcomeOf(scored: ScoredRegion, selected: ReadonlySet<number>, setting: WorkbookSetting): Outcome {
  const rows = [...scored.results]
    .filter(([place]) => selected.has(place))
    .map(([place, result]) => ({ number: scored.region.row + place + 1, result }));
  const numbers = new Set(rows.map(({ number }) => number));
  const results = rows.flatMap(({ result }) => (isScored(result) ? [result] : []));
  const ranged = results.filter(({ score }) => score === null).length;
  const left = rows.length - results.length;
  const issues = scored.imported.issues.filter(
    ({ code, row }) => row !== null && numbers.has(row) && code !== "left-out" && code !== "missing-required",
  );
  return {
    message: `Scored ${counted(results.length, "row")}${left > 0 ? `, ${left} left out` : ""}.`,
    details: [
      `Read as ${scored.table.name}.`,
      ...(ranged > 0 ? [`${counted(ranged, "row")} with a range only: too little is known for a score.`] : []),
      ...leftOutLines(rows),
      ...issues.slice(0, 10).map(({ message }) => message),
      ...(issues.length > 10 ? [`${counted(issues.length - 10, "more problem")}.`] : []),
      ...setting.problems,
    ],
  };
}

/** Scores the selected rows and writes score, outcome, verdict and where they come from beside them, or into the columns of a table of ours. */
export async function scoreSelection(task?: Task): Promise<Outcome> {
  const [{ region: whole, selected: places }, setting] = await Promise.all([readSelection(), readSetting()]);
  const scored = scoreRegion(whole, setting.setting, "facts");
  const selected = new Set(places.map((place) => place - scored.above).filter((place) => scored.results.has(place)));
  if (selected.size === 0) {
    throw new WorkbookError("selection", "No row with a name is selected. Select the rows to score, then try again.");
  }
  const columns = scored.isOwn
    ? sheetColumns(scored.table).map((column) => ({ column, header: column.header }))
    : placedColumns(scored.headers, resultColumns(scored.table));
  const done = await act("Score selection", async (action) => {
    const known = await withNames(action, setting);
    const toAdd = columns.map((column) => columnToAdd(scored, selected, columns, column, known));
    await writeBeside(action, scored.region, toAdd, task);
  });
  return { ...outcomeOf(scored, selected, setting), undo: done.undo };
}
