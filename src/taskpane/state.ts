import type { Explained } from "./actions/explainSelection";
import type { ImportPlan } from "./actions/importPlan";

export const tabs = ["analyze", "import", "report"] as const;

/** One of the pane's three places. */
export type Tab = (typeof tabs)[number];

/** What the last action came to, as the status line shows it. */
export interface Status {
  readonly tone: "done" | "failed";
  readonly message: string;
  readonly details: readonly string[];
  readonly undo: (() => Promise<void>) | null;
}

/** An action that is running. */
export interface Busy {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** Whether it has lasted long enough to be worth showing. */
  readonly isLong: boolean;
  /** Stops it; null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** Everything the views show. */
export interface State {
  readonly tab: Tab;
  /** Whether a workbook is there: not before Office is ready, and never outside Excel. */
  readonly host: "starting" | "workbook" | "none";
  readonly status: Status | null;
  readonly busy: Busy | null;
  /** The selected row; null where no row that can be scored is selected. */
  readonly explained: Explained | null;
  readonly plan: ImportPlan | null;
  /** Whether rows that the workbook has already take what the file says. */
  readonly isUpdate: boolean;
  /** Tables that can be reported, and how many rows each has; null before they have been looked for. */
  readonly reportable: readonly { readonly name: string; readonly rows: number }[] | null;
  /** Names of those that are not to be reported. */
  readonly unticked: ReadonlySet<string>;
}

export const initialState: State = {
  tab: "analyze",
  host: "starting",
  status: null,
  busy: null,
  explained: null,
  plan: null,
  isUpdate: false,
  reportable: null,
  unticked: new Set(),
};

/** Holds the state and tells when it has changed. */
export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  onChange(listener: (state: State) => void): void;
}

export function createStore(): Store {
  let state = initialState;
  const listeners: ((state: State) => void)[] = [];
  return {
    get: () => state,
    set: (change) => {
      state = { ...state, ...change };
      for (const listener of listeners) listener(state);
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
