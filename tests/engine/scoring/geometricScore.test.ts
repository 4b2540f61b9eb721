import fc from "fast-check";
import { compensationCheck, geometricScores } from "../../../src/engine";

describe("geometricScores", () => {
  // vector mcda.wpm.simple: scikit-criteria's weighted product is Σ log10 x with weights of 1
  it("has scikit-criteria's weighted product", () => {
    const scores = geometricScores(
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
      [1, 1, 1],
    );
    expect(3 * Math.log10(scores[0]!)).toBeCloseTo(0.77815125, 8);
    expect(3 * Math.log10(scores[1]!)).toBeCloseTo(2.07918125, 8);
  });

  it("counts values below 1 as 1", () => {
    expect(geometricScores([[0, 100]], [1, 1])[0]).toBeCloseTo(10, 9);
  });

  test.each([
    { name: "a negative value", run: () => geometricScores([[-1]], [1]), code: "invalid-input" },
    { name: "a blank", run: () => geometricScores([[null]], [1]), code: "missing-data" },
    { name: "too few weights", run: () => geometricScores([[1, 2]], [1]), code: "shape-mismatch" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("lies between the lowest and the highest value, at most at the weighted sum", () => {
    const value = fc.double({ min: 1, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.tuple(value, fc.integer({ min: 1, max: 9 })), { minLength: 1, maxLength: 8 }),
        (pairs) => {
          const values = pairs.map(([v]) => v);
          const weights = pairs.map(([, w]) => w);
          const [score] = geometricScores([values], weights);
          const mean = pairs.reduce((all, [v, w]) => all + v * w, 0) / weights.reduce((all, w) => all + w, 0);
          expect(score).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(score).toBeLessThanOrEqual(mean + 1e-9);
        },
      ),
    );
  });
});

describe("compensationCheck", () => {
  it("flags a leader whose strength makes up for a weakness", () => {
    // by hand: sums 52.5 and 50, geometric means 22.4 and 50
    expect(
      compensationCheck(
        [
          [100, 5],
          [50, 50],
        ],
        [1, 1],
      ),
    ).toEqual({
      sumRanks: [1, 2],
      geometricRanks: [2, 1],
      differs: true,
      moved: [0, 1],
    });
  });

  it("does not look below the top three", () => {
    const cases = [
      [90, 90],
      [80, 80],
      [70, 70],
      [100, 5],
      [50, 50],
    ];
    expect(compensationCheck(cases, [1, 1])).toMatchObject({ differs: false, moved: [] });
  });
});
