import { html, nothing, svg, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { WeightsState } from "./weightsState";
import type { EditedAssumption } from "./editedAssumptions";
import { words } from "../words";

const texts = words.weights;

/** A bar of what a weight is of the sum of all. */
const shareBar = (share: number) =>
  html`<svg class="share-bar" viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">
    <rect class="most" width="100" height="6" />
    ${svg`<rect class="amount" width=${100 * share} height="6" />`}
  </svg>`;

/** Enters what is shipped, where that is not what stands there. */
function resetButton({ id, name, shipped, shippedTag }: EditedAssumption, pane: Pane): TemplateResult {
  const isCurve = typeof shipped === "string";
  const text = texts.reset(shippedTag, isCurve ? "" : words.entry(shipped)).trim();
  return html`<button
    type="button"
    class="plain small"
    aria-label=${texts.resetLabel(text, texts.label(name))}
    @click=${() => pane.weights.reset(id)}
  >
    ${text}
  </button>`;
}

/** An assumption to change: what it is called, its value, who fixed that, and what is wrong with it. */
export function assumptionField(
  item: EditedAssumption,
  { entries, trial }: WeightsState,
  isWeight: boolean,
  pane: Pane,
): TemplateResult {
  const { id, name, value, shipped, unit, tag, source, isFormula } = item;
  const problem = trial?.problems.get(id);
  const share = trial?.shares.get(id);
  const text = entries.get(id) ?? words.entry(value);
  const isEdited = text.trim() !== words.entry(value);
  const isCurve = typeof shipped === "string";
  return html`<li class="assumption ${isWeight ? "weight" : isCurve ? "curve" : ""}">
    <label for=${id}>${texts.label(name)}${isWeight ? nothing : html` <span class="faint">${unit}</span>`}</label>
    <input
      id=${id}
      class="field"
      type="text"
      inputmode=${isCurve ? "text" : "decimal"}
      autocomplete="off"
      spellcheck="false"
      aria-invalid=${problem !== undefined}
      aria-describedby="${id}-source${problem === undefined ? "" : ` ${id}-problem`}"
      ?disabled=${isFormula}
      .value=${text}
      @input=${({ target }: Event) => pane.weights.enter(id, (target as HTMLInputElement).value)}
    />
    ${isWeight ? html`<span class="share">${texts.share(share)}</span>` : nothing}
    ${isWeight ? shareBar(share ?? 0) : nothing}
    ${problem === undefined ? nothing : html`<p class="problem" id="${id}-problem">${problem}</p>`}
    <p class="assumption-source">
      <span class="faint" id="${id}-source">
        ${isFormula ? texts.formula : isEdited ? texts.edited : texts.source(tag, source)}
      </span>
      ${text.trim() === words.entry(shipped) || isFormula ? nothing : resetButton(item, pane)}
    </p>
  </li>`;
}
