import { namedRanges } from "../../src/tables";
import { createPane } from "../../src/taskpane/pane";
import { createStore } from "../../src/taskpane/state";
import { applyWeights } from "../../src/taskpane/weights/applyWeights";
import type { EditedAssumption } from "../../src/taskpane/weights/editedAssumptions";
import { readModel } from "../../src/taskpane/weights/readModel";
import { tryModel } from "../../src/taskpane/weights/tryModel";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../excel";
import { cellsOf, columnOf, sampleText, sheetNames } from "./workbook";

const asOf = "20 November 2026";

/** Ids of assumptions by what they are called. */
async function idOf(table: string, name: string, group?: string): Promise<string> {
  const { model } = await readModel(table);
  const found = model.groups
    .flatMap(({ items }) => items)
    .find((item) => item.name === name && (group === undefined || item.group === group));
  if (!found) throw new Error(`there is no ${name}`);
  return found.id;
}

/** What was typed, by what the assumption is called. */
async function typed(table: string, texts: Readonly<Record<string, string>>): Promise<ReadonlyMap<string, string>> {
  const pairs = Object.entries(texts).map(async ([name, text]) => [await idOf(table, name), text] as const);
  return new Map(await Promise.all(pairs));
}

const trialOf = async (table: string, texts: Readonly<Record<string, string>>) =>
  tryModel(await readModel(table), await typed(table, texts));

/** How many cells of a column are not as they were. */
const differing = (before: readonly unknown[], after: readonly unknown[]): number =>
  before.filter((cell, i) => cell !== after[i]).length;

async function addSample(): Promise<OpenWorkbook> {
  const book = await openExcel();
  await addSampleWorkbook(sampleText);
  return book;
}

/** The sample without its Assumptions sheet: formulas then stand without the names. */
async function withoutAssumptions(): Promise<OpenWorkbook> {
  const book = await addSample();
  await Excel.run(async (context) => {
    for (const { name } of namedRanges) context.workbook.names.getItem(name).delete();
    context.workbook.worksheets.getItem("Assumptions").delete();
    await context.sync();
  });
  const { scoreTable } = await import("../../src/taskpane/list/scoreTable");
  for (const table of ["Partners", "Markets", "Competitors", "Companies"]) await scoreTable(table);
  return book;
}

async function assumptionRow(name: string, group: string): Promise<unknown[]> {
  const rows = await cellsOf("Assumptions");
  const found = rows.find(([inGroup, called]) => inGroup === group && called === name);
  if (!found) throw new Error(`Assumptions has no ${name}`);
  return found;
}

/** A verdict that a formula does not have is an error in its cell. */
const said = (cell: unknown): unknown => (cell === "#N/A" ? "More data needed" : cell);

const allCells = async () => {
  const names = await sheetNames();
  return await Promise.all(names.map(async (name) => [name, await cellsOf(name)] as const));
};

const cases = [
  { table: "Partners", verdict: "Verdict", outcome: "Tier", texts: { "Weight of strategic fit": "0.9" } },
  { table: "Partners", verdict: "Verdict", outcome: "Tier", texts: { "Pursue from": "60", "High from": "50" } },
  {
    table: "Markets",
    verdict: "Attractiveness",
    outcome: "Strategy",
    texts: { "Weight of size": "0", "Weight of growth": "2" },
  },
  { table: "Competitors", verdict: "Threat level", outcome: "Response", texts: { "Weight of innovation": "80%" } },
  { table: "Companies", verdict: "Agreement", outcome: null, texts: { "Methods disagree above": "0.1" } },
] as const;

