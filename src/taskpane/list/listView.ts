import { html, nothing, type TemplateResult } from "lit-html";
import { repeat } from "lit-html/directives/repeat.js";
import { analysesView } from "../analyses/analysesView";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy, State } from "../state";
import { words } from "../words";
import { emptyList, unread } from "./emptyList";
import { filters, foundCount } from "./filters";
import type { ListedTable, Listing } from "./listing";
import type { ListState } from "./listState";
import { rowView } from "./rowView";

const texts = words.list;

const tableOptions = (tables: readonly ListedTable[], group: string, chosen: string) =>
  html`<optgroup label=${group}>
    ${tables
      .filter((table) => table.group === group)
      .map(
        ({ name, rows }) =>
          html`<option value=${name} .selected=${name === chosen}>${texts.option(name, rows)}</option>`,
      )}
  </optgroup>`;

const tableField = ({ tables, table }: ListState, pane: Pane) =>
  html`<select
    class="field list-table"
    aria-label=${texts.table}
    @change=${({ target }: Event) => pane.list.choose((target as HTMLSelectElement).value)}
  >
    ${[...new Set(tables?.map(({ group }) => group))].map((group) => tableOptions(tables ?? [], group, table))}
  </select>`;

/** What can be done with the table as a whole. */
const tableButtons = ({ table, isScored }: Listing, pane: Pane, busy: Busy | null) =>
  isScored
    ? html`<span class="list-buttons">
        ${workButton(
          { text: texts.scoreAll, label: words.busy.scoreAll, act: () => pane.list.scoreAll(), look: "plain" },
          busy,
        )}
        <button type="button" class="plain" @click=${() => pane.weights.edit(table)}>${texts.editWeights}</button>
      </span>`
    : nothing;

function rowsView(list: ListState, listing: Listing, pane: Pane): TemplateResult {
  const { found, shown } = list;
  if (found.length === 0)
    return html`<section class="empty">
      <h3>${texts.none(listing.noun)}</h3>
      <p class="faint">${texts.noneHow}</p>
      <button
        type="button"
        @click=${() => {
          pane.list.clear();
        }}
      >
        ${texts.clear}
      </button>
    </section>`;
  const left = found.length - shown;
  return html`
    <ul class="rows" aria-label=${texts.rows(listing.table)}>
      ${repeat(
        found.slice(0, shown),
        ({ place }) => place,
        (row) => rowView(row, listing, () => pane.detail.open(listing.table, row.place)),
      )}
    </ul>
    ${
      left > 0
        ? html`<button
            type="button"
            class="wide"
            @click=${() => {
              pane.list.showMore();
            }}
          >
            ${texts.more(Math.min(100, left))}
          </button>`
        : nothing
    }
  `;
}

function content(list: ListState, table: ListedTable, pane: Pane, busy: Busy | null): TemplateResult {
  const { listing, problem } = list;
  const isRead = listing !== null || problem !== null || table.rows === null;
  if (!isRead) return html`<p class="faint late">${texts.reading}</p>`;
  if (listing === null || listing.rows.length === 0) return emptyList(list, table, pane, busy);
  return html`
    ${filters(list, listing, pane)}
    <div class="list-bar">
      <span class="list-count">${foundCount(list, listing, pane)}</span>
      ${tableButtons(listing, pane, busy)}
    </div>
    ${rowsView(list, listing, pane)}
  `;
}

/** What serves rows that stand in no table of ours, and formulas. */
const otherWork = (pane: Pane, busy: Busy | null) => html`
  <details class="list-other">
    <summary>${texts.pasted}</summary>
    <p class="faint">${texts.pastedHow}</p>
    ${workButton({ text: texts.scoreSelection, label: words.busy.score, act: () => pane.list.scoreSelection() }, busy)}
  </details>
  <details>
    <summary>${texts.formulas}</summary>
    <p class="faint" id="repair-how">${texts.repairHow}</p>
    <p>
      ${workButton(
        {
          text: texts.repair,
          label: words.busy.repair,
          act: () => pane.list.repairFormulas(),
          describedBy: "repair-how",
        },
        busy,
      )}
    </p>
    <p class="faint" id="replace-how">${texts.replaceHow}</p>
    <p>
      ${workButton(
        {
          text: texts.replace,
          label: words.busy.replace,
          act: () => pane.list.replaceFormulasWithValues(),
          describedBy: "replace-how",
        },
        busy,
      )}
    </p>
  </details>
`;

/** The rows of a table with their results, and what can be done with them. */
export function listView(state: State, pane: Pane): TemplateResult {
  const { list, busy } = state;
  const table = list.tables?.find(({ name }) => name === list.table);
  if (!table)
    return list.problem === null ? html`<p class="faint late">${texts.reading}</p>` : unread(list.problem, pane);
  return html`
    <h2 id="screen-title" tabindex="-1" class="unseen">${table.name}</h2>
    <div class="list-head">
      ${tableField(list, pane)}
      ${
        list.listing === null || list.listing.rows.length === 0
          ? nothing
          : html`<button type="button" class="main" @click=${() => pane.form.add(table.name)}>
              ${texts.add(table.noun)}
            </button>`
      }
    </div>
    ${content(list, table, pane, busy)} ${analysesView({ table: table.name, partner: null }, state, pane)}
    ${otherWork(pane, busy)}
  `;
}
