import { html, nothing, type TemplateResult } from "lit-html";
import type { Fix, IssueGroup, IssueValue } from "../../files";
import type { Column } from "../../tables";
import type { Pane } from "../pane";
import { words } from "../words";

const texts = words.import;

/** As many different values of one problem can be mended one by one. */
const mostValues = 8;

/** Problems of single values, which the person can say the meaning of. */
const ofValues: ReadonlySet<string> = new Set([
  "unknown-choice",
  "unreadable-number",
  "unreadable-date",
  "unreadable-entry",
  "out-of-range",
  "error-value",
]);

/** Problems whose rows are left out anyway. */
const ofLeftOut: ReadonlySet<string> = new Set(["missing-required", "left-out"]);

interface Mending {
  readonly group: IssueGroup;
  readonly id: string;
  readonly column: Column | null;
  readonly isBusy: boolean;
  readonly pane: Pane;
}

const button = (text: string, act: () => unknown, isBusy: boolean) =>
  html`<button type="button" ?disabled=${isBusy} @click=${act}>${text}</button>`;

/** The words that a cell of a column may hold; none where they are too many to list. */
function wordsOf(column: Column | null): readonly string[] {
  if (column?.type === "flag") return [texts.yes, texts.no];
  return column?.choices ?? [];
}

/** What a value means, said once for all of its rows. */
function valueRepair(
  { value, rows }: IssueValue,
  n: number,
  { group, id, column, isBusy, pane }: Mending,
): TemplateResult {
  const header = group.first.column ?? "";
  const field = `${id}-value-${n}`;
  const allowed = wordsOf(column);
  const mend = (event: SubmitEvent) => {
    event.preventDefault();
    const said = new FormData(event.target as HTMLFormElement).get("by");
    const by = typeof said === "string" && said.trim() !== "" ? said.trim() : null;
    return pane.import.fix({ kind: "replace", column: header, value, by });
  };
  return html`<form class="import-repair" @submit=${mend}>
    <label for=${field}>${texts.readAs(value)}</label>
    ${
      allowed.length > 0
        ? html`<select id=${field} name="by">
            <option value="">${texts.leaveBlank}</option>
            ${allowed.map((choice) => html`<option value=${choice}>${choice}</option>`)}
          </select>`
        : html`<input id=${field} name="by" autocomplete="off" placeholder=${texts.leaveBlank} />`
    }
    <button type="submit" ?disabled=${isBusy}>${texts.fixForAll(rows.length)}</button>
  </form>`;
}

function valueRepairs(of: Mending): TemplateResult {
  const { values } = of.group;
  const more = values.length - mostValues;
  return html`${values.slice(0, mostValues).map((value, n) => valueRepair(value, n, of))}
  ${more > 0 ? html`<p class="faint">${texts.moreValues(more)}</p>` : nothing}`;
}

/** What mends a whole column at once. */
function columnRepair({ group: { first }, column: ours, isBusy, pane }: Mending): TemplateResult | typeof nothing {
  const column = first.column ?? "";
  const fix = (text: string, decided: Fix) => button(text, () => pane.import.fix(decided), isBusy);
  switch (first.code) {
    case "ambiguous-date":
      return html`${button(texts.dayFirst, () => pane.import.say({ dates: "dmy" }), isBusy)}
      ${button(texts.monthFirst, () => pane.import.say({ dates: "mdy" }), isBusy)}`;
    case "ambiguous-number":
      return html`${button(texts.point, () => pane.import.say({ decimal: "." }), isBusy)}
      ${button(texts.comma, () => pane.import.say({ decimal: "," }), isBusy)}`;
    case "out-of-range":
      return ours?.type === "fraction" ? fix(texts.divide, { kind: "percent", column }) : nothing;
    case "large-fraction":
      return fix(texts.divide, { kind: "percent", column });
    case "mixed-currency":
      return fix(texts.anyMoney, { kind: "anyMoney", column });
    default:
      return nothing;
  }
}

/** What can be done about a problem, for all of its rows. */
export function repairs(of: Mending): TemplateResult {
  const { group, isBusy, pane } = of;
  const { code, column } = group.first;
  const rows = [...new Set(group.rows)];
  const reason = column === null ? words.issues[code] : `${words.issues[code]}: ${column}`;
  const canSkip = rows.length > 0 && !ofLeftOut.has(code);
  return html`${ofValues.has(code) ? valueRepairs(of) : nothing}
    <div class="buttons">
      ${columnRepair(of)}
      ${canSkip ? button(texts.skip(rows.length), () => pane.import.fix({ kind: "skip", rows, reason }), isBusy) : nothing}
    </div>`;
}
