import type { Asking } from "../asking";
import { words } from "../words";
import { initialForm } from "./formState";

/**
 * Shows the form of a row: as the workbook has it, below its score if it is of a kind that has one; or a new one. What was written into the same form before is still there.
 *
 * @param place 0 is the first row under the header; null for a new row.
 */
export async function openForm({ store, actions }: Asking, table: string, place: number | null): Promise<void> {
  const { form } = store.get();
  const isSame = form.sheet?.table === table && (form.sheet.edited?.place ?? null) === place;
  const loaded = await actions();
  try {
    if (!loaded) throw new Error(words.notLoaded);
    const sheet = await loaded.readForm(table, place);
    const isSameRow = isSame && form.sheet.edited?.name === sheet.edited?.name;
    store.change("form", isSameRow ? { table, sheet } : { ...initialForm, table, sheet });
    const screen = place !== null && loaded.isScoredTable(table) ? "detail" : "form";
    store.set({ tab: "analyze", screen, isWelcome: false });
  } catch (error) {
    const message = loaded?.failureText(error) ?? words.notLoaded;
    store.set({ status: { tone: "failed", message, details: [], undo: null } });
  }
}
