import type { Actions, Work } from "./run";
import type { Store } from "./state";

/** What every part of the pane asks for work with. Nothing of it rejects: what goes wrong is told in the status line. */
export interface Asking {
  readonly store: Store;
  /** What reads and writes the workbook; null where it could not be loaded. */
  readonly actions: () => Promise<Actions | null>;
  /** Runs work that changes nothing in the workbook. */
  readonly read: (label: string, work: Work, canStop?: boolean) => Promise<boolean>;
  /** Runs work that changes the workbook, and looks anew at what the views show of it. */
  readonly change: (label: string, work: Work, canStop?: boolean) => Promise<boolean>;
}
