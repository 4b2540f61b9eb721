import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";
import { changes } from "./changes";
import { selectField } from "./fields";
import type { ImportPlan } from "./importPlan";
import { problems } from "./problems";

const texts = words.import;

/** By which column rows are found in the workbook, where there is more than one that could do it. */
function keyField({ keys, key, region }: ImportPlan, { busy }: State, pane: Pane): TemplateResult | typeof nothing {
  if (!key || !region) return nothing;
  const value = key.headers.join(", ");
  if (keys.length < 2) return html`<p class="faint">${texts.key} ${value}. ${texts.keyHow}</p>`;
  return html`${selectField({
      id: "import-key",
      label: texts.key,
      value,
      options: keys.map((name) => [name, name] as const),
      isDisabled: busy?.label === words.busy.add,
      choose: (header) => pane.import.setKey(header),
    })}
    <p class="faint">${texts.keyHow}</p>`;
}

function checked(plan: ImportPlan, state: State, pane: Pane): TemplateResult {
  const { fresh, known, same, skipped } = plan;
  return html`
    <p class="summary"><strong>${texts.summary(fresh.length, known.length, skipped.length)}</strong></p>
    ${same > 0 ? html`<p class="faint">${texts.same(same)}</p>` : nothing} ${keyField(plan, state, pane)}
    ${changes(plan, state, pane)} ${problems(plan, state, pane)}
  `;
}

/** What adding would do, what did not read, and the button that does it. */
export function checkStep(state: State, pane: Pane): TemplateResult {
  const { busy } = state;
  const { plan, isUpdate } = state.import;
  const updates = plan && isUpdate ? plan.known.length : 0;
  const add = plan ? texts.add(plan.fresh.length, updates, plan.imported.table.row) : texts.checkTitle;
  return html`
    <h2 id="screen-title" tabindex="-1">${texts.checkTitle}</h2>
    ${plan ? checked(plan, state, pane) : nothing}
    <p class="buttons">
      ${workButton(
        {
          text: add,
          label: words.busy.add,
          act: () => pane.import.addImported(),
          look: "main",
          isDisabled: !plan || plan.fresh.length + updates === 0,
        },
        busy,
      )}
      <button type="button" ?disabled=${busy !== null} @click=${() => pane.import.showStep("match")}>
        ${texts.back}
      </button>
    </p>
  `;
}
