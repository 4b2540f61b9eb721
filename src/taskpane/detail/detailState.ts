import type { Explained } from "./explainSelection";

export interface DetailState {
  /** The selected row; null where no row that can be scored is selected. */
  readonly explained: Explained | null;
}

export const initialDetail: DetailState = { explained: null };
