import { type Cell, isScored, type Scored, staysRight, type StandingCriteria, type Unscored } from "../../tables";
import type { CellToWrite, RowToWrite } from "../../workbook";
import { cellToWrite } from "./cells";
import type { ScorableTable } from "./scorable";

/** What a computed column has of a row; nothing before there was a result. */
function computedOf(table: ScorableTable, result: Scored | Unscored | null, place: number): Cell {
  if (result === null) return null;
  if (isScored(result)) return result.cells[place] ?? null;
  return table.computed[place]!.header === "Reasons" ? `Not scored. ${result.details}` : null;
}

/**
 * The cells of a row that a change of it changes, by header. Columns that the sheet lacks are left out; formulas follow by themselves and
 * are never overwritten.
 *
 * @param before What scoring had of the row; null where the sheet has nothing of it.
 * @param has Whether the sheet has a column.
 */
export function derivedCells(
  table: ScorableTable,
  before: Scored | Unscored | null,
  after: Scored | Unscored,
  has: (header: string) => boolean,
): RowToWrite {
  return new Map(
    table.computed.flatMap((column, place): (readonly [string, CellToWrite])[] => {
      if (!staysRight(column) || !has(column.header)) return [];
      const wanted = computedOf(table, after, place);
      return wanted === computedOf(table, before, place) ? [] : [[column.header, cellToWrite(wanted)]];
    }),
  );
}

/** What each criterion is worth after scoring. */
export const criteriaIn = (result: Scored | Unscored, count: number): StandingCriteria =>
  isScored(result)
    ? result.parts.map(({ value }) => value)
    : (result.values ?? Array.from({ length: count }, () => null));
