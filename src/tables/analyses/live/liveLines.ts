import type { ColumnType } from "../../column";
import type { LiveBlock, LiveCell } from "../analysis";
import { live } from "./liveBlocks";

/** A line of a sheet of formulas: what it is, what it comes to, where that comes from, and why. */
export interface LiveLine {
  readonly label: string;
  readonly cell: LiveCell;
  readonly type?: ColumnType;
  readonly beside?: readonly LiveCell[];
}

/** Lines one below the other, from a row on; each has the number format of its own. */
export const liveLines = (from: number, lines: readonly LiveLine[]): readonly LiveBlock[] =>
  lines.map(({ label, cell, type = "text", beside = [] }, i) => ({
    at: `A${from + i}`,
    rows: [[label, cell, ...beside]],
    types: ["text", type],
  }));

/** A cell that is blank where the one that it takes is; Excel would show 0. */
export const orBlank = (reference: string): string => `IF(${reference}="","",${reference})`;

/** A cell of a column that a table may lack. */
export const ifThere = (table: string, header: string, row: string): string =>
  `IFERROR(${orBlank(`INDEX(${table}[#Data],${row},MATCH("${header}",${table}[#Headers],0))`)},"")`;

/**
 * A link to a cell, wherever it moves.
 *
 * @see https://exceljet.net/formulas/hyperlink-to-first-match
 */
export const linkTo = (reference: string, label: string): LiveCell =>
  live(`HYPERLINK("#"&CELL("address",${reference}),"${label}")`);
