import { type AnalysesState, initialAnalyses } from "./analyses/analysesState";
import { type DetailState, initialDetail } from "./detail/detailState";
import { type FormState, initialForm } from "./form/formState";
import { type ImportState, initialImport } from "./import/importState";
import { initialList, type ListState } from "./list/listState";
import { initialReport, type ReportState } from "./report/reportState";
import type { Tab } from "./tab";
import { initialWeights, type WeightsState } from "./weights/weightsState";

/** What Analyze shows: the rows of a table, one of them, a row to fill in, or the weights that they are scored by. */
export type Screen = "list" | "detail" | "form" | "weights";

/** What the last action came to, as the status line shows it. */
export interface Status {
  readonly tone: "done" | "failed";
  readonly message: string;
  readonly details: readonly string[];
  readonly undo: (() => Promise<void>) | null;
  /** Something else that may be done next. */
  readonly next?: { readonly label: string; readonly act: () => unknown };
}

/** An action that is running. */
export interface Busy {
  readonly label: string;
  readonly done: number;
  readonly total: number;
  /** How long it has lasted: too short to be worth a word, long enough for one, or long enough for a bar. */
  readonly lasts: "moment" | "while" | "long";
  /** Stops it; null where it cannot be stopped. */
  readonly cancel: (() => void) | null;
}

/** Everything the views show: what stands around every screen, then a part for each of them. */
export interface State {
  readonly tab: Tab;
  readonly screen: Screen;
  /** Whether the first screen is shown, over every tab. */
  readonly isWelcome: boolean;
  /** Whether the person has been past it before. */
  readonly wasWelcomed: boolean;
  /** Whether a workbook is there: not before Office is ready, and never outside Excel. */
  readonly host: "starting" | "workbook" | "none";
  readonly status: Status | null;
  readonly busy: Busy | null;
  readonly list: ListState;
  readonly detail: DetailState;
  readonly form: FormState;
  readonly weights: WeightsState;
  readonly import: ImportState;
  readonly report: ReportState;
  readonly analyses: AnalysesState;
}

/** A part of the state that one screen has. */
export type Part = "list" | "detail" | "form" | "weights" | "import" | "report" | "analyses";

export const initialState: State = {
  tab: "analyze",
  screen: "list",
  isWelcome: false,
  wasWelcomed: false,
  host: "starting",
  status: null,
  busy: null,
  list: initialList,
  detail: initialDetail,
  form: initialForm,
  weights: initialWeights,
  import: initialImport,
  report: initialReport,
  analyses: initialAnalyses,
};

/** Holds the state and tells when it has changed. */
export interface Store {
  get(): State;
  set(change: Partial<State>): void;
  /** Changes some of a part, and leaves the rest of it. */
  change<P extends Part>(part: P, change: Partial<State[P]>): void;
  onChange(listener: (state: State) => void): void;
}

export function createStore(): Store {
  let state = initialState;
  const listeners: ((state: State) => void)[] = [];
  const set = (change: Partial<State>) => {
    state = { ...state, ...change };
    for (const listener of listeners) listener(state);
  };
  return {
    get: () => state,
    set,
    change: (part, change) => {
      set({ [part]: { ...state[part], ...change } });
    },
    onChange: (listener) => void listeners.push(listener),
  };
}
