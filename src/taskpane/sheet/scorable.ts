import { type Scoring, type Table, tables } from "../../tables";

/** A table whose rows are scored. */
export interface ScorableTable extends Table {
  readonly scoring: Scoring;
}

const isScorable = (table: Table): table is ScorableTable => table.scoring !== undefined;

/** The tables whose rows are scored, in the order of the workbook. */
export const scorable: readonly ScorableTable[] = tables.filter(isScorable);

/** One of the product's tables by the name of an Excel table. */
export const productTable = (name: string | null): Table | undefined =>
  tables.find((table) => table.name.toLowerCase() === name?.toLowerCase());

/** Whether the rows of a table have scores. */
export const isScoredTable = (name: string): boolean => scorable.some((table) => table.name === name);
