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

const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 4));

describe("TOPSIS", () => {
  it("compares the complete rows as if the others were not there", () => {
    const rows = [
      [1, 5],
      [4, "three"],
      [4, 3],
      ["", 9],
      [3, 2],
    ];
    const complete = rows.filter((_, i) => [0, 2, 4].includes(i));
    const [first, second, third] = call("TOPSIS", complete, [[1, 1]]) as number[][];
    expect(call("TOPSIS", rows, [[1, 1]])).toEqual([
      first,
      ['#VALUE! matrix, row 2, column 2 must be a number, got the text "three"'],
      second,
      ["#N/A matrix, row 4, column 1 is blank, so the row is left out"],
      third,
    ]);
  });

  it("takes each normalisation, in any case of letters, and directions as a row or a column", () => {
    const rows = [
      [1, 5],
      [4, 3],
    ];
    expect(call("TOPSIS", rows, [[1, 1]], [[1], [-1]], "MinMax")).toEqual([[0], [1]]);
    expect(call("TOPSIS", rows, [[1, 1]], [[1, -1]], "none")).toEqual([[0], [1]]);
  });

  test.each([
    {
      parameters: [[["", 1]], [[1, 1]]],
      says: "#N/A matrix must have at least one row with a number in every cell, got none",
    },
    { parameters: [[[1, 2]], [[1, 1]], [[1, 0]]], says: "#VALUE! direction 2 must be 1 or -1, got 0" },
    {
      parameters: [[[1, 2]], [[1, 1]], null, "z"],
      says: '#VALUE! normalisation must be one of vector, minmax, none, got "z"',
    },
    { parameters: [[[1, 2]], [[1]]], says: "#VALUE! weights must be 2 numbers, got 1" },
  ])("says $says", ({ parameters, says }) => {
    expect(call("TOPSIS", ...parameters)).toBe(says);
  });
});

describe("WEIGHTS_AHP and AHP_CONSISTENCY", () => {
  it("take judgements of either half", () => {
    const upper = [
      [1, 2, 6],
      ["", 1, 3],
      ["", "", 1],
    ];
    const lower = [
      ["", "", ""],
      [1 / 2, "", ""],
      [1 / 6, 1 / 3, ""],
    ];
    for (const matrix of [upper, lower]) {
      expect(call("WEIGHTS_AHP", matrix)).toEqual([0.6, 0.3, 0.1].map((weight) => [expect.closeTo(weight, 9)]));
    }
  });

  it("weigh more criteria than a table of random indexes has, but have no ratio for them", () => {
    const ones = Array.from({ length: 11 }, () => new Array<number>(11).fill(1));
    expect(call("WEIGHTS_AHP", ones)).toEqual(ones.map(() => [expect.closeTo(1 / 11, 12)]));
    expect(call("AHP_CONSISTENCY", ones)).toBe("#VALUE! criteria must be 10 or fewer for Saaty's random index, got 11");
    expect(call("AHP_CONSISTENCY", ones, "Aguaron")).toEqual([[0]]);
    expect(call("AHP_CONSISTENCY", ones, 1.51)).toEqual([[0]]);
  });

  it("leave the judgement blank where all agree", () => {
    expect(
      call("AHP_EXPLAIN", [
        [1, 4],
        [0.25, 1],
      ]),
    ).toEqual([
      expect.arrayContaining(["Consistency ratio", "Table"]),
      [0, true, expect.closeTo(2, 9), 0, 0, "Saaty", "", "", "", ""],
    ]);
  });

  test.each([
    {
      name: "WEIGHTS_AHP",
      parameters: [[[1, "a"]]],
      says: '#VALUE! matrix, row 1, column 2 must be a number, got the text "a"',
    },
    { name: "WEIGHTS_AHP", parameters: [[[1, 2]]], says: "#VALUE! row 1 of the matrix must have 1 cells, got 2" },
    {
      name: "AHP_CONSISTENCY",
      parameters: [[[1]], "Mine"],
      says: '#VALUE! random index must be a number or one of Saaty, Aguaron, got "Mine"',
    },
    { name: "AHP_CONSISTENCY", parameters: [[[1]], -1], says: "#VALUE! random index must be above 0, got -1" },
  ])("$name says $says", ({ name, parameters, says }) => {
    expect(call(name, ...parameters)).toBe(says);
  });
});

describe("WEIGHTS_OBJECTIVE", () => {
  it("takes a cell for the method, and directions where they count", () => {
    const rows = [
      [1, 9],
      [2, 4],
      [4, 5],
    ];
    expect(call("WEIGHTS_OBJECTIVE", [["Critic"]], rows, [[1, 1]])).not.toEqual(
      call("WEIGHTS_OBJECTIVE", "deviation", rows),
    );
    expect(call("WEIGHTS_OBJECTIVE", "entropy", rows, [[1, -1]])).toEqual(call("WEIGHTS_OBJECTIVE", "entropy", rows));
  });

  test.each([
    {
      parameters: [
        "entropy",
        [
          [1, ""],
          [2, 3],
        ],
      ],
      says: "#N/A row 1, column 2 of the matrix is blank",
    },
    { parameters: ["mean", [[1], [2]]], says: '#VALUE! method must be one of entropy, critic, deviation, got "mean"' },
    { parameters: ["", [[1], [2]]], says: "#N/A method, row 1, column 1 is blank" },
    {
      parameters: ["critic", [[1], [1]]],
      says: "#NUM! no criterion tells the alternatives apart by the method critic",
    },
  ])("says $says", ({ parameters, says }) => {
    expect(call("WEIGHTS_OBJECTIVE", ...parameters)).toBe(says);
  });
});

describe("CROSSING_WEIGHT", () => {
  it("lists the rivals by their rows, those left out among them", () => {
    const rows = [
      [6, 6],
      ["", 5],
      [9, 1],
      [5, 0],
    ];
    const [, ...rivals] = call("CROSSING_WEIGHT", rows, [[0.7, 0.3]], 10) as unknown[][];
    const why = "#N/A criteria, row 2, column 1 is blank, so the row is left out";
    expect(rivals).toEqual([
      [3, 1, ...near([6, 0.625, 0.375, -0.075, 1])],
      [3, 2, why, why, why, why, why],
      [3, 4, expect.closeTo(31, 9), "", "", "", ""],
    ]);
  });

  it("says what is off the scale, in its row", () => {
    const [, rival] = call(
      "CROSSING_WEIGHT",
      [
        [9, 1],
        [11, 0],
      ],
      [[1, 1]],
      10,
    ) as unknown[][];
    expect(rival![2]).toBe("#VALUE! criteria, row 2, column 1 must be a number from 0 to 10, got 11");
  });
});
