import { type ImportedTable, type Paced, rowOf } from "../../files";
import type { Scored, Setting, StandingCriteria, Unscored } from "../../tables";
import type { ScorableTable } from "./scorable";

/** Rows that are scored without a pause. */
const rowsAtOnce = 50;

/**
 * Scores rows a few at a time; ranks among so few mean nothing, and no sheet has them.
 *
 * @param standing What the sheet holds of the criteria, by row.
 */
export function* scoringRows(
  table: ScorableTable,
  { rowNumbers, columns }: Pick<ImportedTable, "rowNumbers" | "columns">,
  setting: Setting,
  standing?: readonly StandingCriteria[],
): Paced<readonly (Scored | Unscored)[]> {
  const results: (Scored | Unscored)[] = [];
  while (results.length < rowNumbers.length) {
    const from = results.length;
    const count = Math.min(rowsAtOnce, rowNumbers.length - from);
    const rows = Array.from({ length: count }, (_, i) => rowOf(table, columns, from + i));
    results.push(...table.scoring.score(rows, setting, standing?.slice(from, from + count)));
    yield;
  }
  return results;
}
