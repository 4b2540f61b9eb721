import { cellErrorOf, functions } from "../../src/functions";
import { shown } from "./excelText";

function call(name: string, ...parameters: unknown[]): unknown {
  try {
    return shown(functions.get(name)!(...parameters));
  } catch (error) {
    const { code, message } = cellErrorOf(error);
    return `${code} ${message}`;
  }
}

describe("RANK_STABILITY", () => {
  it("leaves rows without a number out of the ranking, and says so in their place", () => {
    const rows = [
      [60, 70],
      [50, ""],
      [90, 80],
      [50, "#N/A"],
    ];
    const why = "#N/A criteria, row 2, column 2 is blank, so the row is left out";
    const off = "#VALUE! criteria, row 4, column 2 must be a number, got the error #N/A";
    expect(call("RANK_STABILITY", rows, null, null, 100)).toEqual([
      expect.arrayContaining(["Score", "Rank", "Monte Carlo error", "Draws", "Seed"]),
      [65, 2, 0, 1, 2, 0, 100, 1],
      new Array(8).fill(why),
      [85, 1, 1, 1, 1, 0, 100, 1],
      new Array(8).fill(off),
    ]);
  });

  it("gives the same numbers for the same seed, others for another", () => {
    const rows = [
      [90, 10],
      [60, 60],
    ];
    const of = (seed: number) => call("RANK_STABILITY", rows, [[1, 1]], 10, 200, seed);
    expect(of(3)).toEqual(of(3));
    expect(of(3)).not.toEqual(of(4));
  });

  test.each([
    { parameters: [[[1, ""]]], says: "#N/A criteria must have at least one row with a number in every cell, got none" },
    { parameters: [[[1, 2]], [[1]]], says: "#VALUE! weights must be 2 numbers, got 1" },
    {
      parameters: [[[1, 2]], null, null, 0.5],
      says: "#VALUE! draws must be a whole number from 1 to 10000000, got 0.5",
    },
    {
      parameters: [[[1], [2]], null, null, 2e7],
      says: "#VALUE! draws must be 10000000 or fewer for 2 rows, got 20000000",
    },
    {
      parameters: [[[1, 2]], null, null, null, -1],
      says: "#VALUE! seed must be a whole number from 0 to 4294967295, got -1",
    },
    {
      parameters: [[[1, 2]], null, "much"],
      says: '#VALUE! concentration, row 1, column 1 must be a number, got the text "much"',
    },
  ])("says $says", ({ parameters, says }) => {
    expect(call("RANK_STABILITY", ...parameters)).toBe(says);
  });

  it("asks for fewer draws where the default would take too long", () => {
    const rows = Array.from({ length: 2500 }, (_, i) => [i]);
    expect(call("RANK_STABILITY", rows)).toBe("#VALUE! draws must be 8000 or fewer for 2500 rows, got 10000");
  });

  it("counts as many top places as it is told, and refuses none", () => {
    const rows = [[90], [80], [70], [60], [50]];
    const topOf = (top: number | null) => (call("RANK_STABILITY", rows, null, null, 100, 1, top) as unknown[][]).map((row) => row[3]); // prettier-ignore
    expect(topOf(null)).toEqual(["Probability of top 3", 1, 1, 1, 0, 0]);
    expect(topOf(2)).toEqual(["Probability of top 2", 1, 1, 0, 0, 0]);
    expect(call("RANK_STABILITY", rows, null, null, 100, 1, 0)).toBe(
      "#VALUE! top places must be a whole number of 1 or more, got 0",
    );
  });
});

describe("WIN_PROBABILITY", () => {
  it("compares row by row, and leaves the others standing where one goes wrong", () => {
    const ours = [
      [9, 1],
      ["", 1],
      [6, 7],
    ];
    expect(call("WIN_PROBABILITY", ours, [[6, 6]])).toEqual([
      [expect.closeTo(0.375, 12)],
      ["#N/A a, row 2, column 1 is blank"],
      [1],
    ]);
    expect(
      call("WIN_PROBABILITY", ours, [
        [6, 6],
        [6, 6],
        [7, 6],
      ]),
    ).toEqual([[expect.closeTo(0.375, 12)], ["#N/A a, row 2, column 1 is blank"], [expect.closeTo(0.5, 12)]]);
  });

  test.each([
    { parameters: [[[1, 2]], [[1]]], says: "#VALUE! b must have 2 columns as a, got 1" },
    {
      parameters: [
        [[1], [2], [3]],
        [[1], [2]],
      ],
      says: "#VALUE! b must have 1 or 3 rows, got 2",
    },
  ])("says $says", ({ parameters, says }) => {
    expect(call("WIN_PROBABILITY", ...parameters)).toBe(says);
  });
});

describe("RANK_REVERSAL", () => {
  it("goes by the rows of the range", () => {
    const rows = [
      [1, 5],
      ["", 4],
      [4, 3],
      [3, 2],
    ];
    const why = "#N/A matrix, row 2, column 1 is blank, so the row is left out";
    expect(call("RANK_REVERSAL", rows, [[1, 1]])).toEqual([
      ["Pairs reversed", "Leader without it", "Which"],
      [0, 3, ""],
      [why, why, why],
      [1, 4, "row 1 falls below row 4"],
      [0, 3, ""],
    ]);
  });

  it("refuses what has nothing to leave out, or too much", () => {
    expect(call("RANK_REVERSAL", [[1]], [[1]])).toBe("#N/A alternatives must be at least 2 to leave one out, got 1");
    expect(
      call(
        "RANK_REVERSAL",
        Array.from({ length: 251 }, () => [1]),
        [[1]],
      ),
    ).toBe("#VALUE! matrix must have 250 rows or fewer, got 251");
  });
});
