import { html, nothing, type TemplateResult } from "lit-html";
import type { Busy } from "../state";
import { words } from "../words";

/** What is running, once that has lasted. */
export const progress = (busy: Busy | null): TemplateResult | typeof nothing =>
  busy?.isLong
    ? html`<div class="progress">
        <label for="progress">${busy.label} …</label>
        ${
          busy.total > 0
            ? html`<progress id="progress" max=${busy.total} .value=${busy.done}></progress>
                <span class="faint">${words.percent(busy.done / busy.total)}</span>`
            : html`<progress id="progress"></progress>`
        }
        ${
          busy.cancel
            ? html`<button type="button" class="plain" @click=${busy.cancel}>${words.cancel}</button>`
            : nothing
        }
      </div>`
    : nothing;
