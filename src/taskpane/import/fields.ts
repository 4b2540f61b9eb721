import { html, nothing, type TemplateResult } from "lit-html";

/** A choice among a few, as a native control with its label. */
export interface SelectField {
  readonly id: string;
  readonly label: string;
  /** What the label is about, for those who do not see where it stands. */
  readonly about?: string;
  readonly value: string;
  /** Value and text. */
  readonly options: readonly (readonly [string, string])[];
  readonly isDisabled: boolean;
  readonly choose: (value: string) => unknown;
}

/** A label with a select under it. */
export const selectField = ({ id, label, about, value, options, isDisabled, choose }: SelectField): TemplateResult =>
  html`<p class="import-field">
    <label for=${id}>${label}${about ? html`<span class="unseen">: ${about}</span>` : nothing}</label>
    <select
      id=${id}
      ?disabled=${isDisabled}
      @change=${({ target }: Event) => choose((target as HTMLSelectElement).value)}
    >
      ${options.map(
        ([optionValue, text]) => html`<option value=${optionValue} .selected=${optionValue === value}>${text}</option>`,
      )}
    </select>
  </p>`;
