import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { ListedRow, Listing } from "./listing";

const height = 6;

/** A bar as long as a row's number, with the range in which it may still lie. */
export function rowBar({ amount, range, target }: ListedRow, { most }: Listing): TemplateResult | typeof nothing {
  const whole = most ?? target;
  if (whole === null || !(whole > 0) || (amount === null && range === null)) return nothing;
  const place = (value: number) => Math.min(100, Math.max(0, (100 * value) / whole));
  return html`<svg class="row-bar" viewBox="0 0 100 ${height}" preserveAspectRatio="none" aria-hidden="true">
    <rect class="most" width="100" height=${height} />
    ${amount === null ? nothing : svg`<rect class="amount" width=${place(amount)} height=${height} />`}
    ${
      range === null
        ? nothing
        : svg`<rect class="range" x=${place(range.low)} width=${place(range.high) - place(range.low)} y="2" height=${height - 4} />`
    }
  </svg>`;
}
