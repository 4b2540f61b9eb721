import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { Busy } from "../state";
import { words } from "../words";
import type { ListedTable } from "./listing";
import type { ListState } from "./listState";

const texts = words.list;

const start = ({ name, noun, rows }: ListedTable, isSample: boolean, pane: Pane, busy: Busy | null) => html`
  <section class="empty">
    <h3>${rows === null ? texts.lacking(name) : texts.empty(name)}</h3>
    <p class="faint">${isSample ? texts.lackingHow : texts.emptyHow}</p>
    <div class="buttons">
      <button type="button" class="main" @click=${() => pane.form.add(name)}>${texts.add(noun)}</button>
      <button type="button" @click=${() => pane.showTab("import")}>${texts.import}</button>
      ${
        isSample
          ? workButton({ text: texts.sample, label: words.busy.sample, act: () => pane.welcome.addSample() }, busy)
          : nothing
      }
    </div>
  </section>
`;

/** Why a table could not be read. */
export const unread = (problem: string, pane: Pane): TemplateResult =>
  html`<section class="empty">
    <h3>${texts.problem}</h3>
    <p>${problem}</p>
    <button type="button" @click=${() => pane.list.load()}>${texts.again}</button>
  </section>`;

/** What there is to do where a table cannot be read, is not there, or has no rows. */
export function emptyList(
  { problem, tables }: ListState,
  table: ListedTable,
  pane: Pane,
  busy: Busy | null,
): TemplateResult {
  if (problem !== null) return unread(problem, pane);
  // The sample needs a workbook that has none of its sheets yet.
  const isSample = tables?.every(({ rows }) => rows === null) ?? false;
  return start(table, isSample, pane, busy);
}
