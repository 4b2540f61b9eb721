import { cellErrorOf, functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (name: string, ...parameters: unknown[]) => shown(functions.get(name)!(...parameters));
const asOf = 46346;
const one = [asOf, "Meeting", "Ann Lee", 5, "In"];

describe("RELATIONSHIP", () => {
  it("has parts that add up to the depth", () => {
    const [header, row] = call("RELATIONSHIP", [one, [46256, "call", "Bo Chen", 4, "out"]], asOf);
    expect(header).toHaveLength(row!.length);
    const [depth, ...parts] = row!.slice(0, 5) as number[];
    expect(parts.reduce((total, part) => total + part, 0)).toBeCloseTo(depth!, 9);
  });

  it("takes dates as numbers or text, a time of the day or none, words in any case", () => {
    const expected = call("RELATIONSHIP", [one], asOf);
    expect(call("RELATIONSHIP", [["2026-11-20", " MEETING ", "Ann Lee", 5, "in"]], "2026-11-20")).toEqual(expected);
    expect(call("RELATIONSHIP", [[asOf + 0.75, "meeting", "Ann Lee", 5, "in"]], asOf + 0.25)).toEqual(expected);
  });

  it("leaves out blank rows, and has a depth of 0 where nothing else is left", () => {
    const blank = ["", null, undefined, "  ", ""];
    expect(call("RELATIONSHIP", [one, blank], asOf)).toEqual(call("RELATIONSHIP", [one], asOf));
    expect(call("RELATIONSHIP", [blank], asOf)[1]).toEqual([0, 0, 0, 0, 0, "Awareness", 0, "", 1]);
  });

  it("shows what is missing as such", () => {
    const [, row] = call("RELATIONSHIP", [[asOf, "call", "Ann Lee", 3, ""]], asOf);
    expect(row![4]).toBe("");
    expect(row!.at(-1)).toBeCloseTo(0.85, 12);
    const [, unknown] = call("RELATIONSHIP", [[asOf, "call", "", "", ""]], asOf);
    expect(unknown![0]).toMatch(/^#N\/A 35 % of the weight is known; a score needs 60 %/);
    expect(unknown![5]).toMatch(/^#N\/A 35 %/);
    expect(unknown![6]).toMatch(/^#N\/A too little is known of the depth now or 90 days before/);
  });

  it("notes what holds the stage and that a relationship dissolves", () => {
    const then = ["in", "out"].map((direction) => [asOf - 90, "joint deal", "Ann Lee", 5, direction]);
    const since = Array.from({ length: 4 }, () => [asOf - 89, "email", "Ann Lee", 5, "out"]);
    const [, row] = call("RELATIONSHIP", [...then, ...since], asOf, [[true, "", ""]]);
    expect(row![7]).toBe("dissolving: depth fell by 18.3 points in 90 days");
    const [, held] = call("RELATIONSHIP", then, asOf, [[""], [true], [true]]);
    expect(held!.slice(5, 8)).toEqual([
      "Engagement",
      expect.any(Number),
      "depth of Partnership, stage held at Engagement because no signed agreement is recorded",
    ]);
    expect(call("RELATIONSHIP", then, asOf, [[true, "", ""]])[1]![5]).toBe("Partnership");
  });

  test.each([
    { rows: [[asOf, "call"]], says: "interactions must have 5 columns, got 2", code: "#VALUE!" },
    { rows: [["", "call", "A", 3, "in"]], says: "interactions, row 1, column 1 is blank", code: "#N/A" },
    { rows: [one, [asOf, "", "A", 3, "in"]], says: "interactions, row 2, column 2 is blank", code: "#N/A" },
    {
      rows: [[asOf, "lunch", "A", 3, "in"]],
      says: 'interactions, row 1, column 2 must be Email, Call, Meeting, Workshop, Joint deal, got "lunch"',
      code: "#VALUE!",
    },
    {
      rows: [[asOf, "call", "A", 6, "in"]],
      says: "row 1, column 4 must be a seniority from 1 to 5, got 6",
      code: "#VALUE!",
    },
    { rows: [[asOf, "call", "A", 3, "up"]], says: 'row 1, column 5 must be In, Out, got "up"', code: "#VALUE!" },
    { rows: [one, [asOf + 1, "call", "A", 3, "in"]], says: "row 2, column 1 must not lie after asOf", code: "#VALUE!" },
  ])("refuses: $says", ({ rows, says, code }) => {
    const run = () => call("RELATIONSHIP", rows, asOf);
    expect(run).toThrow(says);
    try {
      run();
    } catch (error) {
      expect(cellErrorOf(error).code).toBe(code);
    }
  });

  test.each([
    { day: "", evidence: null, says: "asOf, row 1, column 1 is blank" },
    { day: [[asOf, asOf]], evidence: null, says: "asOf must be a single cell, got 1 × 2" },
    { day: asOf, evidence: [[true, true]], says: "evidence must be 3 cells, got 2" },
    { day: asOf, evidence: [[true, "yes", true]], says: "evidence, cell 2 must be TRUE or FALSE" },
  ])("refuses: $says", ({ day, evidence, says }) => {
    expect(() => call("RELATIONSHIP", [one], day, evidence)).toThrow(says);
  });
});

describe("TRUST_SCORE", () => {
  it("takes columns and single cells, and rows go wrong one by one", () => {
    const cells = call("TRUST_SCORE", [[8], ["x"], [11], [""]], 9, 7, 4).map(([cell]) => cell);
    expect(cells).toEqual([
      expect.closeTo(65.051, 3),
      '#VALUE! credibility, row 2, column 1 must be a number, got the text "x"',
      "#VALUE! credibility must be from 1 to 10, got 11",
      "#N/A credibility, row 4, column 1 is blank",
    ]);
  });

  it("refuses columns of different length", () => {
    expect(() => call("TRUST_SCORE", [[8], [8]], [[9], [9], [9]], 7, 4)).toThrow("credibility must have 1 or 3 rows");
  });
});

describe("ENGAGEMENT_RANK", () => {
  it("shows the ten best of many, blank rows left out, bad ones below", () => {
    const rows = Array.from({ length: 12 }, (_, i) => [`Option ${i}`, i, 0.5, 1]);
    const cells = call("ENGAGEMENT_RANK", [["", "", "", ""], ...rows, ["Vague", "", 0.5, 1]]);
    expect(cells).toHaveLength(12);
    expect(cells[1]).toEqual([1, "Option 11", 5.5]);
    expect(cells[11]).toEqual([
      "#N/A options, row 14, column 2 is blank",
      "Vague",
      "#N/A options, row 14, column 2 is blank",
    ]);
  });

  it("refuses another shape, and nothing at all", () => {
    expect(() => call("ENGAGEMENT_RANK", [["a", 1, 1]])).toThrow("options must have 4 columns, got 3");
    expect(() => call("ENGAGEMENT_RANK", [["", "", "", ""]])).toThrow("options must have at least one row, got none");
  });
});

describe("ENGAGEMENT_DECAY", () => {
  it("goes wrong row by row", () => {
    expect(call("ENGAGEMENT_DECAY", [[10], [-1], [""]], 90).map(([cell]) => cell)).toEqual([
      5,
      "#VALUE! points must be 0 or more, got -1",
      "#N/A points, row 3, column 1 is blank",
    ]);
  });

  it("refuses a half-life of 0", () => {
    expect(() => call("ENGAGEMENT_DECAY", 10, 90, 0)).toThrow("halfLifeDays must be above 0, got 0");
  });
});
