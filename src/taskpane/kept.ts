import { keptOfAnalyses } from "./analyses/analysesState";
import { keptOfDetail } from "./detail/detailState";
import { keptOfForm } from "./form/formState";
import { keptOfImport } from "./import/importState";
import { keptOfList } from "./list/listState";
import { keptOfReport } from "./report/reportState";
import { initialState, type Part, type State, type Store } from "./state";
import { tabs } from "./tab";

/** What of each part comes back when the pane is opened again; the rest is read anew from the workbook. */
const keptOf = {
  list: keptOfList,
  detail: keptOfDetail,
  form: keptOfForm,
  import: keptOfImport,
  report: keptOfReport,
  analyses: keptOfAnalyses,
} as const satisfies { readonly [P in Part]?: readonly (keyof State[P])[] };

type Loose = Readonly<Record<string, unknown>>;

/** Sets and maps as JSON can hold them. */
const packed = (_: string, value: unknown): unknown => {
  if (value instanceof Set) return { set: [...(value as ReadonlySet<unknown>)] };
  return value instanceof Map ? { map: [...(value as ReadonlyMap<unknown, unknown>)] } : value;
};

const unpacked = (_: string, value: unknown): unknown => {
  const { set, map } = (value ?? {}) as { readonly set?: unknown; readonly map?: unknown };
  if (Array.isArray(set)) return new Set(set);
  return Array.isArray(map) ? new Map(map as (readonly [unknown, unknown])[]) : value;
};

const kindOf = (value: unknown): string => Object.prototype.toString.call(value);

/** Whether a value that was kept may stand where the other does; an earlier version may have kept something else. */
const fits = (kept: unknown, initial: unknown): boolean =>
  kept !== undefined && (initial === null || kept === null || kindOf(kept) === kindOf(initial));

/** Parts of the state as text. */
export function keptText(state: State): string {
  const parts = Object.entries(keptOf).map(([part, keys]) => {
    const whole = state[part as Part] as unknown as Loose;
    return [part, Object.fromEntries(keys.map((key) => [key, whole[key]]))];
  });
  const { tab, screen, wasWelcomed } = state;
  return JSON.stringify({ tab, screen, wasWelcomed, ...(Object.fromEntries(parts) as Loose) }, packed);
}

/** The state with what was kept of it; what does not fit any more is left as it is. */
export function withKept(state: State, text: string): State {
  const kept = JSON.parse(text, unpacked) as Loose;
  const parts = Object.entries(keptOf).map(([part, keys]) => {
    const whole = (kept[part] ?? {}) as Loose;
    const initial = initialState[part as Part] as unknown as Loose;
    const known = keys.filter((key) => fits(whole[key], initial[key]));
    return [part, { ...state[part as Part], ...Object.fromEntries(known.map((key) => [key, whole[key]])) }];
  });
  const tab = tabs.find((other) => other === kept["tab"]) ?? state.tab;
  const screen = kept["screen"] === "form" ? "form" : state.screen;
  const wasWelcomed = kept["wasWelcomed"] === true;
  return { ...state, ...(Object.fromEntries(parts) as Partial<State>), tab, screen, wasWelcomed };
}

/** Keeps the person's choices over closing the pane, for this page's partition: not in the workbook, whose settings would cost its undo. */
export function keepState(store: Store, partition: string | undefined): void {
  const key = `${partition ?? ""}tandem.pane`;
  let last: string | null = null;
  // A browser that keeps nothing, or what cannot be read any more, must not keep the pane from working.
  try {
    last = localStorage.getItem(key);
    if (last !== null) store.set(withKept(store.get(), last));
  } catch {
    last = null;
  }
  store.onChange((state) => {
    const text = keptText(state);
    if (text === last) return;
    last = text;
    try {
      localStorage.setItem(key, text);
    } catch {
      // It is full or forbidden; then the choices last as long as the page.
    }
  });
}
