import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { words } from "../words";
import type { Explained, OwnPlace } from "./explained";

const texts = words.detail;

const arrow = (path: string) =>
  html`<svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d=${path} /></svg>`;

/** Arrow keys go through the rows of the table, and the sheet follows. */
function stepByKey(event: KeyboardEvent, pane: Pane): void {
  const by = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : null;
  if (by === null) return;
  event.preventDefault();
  void pane.detail.step(by);
}

const stepButton = (label: string, by: 1 | -1, isEnd: boolean, path: string, pane: Pane) =>
  // Not disabled at the ends, for then who steps through rows would lose the focus there.
  html`<button
    type="button"
    class="plain icon"
    aria-label=${label}
    aria-disabled=${isEnd}
    @click=${() => pane.detail.step(by)}
  >
    ${arrow(path)}
  </button>`;

const steps = ({ place, count }: OwnPlace, pane: Pane) =>
  html`<div
    class="row-steps"
    role="group"
    aria-label=${texts.rows}
    aria-keyshortcuts="ArrowUp ArrowDown"
    @keydown=${(event: KeyboardEvent) => {
      stepByKey(event, pane);
    }}
  >
    ${stepButton(texts.previous, -1, place === 0, "M2 8 6 4 10 8", pane)}
    <span class="faint">${texts.ofRows(place + 1, count)}</span>
    ${stepButton(texts.following, 1, place === count - 1, "M2 4 6 8 10 4", pane)}
  </div>`;

/** Back to the list, the rows before and after, and which row it is. */
export const rowHeader = ({ name, sheet, row, own }: Explained, pane: Pane): TemplateResult => html`
  <div class="row-header">
    <button
      type="button"
      class="plain back"
      aria-label=${own ? texts.back(own.table) : nothing}
      @click=${() => pane.showScreen("list")}
    >
      ${arrow("M8 2 4 6 8 10")} ${own ? own.table : texts.backToList}
    </button>
    ${own ? steps(own, pane) : nothing}
  </div>
  <h2 id="screen-title" tabindex="-1">${name}</h2>
  <p class="faint">${texts.place(sheet, row)}</p>
`;
