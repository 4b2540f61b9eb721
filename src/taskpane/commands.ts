import type { Pane } from "./pane";
import type { Store } from "./state";

/** Shows the pane. Where the host cannot, the person has the button that does. */
async function showPane(): Promise<void> {
  await Office.addin.showAsTaskpane().catch(() => undefined);
}

/** What each button of the ribbon and of the cell menu does, by the name that the manifest calls. */
export function commandsOf(pane: Pane, store: Store): Readonly<Record<string, () => Promise<void>>> {
  const show = (tab: Parameters<Pane["showTab"]>[0]) => async () => {
    await showPane();
    await pane.showTab(tab);
  };
  /** Work that can do without the pane, unless there is something to tell. */
  const tell = (work: () => Promise<boolean>) => async () => {
    const isDone = await work();
    if (!isDone || (store.get().status?.details.length ?? 0) > 0) await showPane();
  };
  return {
    showAnalyze: show("analyze"),
    showImport: show("import"),
    showReport: show("report"),
    scoreSelection: tell(() => pane.list.scoreSelection()),
    scoreRows: tell(() => pane.list.scoreSelection()),
    explainScore: async () => {
      await showPane();
      await pane.showScreen("detail");
    },
    repairFormulas: tell(() => pane.list.repairFormulas()),
    replaceFormulasWithValues: tell(() => pane.list.replaceFormulasWithValues()),
  };
}

/** Joins the commands to their names. Excel waits for each to say that it is complete, so each does, whatever happens. */
export function associateCommands(pane: Pane, store: Store): void {
  for (const [name, command] of Object.entries(commandsOf(pane, store))) {
    Office.actions.associate(name, (event?: Office.AddinCommands.Event) => {
      void command().finally(() => event?.completed());
    });
  }
}