describe("the weights of the sample workbook", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await addSample();
  });

  it("stand first, with who fixed them; then bounds; then what criteria are derived by", async () => {
    const { model } = await readModel("Partners");
    expect(model.groups[0]).toMatchObject({ kind: "weights", name: "Partner qualification" });
    expect(model.groups[0]!.items.map(({ name, value, tag }) => [name, value, tag])).toEqual([
      ["Weight of strategic fit", 0.3, "framework"],
      ["Weight of market access", 0.25, "framework"],
      ["Weight of technical compatibility", 0.2, "framework"],
      ["Weight of financial health", 0.15, "framework"],
      ["Weight of cultural fit", 0.1, "framework"],
    ]);
    const bounds = model.groups.filter(({ kind }) => kind === "bounds");
    expect(bounds.map(({ name }) => name)).toEqual(["Partner qualification", "Missing data", "Levels"]);
    expect(bounds[2]!.alsoFor).toEqual(["Markets"]);
    expect(model.groups.filter(({ kind }) => kind === "derivation").map(({ name }) => name)).toEqual([
      "Strategic fit",
      "Market access",
      "Technical compatibility",
      "Financial health",
      "Cultural fit",
    ]);
  });

  test.each(cases)(
    "$table with $texts: the preview is what the sheet shows then",
    async ({ table, verdict, outcome, texts }) => {
      const before = await allCells();
      const held = await Promise.all([verdict, outcome ?? verdict].map((header) => columnOf(table, header)));
      const rowNames = await columnOf(table, "Name");
      const trial = await trialOf(table, texts);
      expect(trial.problems.size).toBe(0);
      const { verdicts, outcomes, changed, scores } = trial.comparison!;
      expect(await allCells()).toEqual(before);

      const { message, undo } = await applyWeights(table, await typed(table, texts), asOf);
      expect(message).toMatch(/^Weights applied: /);
      const now = await Promise.all([verdict, outcome ?? verdict].map((header) => columnOf(table, header)));
      expect(verdicts + outcomes).toBeGreaterThan(0);
      expect(differing(held[0]!, now[0]!)).toBe(verdicts);
      if (outcome) expect(differing(held[1]!, now[1]!)).toBe(outcomes);
      for (const row of changed) {
        const place = rowNames.indexOf(row.name);
        if (row.verdict)
          expect([held[0]![place], now[0]![place]].map(said)).toEqual([row.verdict.from, row.verdict.to]);
        if (row.outcome)
          expect([held[1]![place], now[1]![place]].map(said)).toEqual([row.outcome.from, row.outcome.to]);
      }
      if (verdict === "Agreement") expect(scores).toBe(0);

      await undo!();
      expect(await allCells()).toEqual(before);
    },
  );

  it("says what it did and where each value comes from", async () => {
    const { details } = await applyWeights(
      "Partners",
      await typed("Partners", { "Weight of strategic fit": "0,5" }),
      asOf,
    );
    expect(details).toEqual(["1 value changed in Assumptions."]);
    expect((await assumptionRow("Weight of strategic fit", "Partner qualification")).slice(2)).toEqual([
      0.5,
      "share",
      "yours",
      "Yours since 20 November 2026; as shipped 0.3 (framework)",
    ]);
    await applyWeights("Partners", await typed("Partners", { "Weight of strategic fit": "0.3" }), asOf);
    expect((await assumptionRow("Weight of strategic fit", "Partner qualification")).slice(2)).toEqual([
      0.3,
      "share",
      "framework",
      "Partner qualification",
    ]);
  });

  it("derives criteria again where a curve changes, but leaves what a person put there", async () => {
    const [headers] = await cellsOf("Markets");
    const letter = String.fromCharCode(65 + headers!.indexOf("Growth"));
    const own = await book.cell("Markets", `${letter}2`);
    book.type("Markets", `${letter}2`, "12");
    const before = await allCells();
    const growth = await columnOf("Markets", "Growth");
    const texts = { Growth: "-0.05:0; 0:10; 0.1:20; 0.25:30" };
    const trial = await trialOf("Markets", texts);
    expect(trial.derived).toBeGreaterThan(3);
    const held = await columnOf("Markets", "Attractiveness");

    const { details, undo } = await applyWeights("Markets", await typed("Markets", texts), asOf);
    expect(details.some((line) => line.startsWith("Markets: criteria derived again in "))).toBe(true);
    const derived = await columnOf("Markets", "Growth");
    expect(derived[0]).toBe(12);
    expect(differing(growth, derived)).toBeGreaterThan(2);
    expect(Math.max(...derived.slice(1).filter((cell) => typeof cell === "number"))).toBeLessThanOrEqual(30);
    expect(differing(held, await columnOf("Markets", "Attractiveness"))).toBe(trial.comparison!.verdicts);
    await undo!();
    expect(await allCells()).toEqual(before);
    book.type("Markets", `${letter}2`, String(own));
  });

  it("has scores that were replaced with values follow again", async () => {
    const { replaceFormulasWithValues } = await import("../../src/taskpane/sheet/formulas");
    const replaced = await replaceFormulasWithValues();
    const texts = { "Weight of strategic fit": "0" };
    const held = await columnOf("Partners", "Verdict");
    const { comparison } = await trialOf("Partners", texts);
    const { details, undo } = await applyWeights("Partners", await typed("Partners", texts), asOf);
    expect(details[1]).toMatch(/^Partners: \d+ rows scored anew/);
    expect(differing(held, await columnOf("Partners", "Verdict"))).toBe(comparison!.verdicts);
    expect(await book.formula("Partners", "B2")).toContain("PartnerWeights");
    await undo!();
    await replaced.undo!();
  });

  it("leaves a value alone that a formula of the sheet says", async () => {
    const rows = await cellsOf("Assumptions");
    const row = rows.findIndex(([, name]) => name === "Weight of cultural fit") + 1;
    book.type("Assumptions", `C${row}`, "=0.05*2");
    const { model } = await readModel("Partners");
    expect(model.groups[0]!.items.map(({ isFormula }) => isFormula)).toEqual([false, false, false, false, true]);
    const entries = await typed("Partners", { "Weight of cultural fit": "0.4" });
    expect((await tryModel(await readModel("Partners"), entries)).changes).toBe(0);
    await expect(applyWeights("Partners", entries, asOf)).rejects.toThrow(
      /as the workbook has it already\. Nothing was changed/,
    );
    expect(await book.formula("Assumptions", `C${row}`)).toBe("=0.05*2");
    book.type("Assumptions", `C${row}`, "0.1");
  });
});

