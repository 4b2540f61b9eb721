import type { ColumnType } from "../../column";
import type { LiveBlock, LiveCell } from "../analysis";

/** A cell with a formula of our own. */
export const live = (formula: string): LiveCell => ({ formula: `=${formula}` });

/** Heading, question and inputs that every sheet begins with. */
export const openingBlocks = (
  title: string,
  question: string,
  inputs: readonly (readonly [label: string, cell: LiveCell, type: ColumnType])[],
): readonly LiveBlock[] => [
  { at: "A1", rows: [[title]], isHeading: true },
  { at: "A2", rows: [[question]] },
  { at: "A4", rows: inputs.map(([label]) => [label]) },
  ...inputs.map(([, cell, type], i): LiveBlock => ({ at: `B${4 + i}`, rows: [[cell]], types: [type] })),
];

/** The partner that a sheet is about, which a person may change: the one given, or the first of the sheet Partners. */
export const partnerCell = (partner: string | null): LiveCell => partner ?? live("INDEX(Partners[Name],1)");

/** A row of cells that are not written, so that a formula may spill over them. */
const untouched = (cells: number): LiveCell[] => Array<LiveCell>(cells);

/**
 * A formula that fills cells to its right and below, whose formats are set for so many rows.
 *
 * @param types One a column.
 */
export function spilling(at: string, formula: string, types: readonly ColumnType[], rows = 60): LiveBlock {
  const first = untouched(types.length);
  first[0] = live(formula);
  return { at, rows: [first, ...Array.from({ length: rows - 1 }, () => untouched(types.length))], types };
}
