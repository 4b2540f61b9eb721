import { html, nothing, type TemplateResult } from "lit-html";
import type { ColumnMatch, MatchedFile } from "../../files";
import type { Column } from "../../tables";
import type { Pane } from "../pane";
import type { State } from "../state";
import { words } from "../words";
import { selectField } from "./fields";
import type { ColumnChoices } from "./said";

const texts = words.import;

/** The value of a select for a column that the file lacks. */
const none = "";

/** A column of ours and what serves it. */
interface Card {
  readonly key: string;
  readonly column: Column;
  readonly match: ColumnMatch | null;
  readonly isChosen: boolean;
}

const cardsOf = ({ table, matches }: MatchedFile, choices: ColumnChoices): readonly Card[] =>
  Object.entries(table.columns).map(([key, column]) => ({
    key,
    column,
    match: matches.find((match) => match.key === key) ?? null,
    isChosen: choices.has(key),
  }));

/** How sure the match is: words and a look. */
function badgeOf({ match, isChosen }: Card): readonly [look: string, text: string] {
  const { badges } = texts;
  if (isChosen) return ["good", badges.chosen];
  if (!match) return ["unknown", badges.choose];
  return match.confidence === "likely" ? ["fair", badges.likely] : ["good", badges.exact];
}

/** Headers of the file, each with the column of ours that it serves now. */
function headerOptions({ table, matches }: MatchedFile, own: string): readonly (readonly [string, string])[] {
  const seen = new Set<string>();
  const options = matches.flatMap(({ header, key }): (readonly [string, string])[] => {
    if (seen.has(header)) return [];
    seen.add(header);
    const other = key === null || key === own ? null : table.columns[key]!.header;
    return [[header, other === null ? header : texts.usedFor(header, other)]];
  });
  return [[none, texts.notInFile], ...options];
}

function cardView(card: Card, matched: MatchedFile, isDisabled: boolean, pane: Pane): TemplateResult {
  const { key, column, match } = card;
  const [look, badge] = badgeOf(card);
  const options = headerOptions(matched, key);
  const choose = (value: string) => pane.import.match(key, value === none ? null : value);
  return html`<li class="card">
    <div class="card-head">
      <h3>${column.header}${column.required ? html` <span class="faint">(${texts.required})</span>` : nothing}</h3>
      <span class="verdict ${look}">${badge}</span>
    </div>
    <p class="faint">${column.description}</p>
    ${selectField({ id: `match-${key}`, label: texts.theirs, about: column.header, value: match?.header ?? none, options, isDisabled, choose })}
    ${
      match && match.samples.length > 0
        ? html`<p class="import-samples">
            <span class="faint">${texts.samples}</span> ${match.samples.map((sample) => html`<code>${sample}</code> `)}
          </p>`
        : nothing
    }
  </li>`;
}

const remembered = (pane: Pane, isDisabled: boolean) =>
  html`<p class="import-note">
    ${texts.remembered}
    <button type="button" class="plain" ?disabled=${isDisabled} @click=${() => pane.import.forgetMapping()}>
      ${texts.forget}
    </button>
  </p>`;

/** Columns of the file that serve none of ours. */
function unused({ matches }: MatchedFile): TemplateResult | typeof nothing {
  const headers = matches.filter(({ key }) => key === null).map(({ header }) => header);
  return headers.length === 0 ? nothing : html`<p class="faint">${texts.unusedColumns(headers)}</p>`;
}

/** A card for each of our columns: those that every row needs first, then those that the file has, then the rest, folded. */
export function matchStep(
  matched: MatchedFile,
  { import: { choices, isRemembered }, busy }: State,
  pane: Pane,
): TemplateResult {
  const isDisabled = busy?.label === words.busy.add;
  const cards = cardsOf(matched, choices);
  const required = cards.filter(({ column }) => column.required);
  const served = cards.filter(({ column, match, isChosen }) => !column.required && (match !== null || isChosen));
  const rest = cards.filter((card) => !required.includes(card) && !served.includes(card));
  const missing = required.filter(({ match }) => match === null).map(({ column }) => column.header);
  const list = (some: readonly Card[]) =>
    html`<ul class="cards">
      ${some.map((card) => cardView(card, matched, isDisabled, pane))}
    </ul>`;
  return html`
    <h2 id="screen-title" tabindex="-1">${texts.matchTitle}</h2>
    <p>${texts.matchHow(matched.table.name)}</p>
    ${isRemembered ? remembered(pane, busy !== null) : nothing} ${list([...required, ...served])}
    ${
      rest.length === 0
        ? nothing
        : html`<details>
            <summary>${texts.restOf(rest.length)}</summary>
            ${list(rest)}
          </details>`
    }
    ${unused(matched)}
    ${missing.length > 0 ? html`<p id="match-missing">${texts.mustChoose(missing.join(", "))}</p>` : nothing}
    <p class="buttons">
      <button
        type="button"
        class="main"
        ?disabled=${busy !== null || missing.length > 0}
        @click=${() => pane.import.showStep("check")}
      >
        ${texts.next.check}
      </button>
      <button type="button" ?disabled=${busy !== null} @click=${() => pane.import.showStep("file")}>
        ${texts.back}
      </button>
    </p>
  `;
}