describe("a workbook without an Assumptions sheet", () => {
  it("gets one, and every score follows it from then on; undo takes all of it back", async () => {
    const book = await withoutAssumptions();
    expect(await book.formula("Partners", "B2")).not.toContain("PartnerWeights");
    const before = await allCells();
    const texts = { "Weight of strategic fit": "0.05" };
    const held = await columnOf("Partners", "Verdict");
    const { comparison } = await trialOf("Partners", texts);
    const { details, undo } = await applyWeights("Partners", await typed("Partners", texts), asOf);
    expect(details[0]).toBe("Made the sheet Assumptions.");
    expect(await sheetNames()).toContain("Assumptions");
    expect(comparison!.verdicts).toBeGreaterThan(0);
    expect(differing(held, await columnOf("Partners", "Verdict"))).toBe(comparison!.verdicts);
    for (const [sheet, name] of [
      ["Partners", "PartnerWeights"],
      ["Markets", "MarketWeights"],
      ["Companies", "ValuationWeights"],
    ] as const)
      expect([sheet, String(await book.formula(sheet, "B2")) + String(await book.formula(sheet, "C2"))]).toEqual([
        sheet,
        expect.stringContaining(name),
      ]);

    const scores = await columnOf("Partners", "Score");
    const row = (await cellsOf("Assumptions")).findIndex(([, name]) => name === "Weight of strategic fit") + 1;
    book.type("Assumptions", `C${row}`, "0.3");
    expect(differing(scores, await columnOf("Partners", "Score"))).toBeGreaterThan(0);
    book.type("Assumptions", `C${row}`, "0.05");
    await undo!();
    expect(await allCells()).toEqual(before);
    expect(await sheetNames()).not.toContain("Assumptions");
  });

  it("can be given weights before there is any row", async () => {
    await openExcel();
    const { model, scored } = await readModel("Partners");
    expect({ scored, problems: model.problems }).toEqual({ scored: null, problems: [] });
    const { message } = await applyWeights(
      "Partners",
      await typed("Partners", { "Weight of cultural fit": "0.2" }),
      asOf,
    );
    expect(message).toBe("Weights applied: there are no rows that they score yet.");
    expect((await assumptionRow("Weight of cultural fit", "Partner qualification"))[2]).toBe(0.2);
  });
});

