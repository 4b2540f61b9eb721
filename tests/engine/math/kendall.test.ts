import fc from "fast-check";
import { kendallTest } from "../../../src/engine/math/kendall";

describe("kendallTest", () => {
  test.each([
    // counted over all 4!, 5! and 6! orders by a program of its own
    { values: [1, 2, 3, 4], s: 6, probability: 2 / 24 },
    { values: [4, 3, 2, 1], s: -6, probability: 2 / 24 },
    { values: [1, 2, 4, 3], s: 4, probability: 8 / 24 },
    // scipy.stats.kendalltau([1,2,3,4,5], [1,3,2,4,5]): p = 0.08333333333333333
    { values: [1, 3, 2, 4, 5], s: 8, probability: 0.08333333333333333 },
    { values: [1, 2, 3, 4, 6, 5], s: 13, probability: 0.016666666666666666 },
  ])("of $values is $probability", ({ values, s, probability }) => {
    const test = kendallTest(values);
    expect(test).toMatchObject({ s, exact: true });
    expect(test.probability).toBeCloseTo(probability, 12);
  });

  it("takes the normal curve where there are ties", () => {
    // by hand: variance (5 · 4 · 15 − 2 · 1 · 9) / 18 = 15.667, z = 8 / 3.958
    const test = kendallTest([1, 2, 2, 3, 4]);
    expect(test).toMatchObject({ s: 9, exact: false });
    expect(test.probability).toBeCloseTo(0.043262727806910685, 9);
    expect(kendallTest([5, 5, 5, 5])).toEqual({ s: 0, exact: false, probability: 1 });
  });

  it("takes the normal curve beyond 50 numbers, and hardly differs there", () => {
    const zigzag = Array.from({ length: 50 }, (_, i) => i + 12 * (i % 5));
    const exact = kendallTest(zigzag.map((value, i) => value + i / 1000));
    const normal = kendallTest([...zigzag.map((value, i) => value + i / 1000), 30.5]);
    expect(exact.exact).toBe(true);
    expect(normal.exact).toBe(false);
    expect(Math.abs(exact.probability - normal.probability)).toBeLessThan(0.02);
  });

  it("is the same upside down and back to front, and a probability", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 2, maxLength: 12 }), (values) => {
        const { s, probability } = kendallTest(values);
        expect(probability).toBeGreaterThanOrEqual(0);
        expect(probability).toBeLessThanOrEqual(1);
        for (const other of [values.map((value) => -value), [...values].reverse()]) {
          expect(kendallTest(other).s).toBeCloseTo(-s, 12);
          expect(kendallTest(other).probability).toBeCloseTo(probability, 12);
        }
      }),
    );
  });

  test.each([
    { name: "one number", values: [1], code: "missing-data" },
    { name: "what is no number", values: [1, NaN], code: "invalid-input" },
  ])("refuses $name", ({ values, code }) => {
    expect(() => kendallTest(values)).toThrow(expect.objectContaining({ code }));
  });
});
