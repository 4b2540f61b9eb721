import { explainOwnRow, explainSelection } from "../../src/taskpane/detail/explainSelection";
import type { Explained, ExplainedRow } from "../../src/taskpane/detail/explained";
import { openRow } from "../../src/taskpane/detail/openRow";
import { saveRatings } from "../../src/taskpane/detail/saveRatings";
import { tryRatings } from "../../src/taskpane/detail/tryRatings";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { tables } from "../../src/tables";
import { openExcel, type OpenWorkbook } from "../excel";
import { everything, refusal } from "../workbook/workbook";
import { cellsOf, columnOf, sampleText, select } from "./workbook";

/** A row of the sample, as scored. */
async function row(table: string, place: number): Promise<ExplainedRow> {
  const explained = await explainOwnRow(table, place);
  if (explained?.kind !== "scored") throw new Error(`row ${place} of ${table} must have a score`);
  return explained;
}

function tried(explained: Explained, ratings: readonly (number | null)[]): ExplainedRow {
  const result = tryRatings(explained, ratings);
  if (result?.kind !== "scored") throw new Error("a trial must have a score");
  return result;
}

const shown = (value: unknown) => (typeof value === "number" ? expect.closeTo(value, 6) : value);

describe("a row of the sample", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  it("is opened by its place, and the sheet follows", async () => {
    const opened = await openRow("Partners", 2);
    expect(opened).toMatchObject({ kind: "scored", row: 4, own: { table: "Partners", place: 2, count: 42 } });
    expect(opened!.name).toBe((await columnOf("Partners", "Name"))[2]);
    const again = await explainSelection();
    expect(again).toEqual(opened);
  });

  it("is refused in a table that is not there, and is none beyond the last", async () => {
    const error = await refusal(explainOwnRow("Metrics", 0));
    expect(error.code).toBe("not-found");
    expect(await explainOwnRow("Partners", 4000)).toBeNull();
  });

  test.each([
    { table: "Partners", outcome: "Tier", across: "Market access", up: "Strategic fit" },
    { table: "Markets", outcome: "Strategy", across: "Our position", up: "Attractiveness" },
    { table: "Competitors", outcome: "Response", across: "Market impact", up: "Threat" },
  ])("of $table lies in the cell of its matrix that its $outcome says", async ({ table, outcome, across, up }) => {
    const outcomes = await columnOf(table, outcome);
    let placed = 0;
    for (const [place, said] of outcomes.slice(0, 12).entries()) {
      const explained = await explainOwnRow(table, place);
      if (explained?.kind !== "scored" || !explained.matrix) continue;
      const { matrix } = explained;
      expect([matrix.across.label, matrix.up.label]).toEqual([across, up]);
      const [x, y] = [matrix.across, matrix.up].map(({ value, bounds }) =>
        value === null ? null : bounds.slice(1, 3).filter((bound) => value >= bound).length,
      );
      if (typeof x !== "number" || typeof y !== "number") continue;
      expect(matrix.cells[2 - y]![x]).toBe(said);
      placed++;
    }
    expect(placed).toBeGreaterThan(2);
  });

  it("of Companies has its methods and what moves its value", async () => {
    const explained = await row("Companies", 0);
    const { spread, score, parts } = explained;
    expect(explained.matrix).toBeNull();
    expect(spread!.methods.map(({ value }) => value)).toEqual(
      parts.flatMap(({ value }) => (value === null ? [] : [shown(value)])),
    );
    for (const { low, high } of spread!.drivers) {
      expect(low).toBeLessThan(score!);
      expect(high).toBeGreaterThan(score!);
    }
  });

  it("shows in a trial what the formulas show once it is saved, and is put back", async () => {
    for (const [table, ratings] of [
      ["Partners", [10, null, 95, null, null]],
      ["Markets", [null, 90, null, 5, null]],
      ["Competitors", [100, null, null, null, 0]],
      ["Companies", [null, 50_000_000, null, null]],
    ] as const) {
      const explained = await row(table, 1);
      const before = await everything();
      const trial = tried(explained, ratings);
      expect(await everything()).toEqual(before);

      const { message, undo } = await saveRatings(explained, ratings);
      expect(message).toMatch(new RegExp(`^Saved ${explained.name}: .+\\.$`));
      const { by, verdict, criteria, outcome, ratings: keys } = tables.find(({ name }) => name === table)!.scoring!;
      const cell = async (header: string) => (await columnOf(table, header))[1];
      expect(await cell(by)).toEqual(shown(trial.score));
      expect(await cell("Low")).toEqual(shown(trial.low));
      expect(await cell("High")).toEqual(shown(trial.high));
      expect(await cell("Coverage")).toEqual(shown(trial.coverage));
      expect(await cell(verdict)).toBe(trial.verdict);
      if (outcome !== null) expect(await cell(outcome)).toBe(trial.outcome!.text);
      for (const [k, rating] of ratings.entries()) {
        if (rating === null) continue;
        expect(await cell(criteria[k]!)).toBe(rating);
        const { header } = tables.find(({ name }) => name === table)!.columns[keys[k]!]!;
        expect(await cell(header)).toBe(rating);
      }
      const saved = await row(table, 1);
      expect(saved).toMatchObject({ score: shown(trial.score), verdict: trial.verdict, change: trial.change });
      expect(saved.parts.map(({ value }) => shown(value))).toEqual(trial.parts.map(({ value }) => value));
      expect(await cell("Reasons")).toMatch(/your rating|as given/);
      expect(saved.matrix).toEqual(trial.matrix);

      await undo!();
      expect(await everything()).toEqual(before);
    }
  });

  it("is one step of Excel's own undo", async () => {
    const before = await everything();
    await saveRatings(await row("Partners", 0), [1, 2, 3, 4, 5]);
    book.undo();
    expect(await everything()).toEqual(before);
  });

  it("keeps what a person has typed over a criterion that is not tried", async () => {
    const [headers] = await cellsOf("Partners");
    const at = (header: string) => `${letters(headers!.indexOf(header))}4`;
    const held = await book.cell("Partners", at("Cultural fit"));
    book.type("Partners", at("Cultural fit"), "");
    const explained = await row("Partners", 2);
    expect(explained.criteria[4]).toEqual({ label: "Cultural fit", value: null });
    const trial = tried(explained, [55, null, null, null, null]);
    const { undo } = await saveRatings(explained, [55, null, null, null, null]);
    expect((await columnOf("Partners", "Score"))[2]).toEqual(shown(trial.score));
    expect(await book.cell("Partners", at("Cultural fit"))).toBe("");
    await undo!();
    book.type("Partners", at("Cultural fit"), String(held));
  });

  it("is not saved where another row stands there now, or its criteria have changed", async () => {
    const explained = await row("Partners", 0);
    const [headers] = await cellsOf("Partners");
    const fit = `${letters(headers!.indexOf("Strategic fit"))}2`;
    const [name, held] = [await book.cell("Partners", "A2"), await book.cell("Partners", fit)];
    book.type("Partners", "A2", "Somebody else");
    let before = await everything();
    const moved = await refusal(saveRatings(explained, [1, 2, 3, 4, 5]));
    expect(moved.code).toBe("changed-since");
    expect(moved.message).toMatch(/is not as it was.*Nothing was changed\.$/);
    expect(await everything()).toEqual(before);
    book.type("Partners", "A2", String(name));
    book.type("Partners", fit, "1");
    before = await everything();
    expect((await refusal(saveRatings(explained, [1, 2, 3, 4, 5]))).code).toBe("changed-since");
    expect(await everything()).toEqual(before);
    book.type("Partners", fit, String(held));
  });
});

