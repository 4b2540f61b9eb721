import { html, nothing, type TemplateResult } from "lit-html";
import type { Cell, ColumnType, Findings, FoundFact, FoundPlace, FoundTable } from "../../tables";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy, State } from "../state";
import { words } from "../words";
import { type AnalysisSubject, type Answer, isSameSubject, type OfferedAnalysis } from "./analysesState";

const texts = words.analyses;

const numeric: ReadonlySet<ColumnType> = new Set(["number", "count", "money", "fraction", "points"]);

/** More rows of a table than this are for its sheet. */
const mostRows = 12;

/** A cell as the pane shows it. */
function shown(cell: Cell, type: ColumnType): string {
  if (cell === null) return texts.notKnown;
  if (typeof cell === "boolean") return cell ? words.form.yes : words.form.no;
  if (typeof cell === "number") {
    if (type === "fraction") return words.percent(cell);
    if (type === "money") return words.money(cell);
    return type === "points" ? words.points(cell) : words.number(Number(cell.toFixed(2)));
  }
  if (typeof cell !== "string") return [...cell].map(String).join(", ");
  return type === "date" ? words.shortDate(new Date(`${cell}T00:00:00`)) : cell;
}

/** A text that leads to the cell it comes from, where that is known. */
const leading = (text: string, place: FoundPlace | null, pane: Pane): TemplateResult | string =>
  place === null
    ? text
    : html`<button
        type="button"
        class="plain place"
        title=${texts.goTo(place)}
        @click=${() => pane.analyses.goTo(place)}
      >
        ${text}
      </button>`;

const cellClass = (type: ColumnType): string => (numeric.has(type) ? "number" : type);

const table = ({ title, columns, rows, at }: FoundTable, pane: Pane): TemplateResult =>
  html`<div class="found-table" tabindex="0" role="region" aria-label=${title}>
      <table>
        <caption>
          ${title}
        </caption>
        <thead>
          <tr>
            ${columns.map(({ header, type }) => html`<th scope="col" class=${cellClass(type)}>${header}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.slice(0, mostRows).map(
            (row, r) =>
              html`<tr>
                ${columns.map(({ type }, c) => {
                  const text = shown(row[c] ?? null, type);
                  return html`<td class=${cellClass(type)}>
                    ${c === 0 ? leading(text, at?.[r] ?? null, pane) : text}
                  </td>`;
                })}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length > mostRows ? html`<p class="faint">${words.more(rows.length - mostRows)}</p>` : nothing}`;

const fact = ({ label, cell, type, at }: FoundFact, pane: Pane): TemplateResult =>
  html`<div>
    <dt>${label}</dt>
    <dd>${leading(shown(cell, type), at ?? null, pane)}</dd>
  </div>`;

const found = ({ facts, tables, notes }: Findings, pane: Pane): TemplateResult => html`
  ${facts.length === 0 ? nothing : html`<dl class="facts">${facts.map((one) => fact(one, pane))}</dl>`}
  ${tables.map((one) => table(one, pane))}
  ${
    notes.length === 0
      ? nothing
      : html`<ul class="lines faint">
          ${notes.map((note) => html`<li>${note}</li>`)}
        </ul>`
  }
`;

const answered = (answer: Answer | undefined, pane: Pane): TemplateResult => {
  if (answer === undefined) return html`<p class="faint late">${texts.working}</p>`;
  return "findings" in answer ? found(answer.findings, pane) : html`<p class="faint">${answer.reason}</p>`;
};

const buttons = ({ id, hasSheet, documents }: OfferedAnalysis, pane: Pane, busy: Busy | null) =>
  html`<p class="buttons">
    ${
      hasSheet
        ? workButton({ text: texts.addSheet, label: words.busy.analysis, act: () => pane.analyses.addSheet(id) }, busy)
        : nothing
    }
    ${documents.map(({ kind, label }) =>
      workButton({ text: label, label: words.busy.document, act: () => pane.analyses.saveDocument(id, kind) }, busy),
    )}
  </p>`;

function analysisView(analysis: OfferedAnalysis, { analyses: state, busy }: State, pane: Pane): TemplateResult {
  const { id, title, question, lacks } = analysis;
  const isOpen = state.open.has(id);
  return html`<details
    class="analysis"
    id="analysis-${id}"
    .open=${isOpen}
    @toggle=${({ target }: Event) => pane.analyses.unfold(id, (target as HTMLDetailsElement).open)}
  >
    <summary>${title}</summary>
    ${
      isOpen
        ? html`<p class="faint">${question}</p>
            ${
              lacks.length > 0
                ? html`<p>${texts.lacks(lacks)}</p>`
                : html`${answered(state.answers.get(id), pane)} ${buttons(analysis, pane, busy)}`
            }`
        : nothing
    }
  </details>`;
}

/** The analyses of a table or a partner, each to unfold. */
export function analysesView(subject: AnalysisSubject, state: State, pane: Pane): TemplateResult | typeof nothing {
  const { analyses } = state;
  if (!isSameSubject(analyses.subject, subject) || analyses.offered.length === 0) return nothing;
  return html`<section class="analyses">
    <h3>${subject.partner === null ? texts.ofTable : texts.ofPartner}</h3>
    ${analyses.offered.map((analysis) => analysisView(analysis, state, pane))}
  </section>`;
}
