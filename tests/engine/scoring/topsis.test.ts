import fc from "fast-check";
import { ranks, topsis } from "../../../src/engine";

describe("topsis", () => {
  // vector mcda.topsis.tzeng2011: Tzeng & Huang, Multiple Attribute Decision Making (2011)
  it("ranks Tzeng and Huang's example", () => {
    const { closeness, normalisation, warnings } = topsis(
      [
        [5, 8, 4],
        [7, 6, 8],
        [8, 8, 6],
        [7, 4, 6],
      ],
      [0.3, 0.4, 0.3],
    );
    [0.5037, 0.6581, 0.7482, 0.334].forEach((expected, i) => {
      expect(closeness[i]).toBeCloseTo(expected, 4);
    });
    expect([normalisation, warnings]).toEqual(["vector", []]);
  });

  // vector mcda.topsis.nonorm: scikit-criteria test_topsis.py
  it("takes measures as they are", () => {
    const { closeness } = topsis(
      [
        [1, 0, 3],
        [0, 5, 6],
      ],
      [1, 1, 1],
      { normalisation: "none" },
    );
    expect(closeness[0]).toBeCloseTo(0.14639248, 8);
    expect(closeness[1]).toBeCloseTo(0.85360752, 8);
  });

  it("turns criteria round where lower is better", () => {
    const { closeness, ideal } = topsis([[10], [20]], [1], { directions: ["lower"], normalisation: "none" });
    expect([closeness, ideal]).toEqual([[1, 0], [10]]);
  });

  it("gives 0.5 with a warning where all are alike, in every normalisation", () => {
    for (const normalisation of ["vector", "minmax", "none"] as const) {
      const { closeness, warnings } = topsis(
        [
          [3, 0],
          [3, 0],
        ],
        [0.5, 0.5],
        { normalisation },
      );
      expect(closeness).toEqual([0.5, 0.5]);
      expect(warnings).toEqual(["all alternatives are alike in every criterion that has weight; each gets 0.5"]);
    }
  });

  it("gives the weight of a criterion that tells nothing apart to the others under minmax", () => {
    const { ideal, warnings } = topsis(
      [
        [1, 7, 1],
        [2, 7, 0],
      ],
      [0.2, 0.5, 0.3],
      { normalisation: "minmax" },
    );
    expect(ideal).toEqual([expect.closeTo(0.4, 12), 0, expect.closeTo(0.6, 12)]);
    expect(warnings).toEqual(["criterion 2 is the same for all alternatives; its weight went to the other criteria"]);
  });

  it("normalises weights with a warning, and keeps digits of very large and very small numbers", () => {
    const small = topsis([[1e-200], [2e-200], [4e-200]], [2]);
    const large = topsis([[1e200], [2e200], [4e200]], [2]);
    expect(small.closeness[1]).toBeCloseTo(1 / 3, 9);
    expect(large.closeness[1]).toBeCloseTo(1 / 3, 9);
    expect(large.warnings).toEqual(["weights add up to 2, not 1; each was divided by that"]);
  });

  test.each([
    { name: "a blank", run: () => topsis([[1], [null]], [1]), code: "missing-data" },
    { name: "an infinite number", run: () => topsis([[Infinity]], [1]), code: "invalid-input" },
    {
      name: "numbers too far apart",
      run: () => topsis([[1e308], [-1e308]], [1], { normalisation: "none" }),
      code: "invalid-input",
    },
    { name: "rows of unequal length", run: () => topsis([[1, 2], [1]], [1, 1]), code: "shape-mismatch" },
    { name: "no rows", run: () => topsis([], []), code: "shape-mismatch" },
    { name: "too few weights", run: () => topsis([[1, 2]], [1]), code: "shape-mismatch" },
    {
      name: "too few directions",
      run: () => topsis([[1, 2]], [1, 1], { directions: ["lower"] }),
      code: "shape-mismatch",
    },
    { name: "a negative weight", run: () => topsis([[1, 2]], [1, -1]), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("laws of TOPSIS", () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 8 })).chain(([criteria, cases]) =>
    fc.record({
      matrix: fc.array(fc.array(fc.integer({ min: 0, max: 1000 }), { minLength: criteria, maxLength: criteria }), {
        minLength: cases,
        maxLength: cases,
      }),
      weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: criteria, maxLength: criteria }),
      normalisation: fc.constantFrom("vector" as const, "minmax" as const, "none" as const),
    }),
  );
  const near = (values: readonly number[]) => values.map((value) => expect.closeTo(value, 9));

  it("closeness is from 0 to 1; the order of rows and columns and the unit of the weights change nothing", () => {
    fc.assert(
      fc.property(table, fc.integer({ min: 1, max: 50 }), ({ matrix, weights, normalisation }, unit) => {
        const { closeness } = topsis(matrix, weights, { normalisation });
        expect(closeness.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(topsis([...matrix].reverse(), weights, { normalisation }).closeness).toEqual(
          near([...closeness].reverse()),
        );
        const turned = matrix.map((row) => [...row].reverse());
        expect(topsis(turned, [...weights].reverse(), { normalisation }).closeness).toEqual(near(closeness));
        const scaled = weights.map((weight) => weight * unit);
        expect(topsis(matrix, scaled, { normalisation }).closeness).toEqual(near(closeness));
      }),
    );
  });

  it("who is best in everything comes first, who is worst in everything last", () => {
    fc.assert(
      fc.property(table, ({ matrix, weights, normalisation }) => {
        const best = matrix[0]!.map((_, k) => Math.max(...matrix.map((row) => row[k]!)) + 1);
        const worst = matrix[0]!.map((_, k) => Math.min(...matrix.map((row) => row[k]!)) - 1);
        const places = ranks(topsis([worst, ...matrix, best], weights, { normalisation }).closeness);
        expect([places.at(-1), places[0]]).toEqual([1, matrix.length + 2]);
      }),
    );
  });
});
