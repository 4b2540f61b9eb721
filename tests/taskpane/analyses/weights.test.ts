import type { Cell, Findings } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

const day = "2026-11-20";
const sheet = "Weights";

const answer = async (): Promise<Findings> => {
  const found = await analyse("weights", null, day);
  if (!("findings" in found)) throw new Error(found.reason);
  return found.findings;
};

/** A cell as a value of the engine shows in it: a blank where there is none. */
const shown = (cell: Cell | undefined) => {
  if (cell === null || cell === undefined) return "";
  return typeof cell === "number" ? expect.closeTo(cell, 9) : cell;
};

/** Cells of some columns, from a row on. */
const block = async (firstRow: number, from: number, to: number) =>
  (await cellsOf(sheet)).slice(firstRow - 1).map((row) => row.slice(from, to));

describe("the sheet of weights", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("weights", null);
  });

  it("shows no error", async () => {
    const cells = (await cellsOf(sheet)).flat();
    expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  });

  it("says what the engine says", async () => {
    const { facts, tables } = await answer();
    const [weights, crossings, ranks] = tables;
    expect((await block(6, 3, 10)).slice(0, 5)).toEqual(weights!.rows.map((row) => row.map(shown)));
    expect((await block(28, 0, 9)).slice(0, crossings!.rows.length)).toEqual(
      crossings!.rows.map((row) => row.map(shown)),
    );
    // The engine has each rank beside its score, the sheet has them at the end.
    expect(await block(28, 11, 19)).toEqual(
      ranks!.rows.map((row) => [0, 1, 3, 5, 7, 2, 4, 6].map((c) => shown(row[c]))),
    );
    const cells = await cellsOf(sheet);
    for (const { label, cell } of facts) {
      const row = cells.find(([first]) => String(first).startsWith(label.replace(/ \d+$/, "")));
      expect(row?.[1]).toEqual(shown(cell));
    }
  });

  it("makes weights from comparisons that a person fills in, and says how well they agree", async () => {
    // Everything follows from the first row: weights 8 : 4 : 2 : 2 : 1 of 17, without contradiction.
    const judged = { F16: 2, G16: 4, H16: 4, I16: 8, G17: 2, H17: 2, I17: 4, H18: 1, I18: 2, I19: 2 };
    for (const [address, value] of Object.entries(judged)) book.type(sheet, address, String(value));
    const [own] = await block(11, 4, 9);
    expect(own).toEqual([8, 4, 2, 2, 1].map((part) => expect.closeTo(part / 17, 9)));
    expect(await book.cell(sheet, "B14")).toBeCloseTo(0, 9);
    expect(await book.cell(sheet, "E17")).toBe(0.5);

    book.type(sheet, "I19", "9");
    expect(Number(await book.cell(sheet, "B14"))).toBeGreaterThan(0.05);
    expect((await block(23, 9, 12))[0]).toEqual([4, 5, 9]);
    book.type(sheet, "I19", "");
    expect(await book.cell(sheet, "E11")).toBe("none");
  });

  it("follows a weight that is typed over", async () => {
    book.type(sheet, "I5", "0.6");
    expect(await book.cell(sheet, "I6")).toBeCloseTo(0.4, 9);
    const [, , ...rows] = await block(26, 11, 13);
    const sums = rows.map(([, sum]) => Number(sum));
    expect(sums).toEqual(sums.toSorted((a, b) => b - a));
    book.type(sheet, "I5", "=INDEX(PartnerWeights,5)");
    expect(await book.cell(sheet, "B7")).toBeCloseTo(0.113943, 5);
  });

  it("shows no error where nobody has every criterion", async () => {
    const [headers, ...partners] = await cellsOf("Partners");
    const letter = String.fromCharCode(65 + headers!.indexOf("Market access"));
    await Excel.run(async (context) => {
      const range = context.workbook.worksheets.getItem("Partners").getRange(`${letter}2:${letter}${partners.length + 1}`); // prettier-ignore
      range.clear("Contents");
      await context.sync();
    });
    const cells = await cellsOf(sheet);
    expect([cells[27]![0], cells[27]![11]]).toEqual(["No rival", "No partner has every criterion"]);
    expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  });
});
