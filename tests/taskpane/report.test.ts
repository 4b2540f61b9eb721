import { addReport } from "../../src/taskpane/report/addReport";
import { addSampleWorkbook } from "../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel } from "../excel";
import { cellsOf, columnOf, sampleText, sheetNames } from "./workbook";

const asOf = "20 November 2026";

async function chartsOf(sheet: string) {
  return await Excel.run(async (context) => {
    const charts = context.workbook.worksheets
      .getItem(sheet)
      .charts.load("items/name,items/chartType,items/title/text");
    await context.sync();
    return charts.items.map(({ chartType, title }) => [chartType, title.text]);
  });
}

describe("addReport", () => {
  beforeEach(async () => {
    await openExcel();
    await addSampleWorkbook(sampleText);
  });

  it("adds a sheet a table: counts, ranking, native chart, date and assumptions", async () => {
    const { message, details } = await addReport(asOf);
    expect(message).toBe("Added 4 report sheets.");
    expect(details[0]).toMatch(/^Partners report: \d+ partners$/);
    expect((await sheetNames()).slice(-4)).toEqual([
      "Partners report",
      "Markets report",
      "Competitors report",
      "Companies report",
    ]);
    const cells = await cellsOf("Partners report");
    expect(cells[0]![0]).toBe("Partners: ranking");
    expect(String(cells[1]![0])).toContain(asOf);
    expect(cells.flat()).toEqual(expect.arrayContaining(["Assumptions used", "Weight of strategic fit"]));
    const top = cells.findIndex(([first]) => first === "Rank");
    expect(cells[top]!.slice(0, 8)).toEqual(["Rank", "Name", "Score", "Low", "High", "Coverage", "Verdict", "Tier"]);
    const scores = cells
      .slice(top + 1)
      .map((row) => row[2])
      .filter((score) => typeof score === "number");
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
    const inSheet = (await columnOf("Partners", "Score")).filter((score) => typeof score === "number");
    expect(scores).toHaveLength(inSheet.length);
    const counts = cells.slice(4, top).map((row) => Number(row[1]));
    expect(counts.reduce((a, b) => a + b, 0)).toBe((await columnOf("Partners", "Name")).length);
    expect(await chartsOf("Partners report")).toEqual([["BarClustered", "Partners: the best 15 by Score"]]);
  });

  it("adds only what is asked for, under names that are free, and is undone", async () => {
    await addReport(asOf, ["Markets"]);
    const before = await sheetNames();
    const { message, undo } = await addReport(asOf, ["Markets"]);
    expect(message).toBe("Added 1 report sheet.");
    expect(await sheetNames()).toEqual([...before, "Markets report 2"]);
    await undo!();
    expect(await sheetNames()).toEqual(before);
  });
});

it("A report of nothing says what to do, and changes nothing", async () => {
  await openExcel();
  await expect(addReport(asOf)).rejects.toThrow(/Import a file, or add the sample\. Nothing was changed\./);
});
