import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { ListState } from "./listState";
import type { Listing } from "./listing";
import { type Sorting, sortingAmong, sortingsOf } from "./narrow";
import { words } from "../words";

const texts = words.list;

/** What the person typed or chose. */
const entered = ({ target }: Event): string => (target as HTMLInputElement | HTMLSelectElement).value;

const searchField = (search: string, pane: Pane) =>
  html`<input
    type="search"
    class="field"
    aria-label=${texts.search}
    placeholder=${texts.search}
    .value=${search}
    @input=${(event: Event) => {
      pane.list.search(entered(event));
    }}
  />`;

function sortField(sort: Sorting, listing: Listing, pane: Pane): TemplateResult {
  const labels = texts.sorting(listing.by);
  const choices = sortingsOf(listing);
  return html`<select
    class="field"
    aria-label=${texts.sort}
    @change=${(event: Event) => {
      const chosen = choices.find((each) => each === entered(event));
      if (chosen) pane.list.sort(chosen);
    }}
  >
    ${choices.map(
      (each) => html`<option value=${each} .selected=${each === sortingAmong(listing, sort)}>${labels[each]}</option>`,
    )}
  </select>`;
}

/** How many rows have each verdict; pressed, only they are shown. */
const bandFilter = ({ bands: chosen }: ListState, { bands }: Listing, pane: Pane) =>
  bands.length < 2
    ? nothing
    : html`<div role="group" class="chips" aria-label=${texts.filter}>
        ${bands.map(
          ({ id, standing, count }) =>
            html`<button
              type="button"
              class="chip ${standing}"
              aria-pressed=${chosen.has(id)}
              @click=${() => {
                pane.list.toggle(id);
              }}
            >
              <strong>${words.count(count)}</strong> ${texts.bands[id] ?? id}
            </button>`,
        )}
      </div>`;

/** Search, order and verdicts to show. */
export const filters = (list: ListState, listing: Listing, pane: Pane): TemplateResult => html`
  <div class="list-search">${searchField(list.search, pane)} ${sortField(list.sort, listing, pane)}</div>
  ${bandFilter(list, listing, pane)}
`;

/** How many rows that leaves. */
export const foundCount = ({ found, search, bands }: ListState, listing: Listing, pane: Pane): TemplateResult => html`
  <span role="status" class="faint">${texts.count(found.length, listing.rows.length, listing.noun)}</span>
  ${
    found.length > 0 && (search !== "" || bands.size > 0)
      ? html`<button
          type="button"
          class="plain small"
          @click=${() => {
            pane.list.clear();
          }}
        >
          ${texts.clear}
        </button>`
      : nothing
  }
`;
