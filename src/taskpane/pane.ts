import type { Asking } from "./asking";
import { createDetailPane, type DetailPane } from "./detail/detailPane";
import { createFormPane, type FormPane } from "./form/formPane";
import { createImportPane, type ImportPane } from "./import/importPane";
import { createListPane, type ListPane } from "./list/listPane";
import { createReportPane, type ReportPane } from "./report/reportPane";
import { actionsOrNull, run } from "./run";
import type { Screen, Store, Tab } from "./state";
import { createWeightsPane, type WeightsPane } from "./weights/weightsPane";
import { createWelcomePane, type WelcomePane } from "./welcome/welcomePane";
import { words } from "./words";

/** What the person can ask for, from the views and from the ribbon. Nothing of it rejects: what goes wrong is told in the status line. */
export interface Pane {
  showTab(tab: Tab): Promise<void>;
  /** Shows a screen of Analyze. */
  showScreen(screen: Screen): Promise<void>;
  undo(): Promise<boolean>;
  closeStatus(): void;
  /** Looks anew at what the views show of the workbook. */
  refresh(): Promise<void>;
  readonly welcome: WelcomePane;
  readonly list: ListPane;
  readonly detail: DetailPane;
  readonly form: FormPane;
  readonly weights: WeightsPane;
  readonly import: ImportPane;
  readonly report: ReportPane;
}

/** Joins the actions to the state that the views show. */
export function createPane(store: Store, samples?: (file: string) => Promise<string>): Pane {
  const asking: Asking = {
    store,
    actions: actionsOrNull,
    read: (label, work, canStop = false) => run(store, label, work, canStop),
    async change(label, work, canStop = false) {
      const isDone = await run(store, label, work, canStop);
      await refresh();
      return isDone;
    },
  };
  const detail = createDetailPane(asking);
  const report = createReportPane(asking);

  async function refresh(): Promise<void> {
    if (store.get().host !== "workbook") return;
    const { tab } = store.get();
    if (tab === "analyze") await detail.explain();
    if (tab === "report") await report.find();
  }

  return {
    refresh,
    async showTab(tab) {
      store.set({ tab, isWelcome: false });
      await refresh();
    },
    async showScreen(screen) {
      store.set({ tab: "analyze", screen, isWelcome: false });
      await refresh();
    },
    async undo() {
      const undo = store.get().status?.undo;
      if (!undo) return false;
      return await asking.change(words.busy.undo, async () => {
        await undo();
        return { message: words.undone, details: [] };
      });
    },
    closeStatus() {
      store.set({ status: null });
    },
    welcome: createWelcomePane(asking, samples),
    list: createListPane(asking),
    detail,
    form: createFormPane(asking),
    weights: createWeightsPane(asking),
    import: createImportPane(asking),
    report,
  };
}
