import { html, nothing, type TemplateResult } from "lit-html";
import { words } from "../words";
import type { Field } from "./formSheet";

const texts = words.form;

const mark = ";";

/** Entries of a list as a person has written it. */
export const entriesOf = (text: string): readonly string[] =>
  text
    .split(mark)
    .map((entry) => entry.trim())
    .filter((entry, k, all) => entry !== "" && all.indexOf(entry) === k);

const textOf = (entries: readonly string[]): string => entries.join(`${mark} `);

/** How the field behaves. */
export interface ChipField {
  readonly id: string;
  readonly field: Field;
  readonly text: string;
  /** Identifiers of what describes the field. */
  readonly describedBy: string;
  readonly isFaulty: boolean;
  readonly write: (text: string) => void;
  readonly check: () => void;
}

/** A list as entries that are added one by one and taken away again. */
export function chips({ id, field, text, describedBy, isFaulty, write, check }: ChipField): TemplateResult {
  const entries = entriesOf(text);
  const take = (input: HTMLInputElement) => {
    if (input.value.trim() === "") return;
    write(textOf([...entries, ...entriesOf(input.value)]));
    input.value = "";
  };
  const byKey = (event: KeyboardEvent) => {
    const input = event.target as HTMLInputElement;
    if (event.key === "Enter" || event.key === mark) {
      event.preventDefault();
      take(input);
    } else if (event.key === "Backspace" && input.value === "" && entries.length > 0) {
      write(textOf(entries.slice(0, -1)));
    }
  };
  const remove = (entry: string) => {
    write(textOf(entries.filter((other) => other !== entry)));
    document.getElementById(id)?.focus();
  };
  return html`<div class="entries">
    ${
      entries.length === 0
        ? nothing
        : html`<ul aria-label=${field.header}>
            ${entries.map(
              (entry) =>
                html`<li class="entry">
                  <span>${entry}</span>
                  <button
                    type="button"
                    class="plain icon"
                    aria-label=${texts.remove(entry)}
                    @click=${() => {
                      remove(entry);
                    }}
                  >
                    <svg viewBox="0 0 12 12" width="10" height="10" aria-hidden="true">
                      <path d="M2 2 10 10M10 2 2 10" />
                    </svg>
                  </button>
                </li>`,
            )}
          </ul>`
    }
    <input
      id=${id}
      type="text"
      autocomplete="off"
      list=${field.suggestions.length > 0 ? `${id}-names` : nothing}
      aria-describedby=${describedBy}
      aria-invalid=${isFaulty ? "true" : nothing}
      @keydown=${byKey}
      @blur=${(event: Event) => {
        take(event.target as HTMLInputElement);
        check();
      }}
    />
  </div>`;
}
