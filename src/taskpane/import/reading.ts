import type { Asking } from "../asking";
import type { Actions, Work } from "../run";
import { words } from "../words";
import { freshFile, type ImportState } from "./importState";
import { mappingKey } from "./mappings";

/** How far back reading has to begin. */
export type From = "bytes" | "headers" | "rows";

const order: readonly From[] = ["rows", "headers", "bytes"];

/** Reads a file, and again what a change concerns. */
export interface Reading {
  /** Reads anew; a change that comes meanwhile is read after it. */
  readonly reread: (from: From) => Promise<boolean>;
  /** Begins with another file. */
  readonly open: (label: string, opening: (actions: Actions) => Promise<ImportState["file"]>) => Promise<boolean>;
}

export function createReading({ store, read }: Pick<Asking, "store" | "read">): Reading {
  const now = (): ImportState => store.get().import;
  const set = (part: Partial<ImportState>) => {
    store.change("import", part);
  };
  let isReading = false;
  let wanted: From | null = null;

  /** Finds the columns; those of a file like it are matched as they were the last time. */
  async function match({ matchFile }: Actions): Promise<void> {
    const { file, said, choices, isRemembered, mappings } = now();
    if (!file) return;
    const found = await matchFile(file, said, choices);
    const known = choices.size === 0 && !isRemembered ? mappings.get(mappingKey(found)) : undefined;
    if (!known) {
      set({ matched: found });
      return;
    }
    const table = found.table.name;
    set({ choices: known, isRemembered: true, matched: await matchFile(file, { ...said, table }, known) });
  }

  async function plan({ planImport }: Actions): Promise<void> {
    const { file, matched, said, fixes, key } = now();
    if (file && matched) set({ plan: await planImport(file.name, matched, { ...said, fixes, key }) });
  }

  const work =
    (from: From): Work =>
    async (actions) => {
      const { file, said, matched } = now();
      if (!file) return null;
      try {
        if (from === "bytes" && file.bytes) set({ file: await actions.openFile(file.name, file.bytes, said) });
        if (from !== "rows" || !matched) await match(actions);
        if (now().step === "check") await plan(actions);
      } catch (error) {
        set({ plan: null, ...(from === "rows" ? {} : { matched: null }) });
        throw error;
      }
      return null;
    };

  async function reread(from: From): Promise<boolean> {
    wanted = order[Math.max(order.indexOf(from), wanted ? order.indexOf(wanted) : 0)]!;
    if (isReading) return true;
    isReading = true;
    let isDone = true;
    while (wanted !== null) {
      const next: From = wanted;
      wanted = null;
      const { file, step } = now();
      isDone = await read(step === "check" ? words.busy.check : words.busy.read(file?.name ?? ""), work(next));
    }
    isReading = false;
    return isDone;
  }

  async function open(label: string, opening: (actions: Actions) => Promise<ImportState["file"]>): Promise<boolean> {
    set(freshFile);
    return await read(label, async (actions) => {
      set({ file: await opening(actions) });
      await match(actions);
      return null;
    });
  }

  return { reread, open };
}
