import fc from "fast-check";
import { attainment } from "../../../src/engine";

describe("attainment", () => {
  test.each([
    { actual: 50, target: 100, lower: false, expected: 0.5 },
    { actual: 100, target: 100, lower: false, expected: 1 },
    { actual: 119, target: 100, lower: false, expected: 1.19 },
    { actual: 500, target: 100, lower: false, expected: 1.2 },
    { actual: -5, target: 100, lower: false, expected: 0 },
    { actual: 8, target: 4, lower: true, expected: 0.5 },
    { actual: 2, target: 4, lower: true, expected: 1.2 },
    // nothing where less is better is the best there is, not a division by 0
    { actual: 0, target: 4, lower: true, expected: 1.2 },
    { actual: null, target: 4, lower: true, expected: null },
    { actual: 5, target: null, lower: false, expected: null },
    { actual: 5, target: 0, lower: false, expected: null },
    { actual: 5, target: -1, lower: false, expected: null },
  ])("of $actual for $target (lower is better: $lower) is $expected", ({ actual, target, lower, expected }) => {
    expect(attainment(actual, target, lower)).toBe(expected);
  });

  it("refuses what is no number", () => {
    for (const [actual, target] of [[NaN, 1] as const, [1, Infinity] as const]) {
      expect(() => attainment(actual, target)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    }
  });

  it("never falls when the actual gets better, and stays from 0 to 1.2", () => {
    const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });
    fc.assert(
      fc.property(
        number,
        number,
        fc.double({ min: 1e-6, max: 1e6, noNaN: true }),
        fc.boolean(),
        (a, b, target, lower) => {
          const [worse, better] = a < b === !lower ? [a, b] : [b, a];
          const [from, to] = [attainment(worse, target, lower)!, attainment(better, target, lower)!];
          expect(from).toBeLessThanOrEqual(to);
          expect(from).toBeGreaterThanOrEqual(0);
          expect(to).toBeLessThanOrEqual(1.2);
        },
      ),
    );
  });
});
