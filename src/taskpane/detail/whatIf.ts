import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy } from "../state";
import { words } from "../words";
import type { Criterion, Explained } from "./explained";
import { amountOf } from "./scoreLine";
import type { Trial } from "./trial";

const texts = words.detail;

/** From where to where a slider goes, and by how much at a time. */
interface Span {
  readonly least: number;
  readonly most: number;
  readonly step: number;
}

const points: Span = { least: 0, most: 100, step: 1 };

/** A method goes from half to one and a half times what it is; one that is not known, or nothing, has no slider. */
function moneySpan({ value }: Criterion): Span | null {
  if (value === null || value === 0) return null;
  const [a, b] = [0.5 * value, 1.5 * value];
  return { least: Math.min(a, b), most: Math.max(a, b), step: Math.abs(value) / 100 };
}

/** What the person has entered; null for nothing or no number. */
function entered({ target }: Event): number | null {
  const { valueAsNumber } = target as HTMLInputElement;
  return Number.isFinite(valueAsNumber) ? valueAsNumber : null;
}

const isRating = (value: number, span: Span | null): boolean => span !== points || (value >= 0 && value <= 100);

/** A value as a number input shows it: no more digits than a person would tell apart. */
function asText(value: number | null, span: Span | null): string {
  if (value === null) return "";
  return String(Number(span === points ? value.toFixed(1) : value.toPrecision(6)));
}

interface Control {
  readonly id: string;
  readonly label: string;
  readonly span: Span | null;
  readonly value: number | null;
  /** How the value is said. */
  readonly said: string;
  /** What the criterion is without a trial. */
  readonly before: number | null;
  readonly rate: (value: number | null) => void;
}

/** A slider of what is not known stands in the middle and says so; it is known once it is moved. */
const slider = ({ id, span, value, said, rate }: Control) =>
  span
    ? html`<input
        id=${id}
        type="range"
        class=${value === null ? "blank" : ""}
        min=${span.least}
        max=${span.most}
        step=${span.step}
        aria-valuetext=${said}
        .value=${asText(value ?? (span.least + span.most) / 2, span)}
        @input=${(event: Event) => {
          rate(entered(event));
        }}
      />`
    : nothing;

const numberInput = ({ id, label, span, value, before, rate }: Control) =>
  html`<input
    id="${id}-number"
    type="number"
    step="any"
    min=${span === points ? 0 : nothing}
    max=${span === points ? 100 : nothing}
    aria-label=${span ? texts.asNumber(label) : nothing}
    .value=${asText(value, span)}
    @input=${(event: Event) => {
      const number = entered(event);
      if (number !== null && isRating(number, span)) rate(number);
    }}
    @change=${(event: Event) => {
      const number = entered(event);
      if (number !== null && isRating(number, span)) return;
      // What is no rating is tried no longer.
      rate(null);
      (event.target as HTMLInputElement).value = asText(before, span);
    }}
  />`;

function control(row: Explained, trial: Trial | null, k: number, pane: Pane): TemplateResult {
  const criterion = row.criteria[k]!;
  const value = trial?.ratings[k] ?? criterion.value;
  const rating: Control = {
    id: `what-if-${k}`,
    label: criterion.label,
    span: row.unit === "money" ? moneySpan(criterion) : points,
    value,
    said: value === null ? texts.missing : amountOf(row)(value),
    before: criterion.value,
    rate: (to) => void pane.detail.rate(k, to),
  };
  const isTried = (trial?.ratings[k] ?? null) !== null;
  return html`<li class=${isTried ? "tried" : ""}>
    <label for=${rating.span ? rating.id : `${rating.id}-number`}>${criterion.label}</label>
    <span class="faint"
      >${
        isTried && criterion.value !== null ? texts.turn(amountOf(row)(criterion.value), rating.said) : rating.said
      }</span
    >
    ${slider(rating)} ${numberInput(rating)}
  </li>`;
}

/** Saves, and goes to the heading, for what is tried no longer cannot be saved again. */
async function save(pane: Pane): Promise<void> {
  if (await pane.detail.saveTrial()) document.getElementById("screen-title")?.focus();
}

/** A slider for each criterion: a trial of which nothing is written before it is saved. */
export const whatIf = (row: Explained, trial: Trial | null, pane: Pane, busy: Busy | null): TemplateResult =>
  html`<section class="what-if">
    <h3>${texts.trial}</h3>
    <p class="faint" id="what-if-how">${row.unit === "money" ? texts.trialMoney : texts.trialHow}</p>
    <ul class="sliders ${row.unit}" aria-describedby="what-if-how">
      ${row.criteria.map((_, k) => control(row, trial, k, pane))}
    </ul>
    <p class="buttons">
      ${workButton({ text: texts.save, label: words.busy.save, act: () => save(pane), look: "main", isDisabled: !trial }, busy)}
      <button
        type="button"
        aria-disabled=${!trial}
        @click=${() => {
          pane.detail.resetTrial();
        }}
      >
        ${texts.reset}
      </button>
    </p>
  </section>`;
