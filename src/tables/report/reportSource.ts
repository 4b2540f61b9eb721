import type { AssumptionRow } from "../assumptions";
import type { Columns, RowOf } from "../column";
import { isScored, type Scored, type Setting, type Table, type Unscored } from "../table";

/** A row of a table that is reported. */
export interface ReportedRow {
  readonly name: string;
  readonly row: RowOf<Columns>;
  /** What scoring says of it; null where the table is not scored. */
  readonly result: Scored | Unscored | null;
}

/** A table that is reported, with its rows as they are read. */
export interface ReportedTable {
  readonly table: Table;
  /** Sheet that it stands on. */
  readonly sheet: string;
  readonly rows: readonly ReportedRow[];
  /** How many rows were left out for what they say of themselves. */
  readonly leftOut: number;
}

/** What a report is made from. */
export interface ReportSource {
  /** Date of the report, as people read it. */
  readonly asOf: string;
  /** The same day as YYYY-MM-DD. */
  readonly day: string;
  /** Name of the workbook; null where it has none. */
  readonly workbook: string | null;
  readonly setting: Setting;
  /** Rows of the Assumptions table. */
  readonly assumptions: readonly AssumptionRow[];
  readonly tables: readonly ReportedTable[];
  /** Name of the company whose valuation is drawn; null for each of them. */
  readonly company: string | null;
}

/** The table of a name, where the workbook has it. */
export const reportedTable = ({ tables }: ReportSource, name: string): ReportedTable | null =>
  tables.find(({ table }) => table.name === name) ?? null;

/** A row with a score or a range. */
export interface ScoredRow extends ReportedRow {
  readonly result: Scored;
}

/** Rows that have a score or a range, best first. */
export const rankedRows = ({ rows }: ReportedTable): readonly ScoredRow[] =>
  rows
    .filter((row): row is ScoredRow => row.result !== null && isScored(row.result))
    .sort(
      ({ result: a }, { result: b }) =>
        (b.score ?? -Infinity) - (a.score ?? -Infinity) || b.low + b.high - a.low - a.high,
    );

/** What every sheet of a report says of itself: its date, and the sheet and workbook that its numbers come from. */
export const factsOf = ({ asOf, workbook }: ReportSource, ...facts: readonly string[]): string =>
  [asOf, ...facts, ...(workbook === null ? [] : [workbook])].join(" · ");
