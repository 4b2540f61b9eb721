import type { ColumnType } from "../../tables";

/** Where a field stands in a form: what is asked first, what people rate themselves, or the rest. */
export type FieldGroup = "essential" | "ratings" | "other";

/** One column as a form asks for it. */
export interface Field {
  readonly key: string;
  readonly header: string;
  readonly type: ColumnType;
  readonly group: FieldGroup;
  readonly isRequired: boolean;
  readonly unit: string | null;
  readonly description: string;
  /** For choices, and the words of pairs. */
  readonly choices: readonly string[];
  /** Names that the workbook has elsewhere. */
  readonly suggestions: readonly string[];
  /** What the row holds, as a person would write it; empty in a new row. */
  readonly text: string;
}

/** A form for a row of a table: plain data, so that it can be kept over closing the pane. */
export interface FormSheet {
  readonly table: string;
  /** What the row is: a partner, a metric. */
  readonly noun: string;
  /** The row that is changed; null for a new one. */
  readonly edited: { readonly place: number; readonly name: string } | null;
  readonly fields: readonly Field[];
}
