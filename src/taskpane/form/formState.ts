export interface FormState {
  /** Name of the table whose row is filled in; null where no form is open. */
  readonly table: string | null;
}

export const initialForm: FormState = { table: null };
