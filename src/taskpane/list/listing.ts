import type { Cell, ColumnType } from "../../tables";
import type { Standing } from "../sheet/standing";

/** A table of ours that can be listed. */
export interface ListedTable {
  readonly name: string;
  /** With which others it belongs together. */
  readonly group: string;
  /** What one row is: a partner, a market. */
  readonly noun: string;
  /** Whether its rows have a score. */
  readonly isScored: boolean;
  /** How many rows it has; null where the workbook lacks it. */
  readonly rows: number | null;
}

/** What a row says of itself beside its name and number. */
export interface Fact {
  readonly header: string;
  readonly type: ColumnType;
  readonly cell: Exclude<Cell, null>;
}

/** One row as the list shows it. */
export interface ListedRow {
  /** Place in the table: 0 is the first row under the header. */
  readonly place: number;
  readonly name: string;
  /** Score, value, or what was measured; null where there is none. */
  readonly amount: number | null;
  /** Range of the amount; null where it is certain, or nothing is known. */
  readonly range: { readonly low: number; readonly high: number } | null;
  /** Unit of the amount, where the row says it. */
  readonly unit: string | null;
  /** What was aimed at, in the same unit. */
  readonly target: number | null;
  readonly verdict: string | null;
  readonly standing: Standing;
  /** What follows from the verdict: tier, response, strategy. */
  readonly outcome: string | null;
  /** Why there is no result; null where there is one. */
  readonly reason: string | null;
  readonly facts: readonly Fact[];
}

/** How rows are judged, and how many so: a verdict, or one of these where there is none. */
export const unjudged = { known: "more-data", left: "left-out" } as const;

/** How many rows have the same verdict. */
export interface Band {
  /** The verdict, or one of `unjudged`. */
  readonly id: string;
  readonly standing: Standing;
  readonly count: number;
}

/** The rows of a table, and what they have in common. */
export interface Listing {
  readonly table: string;
  readonly noun: string;
  readonly isScored: boolean;
  /** What the amount is called that rows are ordered by; null where they have none, or none that compares. */
  readonly by: string | null;
  readonly unit: "points" | "money" | "number";
  /** What a full bar stands for; null where rows have no bar. */
  readonly most: number | null;
  /** In the order of the sheet. */
  readonly rows: readonly ListedRow[];
  /** Best first. */
  readonly bands: readonly Band[];
}

/** Which band a row is in. */
export const bandOf = ({ verdict, reason }: ListedRow): string =>
  verdict ?? (reason === null ? unjudged.known : unjudged.left);
