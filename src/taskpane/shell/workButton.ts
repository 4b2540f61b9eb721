import { html, type TemplateResult } from "lit-html";
import type { Busy } from "../state";

/** A button that starts work. */
export interface WorkButton {
  readonly text: string;
  /** What the work is called while it runs: the button says it once that has lasted. */
  readonly label: string;
  readonly act: () => unknown;
  readonly look?: "main" | "plain";
  readonly isDisabled?: boolean;
  /** Identifier of what describes the button. */
  readonly describedBy?: string;
}

/** A button that starts work, cannot be pressed while any work runs, and says so where it is its own. */
export function workButton(
  { text, label, act, look, isDisabled = false, describedBy }: WorkButton,
  busy: Busy | null,
): TemplateResult {
  const isOwn = busy?.label === label && busy.lasts !== "moment";
  return html`<button
    type="button"
    class=${look ?? ""}
    aria-describedby=${describedBy ?? ""}
    ?disabled=${isDisabled || busy !== null}
    @click=${act}
  >
    ${isOwn ? `${label} …` : text}
  </button>`;
}
