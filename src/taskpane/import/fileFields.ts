import { html, nothing, type TemplateResult } from "lit-html";
import type { MatchedFile } from "../../files";
import type { Pane } from "../pane";
import { words } from "../words";
import { selectField } from "./fields";
import type { OpenedFile } from "./openFile";
import type { FileSaid } from "./said";

const texts = words.import;

/** The value of a select that leaves it to be found. */
const found = "";

/** A file and what the person has said of it. */
export interface Asked {
  readonly file: OpenedFile;
  readonly said: FileSaid;
  readonly matched: MatchedFile | null;
  readonly isDisabled: boolean;
  readonly pane: Pane;
}

type Choosable = "table" | "sheet" | "delimiter" | "encoding" | "decimal" | "dates";

/** A select for something that is found unless the person says. */
function asked(
  key: Choosable,
  label: string,
  options: readonly (readonly [string, string])[],
  foundText: string,
  { said, isDisabled, pane }: Asked,
): TemplateResult {
  const choose = (value: string) => pane.import.say({ [key]: value === found ? null : value });
  const all = [[found, foundText] as const, ...options];
  return selectField({ id: `import-${key}`, label, value: said[key] ?? found, options: all, isDisabled, choose });
}

const same = (names: readonly string[]) => names.map((name) => [name, name] as const);

/** What was found, in words; nothing where nothing was. */
const foundAs = (what: string | undefined) => texts.found(what ?? "–");

function headerRow({ matched, said, isDisabled, pane }: Asked): TemplateResult {
  const change = ({ target }: Event) => {
    const { value } = target as HTMLInputElement;
    return pane.import.say({ headerRow: value === "" ? null : Number(value) });
  };
  return html`<p class="import-field">
    <label for="import-headerRow">${texts.headerRow}</label>
    <input
      id="import-headerRow"
      type="number"
      min="1"
      step="1"
      .value=${String(said.headerRow ?? matched?.source.headerRow ?? "")}
      ?disabled=${isDisabled}
      @change=${change}
    />
  </p>`;
}

const numeric = new Set(["number", "count", "money", "fraction", "points", "mix", "value"]);

/** Whether columns of the file are matched to ones of ours of some type. */
const hasType = ({ matched }: Asked, isOf: (type: string) => boolean): boolean =>
  matched?.matches.some(({ key }) => key !== null && isOf(matched.table.columns[key]?.type ?? "")) ?? false;

/** How numbers and dates are written, where the file has any as text. */
function conventions(of: Asked): TemplateResult | typeof nothing {
  if (of.file.raw.written.format === "XLSX") return nothing;
  const { decimals, orders } = texts;
  return html`${
    hasType(of, (type) => numeric.has(type))
      ? asked("decimal", texts.decimal, Object.entries(decimals), texts.byColumn, of)
      : nothing
  }
  ${hasType(of, (type) => type === "date") ? asked("dates", texts.dates, Object.entries(orders), texts.byColumn, of) : nothing}`;
}

/** How the file is written, each part of which can be said otherwise. */
export function fileFields(of: Asked): TemplateResult {
  const { file, matched } = of;
  const { sheets, written: how } = file.raw;
  const { delimiters, encodings } = texts;
  return html`
    ${asked("table", texts.takenFor, same(file.tables), foundAs(matched?.table.name), of)}
    ${
      sheets.length > 1
        ? asked("sheet", texts.sheet, same(sheets.map(({ name }) => name)), foundAs(matched?.sheet.name), of)
        : nothing
    }
    ${headerRow(of)}
    ${
      how.format === "CSV" && how.delimiter && how.encoding
        ? html`${asked("delimiter", texts.delimiter, Object.entries(delimiters), foundAs(delimiters[how.delimiter]), of)}
          ${asked("encoding", texts.encoding, Object.entries(encodings), foundAs(encodings[how.encoding]), of)}`
        : nothing
    }
    ${conventions(of)}
  `;
}
