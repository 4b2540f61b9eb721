import { createPane } from "../../src/taskpane/pane";
import { readList } from "../../src/taskpane/list/readList";
import { scoreTable } from "../../src/taskpane/list/scoreTable";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { createStore } from "../../src/taskpane/state";
import { openExcel, type OpenWorkbook } from "../excel";
import { cellsOf, columnOf, paste, sampleText } from "./workbook";

const scoredTables = [
  { name: "Partners", by: "Score", verdict: "Verdict", outcome: "Tier" },
  { name: "Markets", by: "Score", verdict: "Attractiveness", outcome: "Strategy" },
  { name: "Competitors", by: "Score", verdict: "Threat level", outcome: "Response" },
  { name: "Companies", by: "Value", verdict: "Agreement", outcome: null },
];

/** What a cell shows where nothing is known. */
const unknown = ["#N/A", "More data needed", ""];

/** A table of the workbook made from cells. */
async function addTableOf(name: string, rows: readonly (readonly unknown[])[], at = "A1"): Promise<void> {
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.add(`${name} sheet`);
    const range = sheet.getRange(at).getAbsoluteResizedRange(rows.length, rows[0]!.length);
    range.values = rows.map((row) => [...row]);
    sheet.tables.add(range, true).name = name;
    await context.sync();
  });
}

async function listOf(table: string) {
  const { listing, problem } = await readList(table, true);
  expect(problem).toBeNull();
  return listing!;
}

function openPane() {
  const store = createStore();
  store.set({ host: "workbook" });
  return { store, pane: createPane(store, sampleText) };
}

const names = (store: ReturnType<typeof createStore>) => store.get().list.found.map(({ name }) => name);

describe("the list of the sample workbook", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  it("offers every table with its rows, and those that the workbook lacks", async () => {
    const { tables } = await readList("Partners", false);
    const rows = new Map(tables.map((table) => [table.name, table.rows]));
    for (const { name } of scoredTables) expect(rows.get(name)).toBe((await columnOf(name, "Name")).length);
    expect(rows.has("Assumptions")).toBe(false);
  });

  test.each(scoredTables)("$name are what the cells of the sheet show", async ({ name, by, verdict, outcome }) => {
    const { rows } = await listOf(name);
    const columns = await Promise.all(["Name", by, verdict, "Low", "High"].map((header) => columnOf(name, header)));
    const outcomes = outcome === null ? null : await columnOf(name, outcome);
    expect(rows.map((row) => row.name)).toEqual(columns[0]);
    rows.forEach((row, i) => {
      const [, score, judged, low, high] = columns.map((column) => column[i]);
      expect(row.place).toBe(i);
      if (row.reason !== null) return;
      if (row.amount === null) expect(unknown).toContain(score);
      else expect(score).toBeCloseTo(row.amount, 6);
      if (row.verdict === null) expect(unknown).toContain(judged);
      else expect(judged).toBe(row.verdict);
      if (row.range) expect([low, high]).toEqual([expect.closeTo(row.range.low, 6), expect.closeTo(row.range.high, 6)]);
      if (outcomes && !String(row.outcome).startsWith("More data")) expect(outcomes[i]).toBe(row.outcome);
    });
  });

  it("counts the rows of each verdict, best first", async () => {
    const { rows, bands } = await listOf("Partners");
    const verdicts = await columnOf("Partners", "Verdict");
    expect(bands.reduce((sum, { count }) => sum + count, 0)).toBe(rows.length);
    expect(bands[0]).toEqual({
      id: "Pursue",
      standing: "good",
      count: verdicts.filter((verdict) => verdict === "Pursue").length,
    });
    expect(bands.map(({ id }) => id).slice(0, 3)).toEqual(["Pursue", "Develop", "Decline"]);
  });

  it("takes a range for a row of which too little is known, and says why another has none", async () => {
    const [headers] = await cellsOf("Partners");
    const row = 4;
    const places = ["Strategic fit", "Market access", "Technical compatibility"].map((header) =>
      headers!.indexOf(header),
    );
    const letters = places.map((place) => String.fromCharCode(65 + place));
    const held = await Promise.all(letters.map((letter) => book.cell("Partners", `${letter}${row}`)));
    for (const letter of letters) book.type("Partners", `${letter}${row}`, "");
    const { rows, bands } = await listOf("Partners");
    const ranged = rows[row - 2]!;
    expect(ranged).toMatchObject({ amount: null, reason: null });
    expect(ranged.range!.high - ranged.range!.low).toBeGreaterThan(40);
    expect(bands.some(({ id }) => id === "more-data" || id === ranged.verdict)).toBe(true);
    letters.forEach((letter, k) => {
      book.type("Partners", `${letter}${row}`, String(held[k]));
    });
  });

  it("searches, sorts and filters as the person asks, and forgets the search with another table", async () => {
    const { store, pane } = openPane();
    await pane.list.load();
    const all = store.get().list.listing!.rows;
    const scores = store.get().list.found.map(({ amount }) => amount ?? -1);
    expect(scores).toEqual([...scores].sort((a, b) => b - a));

    pane.list.sort("name");
    const alphabetic = names(store);
    expect(alphabetic).toEqual([...alphabetic].sort((a, b) => a.localeCompare(b, undefined, { sensitivity: "base" })));
    pane.list.sort("sheet");
    expect(names(store)).toEqual(all.map(({ name }) => name));

    pane.list.search("  BERGström");
    expect(names(store)).toEqual(["Bergstrom & Lind"]);
    pane.list.search("");
    pane.list.toggle("Pursue");
    expect(new Set(store.get().list.found.map(({ verdict }) => verdict))).toEqual(new Set(["Pursue"]));
    pane.list.toggle("Decline");
    expect(names(store)).toHaveLength(
      all.filter(({ verdict }) => verdict === "Pursue" || verdict === "Decline").length,
    );
    pane.list.toggle("Pursue");
    pane.list.toggle("Decline");
    expect(names(store)).toHaveLength(all.length);

    pane.list.search("no such name");
    expect(names(store)).toEqual([]);
    pane.list.clear();
    expect(names(store)).toHaveLength(all.length);

    pane.list.search("a");
    await pane.list.choose("Markets");
    expect(store.get().list).toMatchObject({ table: "Markets", search: "", sort: "sheet" });
    expect(names(store)).toEqual(await columnOf("Markets", "Name"));
  });

  it("follows a change of the sheet when it is read anew", async () => {
    const { store, pane } = openPane();
    await pane.list.load();
    const [headers] = await cellsOf("Partners");
    const letter = String.fromCharCode(65 + headers!.indexOf("Strategic fit"));
    const held = await book.cell("Partners", `${letter}2`);
    book.type("Partners", `${letter}2`, "1");
    await pane.list.load();
    const first = store.get().list.listing!.rows[0]!;
    expect(first.amount).toBeCloseTo(Number((await columnOf("Partners", "Score"))[0]), 6);
    book.type("Partners", `${letter}2`, String(held));
  });
});

