import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";

export const weightsView = ({ weights }: State, _pane: Pane): TemplateResult => html`<h2>${weights.table}</h2>`;
