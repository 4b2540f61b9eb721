import { html, nothing, type TemplateResult } from "lit-html";
import type { MatchedFile } from "../../files";
import { words } from "../words";
import { rawText } from "./shownCell";

const texts = words.import;

const mostRows = 5;

/** The first rows of a file, as they are read, in a table that scrolls by itself. */
export function firstRows({ sheet, header }: MatchedFile): TemplateResult {
  const rows = sheet.rows.slice(header.row + 1, Math.min(header.end, header.row + 1 + mostRows));
  return html`<h3 id="first-rows">${texts.firstRows}</h3>
    <div class="import-scrolls" role="region" tabindex="0" aria-labelledby="first-rows">
      <table>
        <thead>
          <tr>
            ${header.headers.map((text) => html`<th scope="col">${text}</th>`)}
          </tr>
        </thead>
        <tbody>
          ${rows.map(
            (row) =>
              html`<tr>
                ${header.headers.map((_, c) => html`<td>${rawText(row[header.firstColumn + c])}</td>`)}
              </tr>`,
          )}
        </tbody>
      </table>
    </div>
    ${rows.length === 0 ? html`<p>${texts.noRows}</p>` : nothing}`;
}
