import type { Asking } from "../asking";
import { words } from "../words";

/** What the person can ask of the rows of a table. */
export interface ListPane {
  scoreSelection(): Promise<boolean>;
  repairFormulas(): Promise<boolean>;
  replaceFormulasWithValues(): Promise<boolean>;
}

export const createListPane = ({ change }: Asking): ListPane => ({
  scoreSelection: () => change(words.busy.score, ({ scoreSelection }, task) => scoreSelection(task), true),
  repairFormulas: () => change(words.busy.repair, ({ repairFormulas }) => repairFormulas()),
  replaceFormulasWithValues: () =>
    change(words.busy.replace, ({ replaceFormulasWithValues }) => replaceFormulasWithValues()),
});
