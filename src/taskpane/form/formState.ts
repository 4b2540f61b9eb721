import type { Explained } from "../detail/explained";
import type { FormSheet } from "./formSheet";

export interface FormState {
  /** Name of the table whose row is filled in; null where no form is open. */
  readonly table: string | null;
  /** What is asked for; null before it has been read. */
  readonly sheet: FormSheet | null;
  /** What the person has written, by key of the column; what is not in it stands as it was. */
  readonly texts: Readonly<Record<string, string>>;
  /** What is wrong, by key of the column. */
  readonly faults: Readonly<Record<string, string>>;
  /** What a text was taken for, where it could be meant otherwise. */
  readonly notes: Readonly<Record<string, string>>;
}

export const initialForm: FormState = { table: null, sheet: null, texts: {}, faults: {}, notes: {} };

/** What comes back when the pane is opened again. */
export const keptOfForm = ["table", "sheet", "texts"] as const satisfies readonly (keyof FormState)[];

/** Whether the form is that of the row that is shown. */
export function isFormOf({ sheet }: FormState, { name, own }: Explained): boolean {
  if (!sheet?.edited || !own) return false;
  const { place, name: edited } = sheet.edited;
  return sheet.table === own.table && place === own.place && edited === name;
}
