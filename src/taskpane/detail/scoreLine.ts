import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words";
import type { Explained } from "./explained";

const texts = words.detail;

/** How amounts of a row are written. */
export const amountOf = ({ unit }: Explained): ((value: number) => string) =>
  unit === "money" ? words.money : words.points;

function numberText(row: Explained): string {
  if (row.kind === "scored" && row.score !== null) return amountOf(row)(row.score);
  return row.unit === "money" ? texts.noValue : texts.noScore;
}

const chip = (row: Explained) =>
  row.kind === "scored"
    ? html`<span class="verdict ${row.standing}">${row.verdict ?? texts.unknown}</span>`
    : html`<span class="verdict unknown">${texts.unknown}</span>`;

/** Two texts of which the second came in the place of the first; one where they are the same. */
const turned = (before: string, now: string): string => (before === now ? now : texts.turn(before, now));

function range(row: Explained) {
  if (row.kind === "unscored" || row.low === row.high) return nothing;
  const amount = amountOf(row);
  return html`<span class="faint">${texts.range(amount(row.low), amount(row.high))}</span>`;
}

const coverage = (row: Explained) =>
  row.kind === "scored" ? html`<span class="faint">${texts.coverage} ${words.percent(row.coverage)}</span>` : nothing;

/** Score, verdict, range and coverage in one line that stays in sight; while ratings are tried, what they turn the score and verdict into. */
export function scoreLine(row: Explained, tried: Explained | null): TemplateResult {
  const now = tried ?? row;
  const isTurned = tried !== null && verdictText(tried) !== verdictText(row);
  return html`<p class="score-line" aria-live="polite">
    <strong>${tried ? turned(numberText(row), numberText(tried)) : numberText(row)}</strong>
    ${isTurned ? html`${chip(row)}<span aria-hidden="true">→</span>` : nothing}${chip(now)} ${range(now)}
    ${coverage(now)} ${tried ? html`<span class="trial-mark">${texts.trialUnsaved}</span>` : nothing}
  </p>`;
}

const verdictText = (row: Explained): string => (row.kind === "scored" ? (row.verdict ?? "") : "");
