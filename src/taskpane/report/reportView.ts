import { html, nothing, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";
import { type FoundPart, type FoundReport, isTicked, type ReportState, wantedParts } from "./reportState";

const texts = words.report;

const heading = html`<h2 id="screen-title" tabindex="-1">${texts.title}</h2>`;

function partLine(part: FoundPart, report: ReportState, pane: Pane): TemplateResult {
  const { id, title, lacks } = part;
  const isLacking = lacks.length > 0;
  return html`<p class="tick">
    <input
      id="report-${id}"
      type="checkbox"
      .checked=${!isLacking && isTicked(report, part)}
      ?disabled=${isLacking}
      @change=${({ target }: Event) => {
        pane.report.tick(id, (target as HTMLInputElement).checked);
      }}
    />
    <label for="report-${id}"
      >${title} ${isLacking ? html`<span class="faint">${texts.needs(lacks)}</span>` : nothing}</label
    >
  </p>`;
}

/** The contents under what they are about. */
function groups({ parts }: FoundReport, report: ReportState, pane: Pane): readonly TemplateResult[] {
  const names = [...new Set(parts.map(({ group }) => group))];
  return names.map(
    (name) =>
      html`<fieldset class="report-group">
        <legend>${name}</legend>
        ${parts.filter(({ group }) => group === name).map((part) => partLine(part, report, pane))}
      </fieldset>`,
  );
}

/** Whose valuation is drawn, where there are several companies to choose from. */
function companyChoice({ companies }: FoundReport, { company }: ReportState, pane: Pane): TemplateResult {
  const chosen = companies.includes(company ?? "") ? company : null;
  return html`<p class="report-company">
    <label for="report-company">${texts.company}</label>
    <select
      id="report-company"
      class="field"
      @change=${({ target }: Event) => {
        const place = (target as HTMLSelectElement).selectedIndex;
        pane.report.chooseCompany(companies[place - 1] ?? null);
      }}
    >
      <option ?selected=${chosen === null}>${texts.eachCompany}</option>
      ${companies.map((name) => html`<option ?selected=${chosen === name}>${name}</option>`)}
    </select>
  </p>`;
}

const empty = ({ busy }: State, pane: Pane): TemplateResult => html`
  ${heading}
  <p>${texts.nothing} ${texts.nothingHow}</p>
  <p class="buttons">
    <button type="button" class="main" @click=${() => pane.showTab("import")}>${texts.importFile}</button>
    ${workButton({ text: words.welcome.sample, label: words.busy.sample, act: () => pane.welcome.addSample() }, busy)}
  </p>
`;

/** What a report may have, whose valuation is drawn, and the two ways to get it. */
export function reportView(state: State, pane: Pane): TemplateResult {
  const { report, busy } = state;
  const { found } = report;
  if (found === null) return html`<p>${texts.looking}</p>`;
  if (found.tables === 0) return empty(state, pane);
  const isNone = wantedParts(report).length === 0;
  return html`
    ${heading}
    <p>${texts.what}</p>
    ${groups(found, report, pane)} ${found.companies.length > 1 ? companyChoice(found, report, pane) : nothing}
    <p class="buttons">
      ${workButton(
        {
          text: texts.add,
          label: words.busy.report,
          act: () => pane.report.addReport(),
          look: "main",
          isDisabled: isNone,
        },
        busy,
      )}
      ${workButton(
        {
          text: texts.save,
          label: words.busy.saveReport,
          act: () => pane.report.saveReport(),
          isDisabled: isNone,
          describedBy: "save-report-how",
        },
        busy,
      )}
    </p>
    <p class="faint" id="save-report-how">${texts.saveHow}</p>
  `;
}
