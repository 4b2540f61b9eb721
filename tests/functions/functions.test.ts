import fc from "fast-check";
import { CellError, cellErrorOf, functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (name: string, ...parameters: unknown[]) => shown(functions.get(name)!(...parameters));
const partner = [80, 70, 60, 90, 50];

describe("cells", () => {
  it("take a blank as missing, however the host hands it over", () => {
    for (const blank of ["", null, undefined, "  "]) {
      expect(call("PARTNER_RANGE", [[80, 70, 60, 90, blank]])).toEqual([
        [67, expect.closeTo(77, 9), expect.closeTo(0.9, 9)],
      ]);
    }
  });

  it("give a bad row its error and leave the others standing", () => {
    const rows = [
      partner,
      [80, "high", 60, 90, 50],
      [80, 70, 60, 101, 50],
      [true, 70, 60, 90, 50],
      ["#DIV/0!", 70, 60, 90, 50],
      [80, "", "", "", ""],
    ];
    expect(call("PARTNER_SCORE", rows)).toEqual([
      [expect.closeTo(72, 9)],
      ['#VALUE! criteria, row 2, column 2 must be a number from 0 to 100, got the text "high"'],
      ["#VALUE! criteria, row 3, column 4 must be a number from 0 to 100, got 101"],
      ["#VALUE! criteria, row 4, column 1 must be a number from 0 to 100, got TRUE"],
      ["#VALUE! criteria, row 5, column 1 must be a number from 0 to 100, got the error #DIV/0!"],
      ["#N/A 30 % of the weight is known; a score needs 60 %"],
    ]);
  });

  it("name the error that an error cell of Excel holds", () => {
    expect(call("PARTNER_SCORE", [[{ code: "#NUM!" }, 1, 1, 1, 1]])).toEqual([
      ["#VALUE! criteria, row 1, column 1 must be a number from 0 to 100, got the error #NUM!"],
    ]);
  });

  it("take what was left out as the default, and a single cell for a range", () => {
    expect(call("PARTNER_SCORE", [partner], null, null)).toEqual([[expect.closeTo(72, 9)]]);
    expect(call("PARTNER_SCORE", [partner], [[""]], "")).toEqual([[expect.closeTo(72, 9)]]);
    expect(call("PARTNER_TIER", [[80]], 70)).toEqual([["Tier 1"]]);
  });

  it("take weights as a row or a column", () => {
    const row = call("PARTNER_SCORE", [partner], [[1, 2, 3, 4, 5]]);
    expect(call("PARTNER_SCORE", [partner], [[1], [2], [3], [4], [5]])).toEqual(row);
  });
});

describe("a whole call goes wrong", () => {
  test.each([
    { name: "PARTNER_SCORE", parameters: [[[1, 2, 3]]], says: "criteria must have 5 columns, got 3" },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner, [1, 2]]],
      says: "criteria, row 2 must have 5 cells as row 1, got 2",
    },
    { name: "PARTNER_SCORE", parameters: [[]], says: "criteria must have at least one cell, got none" },
    { name: "PARTNER_SCORE", parameters: [[partner], [[1, 2]]], says: "weights must be 5 numbers, got 2" },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], [[1, 2, "x", 4, 5]]],
      says: 'weights, row 1, column 3 must be a number of 0 or more, got the text "x"',
    },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], [[1, 2, "", 4, 5]]],
      says: "weights, row 1, column 3 must be a number of 0 or more, got a blank",
    },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], [[1, 2, -3, 4, 5]]],
      says: "weights, row 1, column 3 must be a number of 0 or more, got -3",
    },
    { name: "PARTNER_SCORE", parameters: [[partner], [[0, 0, 0, 0, 0]]], says: "at least one weight must be above 0" },
    {
      name: "PARTNER_SCORE",
      parameters: [
        [partner],
        [
          [1, 2, 3],
          [4, 5, 6],
        ],
      ],
      says: "weights must be a single row or column, got 2 × 3",
    },
    { name: "PARTNER_SCORE", parameters: [[partner], null, 0], says: "scale must be above 0, got 0" },
    {
      name: "PARTNER_SCORE",
      parameters: [[partner], null, "ten"],
      says: 'scale, row 1, column 1 must be a number, got the text "ten"',
    },
    { name: "PARTNER_SCORE", parameters: [[partner], null, [[1, 2]]], says: "scale must be a single cell, got 1 × 2" },
    {
      name: "PARTNER_VERDICT",
      parameters: [[partner], null, null, [[50, 70, 30, 40]]],
      says: "Develop must start below Pursue (50), got 70",
    },
    {
      name: "PARTNER_VERDICT",
      parameters: [[partner], null, null, [[70, 50, 30]]],
      says: "thresholds must be 4 numbers, got 3",
    },
    {
      name: "PARTNER_TIER",
      parameters: [
        [[80], [90]],
        [[1], [2], [3]],
      ],
      says: "strategicValue must have 1 or 3 rows, got 2",
    },
    { name: "PARTNER_TIER", parameters: [[[80, 90]], 1], says: "strategicValue must have 1 column, got 2" },
    {
      name: "PARTNER_TIER",
      parameters: [80, 70, 100, [[30, 60]]],
      says: "cuts must fall from High to Medium, got 30 and 60",
    },
    { name: "VALUE_CURVE", parameters: [5, [[0, 10]], [[0, 50, 100]]], says: "values must be 2 numbers, got 3" },
    {
      name: "VALUE_CURVE",
      parameters: [5, [[0, 10, 20]], [[0, 100, 50]]],
      says: "values of the knots must only rise or only fall, got a turn at knot 2",
    },
    { name: "SCORE", parameters: [[[1]], [["a", 1]]], says: "model must have 3 or 4 columns, got 2" },
    { name: "SCORE", parameters: [[[1, 2]], [["a", 1, "higher"]]], says: "values must have 1 columns, got 2" },
    {
      name: "SCORE",
      parameters: [[[1]], [["a", "x", "higher"]]],
      says: 'model, row 1, column 2 must be a number, got the text "x"',
    },
    {
      name: "SCORE",
      parameters: [[[1]], [["a", 1, "0:0; 0:1"]]],
      says: "model, row 1: knot 2 must lie above knot 1, got 0 after 0",
    },
    { name: "SCORE", parameters: [[[1]], [["a", 1, "import(1)"]]], says: "model, row 1: formula" },
    { name: "VALUATION", parameters: [[[1, 2, 3]]], says: "methods must have 4 columns, got 3" },
    { name: "MARKET_IMPACT", parameters: [1, 10, [[0.05, 0.15]]], says: "cuts must fall" },
  ])("$name: $says", ({ name, parameters, says }) => {
    expect(() => call(name, ...parameters)).toThrow(says);
    let code: unknown = null;
    try {
      call(name, ...parameters);
    } catch (error) {
      ({ code } = cellErrorOf(error));
    }
    expect(code).toBe("#VALUE!");
  });
});

