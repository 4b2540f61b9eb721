import { html, svg, type TemplateResult } from "lit-html";
import { words } from "../words";

/** A bar from low to high. */
export interface RangeBar {
  readonly label: string;
  readonly low: number;
  readonly high: number;
}

const width = 100;
const height = 12;

/** Bars on one scale, with a line through all of them at one value, and their numbers as text. */
export function rangeBars(
  bars: readonly RangeBar[],
  line: number | null,
  amount: (value: number) => string,
): TemplateResult {
  const ends = [...bars.flatMap(({ low, high }) => [low, high]), ...(line === null ? [] : [line])];
  const [least, most] = [Math.min(...ends), Math.max(...ends)];
  const at = (value: number) => (most > least ? 2 + ((width - 4) * (value - least)) / (most - least) : width / 2);
  return html`<ul class="parts ranges">
    ${bars.map(
      ({ label, low, high }) =>
        html`<li>
          <span class="part-label">${label}</span>
          <svg class="bar" viewBox="0 0 ${width} ${height}" preserveAspectRatio="none" aria-hidden="true">
            <line class="axis" x1="0" x2=${width} y1=${height / 2} y2=${height / 2} />
            ${svg`<rect class="adds" x=${at(low)} width=${Math.max(0.5, at(high) - at(low))} y="2" height=${height - 4} />`}
            ${line === null ? "" : svg`<line class="value" x1=${at(line)} x2=${at(line)} y1="0" y2=${height} />`}
          </svg>
          <span class="part-number">${words.detail.range(amount(low), amount(high))}</span>
        </li>`,
    )}
  </ul>`;
}
