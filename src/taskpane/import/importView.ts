import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import { checkStep } from "./checkStep";
import { chooser } from "./chooser";
import { fileStep } from "./fileStep";
import { importSteps, type ImportStep } from "./said";
import { matchStep } from "./matchStep";

const texts = words.import;

/** Where in the flow the person is; steps that are done can be gone back to. */
function steps(current: ImportStep, isBusy: boolean, pane: Pane): TemplateResult {
  const place = importSteps.indexOf(current);
  const entry = (step: ImportStep, n: number) =>
    n < place
      ? html`<button type="button" class="plain" ?disabled=${isBusy} @click=${() => pane.import.showStep(step)}>
          ${texts.steps[step]}
        </button>`
      : html`<span>${texts.steps[step]}</span>`;
  return html`<nav aria-label=${texts.stepsLabel}>
    <ol class="import-steps">
      ${importSteps.map(
        (step, n) => html`<li aria-current=${step === current ? "step" : "false"}>${entry(step, n)}</li>`,
      )}
    </ol>
  </nav>`;
}

/** A file to choose; then how it is written, which columns are ours, and what adding it would do. */
export function importView(state: State, pane: Pane): TemplateResult {
  const { file, matched, step } = state.import;
  if (!file) return chooser(state, pane);
  const shown = matched ? step : "file";
  return html`${steps(shown, state.busy !== null, pane)}
  ${
    shown === "check"
      ? checkStep(state, pane)
      : shown === "match" && matched
        ? matchStep(matched, state, pane)
        : fileStep(file, state, pane)
  }`;
}