describe("an Assumptions table that a person made", () => {
  async function withTable(rows: readonly (readonly unknown[])[]): Promise<OpenWorkbook> {
    const book = await openExcel();
    await Excel.run(async (context) => {
      const add = (name: string, cells: readonly (readonly unknown[])[]) => {
        const sheet = context.workbook.worksheets.add(`${name} sheet`);
        const range = sheet.getRange("A1").getAbsoluteResizedRange(cells.length, cells[0]!.length);
        range.values = cells.map((row) => [...row]);
        sheet.tables.add(range, true).name = name;
      };
      add("Assumptions", rows);
      add("Partners", [
        [
          "Name",
          "Strategic fit rating",
          "Market access rating",
          "Technical rating",
          "Financial rating",
          "Cultural rating",
        ],
        ["Aldgate Systems", 80, 70, 60, 90, 50],
        ["Borrowdale", 40, 30, 55, 80, 90],
      ]);
      await context.sync();
    });
    const { scoreTable } = await import("../../src/taskpane/list/scoreTable");
    await scoreTable("Partners");
    return book;
  }

  it("gets the rows that it lacks, together where a name needs them so", async () => {
    const book = await withTable([
      ["Group", "Name", "Value"],
      ["Our needs", "Cloud migration", ""],
    ]);
    const before = await allCells();
    const entries = await typed("Partners", { "Weight of cultural fit": "1" });
    const { undo } = await applyWeights("Partners", entries, asOf);
    expect((await cellsOf("Assumptions sheet")).slice(2)).toEqual([
      ["Partner qualification", "Weight of strategic fit", 0.3],
      ["Partner qualification", "Weight of market access", 0.25],
      ["Partner qualification", "Weight of technical compatibility", 0.2],
      ["Partner qualification", "Weight of financial health", 0.15],
      ["Partner qualification", "Weight of cultural fit", 1],
    ]);
    // (24 + 17.5 + 12 + 13.5 + 50) / 1.9
    expect((await columnOf("Partners sheet", "Score"))[0]).toBeCloseTo(117 / 1.9, 9);
    book.type("Assumptions sheet", "C7", "0.1");
    expect((await columnOf("Partners sheet", "Score"))[0]).toBeCloseTo(72, 9);
    book.type("Assumptions sheet", "C7", "1");
    await undo!();
    expect(await allCells()).toEqual(before);
  });

  it("has values where its rows stand apart, so that no name can hold them", async () => {
    await withTable([
      ["Group", "Name", "Value"],
      ["Partner qualification", "Weight of cultural fit", 0.1],
      ["Our needs", "Cloud migration", ""],
    ]);
    await applyWeights("Partners", await typed("Partners", { "Weight of strategic fit": "0" }), asOf);
    // (17.5 + 12 + 13.5 + 5) / 0.7
    expect((await columnOf("Partners sheet", "Score"))[0]).toBeCloseTo(48 / 0.7, 9);
  });

  it("shows rows that could not be used", async () => {
    await withTable([
      ["Group", "Name", "Value"],
      ["Partner qualification", "Weight of luck", 0.1],
    ]);
    expect((await readModel("Partners")).model.problems).toEqual([
      'Assumptions, row 2: "Weight of luck" is no assumption of Partner qualification',
    ]);
  });
});

