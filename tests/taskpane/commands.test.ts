import { associateCommands } from "../../src/taskpane/commands";
import { createPane } from "../../src/taskpane/pane";
import { createStore, initialState } from "../../src/taskpane/state";
import { openExcel } from "../excel";
import { cellsOf, columnOf, paste, sampleText, select } from "./workbook";

const store = createStore();
const pane = createPane(store, sampleText);
let isAssociated = false;

/** A fresh workbook with the pane joined to it, and what presses the buttons of the ribbon. */
async function ribbon() {
  const book = await openExcel();
  // A name can be associated once, as on the page.
  if (!isAssociated) associateCommands(pane, store);
  isAssociated = true;
  store.set({ ...initialState, host: "workbook" });
  book.host.showPane(false);
  return { book, press: (name: string) => book.host.pressButton(name) };
}

const rated = [
  ["Company", "Strategic fit", "Market access", "Technical fit", "Financial health", "Cultural alignment"],
  ["Aldgate Systems", 80, 70, 60, 90, 50],
];

describe("commands", () => {
  test.each([
    { command: "showAnalyze", tab: "analyze" },
    { command: "showImport", tab: "import" },
    { command: "showReport", tab: "report" },
    { command: "explainScore", tab: "analyze" },
  ])("$command opens the pane at $tab", async ({ command, tab }) => {
    const { book, press } = await ribbon();
    store.set({ tab: tab === "report" ? "import" : "report" });
    await press(command);
    expect(store.get().tab).toBe(tab);
    expect(book.host.isPaneShown).toBe(true);
  });

  test.each(["scoreSelection", "scoreRows"])("%s scores, and says so with Undo", async (command) => {
    const { press } = await ribbon();
    await paste("Sheet1", "A1", rated);
    await select("Sheet1", "A2");
    const before = await cellsOf("Sheet1");
    await press(command);
    expect(await columnOf("Sheet1", "Score")).toEqual([72]);
    expect(store.get()).toMatchObject({ busy: null, status: { tone: "done", message: "Scored 1 row." } });
    await pane.undo();
    expect(await cellsOf("Sheet1")).toEqual(before);
    expect(store.get().status).toMatchObject({ message: "Undone.", undo: null });
  });

  it("explainScore explains the row that is selected", async () => {
    const { press } = await ribbon();
    await paste("Sheet1", "A1", rated);
    await select("Sheet1", "B2");
    await press("explainScore");
    expect(store.get().detail.explained).toMatchObject({
      kind: "scored",
      name: "Aldgate Systems",
      sheet: "Sheet1",
      row: 2,
      score: 72,
      verdict: "Pursue",
      standing: "good",
      outcome: { label: "Tier", text: "Tier 1" },
      change: "Strategic fit down below 73.3 (now 80): Develop",
    });
    const { explained } = store.get().detail;
    expect(explained).toMatchObject({ parts: [{ adds: 24, most: 30 }, { adds: 17.5 }, {}, {}, {}] });
    expect(explained!.reasons).toHaveLength(5);
  });

  test.each(["scoreSelection", "scoreRows", "repairFormulas", "replaceFormulasWithValues"])(
    "%s completes when it fails, and the open pane says why",
    async (command) => {
      const { book, press } = await ribbon();
      const { host } = book;
      const failing = setInterval(() => {
        if (store.get().status) clearInterval(failing);
        else host.failNext({ code: "AccessDenied", message: "the sheet is protected" });
      }, 0);
      await press(command);
      expect(store.get()).toMatchObject({ busy: null, status: { tone: "failed", undo: null } });
      expect(store.get().status!.message).toMatch(/Nothing was changed/);
      expect(host.isPaneShown).toBe(true);
    },
  );

  it("repairs formulas, and replaces them with values", async () => {
    const { book, press } = await ribbon();
    book.type("Sheet1", "A1", "=TANDEM.PARTNER_SCORE({80,70,60,90,50})");
    book.type("Sheet1", "A2", "=1+1");
    await press("repairFormulas");
    expect(store.get().status!.message).toBe("Repaired 1 formula.");
    expect(await book.formula("Sheet1", "A1")).toBe("=TANDEM.PARTNER_SCORE({80,70,60,90,50})");
    await press("replaceFormulasWithValues");
    expect(store.get().status!.message).toBe("Replaced 1 formula with values.");
    expect([await book.formula("Sheet1", "A1"), await book.formula("Sheet1", "A2")]).toEqual([72, "=1+1"]);
    await press("replaceFormulasWithValues");
    expect(store.get().status).toMatchObject({ tone: "done", undo: null });
  });
});

describe("the pane", () => {
  it("adds the sample, opens its best row, and reports what is ticked", async () => {
    await ribbon();
    expect(await pane.welcome.addSample()).toBe(true);
    expect(store.get()).toMatchObject({
      isWelcome: false,
      screen: "detail",
      detail: { explained: { kind: "scored", sheet: "Partners" } },
      status: { tone: "done", message: "Added 12 sample partners on the sheet Partners." },
    });
    await pane.showTab("report");
    const { found } = store.get().report;
    expect(found).toMatchObject({ tables: 1, companies: [] });
    for (const { id } of found!.parts) pane.report.tick(id, id === "ranking-Partners");
    await pane.report.addReport();
    expect(store.get().status).toMatchObject({ message: "Added 1 report sheet with 1 chart." });
  });

  it("reads a file step by step, adds its rows and forgets it", async () => {
    await ribbon();
    await pane.import.readFile(new File(["Name,Revenue\nAlder,5\n"], "a.csv"));
    expect(store.get().import).toMatchObject({ step: "file", file: { name: "a.csv" }, plan: null });
    await pane.import.showStep("match");
    await pane.import.showStep("check");
    expect(store.get().import.plan).toMatchObject({ fresh: [0], known: [] });
    await pane.import.addImported();
    expect(store.get()).toMatchObject({ import: { file: null, plan: null }, status: { message: "Added 1 partner." } });
  });

  it("says of a file that it cannot read what it must be", async () => {
    await ribbon();
    await pane.import.readFile(new File([new Uint8Array([0xd0, 0xcf, 0x11, 0xe0])], "old.xls"));
    expect(store.get()).toMatchObject({ import: { file: null }, status: { tone: "failed" } });
    expect(store.get().status!.message).toMatch(/^The workbook must be .* Nothing was changed\.$/);
  });

  it("begins with the first screen where there is nothing of ours, until the person has been past it", async () => {
    await ribbon();
    store.set({ wasWelcomed: false });
    await pane.begin();
    expect(store.get().isWelcome).toBe(true);
    await pane.welcome.skip();
    expect(store.get()).toMatchObject({ isWelcome: false, wasWelcomed: true });
    await pane.begin();
    expect(store.get().isWelcome).toBe(false);
  });
});
