import { html, nothing, type TemplateResult } from "lit-html";
import type { Explained, ExplainedRow, UnexplainedRow } from "./explainSelection";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";
import { partBars } from "./parts";

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

const heading = ({ name, sheet, row }: Explained) => html`
  <p class="faint">${texts.place(sheet, row)}</p>
  <h2>${name}</h2>
`;

const fact = (label: string, text: unknown) =>
  html`<div>
    <dt>${label}</dt>
    <dd>${text}</dd>
  </div>`;

function scored(row: ExplainedRow): TemplateResult {
  const amount = row.unit === "money" ? words.money : words.points;
  const { score, low, high, coverage, verdict, standing, firm, outcome, parts } = row;
  const isSure = low === high;
  const none = row.unit === "money" ? texts.noValue : texts.noScore;
  return html`
    ${heading(row)}
    <p class="score">
      ${
        score === null
          ? html`<strong class="no-score">${none}</strong>`
          : html`<strong>${amount(score)}</strong>
              ${row.unit === "points" ? html`<span class="faint">${texts.outOf}</span>` : nothing}`
      }
      <span class="verdict ${standing}">${verdict ?? texts.unknown}</span>
    </p>
    <dl class="facts">
      ${isSure ? nothing : fact(row.unit === "money" ? texts.spreadMeans : texts.rangeMeans, texts.range(amount(low), amount(high)))}
      ${fact(texts.coverage, texts.coverageMeans(words.percent(coverage)))}
      ${outcome ? fact(outcome.label, outcome.text) : nothing}
      ${verdict !== null && !firm ? fact(texts.provisional, texts.provisionalWhy) : nothing}
    </dl>
    <section>
      <h3>${score === null ? texts.partsLow : texts.parts}</h3>
      ${partBars(parts, amount)}
    </section>
    ${sentence(texts.change, row.change)} ${steps(texts.next, row.next)} ${list(texts.reasons, row.reasons)}
  `;
}

const unscored = (row: UnexplainedRow): TemplateResult => html`
  ${heading(row)}
  <p><strong>${texts.unscored}:</strong> ${row.reason}.</p>
  ${list(texts.reasons, row.reasons, true)}
`;

/** The score of the selected row and why, or why it has none. */
export function detailView({ detail: { explained }, busy }: State, pane: Pane): TemplateResult {
  if (!explained) return html`<p>${texts.nothing}</p>`;
  return html`${explained.kind === "scored" ? scored(explained) : unscored(explained)}
    <p>
      ${workButton({ text: texts.scoreSelection, label: words.busy.score, act: () => pane.list.scoreSelection(), look: "main" }, busy)}
    </p>`;
}
