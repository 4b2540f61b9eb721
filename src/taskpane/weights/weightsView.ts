import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy, State } from "../state";
import { words } from "../words";
import { assumptionField } from "./assumptionField";
import { comparisonView } from "./comparisonView";
import type { EditedGroup, EditedModel } from "./editedAssumptions";
import type { WeightsState } from "./weightsState";

const texts = words.weights;

const fields = (group: EditedGroup, weights: WeightsState, pane: Pane) =>
  html`<ul class="assumptions">
    ${group.items.map((item) => assumptionField(item, weights, group.kind === "weights", pane))}
  </ul>`;

function weightGroup(group: EditedGroup, weights: WeightsState, pane: Pane): TemplateResult {
  const { trial } = weights;
  const total = trial?.total ?? null;
  const isWhole = total !== null && Math.abs(total - 1) < 1e-6;
  return html`<section aria-labelledby="weights-title">
    <h3 id="weights-title">${texts.weights}</h3>
    ${fields(group, weights, pane)}
    ${
      total === null
        ? nothing
        : html`<p class="total">
            ${isWhole ? texts.total(words.entry(total)) : texts.totalMeans(words.number(total))}
          </p>`
    }
  </section>`;
}

const subgroup = (group: EditedGroup, weights: WeightsState, pane: Pane) => html`
  <h4>${group.name}</h4>
  ${group.alsoFor.length === 0 ? nothing : html`<p class="faint">${texts.alsoFor(group.alsoFor)}</p>`}
  ${fields(group, weights, pane)}
`;

const folded = (
  title: string,
  how: string,
  groups: readonly EditedGroup[],
  weights: WeightsState,
  pane: Pane,
): TemplateResult | typeof nothing =>
  groups.length === 0
    ? nothing
    : html`<details>
        <summary>${title}</summary>
        <p class="faint">${how}</p>
        ${groups.map((group) => subgroup(group, weights, pane))}
      </details>`;

const isShipped = ({ groups }: EditedModel, { entries }: WeightsState): boolean =>
  groups.every(({ items }) =>
    items.every(({ id, value, shipped }) => (entries.get(id) ?? words.entry(value)).trim() === words.entry(shipped)),
  );

/** What applying would do, in a sentence; else why nothing can be applied. */
function summary({ trial }: WeightsState, { noun, outcome }: EditedModel): string {
  if (!trial) return "";
  if (trial.problem !== null) return trial.problem;
  if (trial.problems.size > 0) return texts.wrong;
  if (trial.changes === 0) return texts.unchanged;
  const { comparison } = trial;
  if (comparison === null || comparison.rows === 0) return texts.noRows(noun);
  return texts.changes(comparison.verdicts, comparison.outcomes, comparison.rows, outcome);
}

function applyBar(weights: WeightsState, model: EditedModel, pane: Pane, busy: Busy | null): TemplateResult {
  const { trial } = weights;
  const isWrong = trial !== null && (trial.problem !== null || trial.problems.size > 0);
  const isDisabled = trial === null || isWrong || trial.changes === 0;
  return html`<div class="apply-bar">
    <p role="status" id="weights-summary" class=${isWrong ? "problem" : ""}>${summary(weights, model)}</p>
    <div class="buttons">
      ${workButton(
        {
          text: texts.apply,
          label: words.busy.weights,
          act: () => pane.weights.apply(),
          look: "main",
          isDisabled,
          describedBy: "weights-summary",
        },
        busy,
      )}
      <button
        type="button"
        @click=${() => {
          pane.weights.close();
        }}
      >
        ${texts.cancel}
      </button>
    </div>
  </div>`;
}

const problems = ({ problems: lines }: EditedModel) =>
  lines.length === 0
    ? nothing
    : html`<details>
        <summary>${texts.problems}</summary>
        <ul class="lines">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>`;

function editor(weights: WeightsState, model: EditedModel, pane: Pane, busy: Busy | null): TemplateResult {
  const of = (kind: EditedGroup["kind"]) => model.groups.filter((group) => group.kind === kind);
  const { trial } = weights;
  return html`
    <p class="faint">${texts.what(model.noun)}</p>
    ${of("weights").map((group) => weightGroup(group, weights, pane))}
    ${
      isShipped(model, weights)
        ? nothing
        : html`<p>
            <button type="button" class="small" @click=${() => pane.weights.reset()}>${texts.resetAll}</button>
          </p>`
    }
    ${folded(texts.bounds, texts.boundsHow, of("bounds"), weights, pane)}
    ${folded(texts.derivation, texts.derivationHow, of("derivation"), weights, pane)} ${problems(model)}
    ${
      trial?.comparison && trial.changes > 0
        ? html`<section>
            ${comparisonView(trial.comparison, model)}
            ${trial.derived > 0 ? html`<p class="faint">${texts.derived(trial.derived)}</p>` : nothing}
          </section>`
        : nothing
    }
    ${applyBar(weights, model, pane, busy)}
  `;
}

/** What the rows of a table are scored by, to be changed in one place, and what a change does before it applies. */
export function weightsView({ weights, busy }: State, pane: Pane): TemplateResult {
  const { table, read, problem } = weights;
  return html`
    <div class="screen-head">
      <button
        type="button"
        class="plain icon"
        aria-label=${texts.back}
        @click=${() => {
          pane.weights.close();
        }}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true"><path d="M10 3 5 8l5 5" /></svg>
      </button>
      <h2 id="screen-title" tabindex="-1">${table === null ? "" : texts.title(table)}</h2>
    </div>
    ${
      problem !== null
        ? html`<h3>${texts.problem}</h3>
            <p>${problem}</p>`
        : read === null
          ? html`<p class="faint late">${texts.reading}</p>`
          : editor(weights, read.model, pane, busy)
    }
  `;
}
