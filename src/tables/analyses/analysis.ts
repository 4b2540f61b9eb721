import type { Cell, Columns, ColumnType, RowOf } from "../column";
import type { ReportColumn } from "../report/reportSheet";
import type { ReportedTable, ReportSource } from "../report/reportSource";
import type { Table } from "../table";

/** What an analysis is made from: rows of the product's sheets, and what they are judged by. */
export interface Analysed extends Pick<ReportSource, "setting" | "assumptions" | "tables"> {
  /** The day for which it is made, YYYY-MM-DD. */
  readonly day: string;
}

/** A cell of one of the product's tables; the row where no column is meant, the table where no row is. */
export interface FoundPlace {
  readonly table: string;
  /** What the key column of its row says. */
  readonly name: string | null;
  readonly header: string | null;
}

/** One thing that an analysis found. */
export interface FoundFact {
  readonly label: string;
  readonly cell: Cell;
  readonly type: ColumnType;
  /** Where it comes from. */
  readonly at?: FoundPlace;
}

/** What an analysis found of several things, a row each. */
export interface FoundTable {
  readonly title: string;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  /** Where each row comes from; absent where the table is its own source. */
  readonly at?: readonly (FoundPlace | null)[];
}

/** The answer of an analysis. */
export interface Findings {
  readonly facts: readonly FoundFact[];
  readonly tables: readonly FoundTable[];
  /** What the numbers do not say, and what to look at. */
  readonly notes: readonly string[];
}

/** A formula of our own, beginning with an equals sign; a text from elsewhere never becomes one. */
export interface LiveFormula {
  readonly formula: string;
}

/** A cell of a sheet of formulas. */
export type LiveCell = string | number | boolean | null | LiveFormula;

/** Cells of a sheet of formulas that go together. */
export interface LiveBlock {
  /** First cell, such as B3. */
  readonly at: string;
  readonly rows: readonly (readonly LiveCell[])[];
  /** Type of each column, for its number format; text where absent. */
  readonly types?: readonly ColumnType[];
  readonly hasHeader?: boolean;
  readonly isHeading?: boolean;
}

/** A sheet whose formulas answer the question of an analysis as long as the workbook lives. */
export interface LiveSheet {
  readonly blocks: readonly LiveBlock[];
  /** Of its first columns, in characters. */
  readonly widths: readonly number[];
}

/** A file that can be made from what an analysis found. */
export interface DocumentOffer {
  readonly kind: "agreement" | "onboarding calendar" | "outreach calendar" | "mail merge";
  /** What the button says. */
  readonly label: string;
  /** Whether it is about one partner, and made for no table as a whole. */
  readonly needsPartner?: true;
}

/** A question that the product answers from its sheets: in the pane, as a sheet of live formulas, in the report and on the command line. */
export interface Analysis {
  readonly id: string;
  /** Also the name of its sheet. */
  readonly title: string;
  readonly question: string;
  /** Table in whose list it is shown. */
  readonly about: string;
  /** Whether it is about one partner, with whom it is shown then. */
  readonly isOfPartner: boolean;
  /** Tables without which there is nothing to answer it from. */
  readonly needs: readonly string[];
  /** Tables that it takes into account where the workbook has them. */
  readonly uses: readonly string[];
  /** The answer; null where the tables hold nothing for one. */
  readonly find: (source: Analysed, partner: string | null) => Findings | null;
  /** Its sheet; null where its formulas cannot tell it. */
  readonly sheet: ((partner: string | null) => LiveSheet) | null;
  readonly documents: readonly DocumentOffer[];
}

/** Rows of one of the product's tables, as its columns have them; none where the workbook lacks it. */
export function rowsIn<C extends Columns>({ tables }: Pick<Analysed, "tables">, table: Table<C>): readonly RowOf<C>[] {
  const found: ReportedTable | undefined = tables.find((other) => other.table.name === table.name);
  return (found?.rows ?? []).map(({ row }) => row as unknown as RowOf<C>);
}
