import { keepState, keptText, withKept } from "../../src/taskpane/kept";
import { createStore, initialState } from "../../src/taskpane/state";

/** Storage of a page, with what a browser does when it is full. */
class PageStorage {
  readonly texts = new Map<string, string>();
  isFull = false;

  getItem(key: string): string | null {
    return this.texts.get(key) ?? null;
  }

  setItem(key: string, text: string): void {
    if (this.isFull) throw new DOMException("full", "QuotaExceededError");
    this.texts.set(key, text);
  }
}

let storage: PageStorage;

beforeEach(() => {
  storage = new PageStorage();
  Object.defineProperty(globalThis, "localStorage", { value: storage, configurable: true });
});

describe("keepState", () => {
  it("brings back what the person chose, in the partition of the page", () => {
    const first = createStore();
    keepState(first, "partition");
    first.set({ tab: "report" });
    first.change("list", { table: "Markets" });
    expect([...storage.texts.keys()]).toEqual(["partitiontandem.pane"]);

    const again = createStore();
    keepState(again, "partition");
    expect(again.get()).toMatchObject({ tab: "report", list: { table: "Markets" }, status: null, host: "starting" });

    const elsewhere = createStore();
    keepState(elsewhere, undefined);
    expect(elsewhere.get().tab).toBe("analyze");
  });

  it("begins anew from what cannot be read, and goes on where nothing can be kept", () => {
    storage.texts.set("tandem.pane", "{ broken");
    const store = createStore();
    keepState(store, undefined);
    expect(store.get()).toEqual(initialState);
    storage.isFull = true;
    store.set({ tab: "import" });
    expect(store.get().tab).toBe("import");
  });

  it("does without a storage that is forbidden", () => {
    Object.defineProperty(globalThis, "localStorage", {
      get: () => {
        throw new DOMException("forbidden", "SecurityError");
      },
      configurable: true,
    });
    const store = createStore();
    keepState(store, undefined);
    store.set({ tab: "import" });
    expect(store.get().tab).toBe("import");
  });
});

describe("withKept", () => {
  it("leaves what is of another kind, or what is no longer known, as it is", () => {
    const text = JSON.stringify({ tab: "settings", list: { table: 7, colour: "red" }, __proto__: { tab: "import" } });
    expect(withKept(initialState, text)).toEqual(initialState);
  });

  it("takes what keptText wrote", () => {
    const state = { ...initialState, tab: "import" as const };
    expect(withKept(initialState, keptText(state))).toEqual(state);
  });
});
