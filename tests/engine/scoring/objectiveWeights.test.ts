import fc from "fast-check";
import { type ObjectiveMethod, objectiveMethods, objectiveWeights, rankOrderWeights } from "../../../src/engine";

const weightsOf = (...parameters: Parameters<typeof objectiveWeights>) => objectiveWeights(...parameters).weights;
const near = (values: readonly number[], digits = 9) => values.map((value) => expect.closeTo(value, digits));

describe("objectiveWeights", () => {
  test.each<{ name: string; method: ObjectiveMethod; matrix: number[][]; expected: number[] }>([
    // vectors mcda.weights.entropy.simple and mcda.weights.std.simple: scikit-criteria test_weighters.py
    {
      name: "entropy",
      method: "entropy",
      matrix: [
        [1, 2],
        [4, 16],
      ],
      expected: [0.358889, 0.641111],
    },
    {
      name: "deviation",
      method: "deviation",
      matrix: [
        [1, 2],
        [4, 16],
      ],
      expected: [0.176471, 0.823529],
    },
    // by hand: column 1 has all its mass in one cell, E = 0; column 2 is uniform, E = 1
    {
      name: "entropy with 0 ln 0 = 0",
      method: "entropy",
      matrix: [
        [0, 5],
        [3, 5],
      ],
      expected: [1, 0],
    },
    {
      name: "entropy of uniform columns",
      method: "entropy",
      matrix: [
        [2, 5],
        [2, 5],
      ],
      expected: [0.5, 0.5],
    },
    // by hand: deviations of 0, 1/3, 1 and of 1, 0, 1/2 are 0.5092 and 0.5; both conflict with the other alike
    {
      name: "a constant criterion by CRITIC",
      method: "critic",
      matrix: [
        [1, 7, 3],
        [2, 7, 1],
        [4, 7, 2],
      ],
      expected: [0.50455, 0, 0.49545],
    },
    {
      name: "the only criterion that varies",
      method: "critic",
      matrix: [
        [1, 7],
        [2, 7],
      ],
      expected: [1, 0],
    },
  ])("takes $name", ({ method, matrix, expected }) => {
    expect(weightsOf(method, matrix)).toEqual(near(expected, 4));
  });

  // vector mcda.weights.critic.diakoulaki1995
  it("takes Diakoulaki's eight firms", () => {
    const firms = [
      [61, 1.08, 4.33],
      [20.7, 0.26, 4.34],
      [16.3, 1.98, 2.53],
      [9, 3.29, 1.65],
      [5.4, 2.77, 2.33],
      [4, 4.12, 1.21],
      [-6.1, 3.52, 2.1],
      [-34.6, 3.31, 0.98],
    ];
    expect(weightsOf("critic", firms)).toEqual(near([0.20222554, 0.48090173, 0.31687273], 7));
  });

  it("says where a criterion tells nothing", () => {
    expect(
      objectiveWeights("entropy", [
        [2, 5],
        [2, 5],
      ]).warnings,
    ).toHaveLength(1);
    expect(
      objectiveWeights("deviation", [
        [2, 5],
        [3, 5],
      ]).warnings,
    ).toEqual(["criterion 2 is the same for all alternatives and has weight 0"]);
  });

  test.each([
    { name: "a negative number by entropy", run: () => weightsOf("entropy", [[1], [-1]]), code: "invalid-input" },
    { name: "a column of zeros by entropy", run: () => weightsOf("entropy", [[0], [0]]), code: "invalid-input" },
    { name: "one alternative", run: () => weightsOf("deviation", [[1, 2]]), code: "missing-data" },
    { name: "a blank", run: () => weightsOf("critic", [[1], [null]]), code: "missing-data" },
    { name: "criteria that are all constant", run: () => weightsOf("deviation", [[1], [1]]), code: "no-solution" },
    {
      name: "criteria that agree in everything by CRITIC",
      run: () =>
        weightsOf("critic", [
          [1, 2],
          [2, 4],
          [3, 6],
        ]),
      code: "no-solution",
    },
    {
      name: "too few directions",
      run: () =>
        weightsOf(
          "critic",
          [
            [1, 2],
            [2, 4],
          ],
          ["higher"],
        ),
      code: "shape-mismatch",
    },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("weights are 0 or more and add up to 1; the order of rows and columns does not matter", () => {
    const table = fc.tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 2, max: 8 })).chain(([criteria, cases]) =>
      fc.array(fc.array(fc.integer({ min: 1, max: 1000 }), { minLength: criteria, maxLength: criteria }), {
        minLength: cases,
        maxLength: cases,
      }),
    );
    fc.assert(
      fc.property(table, fc.constantFrom(...objectiveMethods), (matrix, method) => {
        let weights: readonly number[];
        try {
          weights = weightsOf(method, matrix);
        } catch (error) {
          expect(error).toMatchObject({ code: "no-solution" });
          return;
        }
        expect(weights.every((weight) => weight >= 0)).toBe(true);
        expect(weights.reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 9);
        expect(weightsOf(method, [...matrix].reverse())).toEqual(near(weights, 6));
        const turned = matrix.map((row) => [...row].reverse());
        expect(weightsOf(method, turned)).toEqual(near([...weights].reverse(), 6));
      }),
    );
  });
});

describe("rankOrderWeights", () => {
  // vector mcda.weights.roc5: Edwards & Barron (1994)
  it("has Edwards and Barron's weights of five", () => {
    expect(rankOrderWeights([1, 2, 3, 4, 5])).toEqual(near([0.456667, 0.256667, 0.156667, 0.09, 0.04], 6));
  });

  it("goes by places, and shares between equals", () => {
    // by hand: (11/18, 5/18, 2/18)
    expect(rankOrderWeights([3, 1, 2])).toEqual(near([2 / 18, 11 / 18, 5 / 18]));
    expect(rankOrderWeights([1, 1, 3])).toEqual(near([8 / 18, 8 / 18, 2 / 18]));
    expect(rankOrderWeights([1])).toEqual([1]);
  });

  test.each([
    { places: [], code: "shape-mismatch" },
    { places: [2, 3], code: "invalid-input" },
    { places: [1, 1, 2], code: "invalid-input" },
    { places: [1, NaN], code: "invalid-input" },
  ])("refuses $places", ({ places, code }) => {
    expect(() => rankOrderWeights(places)).toThrow(expect.objectContaining({ code }));
  });
});
