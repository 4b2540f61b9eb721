import type { Asking } from "../asking";
import { words } from "../words";
import type { ListState } from "./listState";
import { initialList, shownAtOnce } from "./listState";
import { narrowed, type Sorting } from "./narrow";

/** What the person can ask of the rows of a table. */
export interface ListPane {
  /** Reads anew what the list shows. */
  load(): Promise<void>;
  /** Lists another table. */
  choose(table: string): Promise<void>;
  search(text: string): void;
  sort(by: Sorting): void;
  /** Shows the rows of a verdict, or no longer those only. */
  toggle(band: string): void;
  /** Shows every row again. */
  clear(): void;
  showMore(): void;
  scoreAll(): Promise<boolean>;
  scoreSelection(): Promise<boolean>;
  repairFormulas(): Promise<boolean>;
  replaceFormulasWithValues(): Promise<boolean>;
}

export function createListPane({ store, actions, change }: Asking): ListPane {
  let reading = 0;

  /** Changes what is wanted, and finds the rows that are. */
  function want(part: Partial<ListState>): void {
    const list = { ...store.get().list, ...part };
    store.change("list", { ...part, found: list.listing ? narrowed(list.listing, list) : [] });
  }

  async function load(): Promise<void> {
    const mine = ++reading;
    const { table, isChosen } = store.get().list;
    const loaded = await actions();
    const mayGoOn = () => {
      if (mine !== reading) throw new Error("what is listed was asked for anew");
    };
    const read = await loaded?.readList(table, isChosen, mayGoOn).catch((error: unknown) => loaded.failureText(error));
    // What was asked for later counts.
    if (mine !== reading) return;
    if (typeof read === "object") want(read);
    else want({ listing: null, problem: read ?? words.notLoaded });
  }

  return {
    load,
    async choose(table) {
      const { search, bands, shown } = initialList;
      want({ table, isChosen: true, listing: null, problem: null, search, bands, shown });
      await load();
    },
    search(search) {
      want({ search, shown: shownAtOnce });
    },
    sort(sort) {
      want({ sort });
    },
    toggle(band) {
      const bands = new Set(store.get().list.bands);
      if (!bands.delete(band)) bands.add(band);
      want({ bands, shown: shownAtOnce });
    },
    clear() {
      want({ search: "", bands: new Set() });
    },
    showMore() {
      want({ shown: store.get().list.shown + shownAtOnce });
    },
    scoreAll() {
      const { table } = store.get().list;
      return change(words.busy.scoreAll, ({ scoreTable }, task) => scoreTable(table, task), true);
    },
    scoreSelection: () => change(words.busy.score, ({ scoreSelection }, task) => scoreSelection(task), true),
    repairFormulas: () => change(words.busy.repair, ({ repairFormulas }) => repairFormulas()),
    replaceFormulasWithValues: () =>
      change(words.busy.replace, ({ replaceFormulasWithValues }) => replaceFormulasWithValues()),
  };
}
