import type { Explained } from "./explained";
import type { Trials } from "./trial";

export interface DetailState {
  /** The row, as the workbook has it; null where no row that can be scored is selected. */
  readonly explained: Explained | null;
  /** The row as it would be with the ratings tried; null where none are. */
  readonly tried: Explained | null;
  /** Ratings tried and not saved, whatever row is shown. */
  readonly trials: Trials;
}

export const initialDetail: DetailState = { explained: null, tried: null, trials: {} };

/** What comes back when the pane is opened again. */
export const keptOfDetail = ["trials"] as const satisfies readonly (keyof DetailState)[];
