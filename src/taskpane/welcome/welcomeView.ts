import { html, svg, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import { workButton } from "../shell/workButton";
import type { State } from "../state";
import { words } from "../words";

const texts = words.welcome;

/** Three bars of a score, each in the frame of the most it could be. */
const picture = html`<svg class="welcome-picture" viewBox="0 0 96 48" width="96" height="48" aria-hidden="true">
  ${[
    [88, 72],
    [64, 58],
    [40, 18],
  ].map(
    ([most, adds], i) =>
      svg`<rect class="most" x="4" y=${6 + 14 * i} width=${most} height="8" rx="2" /><rect class="adds" x="4" y=${6 + 14 * i} width=${adds} height="8" rx="2" />`,
  )}
</svg>`;

/** What Tandem is for, and three ways to begin. */
export const welcomeView = ({ busy }: State, pane: Pane): TemplateResult => html`
  <div class="welcome">
    ${picture}
    <h2 id="screen-title" tabindex="-1">${texts.title}</h2>
    <p>${texts.what}</p>
    <p class="stays">${texts.stays}</p>
    <div class="choice">
      ${workButton(
        {
          text: texts.sample,
          label: words.busy.sample,
          act: () => pane.welcome.addSample(),
          look: "main",
          describedBy: "sample-how",
        },
        busy,
      )}
      <p class="faint" id="sample-how">${texts.sampleHow}</p>
    </div>
    <div class="choice">
      <button type="button" aria-describedby="import-how" @click=${() => pane.showTab("import")}>
        ${texts.importFile}
      </button>
      <p class="faint" id="import-how">${texts.importHow}</p>
    </div>
    <button type="button" class="plain" @click=${() => pane.welcome.skip()}>${texts.skip}</button>
  </div>
`;
