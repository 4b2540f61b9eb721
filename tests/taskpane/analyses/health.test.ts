import { addSampleWorkbook } from "../../../src/taskpane/welcome/addSampleWorkbook";
import { openExcel, type OpenWorkbook } from "../../excel";
import { cellsOf, sampleText, sheetNames } from "../workbook";
import { factOf, findingsOf, liveCells, type LiveCells, sheetAndFindings } from "./sheetOf";

describe("the sheet of a partner's health", () => {
  let book: OpenWorkbook;
  let undo: (() => Promise<unknown>) | undefined;
  beforeAll(async () => {
    book = await openExcel();
    await addSampleWorkbook(sampleText);
  });

  async function saysTheSame(partner: string, { at, errors, day }: LiveCells): Promise<void> {
    const findings = await findingsOf("health", partner, day);
    expect(errors).toEqual([]);
    expect(at("A9")).toBeCloseTo(factOf(findings, "Score") as number, 9);
    expect(at("I9")).toBeCloseTo(factOf(findings, "Coverage") as number, 12);
    expect(at("B11")).toBe(factOf(findings, "Weakest measure"));
    expect(at("B13")).toBe(factOf(findings, "Colour"));
    expect(at("B14") === "" ? "nothing" : at("B14")).toBe(factOf(findings, "Held by"));
    expect(at("B17")).toBeCloseTo(factOf(findings, "Sourced revenue, 12 months") as number, 6);
    expect(at("C17")).toBeCloseTo(factOf(findings, "Influenced revenue, 12 months") as number, 6);
    const measures = findings.tables.find(({ title }) => title === "Measures")!.rows;
    measures.forEach(([label, group, , value, target, , worth], i) => {
      const row = 24 + i;
      expect(["A", "B", "E", "F"].map((letter) => at(`${letter}${row}`))).toEqual([label, group, value, target]);
      expect(at(`H${row}`)).toBeCloseTo(worth as number, 9);
    });
    expect(at(`A${24 + measures.length}`)).toBe("");
    const minimums = findings.tables.find(({ title }) => title === "Agreement's minimums by quarter")!.rows;
    for (const [name, need, before, last] of minimums) {
      const row = 72 + Array.from({ length: 10 }, (_, i) => at(`A${72 + i}`)).indexOf(name);
      expect(["B", "C", "D"].map((letter) => at(`${letter}${row}`))).toEqual([need, before ?? "", last ?? ""]);
    }
  }

  it("says what the pane says, without an error", async () => {
    const made = await sheetAndFindings("health", "Health", "Eidsvag Systemhus");
    undo = made.undo;
    await saysTheSame("Eidsvag Systemhus", made.cells);
    expect(made.cells.at("B19")).toBe("Every row is counted");
  });

  it("is of another partner once its name is typed", async () => {
    book.type("Health", "B4", "xanten automation");
    await saysTheSame("Xanten Automation", await liveCells("Health"));
    book.type("Health", "B4", "Eidsvag Systemhus");
  });

  it("follows a value in Metrics and a weight in Assumptions", async () => {
    const before = (await liveCells("Health")).at("A9") as number;
    const rows = await cellsOf("Metrics");
    const [headers] = rows;
    const column = String.fromCharCode(65 + headers!.indexOf("Value"));
    const place = rows.findLastIndex((row) => row.includes("Eidsvag Systemhus") && row.includes("Client satisfaction"));
    book.type("Metrics", `${column}${place + 1}`, "4.6");
    const after = await liveCells("Health");
    expect(after.at("A9") as number).toBeGreaterThan(before);
    // Satisfaction is missed in one quarter only now.
    expect(after.at("B13")).toBe("Green");
    await saysTheSame("Eidsvag Systemhus", after);
    const assumptions = await cellsOf("Assumptions");
    const weight = assumptions.findIndex(
      ([group, name]) => group === "Partner performance" && name === "Weight of revenue",
    );
    book.type("Assumptions", `C${weight + 1}`, "0");
    const weighed = await liveCells("Health");
    expect(weighed.at("C9")).toBe(0);
    await saysTheSame("Eidsvag Systemhus", weighed);
  });

  it("shows no error for a partner without metrics", async () => {
    book.type("Health", "B4", "Cobaltworks");
    const { at, errors } = await liveCells("Health");
    expect(errors).toEqual([]);
    expect([at("A8"), at("B13"), at("B17"), at("B67")]).toEqual(["No measure", "not known", "", ""]);
  });

  it("is taken away by undo", async () => {
    book.type("Health", "B4", "Eidsvag Systemhus");
    await undo!();
    expect(await sheetNames()).not.toContain("Health");
  });
});
