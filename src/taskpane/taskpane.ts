import { render } from "lit-html";
import { associateCommands } from "./commands";
import { keepState } from "./kept";
import { createPane } from "./pane";
import { actionsOrNull } from "./run";
import { keepFocus } from "./shell/focus";
import { createStore } from "./state";
import { followTheme } from "./theme";
import { app } from "./shell/app";

const store = createStore();
const pane = createPane(store);

store.onChange((state) => {
  keepFocus(() => {
    render(app(state, pane), document.body);
  });
});
store.set({});

/** Joins the page to the workbook, once there is one. */
async function start(): Promise<void> {
  const { host } = await Office.onReady();
  // A page that was opened by itself has Office, but no host.
  const isWorkbook = (host as Office.HostType | null) === Office.HostType.Excel;
  store.set({ host: isWorkbook ? "workbook" : "none" });
  if (!isWorkbook) return;
  followTheme();
  keepState(store, Office.context.partitionKey);
  await pane.begin();
  const actions = await actionsOrNull();
  await actions?.followWorkbook({ selected: () => pane.follow(), edited: () => pane.refresh() });
}

// Where office.js could not be loaded, the page still says where it works.
if ("Office" in globalThis) {
  associateCommands(pane, store);
  void start();
} else {
  store.set({ host: "none" });
}
