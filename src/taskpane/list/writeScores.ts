import { isScored } from "../../tables";
import { act, type Task, writeBeside } from "../../workbook";
import { neededColumns, type PlacedColumn, placedColumns, resultColumns, sheetColumns } from "../sheet/columnsBeside";
import type { Outcome } from "../sheet/outcome";
import { scoreColumn } from "../sheet/scoreColumn";
import type { RowResult, ScoredRegion } from "../sheet/scoredRegion";
import type { WorkbookSetting } from "../sheet/setting";
import { withNames } from "../sheet/withNames";
import { words } from "../words";

const { outcomes } = words;

/** Names and reasons of rows that got no score, those with the same reason together. */
function leftOutLines(rows: readonly { readonly number: number; readonly result: RowResult }[]): readonly string[] {
  const byReason = new Map<string, number[]>();
  for (const { number, result } of rows) {
    if (isScored(result)) continue;
    byReason.set(result.reason, [...(byReason.get(result.reason) ?? []), number]);
  }
  return [...byReason].map(([reason, numbers]) => outcomes.leftOut(reason, numbers));
}

function outcomeOf(scored: ScoredRegion, chosen: ReadonlySet<number>, setting: WorkbookSetting): Outcome {
  const rows = [...scored.results]
    .filter(([place]) => chosen.has(place))
    .map(([place, result]) => ({ number: scored.region.row + place + 1, result }));
  const numbers = new Set(rows.map(({ number }) => number));
  const results = rows.flatMap(({ result }) => (isScored(result) ? [result] : []));
  const ranged = results.filter(({ score }) => score === null).length;
  const left = rows.length - results.length;
  const issues = scored.imported.issues.filter(
    ({ code, row }) => row !== null && numbers.has(row) && code !== "left-out" && code !== "missing-required",
  );
  return {
    message: outcomes.scored(results.length, left),
    details: [
      outcomes.readAs(scored.table.name),
      ...(ranged > 0 ? [outcomes.ranged(ranged)] : []),
      ...leftOutLines(rows),
      ...issues.slice(0, 10).map(({ message }) => message),
      ...(issues.length > 10 ? [outcomes.moreProblems(issues.length - 10)] : []),
      ...setting.problems,
    ],
  };
}

/** The columns that a table of ours has already, and those that it needs. */
function ownColumns({ table, headers, results }: ScoredRegion, chosen: ReadonlySet<number>): readonly PlacedColumn[] {
  const needed = neededColumns(
    table,
    [...results].filter(([place]) => chosen.has(place)).map(([, result]) => result),
  );
  return sheetColumns(table)
    .filter((column) => headers.includes(column.header) || needed.includes(column))
    .map((column) => ({ column, header: column.header }));
}

/**
 * Writes score, outcome, verdict and where they come from beside rows, or into the columns of a table of ours.
 *
 * @param name Of the action, as undo shows it.
 * @param chosen Places of the rows in the region; the others keep what they have.
 */
export async function writeScores(
  name: string,
  scored: ScoredRegion,
  chosen: ReadonlySet<number>,
  setting: WorkbookSetting,
  task?: Task,
): Promise<Outcome> {
  const columns = scored.isOwn
    ? ownColumns(scored, chosen)
    : placedColumns(scored.headers, resultColumns(scored.table));
  const done = await act(name, async (action) => {
    const known = await withNames(action, setting);
    const toAdd = columns.map((column) => scoreColumn(scored, chosen, columns, column, known));
    await writeBeside(action, scored.region, toAdd, task);
  });
  return { ...outcomeOf(scored, chosen, setting), undo: done.undo };
}
