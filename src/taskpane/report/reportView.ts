import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";

const texts = words.report;

/** The tables that can be reported, and the button that does. */
export function reportView({ report: { found, unticked }, busy }: State, pane: Pane): TemplateResult {
  if (found === null) return html`<p>${texts.looking}</p>`;
  if (found.length === 0)
    return html`<h2>${texts.none}</h2>
      <p>${texts.noneHow}</p>
      <p>
        <button type="button" ?disabled=${busy !== null} @click=${() => pane.welcome.addSample()}>
          ${words.detail.addSample}
        </button>
      </p>`;
  const isNone = found.every(({ name }) => unticked.has(name));
  return html`
    <p>${texts.what}</p>
    <fieldset>
      <legend>${texts.contents}</legend>
      ${found.map(
        ({ name, rows }) =>
          html`<p class="tick">
            <input
              id="report-${name}"
              type="checkbox"
              .checked=${!unticked.has(name)}
              @change=${({ target }: Event) => {
                pane.report.tick(name, (target as HTMLInputElement).checked);
              }}
            />
            <label for="report-${name}">${name} <span class="faint">${texts.rows(rows)}</span></label>
          </p>`,
      )}
    </fieldset>
    <p>
      <button type="button" class="main" ?disabled=${busy !== null || isNone} @click=${() => pane.report.addReport()}>
        ${texts.add}
      </button>
    </p>
  `;
}
