import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import { explanation } from "./explanation";

const texts = words.analyze;

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

/** The selected row explained, or what to do to have one; and what there is for formulas. */
export function analyzeView({ explained, busy }: State, pane: Pane): TemplateResult {
  const isBusy = busy !== null;
  return html`
    ${
      explained
        ? explanation(explained)
        : html`<h2>${texts.nothing}</h2>
            <p>${texts.nothingHow}</p>`
    }
    <section class="choices">
      ${choice({ id: "score", text: texts.scoreSelection, how: texts.scoreHow, isMain: true, act: () => pane.scoreSelection() }, isBusy)}
      ${
        explained
          ? nothing
          : choice(
              { id: "sample", text: texts.addSample, how: texts.addSampleHow, act: () => pane.addSample() },
              isBusy,
            )
      }
    </section>
    <details>
      <summary>${texts.formulas}</summary>
      ${choice({ id: "repair", text: texts.repair, how: texts.repairHow, act: () => pane.repairFormulas() }, isBusy)}
      ${choice({ id: "replace", text: texts.replace, how: texts.replaceHow, act: () => pane.replaceFormulasWithValues() }, isBusy)}
    </details>
  `;
}
