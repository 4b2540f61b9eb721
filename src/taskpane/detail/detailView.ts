import { html, nothing, type TemplateResult } from "lit-html";
import { analysesView } from "../analyses/analysesView";
import { rowFormView } from "../form/formView";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy, State } from "../state";
import { words } from "../words";
import type { Explained, ExplainedRow, OwnPlace } from "./explained";
import { matrixView } from "./matrixView";
import { partBars } from "./parts";
import { rangeBars } from "./rangeBars";
import { rowHeader } from "./rowHeader";
import { amountOf, scoreLine } from "./scoreLine";
import { trialOf } from "./trial";
import { whatIf } from "./whatIf";

const texts = words.detail;

const list = (title: string, lines: readonly string[], isOpen = false) =>
  lines.length === 0
    ? nothing
    : html`<details ?open=${isOpen}>
        <summary>${title}</summary>
        <ul class="lines">
          ${lines.map((line) => html`<li>${line}</li>`)}
        </ul>
      </details>`;

/** Steps that stand in one text, each in a line of its own. */
const steps = (title: string, text: string | null) =>
  text === null
    ? nothing
    : html`<section>
        <h3>${title}</h3>
        <ul class="lines">
          ${text.split("; ").map((step) => html`<li>${step.charAt(0).toUpperCase()}${step.slice(1)}</li>`)}
        </ul>
      </section>`;

const sentence = (title: string, text: string | null) =>
  text === null
    ? nothing
    : html`<section>
        <h3>${title}</h3>
        <p>${text}</p>
      </section>`;

const fact = (label: string, text: unknown) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${text}</dd>
  </div>`;

function facts({ outcome, verdict, firm }: ExplainedRow) {
  const isProvisional = verdict !== null && !firm;
  return outcome || isProvisional
    ? html`<dl class="facts">
        ${outcome ? fact(outcome.label, outcome.text) : nothing}
        ${isProvisional ? fact(texts.provisional, texts.provisionalWhy) : nothing}
      </dl>`
    : nothing;
}

/** What of a valuation is drawn: the methods with the weighted value, and what moves that. */
function valuation(row: ExplainedRow) {
  const { spread, score } = row;
  if (!spread) return nothing;
  const amount = amountOf(row);
  const methods = spread.methods.map(({ method, low, high }) => ({ label: method, low, high }));
  const drivers = spread.drivers.map(({ name, low, high }) => ({ label: name, low, high }));
  return html`<section>
      <h3>${texts.field}</h3>
      <p class="faint">${texts.fieldHow}</p>
      ${rangeBars(methods, score, amount)}
    </section>
    ${
      drivers.length === 0
        ? nothing
        : html`<section>
            <h3>${texts.tornado}</h3>
            <p class="faint">${texts.tornadoHow}</p>
            ${rangeBars(drivers, score, amount)}
          </section>`
    }`;
}

/** Why a row has its score, as it is or as it would be. */
const why = (now: ExplainedRow, before: Explained): TemplateResult => html`
  ${facts(now)}
  <section>
    <h3>${now.score === null ? texts.partsLow : texts.parts}</h3>
    ${partBars(now.parts, amountOf(now))}
  </section>
  ${sentence(texts.change, now.change)} ${steps(texts.next, now.next)}
  ${
    now.matrix
      ? matrixView(now.matrix, before !== now && before.kind === "scored" ? before.matrix : null, now.name)
      : nothing
  }
  ${valuation(now)}
`;

const explanation = (now: Explained, before: Explained): TemplateResult =>
  now.kind === "scored" ? why(now, before) : html`<p><strong>${texts.unscored}:</strong> ${now.reason}.</p>`;

/** Opens the form where the button was, and goes to it. */
async function edit(table: string, place: number, pane: Pane): Promise<void> {
  await pane.form.edit(table, place);
  document.getElementById("form-title")?.focus();
}

const ownButtons = ({ table, place }: OwnPlace, pane: Pane) =>
  html`<button type="button" @click=${() => edit(table, place, pane)}>${texts.edit}</button>
    <button type="button" @click=${() => pane.weights.edit(table)}>${texts.weights}</button>`;

const scoreButton = (pane: Pane, busy: Busy | null) =>
  workButton(
    { text: texts.scoreSelection, label: words.busy.score, act: () => pane.list.scoreSelection(), look: "main" },
    busy,
  );

/** The score of a row and why, or why it has none; what other ratings would make of it; and where to change it. */
export function detailView(state: State, pane: Pane): TemplateResult {
  const { explained, tried, trials } = state.detail;
  const { busy } = state;
  if (!explained)
    return html`<h2 id="screen-title" tabindex="-1">${texts.nothing}</h2>
      <p>${texts.nothingHow}</p>
      <p><button type="button" @click=${() => pane.showScreen("list")}>${texts.backToList}</button></p>`;
  const now = tried ?? explained;
  return html`
    ${rowHeader(explained, pane)} ${scoreLine(explained, tried)} ${explanation(now, explained)}
    ${explained.basis ? whatIf(explained, trialOf(trials, explained), pane, busy) : nothing}
    ${list(texts.reasons, now.reasons, now.kind === "unscored")}
    ${explained.own ? analysesView({ table: explained.own.table, partner: explained.name }, state, pane) : nothing}
    ${
      rowFormView(state, explained, pane) ??
      html`<p class="buttons">${explained.own ? ownButtons(explained.own, pane) : scoreButton(pane, busy)}</p>`
    }
  `;
}
