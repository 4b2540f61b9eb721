import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";

const texts = words.detail;

interface Choice {
  readonly id: string;
  readonly text: string;
  readonly how: string;
  readonly isMain?: boolean;
  readonly act: () => unknown;
}

const choice = ({ id, text, how, isMain, act }: Choice, isBusy: boolean) =>
  html`<div class="choice">
    <button type="button" class=${isMain ? "main" : ""} aria-describedby="${id}-how" ?disabled=${isBusy} @click=${act}>
      ${text}
    </button>
    <p class="faint" id="${id}-how">${how}</p>
  </div>`;

/** What to do to have a row explained; and what there is for formulas. */
export function listView({ busy }: State, pane: Pane): TemplateResult {
  const isBusy = busy !== null;
  return html`
    <h2>${texts.nothing}</h2>
    <p>${texts.nothingHow}</p>
    <section class="choices">
      ${choice({ id: "score", text: texts.scoreSelection, how: texts.scoreHow, isMain: true, act: () => pane.list.scoreSelection() }, isBusy)}
      ${choice({ id: "sample", text: texts.addSample, how: texts.addSampleHow, act: () => pane.welcome.addSample() }, isBusy)}
    </section>
    <details>
      <summary>${texts.formulas}</summary>
      ${choice({ id: "repair", text: texts.repair, how: texts.repairHow, act: () => pane.list.repairFormulas() }, isBusy)}
      ${choice({ id: "replace", text: texts.replace, how: texts.replaceHow, act: () => pane.list.replaceFormulasWithValues() }, isBusy)}
    </details>
  `;
}
