import { html, nothing, type TemplateResult } from "lit-html";
import type { IssueGroup } from "../../files";
import type { ImportPlan } from "./importPlan";
import { counted } from "../counted";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";

const texts = words.import;

const fileTypes = ".csv,.tsv,.txt,.xlsx,.xlsm";

/** The file that was dropped or chosen, if one was. */
const firstFile = (files: FileList | null | undefined): File | null => files?.[0] ?? null;

function chooser(pane: Pane, isBusy: boolean): TemplateResult {
  const read = (file: File | null) => {
    if (file) void pane.import.readFile(file);
  };
  const choose = ({ target }: Event) => {
    const input = target as HTMLInputElement;
    read(firstFile(input.files));
    // The same file can be chosen again after it was corrected.
    input.value = "";
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    if (!isBusy) read(firstFile(event.dataTransfer?.files));
  };
  const allow = (event: DragEvent) => {
    event.preventDefault();
  };
  return html`<div class="drop" @dragover=${allow} @drop=${drop}>
    <label for="file">${texts.choose}</label>
    <input
      id="file"
      type="file"
      accept=${fileTypes}
      ?disabled=${isBusy}
      aria-describedby="file-how"
      @change=${choose}
    />
    <p class="faint" id="file-how">${texts.drop} ${texts.stays}</p>
  </div>`;
}

const count = (label: string, value: number) =>
  value === 0
    ? nothing
    : html`<div>
        <dt>${label}</dt>
        <dd>${words.count(value)}</dd>
      </div>`;

function source({ imported: { source: from } }: ImportPlan): string {
  const detail = from.sheet === null ? (from.encoding ?? "") : texts.sheet(from.sheet);
  return texts.source(from.format, detail, from.headerRow);
}

function columnTable({ imported: { matches, table } }: ImportPlan): TemplateResult {
  return html`<details>
    <summary>${texts.columns}</summary>
    <table>
      <thead>
        <tr>
          <th scope="col">${texts.theirs}</th>
          <th scope="col">${texts.ours}</th>
        </tr>
      </thead>
      <tbody>
        ${matches.map(
          ({ header, key, confidence }) =>
            html`<tr>
              <td>${header}</td>
              <td>
                ${key === null ? html`<em>${texts.unused}</em>` : table.columns[key]!.header}
                ${confidence === "likely" ? html`<span class="faint">(${texts.likely})</span>` : nothing}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
  </details>`;
}

const mostRowsNamed = 5;

const problem = ({ first: { code, column, message }, count: times, rows }: IssueGroup) => {
  const named = rows.slice(0, mostRowsNamed);
  return html`<li>
    <strong>${words.issues[code]}</strong>${column === null ? nothing : `: ${column}`}
    <span class="faint">${texts.times(times)} ${texts.rows(named, named.length === times)}</span>
    <p class="faint">${message}</p>
  </li>`;
};

const problems = ({ problems: groups }: ImportPlan): TemplateResult =>
  groups.length === 0
    ? html`<p>${texts.problems(0)}.</p>`
    : html`<details open>
        <summary>${texts.problems(groups.reduce((total, group) => total + group.count, 0))}</summary>
        <p>${texts.blank}</p>
        <ul class="lines">
          ${groups.map(problem)}
        </ul>
      </details>`;

function addText({ fresh, known, imported }: ImportPlan, isUpdate: boolean): string {
  const updated = isUpdate ? known.length : 0;
  if (fresh.length > 0 && updated > 0) return texts.addAndUpdate(fresh.length, updated);
  if (updated > 0) return texts.updateOnly(updated);
  return fresh.length > 0 ? `${texts.add} ${counted(fresh.length, imported.table.row)}` : texts.nothingToAdd;
}

function planView(plan: ImportPlan, isUpdate: boolean, pane: Pane, isBusy: boolean): TemplateResult {
  const { file, imported, fresh, known, repeated } = plan;
  const tick = ({ target }: Event) => {
    pane.import.setUpdate((target as HTMLInputElement).checked);
  };
  const updatable = plan.canUpdate;
  const hasWork = fresh.length > 0 || (isUpdate && updatable);
  return html`
    <h2>${file}</h2>
    <p>${texts.takenFor} <strong>${imported.table.name}</strong> <span class="faint">(${source(plan)})</span></p>
    <dl class="facts">
      ${count(texts.fresh, fresh.length)} ${count(texts.known, known.length)} ${count(texts.repeated, repeated)}
      ${count(texts.skipped, imported.skipped.length)}
    </dl>
    ${
      known.length === 0
        ? nothing
        : updatable
          ? html`<p class="tick">
                <input id="update" type="checkbox" .checked=${isUpdate} aria-describedby="update-how" @change=${tick} />
                <label for="update">${texts.update(known.length)}</label>
              </p>
              <p class="faint" id="update-how">${isUpdate ? texts.updateHow : texts.kept}</p>`
          : html`<p class="faint">${texts.keptAssumptions}</p>`
    }
    ${problems(plan)} ${columnTable(plan)}
    <p class="buttons">
      <button type="button" class="main" ?disabled=${isBusy || !hasWork} @click=${() => pane.import.addImported()}>
        ${addText(plan, isUpdate && updatable)}
      </button>
      <button
        type="button"
        ?disabled=${isBusy}
        @click=${() => {
          pane.import.forgetFile();
        }}
      >
        ${texts.another}
      </button>
    </p>
  `;
}

/** A file to choose; then what it was taken for and what adding it would do. */
export const importView = ({ import: { plan, isUpdate }, busy }: State, pane: Pane): TemplateResult =>
  plan ? planView(plan, isUpdate, pane, busy !== null) : chooser(pane, busy !== null);
