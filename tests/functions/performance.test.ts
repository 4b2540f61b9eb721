import { functions } from "../../src/functions";
import { shown } from "./excelText";

const call = (...parameters: unknown[]) => shown(functions.get("PARTNER_HEALTH")!(...parameters));
const groups = [["Revenue", "activity", " QUALITY", "Relationship"]];
const targets = [[100, 50, 5, 10]];

describe("PARTNER_HEALTH", () => {
  it("takes targets of all partners, or of each", () => {
    const rows = [
      [120, 45, 4.5, 8],
      [60, 30, 3, 6],
    ];
    const [, first, second] = call(rows, targets, groups);
    expect(first!.slice(0, 2)).toEqual([expect.closeTo(82.083, 3), "Green"]);
    expect(second!.slice(0, 2)).toEqual([expect.closeTo(50, 9), "Amber"]);
    const own = call(rows, [targets[0], [60, 30, 3, 6]], groups);
    expect(own[1]).toEqual(first);
    expect(own[2]!.slice(0, 2)).toEqual([expect.closeTo(83.333, 3), "Green"]);
  });

  it("takes groups, weights and flags as a column too", () => {
    const column = (row: readonly unknown[]) => row.map((cell) => [cell]);
    const flags = [false, false, "", true];
    const actuals = [[120, 45, 4.5, 8]];
    expect(call(actuals, targets, column(groups[0]!), column([4, 3, 2, 1]), column(flags))).toEqual(
      call(actuals, targets, groups, [[4, 3, 2, 1]], [flags]),
    );
  });

  it("gives a bad row its error and leaves the others standing", () => {
    const [, bad, good, worse] = call(
      [
        [120, "n/a", 4.5, 8],
        [120, 45, 4.5, 8],
        [120, 45, 4.5, 8],
      ],
      [targets[0], targets[0], [100, 50, true, 10]],
      groups,
    );
    expect(new Set(bad)).toEqual(new Set(['#VALUE! actuals, row 1, column 2 must be a number, got the text "n/a"']));
    expect(good![0]).toBeCloseTo(82.083, 3);
    expect(worse![0]).toBe("#VALUE! targets, row 3, column 3 must be a number, got TRUE");
  });

  it("takes a blank, and a target of 0 or less, as missing", () => {
    const [, row] = call([[120, 45, 4.5, ""]], [[100, 50, 5, 10]], groups);
    expect(row!.at(-1)).toBeCloseTo(0.8, 12);
    expect(call([[120, 45, 4.5, 8]], [[100, 50, 5, 0]], groups)[1]).toEqual(row);
    expect(call([[120, 45, 4.5, 8]], [[100, 50, 5, ""]], groups)[1]).toEqual(row);
    const [, nothing] = call([["", "", "", ""]], targets, groups);
    expect(nothing!.slice(2)).toEqual(["", "", "", "", "", "", 0]);
    expect(nothing![0]).toMatch(/^#N\/A 0 % of the weight is known/);
  });

  it("has points by group that add up to the score", () => {
    const [, row] = call([[120, 45, "", 8]], targets, groups);
    const points = row!.slice(2, 6).map((cell) => (cell === "" ? 0 : (cell as number)));
    expect(points.reduce((total, point) => total + point, 0)).toBeCloseTo(row![0] as number, 9);
  });

  test.each([
    { parameters: [[[1, 2]], [[1]], [["Revenue", "Quality"]]], says: "targets must have 2 columns, got 1" },
    { parameters: [[[1], [2], [3]], [[1], [2]], "Revenue"], says: "targets must have 1 or 3 rows, got 2" },
    { parameters: [[[1]], [["x"]], "Revenue"], says: 'targets, row 1, column 1 must be a number, got the text "x"' },
    {
      parameters: [[[1]], [[1]], "Sales"],
      says: 'groups, row 1, column 1 must be Revenue, Activity, Quality, Relationship, got "Sales"',
    },
    { parameters: [[[1, 2]], [[1, 2]], "Revenue"], says: "groups must be 2 cells, got 1" },
    { parameters: [[[1]], [[1]], ""], says: "groups, row 1, column 1 is blank" },
    { parameters: [[[1]], [[1]], "Revenue", [[1, 2]]], says: "weights must be 4 numbers, got 2" },
    {
      parameters: [[[1]], [[1]], "Revenue", null, "yes"],
      says: "lowerIsBetter, row 1, column 1 must be TRUE or FALSE",
    },
  ])("refuses: $says", ({ parameters, says }) => {
    expect(() => call(...parameters)).toThrow(says);
  });
});
