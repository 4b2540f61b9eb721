import { html, nothing, type TemplateResult } from "lit-html";
import type { Busy } from "../state";
import { words } from "../words";

/** What is running, once that has lasted so long that people want to see how far it is; before that its button says it. */
export const progress = (busy: Busy | null): TemplateResult | typeof nothing =>
  busy?.lasts === "long"
    ? html`<div class="progress">
        <label for="progress">${busy.label} …</label>
        ${
          busy.total > 0
            ? html`<progress id="progress" max=${busy.total} .value=${busy.done}></progress>
                <span class="faint">${words.ofTotal(busy.done, busy.total)}</span>`
            : html`<progress id="progress"></progress>`
        }
        ${
          busy.cancel
            ? html`<button type="button" class="plain" @click=${busy.cancel}>${words.cancel}</button>`
            : nothing
        }
      </div>`
    : nothing;
