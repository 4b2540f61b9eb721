import type { Asking } from "./asking";
import { type AnalysesPane, createAnalysesPane } from "./analyses/analysesPane";
import { type AnalysisSubject, isSameSubject } from "./analyses/analysesState";
import { createDetailPane, type DetailPane } from "./detail/detailPane";
import { createFormPane, type FormPane } from "./form/formPane";
import { createImportPane, type ImportPane } from "./import/importPane";
import { createListPane, type ListPane } from "./list/listPane";
import { createReportPane, type ReportPane } from "./report/reportPane";
import { actionsOrNull, run } from "./run";
import type { Screen, State, Store } from "./state";
import type { Tab } from "./tab";
import { createWeightsPane, type WeightsPane } from "./weights/weightsPane";
import { createWelcomePane, type WelcomePane } from "./welcome/welcomePane";
import { words } from "./words";

/** What the person can ask for, from the views and from the ribbon. Nothing of it rejects: what goes wrong is told in the status line. */
export interface Pane {
  /** Shows what the workbook has; the first screen, to who has not been past it, where there is nothing of ours yet. */
  begin(): Promise<void>;
  /** Goes where the selection in the sheet went, as far as a screen shows one row. */
  follow(): Promise<void>;
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
  readonly analyses: AnalysesPane;
}

/** What the analyses on the screen are about; null where it shows none. */
function subjectOf({ host, tab, screen, isWelcome, list, detail: { explained } }: State): AnalysisSubject | null {
  if (host !== "workbook" || isWelcome || tab !== "analyze") return null;
  if (screen === "list") return list.tables === null ? null : { table: list.table, partner: null };
  const table = explained?.own?.table;
  return screen === "detail" && table === "Partners" ? { table, partner: explained?.name ?? null } : null;
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
  const list = createListPane(asking);
  const detail = createDetailPane(asking);
  const weights = createWeightsPane(asking);
  const report = createReportPane(asking);
  const analyses = createAnalysesPane(asking);

  function leaveWelcome(): void {
    const { isWelcome, wasWelcomed } = store.get();
    if (isWelcome || !wasWelcomed) store.set({ isWelcome: false, wasWelcomed: true });
  }

  async function refresh(): Promise<void> {
    const { host, tab, screen } = store.get();
    if (host !== "workbook") return;
    if (tab === "analyze" && screen === "list") await list.load();
    if (tab === "analyze" && screen === "detail") await detail.explain();
    if (tab === "analyze" && screen === "weights") await weights.load();
    if (tab === "report") await report.find();
    const subject = subjectOf(store.get());
    if (subject) await analyses.show(subject);
  }

  // Whatever brought another table or partner into view, its analyses come with it.
  store.onChange((state) => {
    const subject = subjectOf(state);
    if (subject && !isSameSubject(state.analyses.asked, subject)) void analyses.show(subject);
  });

  async function follow(): Promise<void> {
    const { host, tab, screen, isWelcome } = store.get();
    if (host !== "workbook" || isWelcome || tab !== "analyze") return;
    if (screen === "list" || screen === "detail") await detail.follow();
  }

  return {
    async begin() {
      const loaded = store.get().wasWelcomed ? null : await actionsOrNull();
      const own = await loaded?.ownTables().catch(() => null);
      // Who has gone somewhere meanwhile is past it.
      if (own?.length === 0 && !store.get().wasWelcomed) store.set({ isWelcome: true });
      await follow();
      await refresh();
    },
    follow,
    refresh,
    async showTab(tab) {
      leaveWelcome();
      // What failed in one place says nothing in another; what can be undone stays.
      const { status } = store.get();
      store.set({ tab, status: status?.tone === "failed" ? null : status });
      await refresh();
    },
    async showScreen(screen) {
      leaveWelcome();
      store.set({ tab: "analyze", screen });
      await refresh();
    },
    async undo() {
      const undo = store.get().status?.undo;
      if (!undo) return false;
      const isDone = await asking.change(words.busy.undo, async () => {
        await undo();
        return { message: words.undone, details: [] };
      });
      // What was shown may have been what is gone now.
      const { screen, detail: shown } = store.get();
      if (isDone && screen === "detail" && shown.explained === null) {
        store.set({ screen: "list" });
        await refresh();
      }
      return isDone;
    },
    closeStatus() {
      store.set({ status: null });
    },
    welcome: createWelcomePane(
      asking,
      { refresh, leaveWelcome, openRow: (table, place) => detail.open(table, place) },
      samples,
    ),
    list,
    detail,
    form: createFormPane(asking),
    weights,
    import: createImportPane(asking),
    report,
    analyses,
  };
}
