import type { Fix } from "../../files";
import type { Asking } from "../asking";
import type { Work } from "../run";
import { words } from "../words";
import { freshFile, type ImportState } from "./importState";
import { type FileSaid, type ImportStep } from "./said";
import type { ImportPlan } from "./importPlan";
import { mappingKey, withChoice, withMapping } from "./mappings";
import { createReading } from "./reading";

/** What the person can ask of a file. */
export interface ImportPane {
  readFile(file: File): Promise<boolean>;
  /** Takes the list around the selected cells as the file. */
  useSelection(): Promise<boolean>;
  forgetFile(): void;
  showStep(step: ImportStep): Promise<boolean>;
  /** Says how the file is written; null takes back what was said. */
  say(said: { readonly [K in keyof FileSaid]: FileSaid[K] | null }): Promise<boolean>;
  /** Chooses the header of the file that serves a column of ours, or none. */
  match(key: string, header: string | null): Promise<boolean>;
  /** Matches anew, without what is remembered of such files. */
  forgetMapping(): Promise<boolean>;
  fix(fix: Fix): Promise<boolean>;
  /** Takes back what was decided of a problem, by its place among those. */
  takeBack(place: number): Promise<boolean>;
  /** Says by which column rows are found in the workbook. */
  setKey(header: string): Promise<boolean>;
  setUpdate(isUpdate: boolean): void;
  /** Shows a row that a problem names: in the sheet where it stands there, else with all that the file has of it. */
  showRow(row: number, problem: string): Promise<boolean>;
  addImported(): Promise<boolean>;
}

export const createImportPane = ({ store, read, change }: Asking): ImportPane => {
  const now = (): ImportState => store.get().import;
  const set = (part: Partial<ImportState>) => {
    store.change("import", part);
  };
  const { reread, open } = createReading({ store, read });

  const seeSkipped = (of: ImportPlan) =>
    change(words.busy.skipped, ({ addSkippedRows }, task) => addSkippedRows(of, task), true);

  return {
    readFile: (file) =>
      open(words.busy.read(file.name), async ({ openFile }) =>
        openFile(file.name, new Uint8Array(await file.arrayBuffer())),
      ),
    useSelection: () => open(words.busy.selection, ({ openSelection }) => openSelection()),
    forgetFile() {
      set(freshFile);
    },
    async showStep(step) {
      set({ step });
      return step === "check" ? await reread("rows") : true;
    },
    async say(said) {
      const entries = Object.entries({ ...now().said, ...said }).filter(([, value]) => value !== null);
      const isOfRows = Object.keys(said).every((key) => key === "decimal" || key === "dates");
      // Columns and rows that were spoken of may be others now.
      const others = isOfRows ? {} : { choices: freshFile.choices, isRemembered: false, fixes: [], key: null };
      set({ said: Object.fromEntries(entries), ...others });
      return await reread(isOfRows ? "rows" : "delimiter" in said || "encoding" in said ? "bytes" : "headers");
    },
    async match(key, header) {
      const { said, choices, matched } = now();
      if (!matched) return false;
      set({
        said: { ...said, table: matched.table.name },
        choices: withChoice(choices, key, header),
        isRemembered: false,
        fixes: [],
        key: null,
      });
      return await reread("headers");
    },
    async forgetMapping() {
      const { matched, mappings } = now();
      if (!matched) return false;
      set({
        mappings: withMapping(mappings, mappingKey(matched), freshFile.choices),
        choices: freshFile.choices,
        isRemembered: false,
      });
      return await reread("headers");
    },
    async fix(fix) {
      set({ fixes: [...now().fixes, fix], rowShown: null });
      return await reread("rows");
    },
    async takeBack(place) {
      set({ fixes: now().fixes.filter((_, i) => i !== place), rowShown: null });
      return await reread("rows");
    },
    async setKey(header) {
      set({ key: header, isUpdate: false });
      return await reread("rows");
    },
    setUpdate(isUpdate) {
      set({ isUpdate });
    },
    async showRow(row, problem) {
      const { file, rowShown } = now();
      const origin = file?.origin;
      if (!origin) {
        set({ rowShown: rowShown?.row === row && rowShown.problem === problem ? null : { row, problem } });
        return true;
      }
      return await read(words.busy.showRow, async ({ showRow }) => {
        await showRow(origin, row);
        return null;
      });
    },
    async addImported() {
      const { plan: ready, isUpdate } = now();
      if (!ready) return false;
      const adding: Work = async ({ addImported }, task) => {
        const outcome = await addImported(ready, isUpdate, task);
        if (ready.skipped.length === 0) return outcome;
        return { ...outcome, next: { label: words.import.seeSkipped, act: () => seeSkipped(ready) } };
      };
      const isDone = await change(words.busy.add, adding, true);
      if (!isDone) return false;
      const { choices, mappings } = now();
      set({ ...freshFile, mappings: withMapping(mappings, mappingKey(ready.matched), choices) });
      return true;
    },
  };
};
