import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words";
import type { ChangedRow, Comparison, EditedModel, Turn } from "./editedAssumptions";

const texts = words.weights;

/** More would be read by nobody; the rest is counted. */
const mostRows = 10;

const turn = (change: Turn | null) =>
  change === null
    ? nothing
    : html`<span class="turn"
        >${change.from} <span aria-hidden="true">→</span><span class="unseen">${texts.to}</span>
        <strong>${change.to}</strong></span
      >`;

function scores({ from, to }: ChangedRow, amount: (value: number) => string): TemplateResult {
  const text = (value: number | null) => (value === null ? texts.noScore : amount(value));
  return html`<span class="faint"
    >${text(from)} <span aria-hidden="true">→</span><span class="unseen">${texts.to}</span> ${text(to)}</span
  >`;
}

/** Who would be judged otherwise, from what to what. */
export function comparisonView({ changed, scores: count, most }: Comparison, { unit }: EditedModel): TemplateResult {
  const amount = unit === "money" ? words.money : words.points;
  return html`
    <p class="faint">${texts.scores(count, most > 0 ? amount(most) : null)}</p>
    ${
      changed.length === 0
        ? nothing
        : html`<h3>${texts.who}</h3>
            <ul class="turns">
              ${changed.slice(0, mostRows).map(
                (row) =>
                  html`<li>
                    <span class="turn-name">${row.name}</span> ${scores(row, amount)}
                    <span class="turn-said">${turn(row.verdict)} ${turn(row.outcome)}</span>
                  </li>`,
              )}
              ${changed.length > mostRows ? html`<li class="faint">${words.more(changed.length - mostRows)}</li>` : nothing}
            </ul>`
    }
  `;
}
