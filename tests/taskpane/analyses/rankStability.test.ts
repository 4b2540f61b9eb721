import type { Cell, Findings } from "../../../src/tables";
import { addAnalysisSheet } from "../../../src/taskpane/analyses/addAnalysisSheet";
import { analyse } from "../../../src/taskpane/analyses/analyse";
import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";

const day = "2026-11-20";
const sheet = "Rank stability";

const answer = async (): Promise<Findings> => {
  const found = await analyse("rank-stability", null, day);
  if (!("findings" in found)) throw new Error(found.reason);
  return found.findings;
};

const shown = (cell: Cell) => (typeof cell === "number" ? expect.closeTo(cell, 9) : cell);

/** Rows of the ranking, below its header in row 19. */
const ranking = async () => (await cellsOf(sheet)).slice(19);

describe("the sheet of rank stability", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
    await addAnalysisSheet("rank-stability", null);
  });

  it("shows no error", async () => {
    const cells = (await cellsOf(sheet)).flat();
    expect(cells.filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  });

  it("says what the engine says", async () => {
    const { facts, tables } = await answer();
    const rows = await ranking();
    expect(rows.map((row) => row.slice(0, 11))).toEqual(tables[0]!.rows.map((row) => row.map(shown)));
    const cells = await cellsOf(sheet);
    for (const { label, cell } of facts) {
      const row = cells.find(([first]) => first === label);
      expect(row?.[1]).toEqual(shown(cell));
    }
  });

  it("follows a weight, a seed and a partner", async () => {
    const before = await ranking();
    book.type(sheet, "E5", "0");
    expect((await ranking())[0]![1]).not.toBeCloseTo(Number(before[0]![1]), 3);
    book.type(sheet, "E5", "=INDEX(PartnerWeights,1)");
    expect(await ranking()).toEqual(before);

    book.type(sheet, "B6", "7");
    expect((await ranking())[0]![3]).not.toBe(before[0]![3]);
    book.type(sheet, "B6", "1");

    const [headers, ...partners] = await cellsOf("Partners");
    const row = partners.findIndex(([name]) => name === before[0]![0]) + 2;
    const column = headers!.indexOf("Cultural fit");
    const address = `${column > 25 ? "A" : ""}${String.fromCharCode(65 + (column % 26))}${row}`;
    const held = await book.cell("Partners", address);
    book.type("Partners", address, "");
    expect((await ranking())[0]![0]).toBe(before[1]![0]);
    expect(await ranking()).toHaveLength(before.length - 1);
    expect((await ranking()).map((cells) => cells.slice(0, 11))).toEqual(
      (await answer()).tables[0]!.rows.map((cells) => cells.map(shown)),
    );
    book.type("Partners", address, String(held));
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
    expect(cells[19]![0]).toBe("No partner has every criterion");
    expect(cells.flat().filter((cell) => typeof cell === "string" && cell.startsWith("#"))).toEqual([]);
  });
});