describe("rows go wrong one by one", () => {
  test.each([
    {
      name: "PARTNER_TIER",
      parameters: [[[80], ["x"], [""], [101]], 70],
      expected: [
        "Tier 1",
        /^#VALUE!.*strategicValue, row 2.*"x"/,
        /^#N\/A strategicValue, row 3, column 1 is blank/,
        /^#VALUE!.*from 0 to 100, got 101/,
      ],
    },
    {
      name: "MARKET_IMPACT",
      parameters: [[[10], [-1], [11], [""]], 10],
      expected: ["High", /^#VALUE! revenue at risk/, /^#VALUE! revenue at risk/, /^#N\/A/],
    },
    {
      name: "THREAT_RESPONSE",
      parameters: [[["high"], ["severe"], [""], [5]], "High"],
      expected: [
        "Aggressive Counter-Attack",
        /^#VALUE! threatLevel, row 2 must be High, Medium or Low/,
        /^#N\/A/,
        /^#VALUE!.*must be text, got 5/,
      ],
    },
    {
      name: "VALUE_CURVE",
      parameters: [[[5], ["x"], [""]], [[0, 10]], [[0, 100]]],
      expected: [50, /^#VALUE! x, row 2/, /^#N\/A x, row 3/],
    },
    {
      name: "SCORE",
      parameters: [[[5], [0]], [["a", 1, "100 / x"]]],
      expected: [20, /^#VALUE! a: formula .* must give a number, got none at x = 0/],
    },
    {
      name: "SCORE",
      parameters: [[[5], [11]], [["a", 1, "higher", 10]]],
      expected: [50, /^#VALUE! values, row 2, column 1 must be a number from 0 to 10, got 11/],
    },
    {
      name: "VALUATION",
      parameters: [
        [
          [1, 2, 3, 4],
          [1, "x", 3, 4],
          [1, "", "", ""],
        ],
      ],
      expected: [expect.closeTo(2.35, 9), /^#VALUE! methods, row 2, column 2/, /^#N\/A/],
    },
  ])("$name", ({ name, parameters, expected }) => {
    const cells = call(name, ...parameters).map(([cell]) => cell);
    expected.forEach((cell, i) => {
      if (cell instanceof RegExp) expect(cells[i]).toMatch(cell);
      else expect(cells[i]).toEqual(cell);
    });
  });
});

describe("thresholds and cuts", () => {
  it("are parameters, so that a change in the sheet recalculates", () => {
    expect(call("PARTNER_VERDICT", [partner], null, null, [[80, 60, 0, 0]])).toEqual([["Develop"]]);
    expect(call("PARTNER_TIER", 60, 60, 100, [[50, 20]])).toEqual([["Tier 1"]]);
    expect(call("THREAT_LEVEL", [partner], null, null, [[50, 20]])).toEqual([["High"]]);
    expect(call("MARKET_IMPACT", 1, 10, [[0.1, 0.05]])).toEqual([["High"]]);
  });
});

describe("nothing that a person can type", () => {
  const blank = fc.constantFrom("", null, undefined, "   ");
  const cell = fc.oneof(
    fc.double(),
    fc.integer(),
    blank,
    fc.string(),
    fc.boolean(),
    fc.constantFrom(
      "#N/A",
      "#VALUE!",
      "High",
      "higher",
      "0:0;1:100",
      "log 1:0;10:100",
      "1/x",
      "min-max",
      -0,
      1e308,
      5e-324,
    ),
    fc.anything(),
  );
  const range = fc.oneof(
    {
      weight: 4,
      arbitrary: fc
        .integer({ min: 1, max: 6 })
        .chain((width) =>
          fc.array(fc.array(cell, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
        ),
    },
    { weight: 1, arbitrary: fc.array(fc.array(cell, { maxLength: 6 }), { maxLength: 5 }) },
    { weight: 1, arbitrary: cell },
  );

  test.each([...functions.keys()])("makes %s crash, or return NaN, Infinity or nothing", (name) => {
    const run = functions.get(name)!;
    fc.assert(
      fc.property(fc.array(range, { minLength: run.length, maxLength: run.length }), (parameters) => {
        let result: unknown[][];
        try {
          result = run(...parameters);
        } catch (error) {
          expect(cellErrorOf(error).message).not.toBe("");
          return;
        }
        expect(result.length).toBeGreaterThan(0);
        for (const row of result) {
          expect(row).toHaveLength(result[0]!.length);
          for (const value of row) {
            const isCell =
              typeof value === "string" ||
              typeof value === "boolean" ||
              value instanceof CellError ||
              (typeof value === "number" && Number.isFinite(value));
            expect(isCell).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
