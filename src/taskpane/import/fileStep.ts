import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import { type Asked, fileFields } from "./fileFields";
import { firstRows } from "./firstRows";
import type { OpenedFile } from "./openFile";

const texts = words.import;

function facts({ name, bytes, raw }: OpenedFile): string {
  const format = raw.written.format === "cells" ? texts.selection : raw.written.format;
  return [name, ...(bytes ? [texts.bytes(bytes.length)] : []), format].join(", ");
}

/** What a file was taken for and how it is written, each of which can be said otherwise; and its first rows. */
export function fileStep(file: OpenedFile, { import: { said, matched }, busy }: State, pane: Pane): TemplateResult {
  const of: Asked = { file, said, matched, isDisabled: busy?.label === words.busy.add, pane };
  return html`
    <h2 id="screen-title" tabindex="-1">${file.name}</h2>
    <p class="faint">${facts(file)}. ${texts.stays}</p>
    <div class="import-fields">${fileFields(of)}</div>
    ${matched ? firstRows(matched) : busy ? nothing : html`<p>${texts.unread}</p>`}
    <p class="buttons">
      <button
        type="button"
        class="main"
        ?disabled=${busy !== null || !matched}
        @click=${() => pane.import.showStep("match")}
      >
        ${texts.next.match}
      </button>
      <button
        type="button"
        ?disabled=${busy !== null}
        @click=${() => {
          pane.import.forgetFile();
        }}
      >
        ${texts.another}
      </button>
    </p>
  `;
}