describe("values that cannot be", () => {
  beforeAll(addSample);

  test.each([
    { table: "Partners", name: "Weight of strategic fit", text: "-1", says: "Must be 0 or more, got -1." },
    { table: "Partners", name: "Weight of strategic fit", text: "much", says: 'Must be a number, got "much".' },
    { table: "Partners", name: "Weight of strategic fit", text: " ", says: "Must be a number, got a blank." },
    { table: "Partners", name: "Pursue from", text: "170", says: "Must be from 0 to 100, got 170." },
    { table: "Partners", name: "Pursue from", text: "70 %", says: "Must be a plain number, got a percentage." },
    { table: "Partners", name: "Coverage for any score", text: "1.2", says: "Must be from 0 to 1, got 1.2." },
    { table: "Markets", name: "Growth", text: "0:0; x", says: expect.stringMatching(/\.$/) },
  ])("$name of $table as $text: under its field, and nothing is applied", async ({ table, name, text, says }) => {
    const before = await cellsOf("Assumptions");
    const trial = await trialOf(table, { [name]: text });
    expect([...trial.problems.values()]).toEqual([says]);
    expect(trial.comparison).toBeNull();
    await expect(applyWeights(table, await typed(table, { [name]: text }), asOf)).rejects.toMatchObject({
      code: "invalid-value",
      message: expect.stringContaining("Nothing was changed."),
    });
    expect(await cellsOf("Assumptions")).toEqual(before);
  });

  test.each([
    {
      table: "Companies",
      what: "weights that are all 0",
      texts: Object.fromEntries(
        ["revenue multiple", "EBITDA multiple", "discounted cash flow", "market comparables"].map((method) => [
          `Weight of ${method}`,
          "0",
        ]),
      ),
      says: "At least one weight must be above 0.",
    },
    {
      table: "Partners",
      what: "bands that do not fall",
      texts: { "Develop from": "80" },
      says: /Develop must start below Pursue/,
    },
    {
      table: "Competitors",
      what: "levels that do not fall",
      texts: { "Medium from": "70" },
      says: /Medium must start below High/,
    },
  ])("$what are refused together", async ({ table, texts, says }) => {
    const trial = await trialOf(table, texts);
    expect(trial.problems.size).toBe(0);
    expect(trial.problem).toEqual(typeof says === "string" ? says : expect.stringMatching(says));
    expect(trial.comparison).toBeNull();
  });

  it("is refused for a table that has no weights", async () => {
    await expect(readModel("Metrics")).rejects.toThrow(/Metrics is not scored/);
  });
});

describe("the screen of the weights", () => {
  const item = (store: ReturnType<typeof createStore>, name: string): EditedAssumption =>
    store
      .get()
      .weights.read!.model.groups.flatMap(({ items }) => items)
      .find((each) => each.name === name)!;

  it("tries while the person types, applies, goes back to where they came from, and is undone", async () => {
    await addSample();
    const store = createStore();
    store.set({ host: "workbook" });
    const pane = createPane(store, sampleText);
    await pane.list.load();
    const verdicts = store.get().list.listing!.rows.map(({ verdict }) => verdict);
    await pane.weights.edit("Partners");
    expect(store.get()).toMatchObject({ screen: "weights", weights: { table: "Partners", problem: null } });
    expect(store.get().weights.trial).toMatchObject({ changes: 0, total: 1 });

    const { id } = item(store, "Weight of strategic fit");
    await Promise.all(["0", "0.", "0.9"].map((text) => pane.weights.enter(id, text)));
    const { trial } = store.get().weights;
    expect(trial).toMatchObject({ changes: 1, problem: null });
    expect(trial!.total).toBeCloseTo(1.6, 12);
    expect(trial!.shares.get(id)).toBeCloseTo(0.9 / 1.6, 12);

    await pane.weights.load();
    expect(store.get().weights.trial).toMatchObject({ changes: 1, problem: null });
    await pane.weights.reset();
    expect(store.get().weights.trial).toMatchObject({ changes: 0 });
    await pane.weights.enter(id, "0.9");
    expect(await pane.weights.apply()).toBe(true);
    const { status, screen, list } = store.get();
    expect(screen).toBe("list");
    expect(status?.message).toMatch(/^Weights applied: \d+ verdicts? changed\.$/);
    const now = list.listing!.rows.map(({ verdict }) => verdict);
    expect(differing(verdicts, now)).toBe(trial!.comparison!.verdicts);

    await pane.undo();
    expect(store.get().list.listing!.rows.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  it("stays where it is when nothing can be applied, and says why", async () => {
    await addSample();
    const store = createStore();
    store.set({ host: "workbook" });
    const pane = createPane(store, sampleText);
    await pane.weights.edit("Partners");
    await pane.weights.enter(item(store, "Weight of strategic fit").id, "-2");
    expect(await pane.weights.apply()).toBe(false);
    expect(store.get()).toMatchObject({
      screen: "weights",
      status: { tone: "failed", message: "Must be 0 or more, got -2. Nothing was changed." },
    });
    pane.weights.close();
    expect(store.get()).toMatchObject({ screen: "list", weights: { table: null } });
  });
});
