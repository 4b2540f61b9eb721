import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { columnOf, sampleText } from "../workbook";
import { factOf, findingsOf, liveCells, type LiveCells, sheetAndFindings } from "./sheetOf";

describe("the sheet of a relationship", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  async function saysTheSame(partner: string, { at, errors, day }: LiveCells): Promise<void> {
    const findings = await findingsOf("relationship", partner, day);
    expect(errors).toEqual([]);
    expect(at("A10")).toBeCloseTo(factOf(findings, "Depth") as number, 9);
    expect(at("F10")).toBe(factOf(findings, "Stage"));
    expect(at("G10")).toBeCloseTo(factOf(findings, "Change of depth in 90 days") as number, 9);
    expect(at("B6")).toBe(factOf(findings, "Interactions"));
    const trust = factOf(findings, "Trust");
    expect(at("B27")).toEqual(trust === null ? "not known" : expect.closeTo(trust as number, 9));
    const [depth] = findings.tables;
    depth!.rows.forEach(([, , , points], i) => {
      expect(at(`${"BCDE".charAt(i)}10`)).toBeCloseTo(points as number, 9);
    });
    const evidence = findings.tables.find(({ title }) => title === "Evidence for the stage")!.rows;
    expect([at("B14"), at("B15"), at("B16")]).toEqual(evidence.map(([, is]) => is ?? false));
  }

  it("says what the pane says, without an error", async () => {
    const { cells } = await sheetAndFindings("relationship", "Relationship", "Alderan Consulting Group");
    await saysTheSame("Alderan Consulting Group", cells);
    expect(cells.at("B7")).toBe("Every row is counted");
  });

  test.each(["Xanten Automation", "hollister bank services"])("is of %s once its name is typed", async (partner) => {
    book.type("Relationship", "B4", partner);
    await saysTheSame(partner, await liveCells("Relationship"));
  });

  it("holds the stage once the agreement is not signed any more, and follows a rating", async () => {
    book.type("Relationship", "B4", "Alderan Consulting Group");
    const status = (await columnOf("Contracts", "Status")).length;
    const headers = await Excel.run(async (context) => {
      const range = context.workbook.tables.getItem("Contracts").getHeaderRowRange().load("values");
      await context.sync();
      return range.values[0] as string[];
    });
    const column = String.fromCharCode(65 + headers.indexOf("Status"));
    for (let row = 2; row < status + 2; row++) book.type("Contracts", `${column}${row}`, "Draft");
    const held = await liveCells("Relationship");
    expect(held.at("F10")).toBe("Engagement");
    expect(held.at("H10")).toContain("no signed agreement is recorded");
    await saysTheSame("Alderan Consulting Group", held);
  });

  it("is of a day that is typed", async () => {
    const now = (await liveCells("Relationship")).at("B6") as number;
    book.type("Relationship", "B5", "2026-07-01");
    const then = await liveCells("Relationship");
    expect(then.at("B6") as number).toBeLessThan(now);
    await saysTheSame("Alderan Consulting Group", then);
    expect(then.at("B7")).toContain("left out");
  });

  it("of a partner without interactions has a depth of 0", async () => {
    book.type("Relationship", "B4", "Cobaltworks");
    const { at, errors } = await liveCells("Relationship");
    expect(errors).toEqual([]);
    expect([at("A10"), at("F10"), at("B27")]).toEqual([0, "Awareness", "not known"]);
  });
});
