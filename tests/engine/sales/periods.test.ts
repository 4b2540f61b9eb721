import { equallySpaced } from "../../../src/engine";

const series = (...periods: readonly (readonly [string, number | null])[]) =>
  equallySpaced(periods.map(([date, value]) => ({ date, value })));

describe("periods as a series", () => {
  test.each([
    { name: "nothing", periods: [], values: [] },
    { name: "one period", periods: [["2026-03-31", 5]], values: [5] },
    {
      name: "quarters in any order",
      periods: [
        ["2026-06-30", 2],
        ["2026-03-31", 1],
        ["2026-09-30", 3],
      ],
      values: [1, 2, 3],
    },
    {
      name: "quarters of which one is missing",
      periods: [
        ["2025-12-31", 1],
        ["2026-03-31", 2],
        ["2026-09-30", 4],
      ],
      values: [1, 2, null, 4],
    },
    {
      name: "months",
      periods: [
        ["2026-01-31", 1],
        ["2026-02-28", 2],
        ["2026-04-30", 4],
      ],
      values: [1, 2, null, 4],
    },
    {
      name: "weeks",
      periods: [
        ["2026-03-02", 1],
        ["2026-03-09", 2],
        ["2026-03-23", 4],
      ],
      values: [1, 2, null, 4],
    },
    {
      name: "a period whose value is not known",
      periods: [
        ["2026-03-31", null],
        ["2026-06-30", 2],
      ],
      values: [null, 2],
    },
  ] as const)("of $name", ({ periods, values }) => {
    expect(series(...periods)).toEqual(values);
  });

  it("stand as they follow each other where they have no rhythm", () => {
    expect(series(["2000-01-01", 1], ["2000-01-02", 2], ["2026-01-01", 3])).toEqual([1, 2, 3]);
  });

  it("refuse a date that is none", () => {
    expect(() => series(["2026-13-01", 1], ["2026-01-01", 2])).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});
