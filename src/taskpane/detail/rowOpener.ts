import type { Asking } from "../asking";
import { openForm } from "../form/openForm";
import { words } from "../words";
import type { Explained, OwnPlace } from "./explained";

/** Shows rows that the person asks for. Of several asked for quickly one after the other only the last is shown. */
export interface RowOpener {
  open(table: string, place: number): Promise<void>;
  /** Whether a row is being opened. */
  readonly isOpening: () => boolean;
  /** How many rows have been asked for. */
  readonly asked: () => number;
  /** Whether a row was selected by us and not by the person; true once for each row that was opened. */
  readonly isOwnSelection: (row: Explained) => boolean;
}

/**
 * Opens rows of tables of ours, and selects them in the sheet; a row that has no score is shown in its form. The pane is not busy
 * meanwhile, so that who steps through rows keeps the focus.
 *
 * @param take What a row is given to.
 */
export function createRowOpener(asking: Asking, take: (explained: Explained | null) => Promise<void>): RowOpener {
  const { store, actions } = asking;
  let asked = 0;
  let opening = 0;
  let selected: OwnPlace | null = null;

  const fail = (message: string) => {
    store.set({ status: { tone: "failed", message, details: [], undo: null } });
  };

  async function show(table: string, place: number): Promise<void> {
    const mine = ++asked;
    const loaded = await actions();
    if (!loaded) {
      fail(words.notLoaded);
      return;
    }
    if (!loaded.isScoredTable(table)) {
      await openForm(asking, table, place);
      return;
    }
    const found = await loaded.openRow(table, place).catch((error: unknown) => loaded.failureText(error));
    if (mine !== asked) return;
    if (found === null || typeof found === "string") {
      fail(found ?? words.detail.gone(table));
      return;
    }
    selected = found.own;
    await take(found);
    store.set({ tab: "analyze", screen: "detail", isWelcome: false });
  }

  return {
    async open(table, place) {
      opening++;
      try {
        await show(table, place);
      } finally {
        opening--;
      }
    },
    isOpening: () => opening > 0,
    asked: () => asked,
    isOwnSelection({ own }) {
      const isOurs = selected !== null && own?.table === selected.table && own.place === selected.place;
      selected = null;
      return isOurs;
    },
  };
}
