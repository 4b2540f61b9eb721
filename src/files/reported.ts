import type { ReportedRow, ReportedTable } from "../tables";
import type { ImportedTable } from "./importSheets";
import { rowOf } from "./rows";
import { cellText } from "./sheetToWrite";

/**
 * A table that was read, as analyses and reports take it.
 *
 * @param sheet On which it stands.
 * @param results What scoring says of each row kept; null where the table is not scored.
 */
export function reported(
  { table, columns, rowNumbers, skipped }: ImportedTable,
  sheet: string,
  results: readonly ReportedRow["result"][] | null,
): ReportedTable {
  const rows = rowNumbers.map((_, i) => ({
    name: cellText(columns["name"]?.[i] ?? null),
    row: rowOf(table, columns, i),
    result: results?.[i] ?? null,
  }));
  return { table, sheet, rows, leftOut: skipped.length };
}
