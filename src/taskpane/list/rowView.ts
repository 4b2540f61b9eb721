import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words";
import type { Fact, ListedRow, Listing } from "./listing";
import { rowBar } from "./rowBar";

const texts = words.list;

const amountText = (value: number, { unit }: Pick<Listing, "unit">): string =>
  unit === "money" ? words.money(value) : unit === "points" ? words.points(value) : words.number(value);

function factText({ header, type, cell }: Fact): string {
  if (typeof cell === "number")
    return texts.fact(header, type === "fraction" ? words.percent(cell) : words.number(cell));
  if (type === "date" && typeof cell === "string") return words.shortDate(new Date(`${cell}T00:00:00`));
  if (typeof cell === "object") return [...cell].map(String).join(", ");
  return String(cell);
}

/** A row's number, its range where it has no number, or nothing. */
function number({ amount, range, unit }: ListedRow, listing: Listing): TemplateResult | typeof nothing {
  if (amount !== null)
    return html`<span class="row-amount"
      >${amountText(amount, listing)}${unit === null ? nothing : html` <span class="faint">${unit}</span>`}</span
    >`;
  if (range === null) return nothing;
  return html`<span class="row-amount ranged"
    >${texts.range(amountText(range.low, listing), amountText(range.high, listing))}</span
  >`;
}

/** What was aimed at, and how much of it is reached. */
function targetText({ amount, target }: ListedRow, listing: Listing): readonly string[] {
  if (target === null) return [];
  const share = amount === null || !(target > 0) ? null : words.percent(amount / target);
  return [texts.target(share, amountText(target, listing))];
}

const verdict = ({ verdict: label, standing, reason }: ListedRow, { isScored }: Listing) =>
  !isScored || reason !== null
    ? nothing
    : html`<span class="verdict ${standing}">${label ?? texts.bands["more-data"]}</span> `;

/** One row as the list shows it: what it is called, what it amounts to, and what is to be made of it. */
export function rowView(row: ListedRow, listing: Listing, open: () => unknown): TemplateResult {
  const facts = [
    ...(row.outcome === null ? [] : [row.outcome]),
    ...targetText(row, listing),
    ...row.facts.map(factText),
    ...(row.reason === null ? [] : [texts.reason(row.reason)]),
  ];
  return html`<li>
    <button type="button" class="row" @click=${open}>
      <span class="row-name">${row.name === "" ? texts.unnamed : row.name}</span>
      ${number(row, listing)}
      <span class="row-said">${verdict(row, listing)}<span class="faint">${facts.join(" · ")}</span></span>
      ${rowBar(row, listing)}
    </button>
  </li>`;
}
