export interface ListState {
  /** Name of the table whose rows are listed. */
  readonly table: string;
}

export const initialList: ListState = { table: "Partners" };
