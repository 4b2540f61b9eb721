import type { Asking } from "../asking";

/** What the person can ask of one row. */
export interface DetailPane {
  /** Looks anew at the selected row. What cannot be explained is no error: the view says what to do. */
  explain(): Promise<void>;
}

export function createDetailPane({ store, actions }: Asking): DetailPane {
  return {
    async explain() {
      if (store.get().host !== "workbook" || store.get().busy) return;
      const loaded = await actions();
      const explained = await loaded?.explainSelection().catch(() => null);
      const { screen } = store.get();
      store.change("detail", { explained: explained ?? null });
      if (screen === "list" || screen === "detail") store.set({ screen: explained ? "detail" : "list" });
    },
  };
}
