import type { Task } from "../workbook";
import type { Outcome } from "./sheet/outcome";
import type { Busy, Status, Store } from "./state";
import { words } from "./words";

/** Work shorter than this is done before anybody could read of it; longer than the second, people want to see how far it is. */
const millisecondsTo = { while: 500, long: 5000 } as const;

/** What reads and writes the workbook. It comes after the page has been drawn; nothing of it can be done before. */
const loadActions = () => import("./actions");

export type Actions = Awaited<ReturnType<typeof loadActions>>;

/** One thing that the person has asked for; null where there is nothing to tell of it. */
export type Work = (actions: Actions, task: Task) => Promise<Outcome | null>;

/** The actions, or null where they could not be loaded. */
export const actionsOrNull = (): Promise<Actions | null> => loadActions().catch(() => null);

async function statusOf(error: unknown): Promise<Status> {
  const actions = await actionsOrNull();
  const isCancelled = actions?.isCancelled(error) ?? false;
  return {
    tone: isCancelled ? "done" : "failed",
    message: actions?.failureText(error) ?? words.notLoaded,
    details: [],
    undo: null,
  };
}

/**
 * Runs one thing at a time, and tells in the status line what it came to. Does not reject.
 *
 * @param canStop Whether the person may stop it.
 * @returns Whether it was done.
 */
export async function run(store: Store, label: string, work: Work, canStop: boolean): Promise<boolean> {
  if (store.get().busy) return false;
  const stop = new AbortController();
  const cancel = () => {
    stop.abort();
  };
  store.set({ status: null, busy: { label, done: 0, total: 0, lasts: "moment", cancel: canStop ? cancel : null } });
  const change = (part: Partial<Busy>) => {
    const { busy } = store.get();
    if (busy) store.set({ busy: { ...busy, ...part } });
  };
  const timers = (["while", "long"] as const).map((lasts) =>
    setTimeout(() => {
      change({ lasts });
    }, millisecondsTo[lasts]),
  );
  const progress = (done: number, total: number) => {
    change({ done, total });
  };
  try {
    const outcome = await work(await loadActions(), { progress, signal: stop.signal });
    store.set({ busy: null, status: outcome && { tone: "done", ...outcome, undo: outcome.undo ?? null } });
    return true;
  } catch (error) {
    store.set({ busy: null, status: await statusOf(error) });
    return false;
  } finally {
    timers.forEach(clearTimeout);
  }
}
