import { cellErrorOf, functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (name: string, ...parameters: unknown[]) => shown(functions.get(name)!(...parameters));
const refusal = (name: string, ...parameters: unknown[]): string => {
  try {
    return JSON.stringify(call(name, ...parameters));
  } catch (error) {
    const { code, message } = cellErrorOf(error);
    return `${code} ${message}`;
  }
};

describe("TARGET_FIT", () => {
  const ideal = [
    ["Fit", 3, "higher", "", ""],
    ["Employees", 1, "0:0; 1000:100", 50, 5000],
  ];

  it("gives a bad row its error and leaves the others standing", () => {
    const values = [
      [80, 1000],
      [80, "many"],
      [120, 100],
      ["", 100],
      [80, 10],
    ];
    expect(call("TARGET_FIT", values, ideal, [[70]])).toEqual([
      [85, "kept"],
      Array(2).fill('#VALUE! values, row 2, column 2 must be a number, got the text "many"'),
      Array(2).fill("#VALUE! values, row 3, column 1 must be a number from 0 to 100, got 120"),
      ["#N/A 25 % of the weight is known; a score needs 60 %", "25 % of the weight is known; a score needs 60 %"],
      ["", "Employees 10 is below 50"],
    ]);
  });

  it("gives a row that a formula fails for its error", () => {
    expect(call("TARGET_FIT", [[1], [3]], [["A", 1, "50 * x"]])).toEqual([
      [50, "kept"],
      Array(2).fill('#VALUE! A: formula "50 * x" must give 0 to 100, got 150 at x = 3'),
    ]);
  });

  test.each([
    { parameters: [[[1]], [["A", 1]]], says: "ideal must have 3 to 5 columns, got 2" },
    { parameters: [[[1, 2]], [["A", 1, "higher"]]], says: "values must have 1 columns, got 2" },
    { parameters: [[[1]], [["A", -1, "higher"]]], says: "weight of A must be 0 or more, got -1" },
    { parameters: [[[1]], [["A", 1, "0:0; 1"]]], says: "ideal, row 1: knot 2 must be written as x:value" },
    { parameters: [[[1]], [["A", 1, "higher", 5, 2]]], says: "least of A must not lie above its most, got 5 and 2" },
    { parameters: [[[1]], [["A", 1, "higher", "x", ""]]], says: "ideal, row 1, column 4 must be a number" },
    { parameters: [[[1]], [["A", 1, "higher"]], -1], says: "minimum must be from 0 to 100, got -1" },
  ])("says: $says", ({ parameters, says }) => {
    expect(refusal("TARGET_FIT", ...parameters)).toContain(`#VALUE! ${says}`);
  });
});

describe("FUNNEL", () => {
  it("takes a row or a column, and blanks as not known", () => {
    expect(call("FUNNEL", [[200, 80]])).toEqual(call("FUNNEL", [[200], [80]], ""));
    const rows = call("FUNNEL", [[200, "", 80]]);
    expect(rows[2]).toEqual([2, "", ...Array<string>(4).fill("#N/A count of step 2 is not known")]);
    expect(rows[3]).toEqual([3, 80, ...Array<string>(3).fill("#N/A count of step 2 is not known"), 0.4]);
  });

  test.each([
    { parameters: [[[200, 80.5]]], says: "count of step 2 must be a whole number of 0 or more, got 80.5" },
    { parameters: [[[200, "x"]]], says: 'counts, row 1, column 2 must be a number, got the text "x"' },
    {
      parameters: [
        [
          [1, 2],
          [3, 4],
        ],
      ],
      says: "counts must be a single row or column, got 2 × 2",
    },
    { parameters: [[[200, 80]], 95], says: "level must be above 0 and below 1, got 95" },
  ])("says: $says", ({ parameters, says }) => {
    expect(refusal("FUNNEL", ...parameters)).toBe(`#VALUE! ${says}`);
  });
});

describe("RATE_INTERVAL", () => {
  it("gives a bad row its error, and takes one cell for all", () => {
    expect(call("RATE_INTERVAL", [[5], [""], [11], ["x"]], 10, 0.9)).toEqual([
      [0.5, expect.closeTo(0.2693, 4), expect.closeTo(0.7307, 4)],
      Array(3).fill("#N/A successes, row 2, column 1 is blank"),
      Array(3).fill("#VALUE! successes must be a whole number from 0 to 10, got 11"),
      Array(3).fill('#VALUE! successes, row 4, column 1 must be a number, got the text "x"'),
    ]);
  });

  it("refuses a wrong level and a wrong shape as a whole", () => {
    expect(refusal("RATE_INTERVAL", [[1]], [[2]], 1)).toBe("#VALUE! level must be above 0 and below 1, got 1");
    expect(refusal("RATE_INTERVAL", [[1], [2], [3]], [[2], [3]])).toContain("must have 1 or 3 rows");
  });
});

describe("PIPELINE_VALUE", () => {
  it("takes one probability for all, and passes over rows that are blank", () => {
    expect(call("PIPELINE_VALUE", [[100], [200], [""]], 0.5)).toEqual([[150]]);
    expect(call("PIPELINE_VALUE", [[100], [""], [200]], [[0.5], [""], [0.1]])).toEqual([[70]]);
  });

  test.each([
    {
      parameters: [
        [[100], [200]],
        [[0.5], [""]],
      ],
      says: "#N/A probabilities, row 2, column 1 is blank",
    },
    { parameters: [[[100]], ""], says: "#N/A probabilities, row 1, column 1 is blank" },
    { parameters: [[[""], [""]], 0.5], says: "#N/A amounts must have at least one number, got none" },
    { parameters: [[[100]], 50], says: "#VALUE! probability 1 must be from 0 to 1, got 50" },
    { parameters: [[["x"]], 0.5], says: '#VALUE! amounts, row 1, column 1 must be a number, got the text "x"' },
  ])("says: $says", ({ parameters, says }) => {
    expect(refusal("PIPELINE_VALUE", ...parameters)).toBe(says);
  });
});

describe("PIPELINE_VELOCITY", () => {
  it("works row by row", () => {
    expect(call("PIPELINE_VELOCITY", [[40], [""], [40]], [[0.25], [0.25], [25]], 50_000, 100)).toEqual([
      [5000],
      ["#N/A opportunities, row 2, column 1 is blank"],
      ["#VALUE! winRate must be from 0 to 1, got 25"],
    ]);
  });
});

describe("ACCOUNT_OVERLAP", () => {
  it("takes any range, blanks and numbers among the names", () => {
    const [, row] = call(
      "ACCOUNT_OVERLAP",
      [
        ["Acme", ""],
        [17, "acme "],
      ],
      [["17"], ["Elm"]],
    );
    expect(row).toEqual([1, expect.closeTo(1 / 3, 12), 0.5, 0.5]);
  });

  it("refuses a cell that is no name", () => {
    expect(refusal("ACCOUNT_OVERLAP", [["Acme", { code: "#N/A" }]], [["Acme"]])).toBe(
      "#VALUE! ours, row 1, column 2 must be text, got the error #N/A",
    );
  });
});

describe("OUTREACH_RESULTS", () => {
  it("takes dates and flags as sheets have them, and passes over blank rows", () => {
    const rows = call("OUTREACH_RESULTS", [
      ["Acme", "Initial", 46346, "Email", true, 1],
      ["Bolt", "Initial", "2026-11-20", "Email", "No", false],
      ["", null, "", "", undefined, " "],
    ]);
    expect(rows.map(([group, ...counts]) => [group, ...counts.slice(0, 4)])).toEqual([
      ["Group", "Targets", "Touched", "Responders", "Meetings"],
      ["All", 2, 2, 1, 1],
      ["Step: Initial", 2, 2, 1, 1],
      ["Channel: Email", 2, 2, 1, 1],
    ]);
  });

  const line = ["Acme", 1, 46346, "Email", true, false];
  test.each([
    { log: [line.slice(0, 5)], says: "#VALUE! log must have 6 columns, got 5" },
    { log: [line, ["", ...line.slice(1)]], says: "#N/A log, row 2, column 1 is blank" },
    { log: [line.with(4, "maybe")], says: '#VALUE! log, row 1, column 5 must be TRUE or FALSE, got "maybe"' },
    { log: [line.with(5, 2)], says: '#VALUE! log, row 1, column 6 must be TRUE or FALSE, got "2"' },
    { log: [line.with(2, "soon")], says: '#VALUE! log, row 1, column 3 must be a date, got the text "soon"' },
    { log: [["", "", "", "", "", ""]], says: "#N/A a log must have at least one line, got none" },
  ])("says: $says", ({ log, says }) => {
    expect(refusal("OUTREACH_RESULTS", log)).toBe(says);
  });
});
