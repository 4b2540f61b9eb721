import fc from "fast-check";
import { columnOf, rankStability, winningIndex, winProbability } from "../../../src/engine";

/** Σ_{d_k>0} d_k^(n−1) / Π_{l≠k} (d_k − d_l): METHODS.md 1.5, for differences that are well apart. */
const closedForm = (differences: readonly number[]) =>
  differences
    .filter((d) => d > 0)
    .reduce(
      (total, d) => total + differences.reduce((part, other) => (other === d ? part : (part * d) / (d - other)), 1),
      0,
    );

describe("winProbability", () => {
  test.each([
    // vector mcda.pwi.exact.uniform
    { name: "five criteria", a: [80, 70, 60, 90, 50], b: [70, 85, 65, 60, 80], expected: 0.3952380952380952 },
    // vector mcda.smaa.exact.2d: A wins where w1 > 0.625
    { name: "two criteria", a: [0.9, 0.1], b: [0.6, 0.6], expected: 0.375 },
    { name: "better in everything", a: [2, 3], b: [1, 2], expected: 1 },
    { name: "worse in everything", a: [1, 2], b: [2, 3], expected: 0 },
    { name: "alike", a: [5, 5], b: [5, 5], expected: 0 },
    { name: "better in one, alike in the others", a: [6, 5, 5], b: [5, 5, 5], expected: 1 },
    { name: "one criterion", a: [1], b: [0], expected: 1 },
    // by hand: two against one of the same size; P(w1 + w2 > w3) = 1 − P(w3 > 1/2) = 3/4
    { name: "equal differences", a: [1, 1, 0], b: [0, 0, 1], expected: 0.75 },
    // by hand: symmetric
    { name: "two equal differences either way", a: [1, 1, 0, 0], b: [0, 0, 1, 1], expected: 0.5 },
    { name: "differences within rounding", a: [1, 1 + 1e-12, 0], b: [0, 0, 1], expected: 0.75 },
  ])("$name", ({ a, b, expected }) => {
    expect(winProbability(a, b)).toBeCloseTo(expected, 9);
  });

  test.each([
    { name: "no criteria", a: [], b: [], code: "shape-mismatch" },
    { name: "unequal lengths", a: [1], b: [1, 2], code: "shape-mismatch" },
    { name: "a value that is none", a: [NaN], b: [1], code: "invalid-input" },
  ])("refuses $name", ({ a, b, code }) => {
    expect(() => winProbability(a, b)).toThrow(expect.objectContaining({ code }));
  });

  const values = fc.integer({ min: 1, max: 12 }).chain((count) => {
    const list = fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: count, maxLength: count });
    return fc.tuple(list, list);
  });

  it("is a probability; one of the two wins unless they are alike", () => {
    fc.assert(
      fc.property(values, ([a, b]) => {
        const [ours, theirs] = [winProbability(a, b), winProbability(b, a)];
        expect(ours >= 0 && ours <= 1).toBe(true);
        expect(ours + theirs).toBeCloseTo(a.every((value, k) => value === b[k]) ? 0 : 1, 9);
        expect(winProbability([...a].reverse(), [...b].reverse())).toBeCloseTo(ours, 9);
      }),
    );
  });

  it("is the closed form where the differences are well apart", () => {
    const apart = fc.uniqueArray(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 6 });
    fc.assert(
      fc.property(apart, (differences) => {
        const zeros = differences.map(() => 0);
        expect(winProbability(differences, zeros)).toBeCloseTo(closedForm(differences), 9);
      }),
    );
  });

  it("never falls when a value rises", () => {
    fc.assert(
      fc.property(values, fc.nat(), fc.double({ min: 0, max: 100, noNaN: true }), ([a, b], at, more) => {
        const raised = a.map((value, k) => (k === at % a.length ? value + more : value));
        expect(winProbability(raised, b)).toBeGreaterThanOrEqual(winProbability(a, b) - 1e-12);
      }),
    );
  });

  it("is what draws come near to", () => {
    const [a, b] = [
      [80, 70, 60, 90, 50],
      [70, 85, 65, 60, 80],
    ] as const;
    const columns = a.map((value, k) => columnOf([value, b[k]!]));
    const index = winningIndex(columns, { draws: 20_000 });
    expect(Math.abs(index[0]![1]! - winProbability(a, b))).toBeLessThan(4 * Math.sqrt(0.25 / 20_000));
    expect(index[0]![1]! + index[1]![0]!).toBeCloseTo(1, 12);
    expect(index[0]![1]).toBe(rankStability(columns, { draws: 20_000 }).first[0]);
  });
});
