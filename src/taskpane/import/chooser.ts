import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";

const texts = words.import;

const fileTypes = ".csv,.tsv,.txt,.xlsx,.xlsm";

/** The file that was dropped or chosen, if one was. */
const firstFile = (files: FileList | null | undefined): File | null => files?.[0] ?? null;

/** Where a file is chosen or dropped, or the selection taken for one. */
export function chooser({ busy }: State, pane: Pane): TemplateResult {
  const read = (file: File | null) => {
    if (file && !busy) void pane.import.readFile(file);
  };
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    read(firstFile(input.files));
    // The same file can be chosen again after it was corrected.
    input.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    read(firstFile(event.dataTransfer?.files));
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
  };
  return html`
    <h2 id="screen-title" tabindex="-1">${texts.title}</h2>
    <div class="drop" @dragover=${allow} @drop=${drop}>
      <label for="file">${texts.choose}</label>
      <input
        id="file"
        type="file"
        accept=${fileTypes}
        ?disabled=${busy !== null}
        aria-describedby="file-how"
        @change=${choose}
      />
      <p class="faint" id="file-how">${texts.drop} ${texts.stays}</p>
    </div>
    <div class="choice">
      ${workButton(
        {
          text: texts.useSelection,
          label: words.busy.selection,
          act: () => pane.import.useSelection(),
          describedBy: "selection-how",
        },
        busy,
      )}
      <p class="faint" id="selection-how">${texts.useSelectionHow}</p>
    </div>
  `;
}
