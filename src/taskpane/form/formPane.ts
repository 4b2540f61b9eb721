import type { Asking } from "../asking";
import { words } from "../words";
import { initialForm } from "./formState";
import { openForm } from "./openForm";

/** What the person can ask of the form of a row. */
export interface FormPane {
  /** Shows the form of a new row. */
  add(table: string): Promise<void>;
  /**
   * Shows the form of a row that is there.
   *
   * @param place 0 is the first row under the header.
   */
  edit(table: string, place: number): Promise<void>;
  /** Takes what the person writes into a field. */
  write(key: string, text: string): void;
  /** Tells what is wrong with what a field says, if something is. */
  check(key: string): Promise<void>;
  /** Writes the row into the workbook, unless something is wrong with a field. */
  save(): Promise<boolean>;
  /** Drops what was written. */
  close(): void;
}

const without = (texts: Readonly<Record<string, string>>, key: string): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(texts).filter(([other]) => other !== key));

export function createFormPane(asking: Asking): FormPane {
  const { store, actions, change } = asking;

  return {
    add: (table) => openForm(asking, table, null),
    edit: (table, place) => openForm(asking, table, place),
    write(key, text) {
      const { texts, faults, notes } = store.get().form;
      // What is corrected is not wrong any more until it is looked at again.
      store.change("form", {
        texts: { ...texts, [key]: text },
        faults: without(faults, key),
        notes: without(notes, key),
      });
    },
    async check(key) {
      const { sheet, texts } = store.get().form;
      const loaded = await actions();
      const text = texts[key];
      if (!sheet || !loaded || text === undefined) return;
      const { fault, note } = loaded.checkField(sheet.table, key, text);
      const { faults, notes, texts: now } = store.get().form;
      if (now[key] !== text) return;
      store.change("form", {
        faults: fault === null ? without(faults, key) : { ...faults, [key]: fault },
        notes: note === null ? without(notes, key) : { ...notes, [key]: note },
      });
    },
    async save() {
      const { sheet, texts } = store.get().form;
      if (!sheet) return false;
      let isSaved = false;
      await change(words.busy.save, async ({ saveForm }, task) => {
        const result = await saveForm(sheet, texts, task);
        if (result.kind === "faulty") {
          store.change("form", { faults: result.faults });
          return null;
        }
        const { explained, outcome } = result;
        isSaved = true;
        store.change("form", initialForm);
        if (explained) store.change("detail", { explained, tried: null });
        store.set({ screen: explained ? "detail" : "list" });
        return outcome;
      });
      return isSaved;
    },
    close() {
      store.change("form", initialForm);
      if (store.get().screen === "form") store.set({ screen: "list" });
    },
  };
}
