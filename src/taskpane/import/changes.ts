import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import type { KnownRow } from "./compare";
import type { ImportPlan } from "./importPlan";
import { shownCell } from "./shownCell";

const texts = words.import;

const mostRows = { first: 3, opened: 100 } as const;

const changedRow = ({ name, changes }: KnownRow): TemplateResult =>
  html`<li>
    <strong>${name}</strong>
    <dl class="import-changes">
      ${changes.map(
        ({ header, from, to }) =>
          html`<div>
            <dt>${header}</dt>
            <dd>
              <del>${shownCell(from)}</del> <span class="unseen">${texts.nowIs}</span> <ins>${shownCell(to)}</ins>
            </dd>
          </div>`,
      )}
    </dl>
  </li>`;

const list = (rows: readonly KnownRow[]) =>
  html`<ul class="lines">
    ${rows.map(changedRow)}
  </ul>`;

/** What would change of the rows that the workbook has already; none does unless the person ticks it. */
export function changes(
  { known }: ImportPlan,
  { import: { isUpdate }, busy }: State,
  pane: Pane,
): TemplateResult | typeof nothing {
  if (known.length === 0) return nothing;
  const rest = known.slice(mostRows.first, mostRows.opened);
  const tick = ({ target }: Event) => {
    pane.import.setUpdate((target as HTMLInputElement).checked);
  };
  return html`<section aria-labelledby="changes">
    <h3 id="changes">${texts.changes}</h3>
    <p class="tick">
      <input
        id="update"
        type="checkbox"
        .checked=${isUpdate}
        ?disabled=${busy !== null}
        aria-describedby="update-how"
        @change=${tick}
      />
      <label for="update">${texts.update(known.length)}</label>
    </p>
    <p class="faint" id="update-how">${isUpdate ? texts.updateHow : texts.keep}</p>
    ${list(known.slice(0, mostRows.first))}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.moreRows(known.length - mostRows.first)}</summary>
            ${list(rest)}
            ${known.length > mostRows.opened ? html`<p class="faint">${texts.andMore(known.length - mostRows.opened)}</p>` : nothing}
          </details>`
    }
  </section>`;
}
