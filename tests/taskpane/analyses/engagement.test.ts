import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText } from "../workbook";
import { factOf, findingsOf, liveCells, type LiveCells, sheetAndFindings } from "./sheetOf";

const sheet = "Engagements ranked";

describe("the sheet of engagements", () => {
  let book: OpenWorkbook;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  async function saysTheSame(partner: string, { at, errors, day }: LiveCells): Promise<void> {
    const findings = await findingsOf("engagement", partner, day);
    expect(errors).toEqual([]);
    expect(at("B6")).toBeCloseTo(factOf(findings, "Engagement points") as number, 9);
    expect(at("B7")).toBeCloseTo(factOf(findings, "Fit") as number, 6);
    expect(at("B8")).toBe(factOf(findings, "Grade"));
    const ranked = findings.tables.find(({ title }) => title === "Worth doing first")?.rows ?? [];
    ranked.forEach(([rank, name, by, kind, worth, , , , , owner], i) => {
      const cells = ["A", "B", "C", "D", "E", "F"].map((letter) => at(`${letter}${13 + i}`));
      expect(cells).toEqual([rank, name, expect.closeTo(worth as number, 12), by, kind, owner]);
    });
  }

  it("says what the pane says, without an error", async () => {
    const { cells } = await sheetAndFindings("engagement", sheet, "Alderan Consulting Group");
    await saysTheSame("Alderan Consulting Group", cells);
    expect([cells.at("A27"), cells.at("B27"), cells.at("D27")]).toEqual([
      1,
      "Introduction to Nordkap Helse",
      "Eidsvag Systemhus",
    ]);
    expect(cells.at("B36")).toBe("Risk reporting proof of concept");
  });

  it("is of another partner once its name is typed", async () => {
    book.type(sheet, "B4", "Nordhavn Cloud");
    await saysTheSame("Nordhavn Cloud", await liveCells(sheet));
  });

  it("leaves out an engagement once it is done, and follows the points in Assumptions", async () => {
    const rows = await cellsOf("Engagements");
    const place = rows.findIndex((row) => row.includes("Introduction to Karstad Kommun"));
    const column = String.fromCharCode(65 + rows[0]!.indexOf("Status"));
    book.type("Engagements", `${column}${place + 1}`, "Done");
    const done = await liveCells(sheet);
    expect(done.at("B13")).toBe("Guest post on migration");
    await saysTheSame("Nordhavn Cloud", done);
    const assumptions = await cellsOf("Assumptions");
    const points = assumptions.findIndex(([, name]) => name === "Points of a meeting");
    book.type("Assumptions", `C${points + 1}`, "90");
    const worth = await liveCells(sheet);
    expect(worth.at("B6") as number).toBeGreaterThan(done.at("B6") as number);
    await saysTheSame("Nordhavn Cloud", worth);
  });

  it("of a partner without any says so", async () => {
    book.type(sheet, "B4", "Cobaltworks");
    const { at, errors } = await liveCells(sheet);
    expect(errors).toEqual([]);
    expect([at("A12"), at("B6")]).toEqual(["None is open", 0]);
  });
});
