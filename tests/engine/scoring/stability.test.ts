import fc from "fast-check";
import { columnOf, rankStability, winningIndex } from "../../../src/engine";

type Table = readonly (readonly (number | null)[])[];
const columnsOf = (cases: Table) => cases[0]!.map((_, k) => columnOf(cases.map((row) => row[k] ?? null)));
const near = (values: readonly number[], digits: number) => values.map((value) => expect.closeTo(value, digits));

const fourSquares = [
  [90, 10],
  [60, 60],
  [20, 80],
  [10, 10],
];

describe("rankStability", () => {
  it("has the exact probabilities of two criteria within four standard errors", () => {
    // by hand: the first leads where w > 5/8, the third where w < 1/3 (60 = 20w + 80(1 − w)), the second between
    const { first, standardError, top, expectedRank, centralWeights, confidence, choiceEntropy } = rankStability(
      columnsOf(fourSquares),
      { draws: 20_000 },
    );
    const exact = [3 / 8, 5 / 8 - 1 / 3, 1 / 3, 0];
    exact.forEach((p, i) => {
      expect(Math.abs(first[i]! - p)).toBeLessThanOrEqual(4 * Math.sqrt((p * (1 - p)) / 20_000));
      expect(standardError[i]).toBeCloseTo(Math.sqrt((p * (1 - p)) / 20_000), 3);
    });
    expect(top).toEqual(near([1, 1, 1, 0], 1));
    expect(expectedRank[3]).toBeCloseTo(4, 1);
    expect(centralWeights[0]).toEqual(near([13 / 16, 3 / 16], 2));
    expect(centralWeights[3]).toBeNull();
    expect(confidence).toEqual([1, 1, 1, null]);
    expect(choiceEntropy).toBeCloseTo(
      exact.reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0),
      2,
    );
  });

  it("says how it was drawn, and scores by the stated weights", () => {
    expect(rankStability(columnsOf(fourSquares), { weights: [3, 1], draws: 10, seed: 5 })).toMatchObject({
      scores: [70, 60, 35, 10],
      ranks: [1, 2, 3, 4],
      draws: 10,
      seed: 5,
      generator: "sfc32 seeded by splitmix32",
      warnings: ["weights add up to 4, not 1; each was divided by that"],
      byRank: null,
    });
    expect(rankStability(columnsOf(fourSquares))).toMatchObject({ draws: 10_000, seed: 1 });
  });

  it("stays at the stated weights the closer, the higher the concentration", () => {
    const leads = (concentration: number) =>
      rankStability(columnsOf(fourSquares), { weights: [0.7, 0.3], concentration, draws: 4000 }).first[0]!;
    expect(leads(1e6)).toBe(1);
    expect(leads(50)).toBeGreaterThan(leads(2));
    expect(leads(1e-9)).toBeCloseTo(0.7, 1);
  });

  it("draws weights of the Dirichlet distribution: mean the stated, variance w (1 − w) / (concentration + 1)", () => {
    // A single alternative is always first, so that its central weights are the mean of all that were drawn.
    const { centralWeights } = rankStability(columnsOf([[1, 1, 1]]), { weights: [0.2, 0.3, 0.5], concentration: 50 });
    expect(centralWeights[0]).toEqual(near([0.2, 0.3, 0.5], 2));
    // Level at w = 0.2 + one standard deviation: about one in six draws lies above.
    const level = 0.2 + Math.sqrt((0.2 * 0.8) / 51);
    const { first } = rankStability(
      columnsOf([
        [1, 0],
        [level, level],
      ]),
      { weights: [0.2, 0.8], concentration: 50 },
    );
    expect(first[0]).toBeCloseTo(0.16, 1);
  });

  it("places many alternatives as sorting them does, large, small and negative", () => {
    for (const unit of [1e-3, 1, 1e150]) {
      const cases = Array.from({ length: 1500 }, (_, i) => [unit * (((i * 7919) % 1500) - 700)]);
      const { expectedRank, ranks } = rankStability(columnsOf(cases), { draws: 1 });
      expect(expectedRank).toEqual(ranks);
    }
  });

  it("leaves a weight of 0 at 0", () => {
    const { first } = rankStability(
      columnsOf([
        [1, 0],
        [0, 100],
      ]),
      { weights: [1, 0], concentration: 5, draws: 100 },
    );
    expect(first).toEqual([1, 0]);
  });

  it("shares places equally between those that are level", () => {
    const { first, top, expectedRank, byRank, ranks } = rankStability(
      columnsOf([
        [5, 5],
        [5, 5],
        [1, 1],
        [1, 1],
        [1, 1],
      ]),
      { draws: 100, byRank: true },
    );
    expect(ranks).toEqual([1, 1, 3, 3, 3]);
    expect(first).toEqual([0.5, 0.5, 0, 0, 0]);
    expect(top).toEqual([1, 1, ...near([1 / 3, 1 / 3, 1 / 3], 12)]);
    expect(expectedRank).toEqual([1.5, 1.5, 4, 4, 4]);
    expect(byRank![4]).toEqual([0, 0, ...near([1 / 3, 1 / 3, 1 / 3], 12)]);
  });

  it("draws values between their low and high where they are not certain", () => {
    // by hand: both triangular 0 to 10 around 5, so either is as likely to lead
    const spread = { low: columnsOf([[0], [0]]), high: columnsOf([[10], [10]]) };
    const { first, confidence } = rankStability(columnsOf([[5], [5]]), { spread });
    expect(first).toEqual(near([0.5, 0.5], 1));
    expect(confidence as number[]).toEqual(near([0.5, 0.5], 1));
    // the second never reaches 11
    expect(
      rankStability(columnsOf([[11], [5]]), { spread: { low: columnsOf([[11], [0]]), high: columnsOf([[11], [10]]) } }),
    ).toMatchObject({ first: [1, 0], confidence: [1, null] });
  });

  const columns = columnsOf(fourSquares);
  test.each([
    {
      name: "a blank",
      run: () =>
        rankStability(
          columnsOf([
            [1, 2],
            [1, null],
          ]),
        ),
      code: "missing-data",
    },
    { name: "no alternatives", run: () => rankStability([columnOf([])]), code: "shape-mismatch" },
    { name: "no criteria", run: () => rankStability([]), code: "shape-mismatch" },
    { name: "too few weights", run: () => rankStability(columns, { weights: [1] }), code: "shape-mismatch" },
    { name: "a negative weight", run: () => rankStability(columns, { weights: [1, -1] }), code: "invalid-input" },
    { name: "a concentration of 0", run: () => rankStability(columns, { concentration: 0 }), code: "invalid-input" },
    { name: "no draws", run: () => rankStability(columns, { draws: 0 }), code: "invalid-input" },
    { name: "half a draw", run: () => rankStability(columns, { draws: 1.5 }), code: "invalid-input" },
    { name: "a seed below 0", run: () => rankStability(columns, { seed: -1 }), code: "invalid-input" },
    {
      name: "a value outside its spread",
      run: () => rankStability(columnsOf([[5]]), { spread: { low: columnsOf([[6]]), high: columnsOf([[7]]) } }),
      code: "invalid-input",
    },
    {
      name: "a spread of other shape",
      run: () => rankStability(columnsOf([[5]]), { spread: { low: [], high: columnsOf([[7]]) } }),
      code: "shape-mismatch",
    },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("laws of rank stability", () => {
  const table = fc.tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 7 })).chain(([criteria, cases]) =>
    fc.array(fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: criteria, maxLength: criteria }), {
      minLength: cases,
      maxLength: cases,
    }),
  );
  const options = fc.record({
    draws: fc.integer({ min: 1, max: 60 }),
    seed: fc.integer({ min: 0, max: 1000 }),
    concentration: fc.option(fc.double({ min: 0.01, max: 1000, noNaN: true })),
    byRank: fc.constant(true),
  });

  it("rows and columns of the probabilities of places add up to 1, and the other numbers follow from them", () => {
    fc.assert(
      fc.property(table, options, (cases, given) => {
        const { byRank, first, top, expectedRank } = rankStability(columnsOf(cases), given);
        byRank!.forEach((row, i) => {
          expect(row.reduce((all, p) => all + p, 0)).toBeCloseTo(1, 9);
          expect(byRank!.reduce((all, other) => all + other[i]!, 0)).toBeCloseTo(1, 9);
          expect(first[i]).toBeCloseTo(row[0]!, 9);
          expect(top[i]).toBeCloseTo(
            row.slice(0, 3).reduce((all, p) => all + p, 0),
            9,
          );
          expect(expectedRank[i]).toBeCloseTo(
            row.reduce((all, p, rank) => all + p * (rank + 1), 0),
            9,
          );
        });
      }),
    );
  });

  it("the same seed gives the same result to the last bit", () => {
    fc.assert(
      fc.property(table, options, (cases, given) => {
        expect(rankStability(columnsOf(cases), given)).toEqual(rankStability(columnsOf(cases), given));
        expect(winningIndex(columnsOf(cases), given)).toEqual(winningIndex(columnsOf(cases), given));
      }),
    );
  });

  it("the order of the alternatives does not matter", () => {
    fc.assert(
      fc.property(table, options, (cases, given) => {
        const [as, turned] = [cases, [...cases].reverse()].map((rows) => rankStability(columnsOf(rows), given));
        expect([...turned!.first].reverse()).toEqual(near(as!.first, 9));
        expect([...turned!.expectedRank].reverse()).toEqual(near(as!.expectedRank, 9));
      }),
    );
  });

  it("raising a value never makes its alternative's places worse", () => {
    fc.assert(
      fc.property(table, options, fc.nat(), fc.nat(), (cases, given, row, column) => {
        const [i, k] = [row % cases.length, column % cases[0]!.length];
        const raised = cases.map((values, at) => values.map((value, l) => (at === i && l === k ? value + 10 : value)));
        const [before, after] = [cases, raised].map((rows) => rankStability(columnsOf(rows), given));
        expect(after!.expectedRank[i]!).toBeLessThanOrEqual(before!.expectedRank[i]! + 1e-9);
        expect(after!.first[i]!).toBeGreaterThanOrEqual(before!.first[i]! - 1e-9);
      }),
    );
  });

  it("the unit of the weights does not matter", () => {
    fc.assert(
      fc.property(table, options, fc.integer({ min: 2, max: 9 }), (cases, given, unit) => {
        const weights = cases[0]!.map((_, k) => k + 1);
        const [as, scaled] = [1, unit].map((factor) =>
          rankStability(columnsOf(cases), { ...given, weights: weights.map((weight) => weight * factor) }),
        );
        expect(scaled!.scores).toEqual(near(as!.scores, 9));
      }),
    );
  });
});
