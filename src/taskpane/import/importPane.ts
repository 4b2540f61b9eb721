import type { Asking } from "../asking";
import type { Work } from "../run";
import { words } from "../words";

/** What the person can ask of a file. */
export interface ImportPane {
  readFile(file: File): Promise<boolean>;
  setUpdate(isUpdate: boolean): void;
  addImported(): Promise<boolean>;
  forgetFile(): void;
}

export const createImportPane = ({ store, read, change }: Asking): ImportPane => ({
  async readFile(file) {
    store.change("import", { plan: null, isUpdate: false });
    const work: Work = async ({ planImport }) => {
      store.change("import", { plan: await planImport(file.name, new Uint8Array(await file.arrayBuffer())) });
      return null;
    };
    return await read(words.busy.read(file.name), work);
  },
  setUpdate(isUpdate) {
    store.change("import", { isUpdate });
  },
  async addImported() {
    const { plan, isUpdate } = store.get().import;
    if (!plan) return false;
    const isDone = await change(words.busy.add, ({ addImported }, task) => addImported(plan, isUpdate, task), true);
    if (isDone) store.change("import", { plan: null });
    return isDone;
  },
  forgetFile() {
    store.change("import", { plan: null });
  },
});
