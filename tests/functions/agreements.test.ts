import { cellErrorOf, functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (name: string, ...parameters: unknown[]) => shown(functions.get(name)!(...parameters));

function refusal(name: string, ...parameters: unknown[]): string {
  try {
    call(name, ...parameters);
    return "none";
  } catch (error) {
    const { code, message } = cellErrorOf(error);
    return `${code} ${message}`;
  }
}

describe("REVENUE_SHARE", () => {
  it("gives a bad row its error and leaves the others standing", () => {
    expect(call("REVENUE_SHARE", [[100], [""], ["x"], [-100]], "channel", [["standard"]])).toEqual([
      [20],
      ["#N/A base, row 2, column 1 is blank"],
      ['#VALUE! base, row 3, column 1 must be a number, got the text "x"'],
      [-20],
    ]);
    expect(call("REVENUE_SHARE", 100, [["alliance"], ["reseller"], [""]], [["Joint"], ["joint"], ["joint"]])).toEqual([
      [50],
      ['#VALUE! agreement, row 2 must be alliance, channel or ecosystem, got "reseller"'],
      ["#N/A agreement, row 3, column 1 is blank"],
    ]);
  });

  it("takes the name of the partnership for its agreement", () => {
    expect(call("REVENUE_SHARE", 100, "Strategic alliance", "lead")).toEqual([[35]]);
  });

  test.each([
    { shares: [[0.5]], says: "#VALUE! shares must be 7 numbers, got 1" },
    {
      shares: [[0.5, 0.25, 35, 0.2, 0.25, 0.15, 0.1]],
      says: "#VALUE! shares, row 1, column 3 must be a number from 0 to 1, got 35",
    },
  ])("refuses $shares", ({ shares, says }) => {
    expect(refusal("REVENUE_SHARE", 100, "alliance", "joint", shares)).toBe(says);
  });

  it("refuses columns of unequal length", () => {
    expect(refusal("REVENUE_SHARE", [[1], [2]], [["channel"], ["channel"], ["channel"]], "standard")).toBe(
      "#VALUE! base must have 1 or 3 rows, got 2",
    );
  });

  it("takes a thousand rows", () => {
    const base = Array.from({ length: 1000 }, (_, i) => [i]);
    expect(call("REVENUE_SHARE", base, "channel", "standard")).toHaveLength(1000);
  });
});

describe("AGREEMENT_CHECK", () => {
  const measures = [["Referrals", "Marketing participation", "Brand compliance"]];

  it("takes yes and no however they are written", () => {
    const rows = [
      [5, true, "Yes"],
      [6, "no", false],
      [4, 1, ""],
    ];
    expect(call("AGREEMENT_CHECK", "ecosystem", measures, rows)).toEqual([
      ["Result", ...measures[0]!],
      ["met", 0, 0, 0],
      ["missed: Marketing participation, Brand compliance", 0, 1, 1],
      ["missed: Qualified referrals; not known: Brand compliance", 1, 0, ""],
    ]);
  });

  it("has one sheet for all kinds: a measure that an agreement does not ask for has no gap", () => {
    const headers = [["Revenue", "Certified people", "Satisfaction", "Technical certifications", "Referrals"]];
    const rows = [
      [200_000, 2, 4.5, "", ""],
      [900_000, "", "", "Advanced; Expert", ""],
      ["", "", "", "", 5],
    ];
    expect(call("AGREEMENT_CHECK", [["channel"], ["alliance"], ["ecosystem"]], headers, rows)).toEqual([
      ["Result", ...headers[0]!],
      ["met", 0, 0, 0, "", ""],
      ["not known: Joint opportunities, Dedicated people", 0, "", "", 0, ""],
      ["not known: Marketing participation, Brand compliance", "", "", "", "", 0],
    ]);
  });

  it("gives a bad row its error in every cell", () => {
    const rows = [
      [5, 1, 1],
      [-1, 1, 1],
      ["many", 1, 1],
      [5, 2, 1],
    ];
    const [, first, negative, words, tick] = call("AGREEMENT_CHECK", "ecosystem", measures, rows);
    expect(first).toEqual(["met", 0, 0, 0]);
    expect(negative).toEqual(Array(4).fill("#VALUE! Qualified referrals must be a number of 0 or more, got -1"));
    expect(words).toEqual(Array(4).fill('#VALUE! values, row 3, column 1 must be a number, got the text "many"'));
    expect(tick).toEqual(Array(4).fill("#VALUE! Marketing participation must be a number from 0 to 1, got 2"));
  });

  it("refuses a number of certifications where a list tells their levels", () => {
    const [, row] = call("AGREEMENT_CHECK", "alliance", [["Technical certifications"]], [[3]]);
    expect(row![0]).toBe("#VALUE! values, row 1, column 1 must be text, got 3");
  });

  it("goes by other minimums, and asks for nothing where one is 0", () => {
    const minimums = [[500_000, 10, 1, 1, 2, 300_000, 0, 4.5, 5, 1, 1]];
    expect(
      call(
        "AGREEMENT_CHECK",
        "channel",
        [["Revenue", "Satisfaction", "Certified people"]],
        [[250_000, 5, 0]],
        minimums,
      ),
    ).toEqual([
      ["Result", "Revenue", "Satisfaction", "Certified people"],
      ["missed: Annual revenue", 50_000, 0, ""],
    ]);
  });

  test.each([
    {
      name: "an unknown measure",
      parameters: ["channel", [["Luck"]], [[1]]],
      says: /^#VALUE! measures, column 1 must be/,
    },
    {
      name: "a measure named twice",
      parameters: ["channel", [["Revenue", "annual_revenue_minimum"]], [[1, 2]]],
      says: /^#VALUE! measures must name Annual revenue once, got "Revenue" and "annual_revenue_minimum"/,
    },
    {
      name: "two rows of measures",
      parameters: ["channel", [["Revenue"], ["Revenue"]], [[1]]],
      says: /single row, got 2/,
    },
    {
      name: "other columns than measures",
      parameters: ["channel", [["Revenue"]], [[1, 2]]],
      says: /^#VALUE! values must have 1 columns, got 2/,
    },
    {
      name: "other agreements than cases",
      parameters: [[["channel"], ["channel"]], [["Revenue"]], [[1], [2], [3]]],
      says: /^#VALUE! agreement must have 1 or 3 rows, got 2/,
    },
    {
      name: "too few minimums",
      parameters: ["channel", [["Revenue"]], [[1]], [[1, 2]]],
      says: /^#VALUE! minimums must be 11 numbers, got 2/,
    },
  ])("refuses $name", ({ parameters, says }) => {
    expect(refusal("AGREEMENT_CHECK", ...parameters)).toMatch(says);
  });
});

describe("AGREEMENT_KIND", () => {
  it("takes a tier in any case, a blank as missing", () => {
    expect(call("AGREEMENT_KIND", [["tier 1"], [""]])).toEqual([["alliance"], ["#N/A tier, row 2, column 1 is blank"]]);
  });
});

describe("REVENUE_PLAN", () => {
  test.each([
    { name: "a growth of all", parameters: [100, -1, 3, "channel", "standard"], says: "growth must be" },
    { name: "half years", parameters: [100, 0, 1.5, "channel", "standard"], says: "years must be" },
    { name: "another deal", parameters: [100, 0, 1, "channel", "joint"], says: "must be one of standard, enterprise" },
    { name: "a blank base", parameters: ["", 0, 1, "channel", "standard"], says: "base, row 1, column 1 must be" },
    { name: "several deals", parameters: [1, 0, 1, "channel", [["a"], ["b"]]], says: "deal must be a single cell" },
  ])("refuses $name", ({ parameters, says }) => {
    expect(refusal("REVENUE_PLAN", ...parameters)).toContain(says);
  });

  it("goes by other shares", () => {
    const shares = [[0, 0, 0, 0.5, 0, 0, 0]];
    expect(call("REVENUE_PLAN", 100, 0, 1, "channel", "standard", shares)[1]).toEqual([1, 100, 50, 50]);
  });
});

describe("FINANCIAL_HEALTH", () => {
  const five = [0.2, 0.2, 0.2, 0.2, 0.2];

  it("gives a bad row its error in each cell, and takes a model a row", () => {
    const rows = [five, [0.2, "", 0.2, 0.2, 0.2], [0.2, 0.2, 0.2, 0.2, ""], five];
    expect(call("FINANCIAL_HEALTH", [["public"], ["Public"], ["services"], ["bank"]], rows)).toEqual([
      [expect.closeTo(1.5, 9), "distress", expect.closeTo(26.9, 9)],
      Array(3).fill("#N/A ratios, row 2, column 2 is blank"),
      [expect.closeTo(3.518, 9), "safe", expect.closeTo(76.885, 9)],
      Array(3).fill('#VALUE! model, row 4 must be public, private or services, got "bank"'),
    ]);
  });

  it("refuses shapes that fit no model", () => {
    expect(refusal("FINANCIAL_HEALTH", "public", [[1, 2, 3, 4]])).toMatch(/5 columns for public, got 4/);
    expect(refusal("FINANCIAL_HEALTH", "services", [[1, 2, 3, 4, 5, 6]])).toMatch(/4 or 5 columns for services, got 6/);
    expect(refusal("FINANCIAL_HEALTH", [["public"], ["public"]], [five, five, five])).toMatch(/1 or 3 rows, got 2/);
  });
});
