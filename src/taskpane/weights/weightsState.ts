export interface WeightsState {
  /** Name of the table whose weights are edited; null where none are. */
  readonly table: string | null;
}

export const initialWeights: WeightsState = { table: null };
