import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { Status } from "../state";
import { words } from "../words";

const mostDetails = 6;

const details = (lines: readonly string[]) =>
  lines.length === 0
    ? nothing
    : html`<ul class="status-details">
        ${lines.slice(0, mostDetails).map((line) => html`<li>${line}</li>`)}
        ${lines.length > mostDetails ? html`<li>${words.more(lines.length - mostDetails)}</li>` : nothing}
      </ul>`;

const message = ({ tone, message: text, details: lines, undo, next }: Status, pane: Pane) => html`
  <div class="status ${tone}">
    <div class="status-text">
      <p>${text}</p>
      ${details(lines)}
    </div>
    ${next ? html`<button type="button" class="plain" @click=${next.act}>${next.label}</button>` : nothing}
    ${undo ? html`<button type="button" class="plain" @click=${() => pane.undo()}>${words.undo}</button>` : nothing}
    <button
      type="button"
      class="plain icon"
      aria-label=${words.close}
      @click=${() => {
        pane.closeStatus();
      }}
    >
      <svg viewBox="0 0 12 12" width="12" height="12" aria-hidden="true"><path d="M2 2 10 10M10 2 2 10" /></svg>
    </button>
  </div>
`;

/** What the last action came to. Both live regions stand there from the start, for only then are they read out. */
export const statusLine = (status: Status | null, pane: Pane): TemplateResult => html`
  <div role="status">${status?.tone === "done" ? message(status, pane) : nothing}</div>
  <div role="alert">${status?.tone === "failed" ? message(status, pane) : nothing}</div>
`;
