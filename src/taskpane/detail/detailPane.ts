import type { Asking } from "../asking";
import { isFormOf } from "../form/formState";
import { words } from "../words";
import type { Explained } from "./explained";
import { createRowOpener } from "./rowOpener";
import { trialOf, withoutTrial, withRating } from "./trial";

/** What the person can ask of one row. */
export interface DetailPane {
  /** Looks anew at the selected row, or at the one that is shown where no other is selected; the screen stays. */
  explain(): Promise<void>;
  /** Shows the row that was selected in the sheet. Where none was, the screen stays. */
  follow(): Promise<void>;
  /**
   * Shows a row of a table of ours, and selects it in the sheet.
   *
   * @param place 0 is the first row under the header.
   */
  open(table: string, place: number): Promise<void>;
  /** Goes up or down in the table that the row stands in. */
  step(by: 1 | -1): Promise<void>;
  /** Tries a rating, of which nothing is written; null tries it no longer. */
  rate(criterion: number, value: number | null): Promise<void>;
  /** Writes what is tried into the row. */
  saveTrial(): Promise<boolean>;
  /** Drops what is tried. */
  resetTrial(): void;
}

export function createDetailPane(asking: Asking): DetailPane {
  const { store, actions, change } = asking;

  /** The row with what is tried for it; a trial of a row that has changed since is dropped. */
  async function take(explained: Explained | null): Promise<void> {
    const { trials } = store.get().detail;
    const trial = explained && trialOf(trials, explained);
    if (!explained || !trial) {
      const kept = explained ? withoutTrial(trials, explained) : trials;
      store.change("detail", { explained, tried: null, trials: kept });
      return;
    }
    const loaded = await actions();
    // What was tried meanwhile counts.
    if (store.get().detail.trials !== trials) return;
    store.change("detail", { explained, tried: loaded?.tryRatings(explained, trial.ratings) ?? null });
  }

  const opener = createRowOpener(asking, take);

  /** Whether the person has written into the form of the row that is shown, which then stays whatever is selected. */
  function isWrittenInto(): boolean {
    const { detail, form } = store.get();
    return detail.explained !== null && isFormOf(form, detail.explained) && Object.keys(form.texts).length > 0;
  }

  /**
   * Looks at the selected row, else at the one that is shown, as the workbook has it now.
   *
   * @returns What was found; undefined where a row was asked for meanwhile, which goes before the selection that it leaves.
   */
  async function look(isSelectedOnly: boolean): Promise<Explained | null | undefined> {
    const asked = opener.asked();
    if (store.get().host !== "workbook" || store.get().busy || opener.isOpening()) return undefined;
    const loaded = await actions();
    const selected = isWrittenInto() ? null : await loaded?.explainSelection().catch(() => null);
    const own = isSelectedOnly ? null : store.get().detail.explained?.own;
    const found = selected ?? (own && (await loaded?.explainOwnRow(own.table, own.place).catch(() => null))) ?? null;
    return asked === opener.asked() ? found : undefined;
  }

  return {
    async explain() {
      const found = await look(false);
      if (found !== undefined) await take(found);
    },
    async follow() {
      const found = await look(true);
      if (!found) return;
      await take(found);
      // Who has gone back to the list meanwhile is not thrown out of it by the row that the pane itself selected.
      if (!opener.isOwnSelection(found) && store.get().screen === "list") store.set({ screen: "detail" });
    },
    open: (table, place) => opener.open(table, place),
    async step(by) {
      const own = store.get().detail.explained?.own;
      if (!own) return;
      const place = own.place + by;
      if (place >= 0 && place < own.count) await opener.open(own.table, place);
    },
    async rate(criterion, value) {
      const { explained, trials } = store.get().detail;
      if (!explained) return;
      store.change("detail", { trials: withRating(trials, explained, criterion, value) });
      await take(explained);
    },
    async saveTrial() {
      const { explained, trials } = store.get().detail;
      const trial = explained && trialOf(trials, explained);
      if (!trial) return false;
      return await change(words.busy.save, async ({ saveRatings }) => {
        const outcome = await saveRatings(explained, trial.ratings);
        store.change("detail", { trials: withoutTrial(trials, explained), tried: null });
        return outcome;
      });
    },
    resetTrial() {
      const { explained, trials } = store.get().detail;
      if (explained) store.change("detail", { trials: withoutTrial(trials, explained), tried: null });
    },
  };
}
