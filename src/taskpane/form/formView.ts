import { html, type TemplateResult } from "lit-html";
import type { Pane } from "../pane";
import type { State } from "../state";

export const formView = ({ form }: State, _pane: Pane): TemplateResult => html`<h2>${form.table}</h2>`;