describe("Score all", () => {
  it("writes scores and criteria anew after they were damaged by hand, in one step of undo", async () => {
    const book = await openExcel();
    await addSampleWorkbook(sampleText);
    const sound = await cellsOf("Partners");
    const column = (header: string) => String.fromCharCode(65 + sound[0]!.indexOf(header));
    for (const [header, row, content] of [
      ["Score", 2, "99"],
      ["Verdict", 3, "Pursue!"],
      ["Market access", 5, "-3"],
      ["Tier", 7, ""],
    ] as const)
      book.type("Partners", `${column(header)}${row}`, content);
    const damaged = await cellsOf("Partners");
    expect(damaged).not.toEqual(sound);

    const { store, pane } = openPane();
    await pane.list.load();
    expect(await pane.list.scoreAll()).toBe(true);
    expect(await cellsOf("Partners")).toEqual(sound);
    expect(store.get().status).toMatchObject({ message: expect.stringMatching(/^Scored \d+ rows/) });
    expect(await book.formula("Partners", `${column("Score")}2`)).toContain("PartnerWeights");

    await pane.undo();
    expect(await cellsOf("Partners")).toEqual(damaged);
  });

  it("adds the columns that a table of ours lacks", async () => {
    await openExcel();
    await addTableOf("Partners", [
      [
        "Name",
        "Strategic fit rating",
        "Market access rating",
        "Technical rating",
        "Financial rating",
        "Cultural rating",
      ],
      ["Aldgate Systems", 80, 70, 60, 90, 50],
      ["Borrowdale", 40, 30, 55, 20, ""],
    ]);
    const { undo } = await scoreTable("Partners");
    expect(await columnOf("Partners sheet", "Score")).toEqual([72, expect.closeTo(33.5 / 0.9, 9)]);
    expect((await listOf("Partners")).rows.map(({ verdict }) => verdict)).toEqual(["Pursue", "Decline"]);
    await undo!();
    expect((await cellsOf("Partners sheet"))[0]).toHaveLength(6);
  });

  it("is stopped by the person, and leaves the sheet as it was", async () => {
    await openExcel();
    await addSampleWorkbook(sampleText);
    const before = await cellsOf("Markets");
    const stop = new AbortController();
    const task = {
      signal: stop.signal,
      progress: () => {
        stop.abort();
      },
    };
    stop.abort();
    await expect(scoreTable("Markets", task)).rejects.toMatchObject({ code: "cancelled" });
    expect(await cellsOf("Markets")).toEqual(before);
  });

  test.each([
    { name: "Partners", why: /There is no table "Partners"/ },
    { name: "Metrics", why: /There is no table "Metrics"/ },
  ])("refuses $name where the workbook lacks it", async ({ name, why }) => {
    await openExcel();
    await expect(scoreTable(name)).rejects.toThrow(why);
  });

  it("refuses a table without rows, and says what to do", async () => {
    await openExcel();
    await addTableOf("Partners", [
      ["Name", "Country"],
      ["", ""],
    ]);
    await expect(scoreTable("Partners")).rejects.toThrow(/no row with a name yet\. Add a row/);
  });
});

