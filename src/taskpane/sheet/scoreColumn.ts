import { isScored } from "../../tables";
import { addressOf, type CellToWrite, type ColumnToAdd, Formula } from "../../workbook";
import { cellToWrite } from "./cells";
import type { PlacedColumn } from "./columnsBeside";
import { looksOf } from "./productSheet";
import { formulaForCells, formulaWithNames } from "./rowFormula";
import type { RowResult, ScoredRegion } from "./scoredRegion";
import type { WorkbookSetting } from "./setting";

/** Place, among the columns of the region, of the one that serves a column of ours. */
function inputPlace({ table, imported }: ScoredRegion, header: string): number | null {
  const match = imported.matches.find(({ key }) => key !== null && table.columns[key]!.header === header);
  return match?.place ?? null;
}

/** One column that scoring writes. Rows that are not chosen keep what they have. */
export function scoreColumn(
  scored: ScoredRegion,
  chosen: ReadonlySet<number>,
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
  // In a table of ours a row that lacks its criteria only waits for them.
  const isLive = (result: RowResult): boolean => isScored(result) || (isOwn && result.details !== "");
  return {
    header,
    ...looksOf(table, column),
    cellOf: ({ place: row, cell }) => {
      const result = chosen.has(row) ? scored.results.get(row) : undefined;
      if (result === undefined) return undefined;
      const live = isLive(result) ? formulaOf(row, cell) : null;
      return live === null ? valueOf(result) : new Formula(live);
    },
  };
}
