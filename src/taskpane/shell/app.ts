import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { detailView } from "../detail/detailView";
import { formView } from "../form/formView";
import { importView } from "../import/importView";
import { listView } from "../list/listView";
import { reportView } from "../report/reportView";
import type { Screen, State } from "../state";
import { type Tab, tabs } from "../tab";
import { weightsView } from "../weights/weightsView";
import { welcomeView } from "../welcome/welcomeView";
import { words } from "../words";
import { progress } from "./progress";
import { statusLine } from "./statusLine";

type View = (state: State, pane: Pane) => TemplateResult;

const screens: Readonly<Record<Screen, View>> = {
  list: listView,
  detail: detailView,
  form: formView,
  weights: weightsView,
};

const views: Readonly<Record<Tab, View>> = {
  analyze: (state, pane) => screens[state.screen](state, pane),
  import: importView,
  report: reportView,
};

/** Arrow keys move among the tabs, Home and End to the first and last. */
function moveTab(event: KeyboardEvent, current: Tab, pane: Pane): void {
  const place = tabs.indexOf(current);
  const to: Readonly<Record<string, number>> = {
    ArrowLeft: (place + tabs.length - 1) % tabs.length,
    ArrowRight: (place + 1) % tabs.length,
    Home: 0,
    End: tabs.length - 1,
  };
  const wanted = tabs[to[event.key] ?? -1];
  if (wanted === undefined) return;
  event.preventDefault();
  document.getElementById(`tab-${wanted}`)?.focus();
  void pane.showTab(wanted);
}

const tabButton = (tab: Tab, current: Tab, pane: Pane) =>
  html`<button
    type="button"
    role="tab"
    id="tab-${tab}"
    aria-selected=${tab === current}
    aria-controls="panel-${tab}"
    tabindex=${tab === current ? 0 : -1}
    @click=${() => pane.showTab(tab)}
    @keydown=${(event: KeyboardEvent) => {
      moveTab(event, current, pane);
    }}
  >
    ${words.tabs[tab]}
  </button>`;

function content(tab: Tab, state: State, pane: Pane): TemplateResult {
  if (state.host === "starting") return html`<p class="faint">${words.starting}</p>`;
  if (state.host === "none") return html`<p>${words.noHost}</p>`;
  return state.isWelcome ? welcomeView(state, pane) : views[tab](state, pane);
}

const panel = (tab: Tab, state: State, pane: Pane) =>
  html`<div role="tabpanel" id="panel-${tab}" aria-labelledby="tab-${tab}" ?hidden=${tab !== state.tab}>
    ${tab === state.tab ? content(tab, state, pane) : ""}
  </div>`;

const helpButton = (pane: Pane) =>
  html`<button
    type="button"
    class="plain icon"
    aria-label=${words.welcome.help}
    title=${words.welcome.help}
    @click=${() => {
      pane.welcome.show();
    }}
  >
    <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
      <circle cx="8" cy="8" r="6.5" />
      <path d="M6.2 6.4a1.8 1.8 0 1 1 2.7 1.5c-.6.4-.9.7-.9 1.4" />
      <path d="M8 11.6v.1" />
    </svg>
  </button>`;

/** The whole pane. */
export const app = (state: State, pane: Pane): TemplateResult => html`
  <header>
    <h1 class="unseen">${words.product}</h1>
    <div role="tablist" aria-label=${words.places}>${tabs.map((tab) => tabButton(tab, state.tab, pane))}</div>
    ${helpButton(pane)}
  </header>
  <main>${tabs.map((tab) => panel(tab, state, pane))}</main>
  <footer>${progress(state.busy)} ${statusLine(state.status, pane)}</footer>
`;
