import fc from "fast-check";
import { criticalChanges, crossingWeights } from "../../../src/engine";

describe("crossingWeights", () => {
  // by hand: 90w + 10(1 − w) = 60 at w = 0.625
  it("finds where a rival draws level", () => {
    const { leader, scores, crossings } = crossingWeights(
      [
        [60, 60],
        [90, 10],
      ],
      [0.7, 0.3],
    );
    expect(leader).toBe(1);
    expect(scores).toEqual([expect.closeTo(60, 9), expect.closeTo(66, 9)]);
    expect(crossings).toEqual([
      {
        rival: 0,
        behind: expect.closeTo(6, 9),
        weights: [expect.closeTo(0.625, 9), expect.closeTo(0.375, 9)],
        smallest: { criterion: 0, weight: expect.closeTo(0.625, 9), change: expect.closeTo(-0.075, 9) },
      },
    ]);
  });

  it("has none where the leader is better in everything, in one criterion alone, or level in both parts", () => {
    expect(
      crossingWeights(
        [
          [90, 80],
          [60, 70],
        ],
        [1, 1],
      ).crossings[0],
    ).toMatchObject({ weights: [null, null], smallest: null });
    expect(crossingWeights([[90], [60]], [1]).crossings[0]!.weights).toEqual([null]);
    expect(
      crossingWeights(
        [
          [5, 5],
          [5, 5],
        ],
        [1, 1],
      ).crossings[0]!.weights,
    ).toEqual([null, null]);
  });

  it("needs no change where they are level as it is", () => {
    const { leader, crossings } = crossingWeights(
      [
        [80, 20],
        [20, 80],
      ],
      [0.5, 0.5],
    );
    expect(leader).toBe(0);
    expect(crossings[0]!.smallest).toEqual({ criterion: 0, weight: 0.5, change: 0 });
  });

  it("warns of weights that do not add up to 1, and has crossing weights as shares", () => {
    const { crossings, warnings } = crossingWeights(
      [
        [90, 10],
        [60, 60],
      ],
      [7, 3],
    );
    expect(crossings[0]!.weights[0]).toBeCloseTo(0.625, 9);
    expect(warnings).toHaveLength(1);
  });

  test.each([
    { name: "a blank", run: () => crossingWeights([[1, null]], [1, 1]), code: "missing-data" },
    { name: "too few weights", run: () => crossingWeights([[1, 2]], [1]), code: "shape-mismatch" },
    { name: "weights of 0", run: () => crossingWeights([[1, 2]], [0, 0]), code: "invalid-input" },
    { name: "a weight of 0 that has no share", run: () => criticalChanges([[1, 2]], [1, 0]), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("at a crossing weight both score the same, and a step nearer than the smallest change does not turn them round", () => {
    const table = fc.tuple(fc.integer({ min: 2, max: 5 }), fc.integer({ min: 2, max: 6 })).chain(([criteria, cases]) =>
      fc.record({
        values: fc.array(fc.array(fc.integer({ min: 0, max: 100 }), { minLength: criteria, maxLength: criteria }), {
          minLength: cases,
          maxLength: cases,
        }),
        weights: fc.array(fc.integer({ min: 1, max: 100 }), { minLength: criteria, maxLength: criteria }),
      }),
    );
    fc.assert(
      fc.property(table, fc.double({ min: 0, max: 0.99, noNaN: true }), ({ values, weights }, part) => {
        const all = weights.reduce((total, weight) => total + weight, 0);
        const scoreAt = (row: readonly number[], k: number, weight: number) =>
          row.reduce((total, value, l) => {
            const share = l === k ? weight : ((weights[l]! / all) * (1 - weight)) / (1 - weights[k]! / all);
            return total + share * value;
          }, 0);
        const { leader, crossings } = crossingWeights(values, weights);
        for (const { rival, weights: level, smallest } of crossings) {
          level.forEach((weight, k) => {
            if (weight === null) return;
            expect(scoreAt(values[leader]!, k, weight)).toBeCloseTo(scoreAt(values[rival]!, k, weight), 6);
          });
          weights.forEach((weight, k) => {
            const reach = smallest === null ? 1 : Math.abs(smallest.change);
            for (const step of [-1, 1]) {
              const near = weight / all + step * part * reach;
              if (near < 0 || near > 1) continue;
              expect(scoreAt(values[leader]!, k, near)).toBeGreaterThanOrEqual(scoreAt(values[rival]!, k, near) - 1e-6);
            }
          });
        }
      }),
    );
  });
});
