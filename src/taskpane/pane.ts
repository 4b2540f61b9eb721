import { actionsOrNull, run, type Work } from "./run";
import type { Store, Tab } from "./state";
import { words } from "./words";

/** What the person can ask for, from the views and from the ribbon. Nothing of it rejects: what goes wrong is told in the status line. */
export interface Pane {
  showTab(tab: Tab): Promise<void>;
  scoreSelection(): Promise<boolean>;
  addSample(): Promise<boolean>;
  repairFormulas(): Promise<boolean>;
  replaceFormulasWithValues(): Promise<boolean>;
  readFile(file: File): Promise<boolean>;
  setUpdate(isUpdate: boolean): void;
  addImported(): Promise<boolean>;
  forgetFile(): void;
  tickReport(name: string, isTicked: boolean): void;
  addReport(): Promise<boolean>;
  undo(): Promise<boolean>;
  closeStatus(): void;
  /** Looks anew at the selected row. What cannot be explained is no error: the view says what to do. */
  explain(): Promise<void>;
}

/** Text of a sample file, from the folder that the page came from. */
async function sampleText(file: string): Promise<string> {
  const response = await fetch(`samples/${file}`);
  if (!response.ok) throw new Error(`the sample file ${file} is not there (${response.status})`);
  return await response.text();
}

/** Joins the actions to the state that the views show. */
export function createPane(store: Store, samples: (file: string) => Promise<string> = sampleText): Pane {
  async function explain(): Promise<void> {
    if (store.get().host !== "workbook" || store.get().busy) return;
    const actions = await actionsOrNull();
    const explained = await actions?.explainSelection().catch(() => null);
    store.set({ explained: explained ?? null });
  }

  async function findReportable(): Promise<void> {
    const actions = await actionsOrNull();
    const found = (await actions?.reportable().catch(() => [])) ?? [];
    store.set({ reportable: found.map(({ table, region }) => ({ name: table.name, rows: region.rows.length - 1 })) });
  }

  async function refresh(): Promise<void> {
    if (store.get().host !== "workbook") return;
    const { tab } = store.get();
    if (tab === "analyze") await explain();
    if (tab === "report") await findReportable();
  }

  /** Runs an action that changes the workbook, and looks anew at what the views show of it. */
  async function change(label: string, work: Work, canStop = false): Promise<boolean> {
    const isDone = await run(store, label, work, canStop);
    await refresh();
    return isDone;
  }

  return {
    explain,
    async showTab(tab) {
      store.set({ tab });
      await refresh();
    },
    scoreSelection: () => change(words.busy.score, ({ scoreSelection }, task) => scoreSelection(task), true),
    addSample: () => change(words.busy.sample, ({ addSampleWorkbook }) => addSampleWorkbook(samples)),
    repairFormulas: () => change(words.busy.repair, ({ repairFormulas }) => repairFormulas()),
    replaceFormulasWithValues: () =>
      change(words.busy.replace, ({ replaceFormulasWithValues }) => replaceFormulasWithValues()),
    async readFile(file) {
      store.set({ plan: null, isUpdate: false });
      const read: Work = async ({ planImport }) => {
        store.set({ plan: await planImport(file.name, new Uint8Array(await file.arrayBuffer())) });
        return null;
      };
      return await run(store, words.busy.read(file.name), read, false);
    },
    setUpdate(isUpdate) {
      store.set({ isUpdate });
    },
    async addImported() {
      const { plan, isUpdate } = store.get();
      if (!plan) return false;
      const isDone = await change(words.busy.add, ({ addImported }, task) => addImported(plan, isUpdate, task), true);
      if (isDone) store.set({ plan: null });
      return isDone;
    },
    forgetFile() {
      store.set({ plan: null });
    },
    tickReport(name, isTicked) {
      const unticked = new Set(store.get().unticked);
      if (isTicked) unticked.delete(name);
      else unticked.add(name);
      store.set({ unticked });
    },
    addReport() {
      const { reportable: found, unticked } = store.get();
      const names = (found ?? []).map(({ name }) => name).filter((name) => !unticked.has(name));
      return change(words.busy.report, ({ addReport }, task) => addReport(words.date(new Date()), names, task), true);
    },
    async undo() {
      const undo = store.get().status?.undo;
      if (!undo) return false;
      return await change(words.busy.undo, async () => {
        await undo();
        return { message: words.undone, details: [] };
      });
    },
    closeStatus() {
      store.set({ status: null });
    },
  };
}
