import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Part } from "../../tables";
import { words } from "../words";

const width = 100;
const height = 8;

/** A bar of what a criterion adds, in a frame of the most it could; hatched where it is missing. */
function bar({ value, adds, most }: Part, largest: number) {
  const long = (amount: number) => (largest > 0 ? Math.max(0, (width * amount) / largest) : 0);
  return html`<svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
    ${most === null ? nothing : svg`<rect class=${value === null ? "missing" : "most"} width=${long(most)} height=${height} />`}
    ${value === null ? nothing : svg`<rect class="adds" width=${long(adds)} height=${height} />`}
  </svg>`;
}

/** What each criterion adds to a score, as bars with their numbers. */
export function partBars(parts: readonly Part[], amount: (value: number) => string): TemplateResult {
  const largest = Math.max(0, ...parts.map(({ adds, most }) => most ?? adds));
  return html`<ul class="parts">
    ${parts.map(
      (part) =>
        html`<li>
          <span class="part-label">${part.label}</span>
          ${bar(part, largest)}
          <span class="part-number">
            ${
              part.value === null
                ? html`<em>${words.detail.missing}</em>`
                : part.most === null
                  ? amount(part.adds)
                  : words.detail.of(amount(part.adds), amount(part.most))
            }
          </span>
        </li>`,
    )}
  </ul>`;
}
