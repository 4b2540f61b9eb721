import { html, nothing, type TemplateResult } from "lit-html";
import type { Fix, IssueGroup } from "../../files";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import type { ImportPlan } from "./importPlan";
import { repairs } from "./repairs";
import { rawText } from "./shownCell";

const texts = words.import;

const mostRowsNamed = 5;

/** A row of the file with all that it has. */
function wholeRow(row: number, { matched: { sheet, header } }: ImportPlan): TemplateResult {
  const cells = sheet.rows[row - sheet.firstRow] ?? [];
  const filled = header.headers
    .map((text, c) => [text, rawText(cells[header.firstColumn + c])] as const)
    .filter(([, cell]) => cell !== "");
  return html`<div class="import-whole-row">
    <h4>${texts.rowOfFile(row)}</h4>
    <dl class="facts">
      ${filled.map(
        ([text, cell]) =>
          html`<div>
            <dt>${text}</dt>
            <dd>${cell}</dd>
          </div>`,
      )}
    </dl>
  </div>`;
}

/** What a problem is known by while it lasts. */
const keyOf = ({ first: { code, column } }: IssueGroup): string => `${code}\n${column ?? ""}`;

function rowButtons(group: IssueGroup, { import: { rowShown, file }, busy }: State, pane: Pane): TemplateResult {
  const key = keyOf(group);
  const isShown = (row: number) => rowShown?.row === row && rowShown.problem === key;
  return html`<p class="import-row-buttons">
    ${group.rows
      .slice(0, mostRowsNamed)
      .map(
        (row) =>
          html`<button
            type="button"
            class="plain"
            aria-label=${texts.goToRow(row)}
            aria-expanded=${file?.origin ? nothing : isShown(row) ? "true" : "false"}
            ?disabled=${busy !== null}
            @click=${() => pane.import.showRow(row, key)}
          >
            ${texts.row(row)}
          </button>`,
      )}
    ${
      group.rows.length > mostRowsNamed
        ? html`<span class="faint">${texts.andMore(group.rows.length - mostRowsNamed)}</span>`
        : nothing
    }
  </p>`;
}

function problem(group: IssueGroup, n: number, plan: ImportPlan, state: State, pane: Pane): TemplateResult {
  const { code, column: header, message } = group.first;
  const { rowShown } = state.import;
  const column = Object.values(plan.imported.table.columns).find((other) => other.header === header) ?? null;
  return html`<li class="card problem">
    <h3>
      ${words.issues[code]}${header === null ? nothing : `: ${header}`}
      <span class="faint">${texts.times(group.count)}</span>
    </h3>
    <p class="faint">${message}</p>
    ${rowButtons(group, state, pane)} ${rowShown?.problem === keyOf(group) ? wholeRow(rowShown.row, plan) : nothing}
    ${repairs({ group, id: `problem-${n}`, column, isBusy: state.busy !== null, pane })}
  </li>`;
}

/** What the person has decided, each of which can be taken back. */
function decided(fixes: readonly Fix[], isBusy: boolean, pane: Pane): TemplateResult | typeof nothing {
  if (fixes.length === 0) return nothing;
  return html`<section>
    <h3>${texts.decided}</h3>
    <ul class="lines import-decided">
      ${fixes.map(
        (fix, n) =>
          html`<li>
            ${texts.fix(fix)}
            <button
              type="button"
              class="plain"
              aria-label=${texts.takeBackWhat(texts.fix(fix))}
              ?disabled=${isBusy}
              @click=${() => pane.import.takeBack(n)}
            >
              ${texts.takeBack}
            </button>
          </li>`,
      )}
    </ul>
  </section>`;
}

/** What did not read, grouped by what mends it, and what has been decided of it. */
export function problems(plan: ImportPlan, state: State, pane: Pane): TemplateResult {
  const { problems: groups } = plan;
  const total = groups.reduce((sum, group) => sum + group.count, 0);
  return html`${
    total === 0
      ? html`<p>${texts.problems(0)}</p>`
      : html`<section aria-labelledby="problems">
          <h3 id="problems">${texts.problems(total)}</h3>
          <p class="faint">${texts.blank}</p>
          <ul class="cards">
            ${groups.map((group, n) => problem(group, n, plan, state, pane))}
          </ul>
        </section>`
  }
  ${decided(state.import.fixes, state.busy !== null, pane)}`;
}