const letters = (column: number): string =>
  (column >= 26 ? String.fromCharCode(64 + Math.floor(column / 26)) : "") + String.fromCharCode(65 + (column % 26));

describe("a row that has no score", () => {
  const scored = ["By Revenue multiple", "By EBITDA multiple", "By Discounted cash flow", "By Market comparables"];

  /** A table of ours with what its sheet would have. */
  async function withCompanies(rows: readonly (readonly (string | number)[])[]) {
    const book = await openExcel();
    await Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem("Sheet1");
      const all = [["Name", "Revenue", "Revenue multiple", ...scored, "Value", "Reasons"], ...rows];
      const range = sheet.getRangeByIndexes(0, 0, all.length, all[0]!.length);
      range.values = all.map((cells) => [...cells]);
      sheet.tables.add(range, true).name = "Companies";
      await context.sync();
      sheet.getRange("H2").formulas = [[value]];
      await context.sync();
    });
    return book;
  }

  const value = "=TANDEM.VALUATION(Companies[@[By Revenue multiple]:[By Market comparables]])";

  it("gets one by a value that was not known, with what can be derived", async () => {
    await withCompanies([["Aldgate", 10, 3, "", "", "", "", "", "Not scored."]]);
    const explained = await explainOwnRow("Companies", 0);
    expect(explained).toMatchObject({ kind: "unscored", unit: "money", own: { place: 0, count: 1 } });
    const trial = tried(explained!, [null, null, 40, null]);
    // (.3 · 30 + .25 · 40) / .55
    expect(trial.score).toBeCloseTo(19 / 0.55, 9);
    const { undo } = await saveRatings(explained!, [null, null, 40, null]);
    const [header, first] = await cellsOf("Sheet1");
    expect(header!.at(-1)).toBe("Discounted cash flow value");
    expect(first!.slice(3, 8)).toEqual([30, "", 40, "", shown(19 / 0.55)]);
    expect(first!.at(-1)).toBe(40);
    expect(first![8]).toContain("Discounted cash flow as given");
    await undo!();
    expect((await cellsOf("Sheet1"))[0]).not.toContain("Discounted cash flow value");
  });

  it("cannot be tried in a list that is no table of ours", async () => {
    await openExcel();
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Sheet1").getRange("A1:B2");
      range.values = [["Company", "Strategic fit rating"], ["Aldgate", 80]]; // prettier-ignore
      await context.sync();
    });
    await select("Sheet1", "A2");
    const explained = await explainSelection();
    expect(explained).toMatchObject({ name: "Aldgate", own: null, basis: null });
    expect(tryRatings(explained!, [1, null, null, null, null])).toBeNull();
  });
});
