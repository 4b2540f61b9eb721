import { html, nothing, type TemplateResult } from "lit-html";
import type { Explained } from "../detail/explained";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";
import { fieldView } from "./fieldView";
import type { FieldGroup, FormSheet } from "./formSheet";
import { type FormState, isFormOf } from "./formState";

const texts = words.form;

const groups = ["ratings", "other"] as const satisfies readonly FieldGroup[];

/** Fields that are asked for on demand. */
function group(name: (typeof groups)[number], sheet: FormSheet, form: FormState, pane: Pane) {
  const fields = sheet.fields.filter((field) => field.group === name);
  return fields.length === 0
    ? nothing
    : html`<details>
        <summary>${texts.groups[name]}</summary>
        ${fields.map((field) => fieldView(field, form, pane))}
      </details>`;
}

/** Saves, and goes to the heading of what comes then; where something is wrong, to the first field that it is wrong with. */
async function save(pane: Pane): Promise<void> {
  if (await pane.form.save()) {
    document.getElementById("screen-title")?.focus();
    return;
  }
  const faulty = [...document.querySelectorAll<HTMLElement>("form [aria-invalid='true']")];
  for (const field of faulty) field.closest("details")?.setAttribute("open", "");
  faulty[0]?.focus();
}

function cancel(pane: Pane): void {
  pane.form.close();
  void pane.refresh();
}

/** The fields of a row, the essential ones first and the others on demand, below a heading. */
function fieldsOf(sheet: FormSheet, heading: TemplateResult, { form, busy }: State, pane: Pane): TemplateResult {
  return html`<form
    novalidate
    @submit=${(event: Event) => {
      event.preventDefault();
      if (!busy) void save(pane);
    }}
  >
    ${heading}
    <p class="faint">${texts.requiredMeans}</p>
    ${sheet.fields.filter((field) => field.group === "essential").map((field) => fieldView(field, form, pane))}
    ${groups.map((name) => group(name, sheet, form, pane))}
    <p class="buttons form-buttons">
      ${workButton({ text: texts.save, label: words.busy.save, act: () => save(pane), look: "main" }, busy)}
      <button
        type="button"
        ?disabled=${busy !== null}
        @click=${() => {
          cancel(pane);
        }}
      >
        ${texts.cancel}
      </button>
    </p>
  </form>`;
}

const titleOf = ({ edited, noun }: FormSheet) => (edited ? texts.edit(edited.name) : texts.add(noun));

/** A row of a table to fill in: a new one, or one of a table without scores. */
export function formView(state: State, pane: Pane): TemplateResult {
  const { sheet } = state.form;
  if (!sheet) return html`<p class="faint">${texts.loading}</p>`;
  return fieldsOf(sheet, html`<h2 id="screen-title" tabindex="-1">${titleOf(sheet)}</h2>`, state, pane);
}

/** The form of the row that is shown, below its score; null where that is not being edited. */
export function rowFormView(state: State, explained: Explained, pane: Pane): TemplateResult | null {
  const { sheet } = state.form;
  return sheet && isFormOf(state.form, explained)
    ? fieldsOf(sheet, html`<h3 id="form-title" tabindex="-1">${titleOf(sheet)}</h3>`, state, pane)
    : null;
}
