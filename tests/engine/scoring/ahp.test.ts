import fc from "fast-check";
import { pairwiseWeights, randomIndexes } from "../../../src/engine";

// The matrix of R's package MCDA, tests/pairwiseConsistencyMeasures.R
const fourCriteria = [
  [1, 1 / 4, 4, 1 / 6],
  [4, 1, 4, 1 / 4],
  [1 / 4, 1 / 4, 1, 1 / 5],
  [6, 4, 5, 1],
];

describe("pairwiseWeights", () => {
  // by hand: 0.6 : 0.3 : 0.1 in all judgements
  it("gives back the weights of judgements that agree", () => {
    const { weights, consistencyRatio, worst, acceptable, eigenvalue } = pairwiseWeights([
      [1, 2, 6],
      [1 / 2, 1, 3],
      [1 / 6, 1 / 3, 1],
    ]);
    expect(weights).toEqual([0.6, 0.3, 0.1].map((weight) => expect.closeTo(weight, 12)));
    expect(eigenvalue).toBeCloseTo(3, 12);
    expect([consistencyRatio < 1e-12, worst, acceptable]).toEqual([true, null, true]);
  });

  test.each([
    // vector mcda.ahp.cr.saaty; pyDecision's ahp_method
    { randomIndex: "Saaty", ratio: 0.1609973, digits: 7, name: "Saaty" },
    // vector mcda.ahp.cr.rmcda; R's MCDA
    { randomIndex: "aguaron", ratio: 0.164283, digits: 6, name: "Aguaron" },
    // pymcdm's index, METHODS.md 1.4: .1624
    { randomIndex: 0.8921, ratio: 0.1624, digits: 4, name: "given" },
  ])("names the random index $randomIndex, for they differ", ({ randomIndex, ratio, digits, name }) => {
    const result = pairwiseWeights(fourCriteria, randomIndex);
    expect(result.consistencyRatio).toBeCloseTo(ratio, digits);
    expect([result.randomIndex.name, result.acceptable]).toEqual([name, false]);
  });

  it("tells the judgement that hurts consistency most, and putting it right helps", () => {
    const { worst, consistencyRatio } = pairwiseWeights(fourCriteria);
    expect(worst).toMatchObject({ row: 0, column: 2, given: 4 });
    const better = fourCriteria.map((row) => [...row]);
    better[worst!.row]![worst!.column] = worst!.suggested;
    better[worst!.column]![worst!.row] = 1 / worst!.suggested;
    expect(pairwiseWeights(better).consistencyRatio).toBeLessThan(consistencyRatio);
  });

  it("reads a blank off its opposite, and takes 0.333 for 1/3", () => {
    const half = fourCriteria.map((row, i) => row.map((given, j) => (j > i ? given : null)));
    expect(pairwiseWeights(half).weights).toEqual(
      pairwiseWeights(fourCriteria).weights.map((w) => expect.closeTo(w, 12)),
    );
    expect(
      pairwiseWeights([
        [1, 3],
        [0.333, 1],
      ]).weights[0],
    ).toBeCloseTo(0.75, 3);
  });

  it("has ratio 0 for one and two criteria", () => {
    expect(pairwiseWeights([[1]])).toMatchObject({ weights: [1], consistencyRatio: 0 });
    expect(
      pairwiseWeights([
        [1, 9],
        [null, 1],
      ]),
    ).toMatchObject({ consistencyRatio: 0, worst: null });
  });

  it("warns of judgements outside 1/9 to 9", () => {
    expect(
      pairwiseWeights([
        [1, 12],
        [1 / 12, 1],
      ]).warnings,
    ).toEqual(["row 1, column 2 of the matrix should be from 1/9 to 9, got 12"]);
  });

  it("has tables that rise", () => {
    for (const { values } of randomIndexes) {
      expect([...values].sort((a, b) => a - b)).toEqual(values);
      expect(values.slice(0, 2)).toEqual([0, 0]);
    }
  });

  const ones = (count: number) => Array.from({ length: count }, () => new Array<number>(count).fill(1));
  test.each([
    { name: "a matrix that is not square", run: () => pairwiseWeights([[1, 2]]), code: "shape-mismatch" },
    { name: "no matrix", run: () => pairwiseWeights([]), code: "shape-mismatch" },
    {
      name: "judgements that are not reciprocal",
      run: () =>
        pairwiseWeights([
          [1, 3],
          [0.5, 1],
        ]),
      code: "invalid-input",
    },
    {
      name: "1/3 rounded to 0.33",
      run: () =>
        pairwiseWeights([
          [1, 3],
          [0.33, 1],
        ]),
      code: "invalid-input",
    },
    { name: "a diagonal that is not 1", run: () => pairwiseWeights([[2]]), code: "invalid-input" },
    {
      name: "a judgement of 0",
      run: () =>
        pairwiseWeights([
          [1, 0],
          [null, 1],
        ]),
      code: "invalid-input",
    },
    {
      name: "a judgement that is missing both ways",
      run: () =>
        pairwiseWeights([
          [1, null],
          [null, 1],
        ]),
      code: "missing-data",
    },
    { name: "a table that does not go so far", run: () => pairwiseWeights(ones(11)), code: "invalid-input" },
    { name: "a table that nobody made", run: () => pairwiseWeights(ones(3), "Nobody"), code: "invalid-input" },
    { name: "a random index of 0", run: () => pairwiseWeights(ones(3), 0), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("laws of pairwise weights", () => {
  const judgement = fc.constantFrom(...[1, 2, 3, 4, 5, 6, 7, 8, 9].flatMap((n) => [n, 1 / n]));
  const judged = fc
    .integer({ min: 2, max: 8 })
    .chain((count) =>
      fc
        .array(judgement, { minLength: count * count, maxLength: count * count })
        .map((list) =>
          Array.from({ length: count }, (_, i) =>
            Array.from({ length: count }, (_, j) =>
              i === j ? 1 : i < j ? list[i * count + j]! : 1 / list[j * count + i]!,
            ),
          ),
        ),
    );

  it("the weights are above 0, add up to 1 and are only stretched by the judgements; no ratio is below 0", () => {
    fc.assert(
      fc.property(judged, (matrix) => {
        const { weights, eigenvalue, consistencyRatio } = pairwiseWeights(matrix);
        expect(weights.every((weight) => weight > 0)).toBe(true);
        expect(weights.reduce((all, weight) => all + weight, 0)).toBeCloseTo(1, 12);
        matrix.forEach((row, i) => {
          const stretched = row.reduce((all, given, j) => all + given * weights[j]!, 0);
          expect(stretched / weights[i]! / eigenvalue).toBeCloseTo(1, 9);
        });
        expect(consistencyRatio).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it("the order of the criteria does not matter", () => {
    fc.assert(
      fc.property(judged, (matrix) => {
        const turned = matrix.map((row) => [...row].reverse()).reverse();
        const expected = [...pairwiseWeights(matrix).weights].reverse();
        expect(pairwiseWeights(turned).weights).toEqual(expected.map((weight) => expect.closeTo(weight, 9)));
      }),
    );
  });
});
