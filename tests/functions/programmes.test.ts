import { functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (name: string, ...parameters: unknown[]) => shown(functions.get(name)!(...parameters));

const programme = [
  ["Requirement", "Unit", "Silver", "Gold", "Source"],
  ["Revenue", "USD", 200_000, 400_000, "ours"],
  ["Certified people", "people", "", 2, "ours"],
  ["", "", "", "", ""],
  ["Joint plan", "yes", false, true, ""],
];

describe("TIER_PROGRESS", () => {
  it("takes the sheet Programme as it is: unit and source passed over, blank rows and needs, yes and no", () => {
    const have = [
      ["revenue", 400_000, null],
      [null, null, null],
      ["Joint plan", true, ""],
      ["Certified people", 2, 46_400],
    ];
    const cells = call("TIER_PROGRESS", programme, have, 46_346);
    expect(cells[1]).toEqual(["All requirements", "Gold", "", "", "", "", 1, 46_400, 46_400]);
    expect(cells[3]).toEqual(["Certified people", "Gold", "", 2, 2, 0, 1, 46_400, 46_400]);
    expect(cells[4]).toEqual(["Joint plan", "Gold", "", 1, 1, 0, 1, "", ""]);
  });

  it("says what is not known instead of taking it for 0", () => {
    const cells = call("TIER_PROGRESS", programme, [["Revenue", 400_000], ["Joint plan", 0], ["Certified people", ""]], 46_346); // prettier-ignore
    const unknown = "#N/A have has no value for Certified people";
    expect(cells[1]).toEqual(["All requirements", "Silver", "Gold", "", "", "", unknown, "", ""]);
    expect(cells[3]).toEqual(["Certified people", "Silver", "Gold", unknown, 2, unknown, unknown, "", ""]);
  });

  it("tells no days without a day, and counts what has expired", () => {
    const cells = call("TIER_PROGRESS", programme, [
      ["Revenue", 400_000, 40_000],
      ["Joint plan", 0, ""],
    ]);
    expect(cells[1]!.slice(1, 3)).toEqual(["Silver", "Gold"]);
    expect(cells[2]).toEqual(["Revenue", "Gold", "Gold", 400_000, 400_000, 0, 1, "", ""]);
    expect(
      call(
        "TIER_PROGRESS",
        programme,
        [
          ["Revenue", 400_000, 40_000],
          ["Joint plan", 0, ""],
        ],
        46_346,
      )[1]![1],
    ).toBe("None");
  });

  test.each([
    { have: [["Revenue", "much"]], says: 'have, row 1, column 2 must be a number, got the text "much"' },
    { have: [["Revenue", 1, "soon"]], says: 'have, row 1, column 3 must be a date, got the text "soon"' },
    { have: [["", 1]], says: "have, row 1, column 1 is blank" },
    { have: [["Revenue"]], says: "have must have 2 or 3 columns, got 1" },
    { have: [["Turnover", 1]], says: "must name a requirement of the programme" },
  ])("refuses: $says", ({ have, says }) => {
    expect(() => call("TIER_PROGRESS", programme, have, 46_346)).toThrow(says);
  });

  test.each([
    { requirements: [["", "Silver"]], says: "at least one tier and one requirement" },
    { requirements: [["", ""], ["Revenue", 1]], says: "requirements, row 1, column 2 is blank" }, // prettier-ignore
    { requirements: [["", "Gold"], ["Revenue", "x"]], says: "requirements, row 2, column 2 must be a number" }, // prettier-ignore
    { requirements: [["", "Gold", "gold"], ["Revenue", 1, 2]], says: "tier 2 must have a name of its own" }, // prettier-ignore
  ])("refuses: $says", ({ requirements, says }) => {
    expect(() => call("TIER_PROGRESS", requirements, [["Revenue", 1]])).toThrow(says);
  });

  it("refuses several days", () => {
    expect(() => call("TIER_PROGRESS", programme, [["Revenue", 1]], [[1, 2]])).toThrow("asOf must be a single cell");
  });
});

describe("CAPABILITY_SCORE", () => {
  it("gives a bad row its error and leaves the others standing", () => {
    const says = '#VALUE! values, row 2, column 1 must be a number, got the text "x"';
    expect(
      call(
        "CAPABILITY_SCORE",
        [
          [5, 5],
          ["x", 5],
          [10, 10],
        ],
        [[10, 10]],
        [[50, 50]],
        50,
      ),
    ).toEqual([
      [50, true, 1],
      [says, says, says],
      [100, true, 1],
    ]);
  });

  test.each([
    { parameters: [[[1, 2]], [[1, 2, 3]], [[1, 2, 3]]], says: "values must have 3 columns, got 2" },
    { parameters: [[[1, 2]], [[1, 2]], [[1]]], says: "maxPoints must be 2 numbers, got 1" },
    { parameters: [[[1]], [[1]], [[0]]], says: "maxPoints, metric 1 must be a number above 0, got 0" },
    { parameters: [[[1]], [[""]], [[1]]], says: "thresholds, row 1, column 1 must be a number, got a blank" },
    { parameters: [[[1]], [[1]], [[1]], "x"], says: "passTotal, row 1, column 1 must be a number" },
  ])("refuses: $says", ({ parameters, says }) => {
    expect(() => call("CAPABILITY_SCORE", ...parameters)).toThrow(says);
  });
});

describe("CERTIFICATIONS", () => {
  it("puts bad records at the end and leaves the others standing", () => {
    const records = [
      ["Ann", "Sales", "", 46_000, ""],
      ["Ben", "Sales", "", "soon", ""],
      ["", "Sales", "", 46_000, ""],
      ["", null, "", undefined, "  "],
      ["Cy", "Sales", 3, 46_000, ""],
    ];
    expect(call("CERTIFICATIONS", records, 46_346).slice(1)).toEqual([
      ["Sales", "", 1, 0, "", "", 1],
      ["Sales", "", '#VALUE! records, row 2, column 4 must be a date, got the text "soon"', "", "", "", ""],
      ["Sales", "", "#N/A records, row 3, column 1 is blank", "", "", "", ""],
      ["Sales", "", "#VALUE! records, row 5, column 3 must be text, got 3", "", "", "", ""],
    ]);
  });

  it("needs a day, and five columns", () => {
    expect(() => call("CERTIFICATIONS", [["Ann", "Sales", "", 46_000, ""]], "")).toThrow(
      "asOf, row 1, column 1 is blank",
    );
    expect(() => call("CERTIFICATIONS", [["Ann", "Sales"]], 46_346)).toThrow("records must have 5 columns, got 2");
  });
});

describe("ONBOARDING_PLAN", () => {
  it("takes a day as a number or text, with or without gaps", () => {
    const plan = call("ONBOARDING_PLAN", 46_349);
    expect(call("ONBOARDING_PLAN", [["2026-11-23"]], [["", ""]])).toEqual(plan);
    expect(plan).toHaveLength(17);
    expect(call("ONBOARDING_PLAN", 46_349, [["Sales", 1]])).toHaveLength(18);
    expect(call("ONBOARDING_PLAN", 46_349, [["Sales", 0]])).toHaveLength(17);
  });

  test.each([
    { parameters: [""], says: "kickoff, row 1, column 1 is blank" },
    { parameters: [46_349, [["Sales", -1]]], says: "missing people must be a number of 0 or more, got -1" },
    { parameters: [46_349, [["Sales"]]], says: "gaps must have 2 or 3 columns, got 1" },
  ])("refuses: $says", ({ parameters, says }) => {
    expect(() => call("ONBOARDING_PLAN", ...parameters)).toThrow(says);
  });
});
