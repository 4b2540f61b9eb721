import type { FoundPlace } from "../../tables";
import type { Asking } from "../asking";
import { today } from "../today";
import { words } from "../words";
import { type AnalysisSubject, isSameSubject } from "./analysesState";

/** What the person can ask of the analyses of a table or a partner. */
export interface AnalysesPane {
  /** Looks for the analyses of a subject, and answers those anew that are unfolded. */
  show(subject: AnalysisSubject): Promise<void>;
  /** Unfolds an analysis, or folds it up. */
  unfold(id: string, isOpen: boolean): Promise<void>;
  /** Adds the sheet of an analysis. */
  addSheet(id: string): Promise<boolean>;
  /** Goes to the cell that a number comes from. */
  goTo(place: FoundPlace): Promise<boolean>;
  /** Saves a file made from what an analysis found. */
  saveDocument(id: string, kind: string): Promise<boolean>;
}

export function createAnalysesPane({ store, actions, read, change }: Asking): AnalysesPane {
  const part = () => store.get().analyses;
  const partner = () => part().subject?.partner ?? null;

  /** Works out the answers of some analyses; what was asked of another subject meanwhile counts. */
  async function answer(ids: readonly string[]): Promise<void> {
    const { subject } = part();
    const loaded = await actions();
    if (!subject || !loaded) return;
    for (const id of ids) {
      const found = await loaded
        .analyse(id, subject.partner, today())
        .catch((error: unknown) => ({ reason: loaded.failureText(error) }));
      if (part().subject !== subject) return;
      store.change("analyses", { answers: new Map(part().answers).set(id, found) });
    }
  }

  return {
    async show(subject) {
      store.change("analyses", { asked: subject });
      const loaded = await actions();
      const offered = (await loaded?.offeredAnalyses(subject).catch(() => null)) ?? [];
      if (part().asked !== subject) return;
      const isSame = isSameSubject(part().subject, subject);
      // A table that is read anew has its answers worked out anew; until then those that were there stand.
      store.change("analyses", { subject, offered, ...(isSame ? {} : { answers: new Map() }) });
      const wanted = offered.filter(({ id, lacks }) => lacks.length === 0 && part().open.has(id));
      await answer(wanted.map(({ id }) => id));
    },
    async unfold(id, isOpen) {
      const open = new Set(part().open);
      if (isOpen === open.has(id)) return;
      if (isOpen) open.add(id);
      else open.delete(id);
      store.change("analyses", { open });
      const isOffered = part().offered.some((analysis) => analysis.id === id && analysis.lacks.length === 0);
      if (isOpen && isOffered) await answer([id]);
    },
    addSheet: (id) =>
      change(words.busy.analysis, ({ addAnalysisSheet }, task) => addAnalysisSheet(id, partner(), task)),
    goTo: (place) =>
      read(words.busy.showRow, async ({ showPlace }) => {
        await showPlace(place);
        return null;
      }),
    saveDocument: (id, kind) =>
      read(words.busy.document, ({ saveDocument }) => saveDocument(id, kind, partner(), today())),
  };
}
