import type { Asking } from "../asking";
import { words } from "../words";
import { initialWeights } from "./weightsState";

/** What the person can ask of the weights of a table. */
export interface WeightsPane {
  /** Shows what the rows of a table are scored by. */
  edit(table: string): Promise<void>;
  /** Reads anew what is edited; what was typed stays. */
  load(): Promise<void>;
  /** Takes what the person types for an assumption, and tries it. */
  enter(id: string, text: string): Promise<void>;
  /** Enters the values that are shipped; of one assumption, or of all. */
  reset(id?: string): Promise<void>;
  apply(): Promise<boolean>;
  close(): void;
}

/** Who types goes on typing; what is tried must not stand in the way. */
const restMilliseconds = 120;

export function createWeightsPane({ store, actions, change }: Asking): WeightsPane {
  let trying = 0;

  async function tryEntries(entries: ReadonlyMap<string, string>): Promise<void> {
    store.change("weights", { entries });
    const mine = ++trying;
    await new Promise((resolve) => setTimeout(resolve, restMilliseconds));
    const loaded = await actions();
    const { read } = store.get().weights;
    if (mine !== trying || !loaded || !read) return;
    const mayGoOn = () => {
      if (mine !== trying) throw new Error("something else was entered");
    };
    const trial = await loaded.tryModel(read, entries, mayGoOn).catch((error: unknown) => loaded.failureText(error));
    if (mine !== trying) return;
    store.change("weights", typeof trial === "string" ? { problem: trial } : { trial });
  }

  async function load(): Promise<void> {
    const { table } = store.get().weights;
    if (table === null) return;
    const mine = ++trying;
    const loaded = await actions();
    const read = await loaded?.readModel(table).catch((error: unknown) => loaded.failureText(error));
    if (mine !== trying) return;
    if (typeof read !== "object") {
      store.change("weights", { problem: read ?? words.notLoaded });
      return;
    }
    store.change("weights", { read, problem: null });
    await tryEntries(store.get().weights.entries);
  }

  function close(): void {
    const { from } = store.get().weights;
    trying++;
    store.change("weights", initialWeights);
    store.set({ screen: from });
  }

  return {
    async edit(table) {
      const { screen, weights } = store.get();
      store.change("weights", { ...initialWeights, table, from: screen === "weights" ? weights.from : screen });
      store.set({ tab: "analyze", screen: "weights", isWelcome: false });
      await load();
    },
    load,
    enter(id, text) {
      return tryEntries(new Map(store.get().weights.entries).set(id, text));
    },
    reset(id) {
      const { read, entries } = store.get().weights;
      const items = read?.model.groups.flatMap((group) => group.items) ?? [];
      const shipped = items
        .filter((item) => (id === undefined || item.id === id) && !item.isFormula)
        .map((item) => [item.id, words.entry(item.shipped)] as const);
      return tryEntries(new Map([...entries, ...shipped]));
    },
    async apply() {
      const { table, entries } = store.get().weights;
      if (table === null) return false;
      return await change(
        words.busy.weights,
        async ({ applyWeights }, task) => {
          const outcome = await applyWeights(table, entries, words.date(new Date()), task);
          // Before the views are looked at anew, so that they show what has come of it.
          close();
          return outcome;
        },
        true,
      );
    },
    close,
  };
}