describe("a list without a score", () => {
  const metrics = [
    ["Category", "Metric", "Value", "Unit", "Target", "Market", "Partner"],
    ["revenue", "quarterly", 900_000, "USD", 1_200_000, "Hospitals", "Alder"],
    ["satisfaction", "", 4.4, "1 to 5", "", "", ""],
    ["", "lost", 3, "", "", "", ""],
  ];

  it("shows what each row amounts to and its main facts, and why a row was left out", async () => {
    await openExcel();
    await addTableOf("Metrics", metrics, "B3");
    const { rows, by, isScored, bands } = await listOf("Metrics");
    expect({ by, isScored, bands }).toEqual({ by: null, isScored: false, bands: [] });
    expect(rows).toMatchObject([
      {
        place: 0,
        name: "revenue, quarterly",
        amount: 900_000,
        unit: "USD",
        target: 1_200_000,
        facts: [
          { header: "Market", cell: "Hospitals" },
          { header: "Partner", cell: "Alder" },
        ],
      },
      { place: 1, name: "satisfaction", amount: 4.4, unit: "1 to 5", target: null, facts: [] },
      { place: 2, amount: null, reason: expect.stringContaining("ategory") },
    ]);
  });
});

describe("what the list shows where there is little", () => {
  it("lists a table that is there in the place of one that nobody asked for", async () => {
    await openExcel();
    await addTableOf("Markets", [
      ["Name", "Market size"],
      ["Hospitals", 1_000_000],
    ]);
    const { store, pane } = openPane();
    await pane.list.load();
    expect(store.get().list).toMatchObject({ table: "Markets", isChosen: false });
    await pane.list.choose("Partners");
    expect(store.get().list).toMatchObject({ table: "Partners", listing: null, problem: null });
  });

  it("has no rows for a table that is new", async () => {
    await openExcel();
    await addTableOf("Companies", [
      ["Name", "Revenue"],
      ["", ""],
    ]);
    expect((await listOf("Companies")).rows).toEqual([]);
    expect((await readList("Companies", true)).tables.find(({ name }) => name === "Companies")?.rows).toBe(0);
  });

  it("says why a table cannot be read", async () => {
    await openExcel();
    await addTableOf("Partners", [
      ["Colour", "Shape"],
      ["red", "round"],
    ]);
    const { listing, problem } = await readList("Partners", true);
    expect(listing).toBeNull();
    expect(problem).toMatch(/Partners must have a column Name/);
  });

  it("reads what was asked for last, however the answers come", async () => {
    await openExcel();
    await addSampleWorkbook(sampleText);
    const { store, pane } = openPane();
    await Promise.all([pane.list.load(), pane.list.choose("Markets"), pane.list.choose("Companies")]);
    expect(store.get().list).toMatchObject({ table: "Companies", listing: { table: "Companies" } });
  });

  it("shows a hundred rows at once of many, and a hundred more when asked", async () => {
    await openExcel();
    await addTableOf("Partners", [
      ["Name", "Strategic fit rating"],
      ...Array.from({ length: 250 }, (_, i) => [`Partner ${i + 1}`, i % 100]),
    ]);
    const { store, pane } = openPane();
    await pane.list.load();
    expect(store.get().list).toMatchObject({ shown: 100 });
    expect(names(store)).toHaveLength(250);
    pane.list.showMore();
    expect(store.get().list.shown).toBe(200);
    pane.list.search("partner 1");
    expect(store.get().list.shown).toBe(100);
  });

  it("leaves a list on a plain sheet alone", async () => {
    await openExcel();
    await paste("Sheet1", "A1", [
      ["Name", "Strategic fit rating"],
      ["Aldgate", 50],
    ]);
    const { tables } = await readList("Partners", false);
    expect(tables.length).toBeGreaterThan(4);
    expect(tables.every(({ rows }) => rows === null)).toBe(true);
  });
});
