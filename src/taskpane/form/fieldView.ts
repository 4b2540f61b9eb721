import { html, nothing, type TemplateResult } from "lit-html";
import type { ColumnType } from "../../tables";
import type { Pane } from "../pane";
import { words } from "../words";
import { chips } from "./chips";
import type { Field } from "./formSheet";
import type { FormState } from "./formState";

const texts = words.form;

const numeric: ReadonlySet<ColumnType> = new Set(["number", "count", "money", "fraction", "points", "value"]);

/** What a control of a field has in common with the others. */
interface Control {
  readonly id: string;
  readonly text: string;
  readonly describedBy: string;
  readonly isFaulty: boolean;
  readonly write: (text: string) => void;
  readonly check: () => void;
}

const option = (value: string, label: string, chosen: string) =>
  html`<option value=${value} ?selected=${value === chosen}>${label}</option>`;

const select = (field: Field, { id, text, describedBy, isFaulty, write, check }: Control) =>
  html`<select
    id=${id}
    aria-describedby=${describedBy}
    aria-invalid=${isFaulty ? "true" : nothing}
    ?required=${field.isRequired}
    .value=${text}
    @change=${({ target }: Event) => {
      write((target as HTMLSelectElement).value);
      check();
    }}
  >
    ${option("", texts.blank, text)}
    ${
      field.type === "flag"
        ? html`${option("yes", texts.yes, text)}${option("no", texts.no, text)}`
        : field.choices.map((choice) => option(choice, choice, text))
    }
  </select>`;

const input = (field: Field, { id, text, describedBy, isFaulty, write, check }: Control) =>
  html`<input
    id=${id}
    type=${field.type === "date" ? "date" : "text"}
    inputmode=${numeric.has(field.type) ? "decimal" : nothing}
    autocomplete="off"
    list=${field.suggestions.length > 0 ? `${id}-names` : nothing}
    aria-describedby=${describedBy}
    aria-invalid=${isFaulty ? "true" : nothing}
    ?required=${field.isRequired}
    .value=${text}
    @input=${({ target }: Event) => {
      write((target as HTMLInputElement).value);
    }}
    @blur=${check}
  />`;

function control(field: Field, common: Control): TemplateResult {
  if (field.type === "choice" || field.type === "flag") return select(field, common);
  return field.type === "list" ? chips({ field, ...common }) : input(field, common);
}

/** What a field means, and how it is written. */
const hintOf = ({ type, description, choices }: Field): string =>
  [`${description}.`.replace(/([.!?])\.$/, "$1"), texts.syntax(type), type === "pairs" ? texts.words(choices) : null]
    .filter((part) => part !== null)
    .join(" ");

const names = (id: string, { suggestions }: Field) =>
  suggestions.length === 0
    ? nothing
    : html`<datalist id="${id}-names">${suggestions.map((name) => html`<option value=${name}></option>`)}</datalist>`;

/** One field with its label, what it means, and what is wrong with it. */
export function fieldView(field: Field, { texts: written, faults, notes }: FormState, pane: Pane): TemplateResult {
  const { key, header, unit, isRequired } = field;
  const id = `field-${key}`;
  const fault = faults[key];
  const note = fault ?? notes[key];
  const common: Control = {
    id,
    text: written[key] ?? field.text,
    describedBy: `${id}-hint ${id}-note`,
    isFaulty: fault !== undefined,
    write: (text) => {
      pane.form.write(key, text);
    },
    check: () => void pane.form.check(key),
  };
  return html`<div class="form-field">
    <label for=${id}
      >${header}${unit === null ? nothing : html` <span class="faint">(${unit})</span>`}${
        isRequired ? html`<span class="required" aria-hidden="true"> *</span>` : nothing
      }</label
    >
    ${control(field, common)}${names(id, field)}
    <p class="faint" id="${id}-hint">${hintOf(field)}</p>
    <p class=${fault === undefined ? "taken-as" : "fault"} id="${id}-note">${note ?? nothing}</p>
  </div>`;
}
