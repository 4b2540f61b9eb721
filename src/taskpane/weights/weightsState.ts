import type { Entries } from "./entries";
import type { ReadModel } from "./readModel";
import type { FullTrial } from "./tryModel";

export interface WeightsState {
  /** Name of the table whose weights are edited; null where none are. */
  readonly table: string | null;
  /** Where the person came from. */
  readonly from: "list" | "detail" | "form";
  /** What is edited; null before it has been read. */
  readonly read: ReadModel | null;
  /** Why it could not be read. */
  readonly problem: string | null;
  /** What the person has typed, by id of the assumption. */
  readonly entries: Entries;
  /** What would come of it; null before it has been tried. */
  readonly trial: FullTrial | null;
}

export const initialWeights: WeightsState = {
  table: null,
  from: "list",
  read: null,
  problem: null,
  entries: new Map(),
  trial: null,
};
