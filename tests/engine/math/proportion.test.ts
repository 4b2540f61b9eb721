import fc from "fast-check";
import { wilson } from "../../../src/engine/math/proportion";

describe("Wilson interval", () => {
  test.each([
    // Newcombe 1998, table I, method 3, to four digits
    { successes: 81, trials: 263, low: 0.2553, high: 0.3662 },
    { successes: 15, trials: 148, low: 0.0624, high: 0.1605 },
    { successes: 0, trials: 20, low: 0, high: 0.1611 },
    { successes: 1, trials: 29, low: 0.0061, high: 0.1718 },
  ])("of $successes in $trials is $low to $high", ({ successes, trials, low, high }) => {
    const found = wilson(successes, trials);
    expect(found.rate).toBe(successes / trials);
    expect(Math.abs(found.low - low)).toBeLessThanOrEqual(6e-5);
    expect(Math.abs(found.high - high)).toBeLessThanOrEqual(6e-5);
  });

  it("has its ends where the score test just does not refuse them", () => {
    // |p̂ − p| = z · √( p(1 − p)/n ) at both ends: where the interval comes from; z of 0.95 from mpmath
    const { rate, low, high } = wilson(7, 50);
    for (const end of [low, high]) {
      expect(Math.abs(rate - end)).toBeCloseTo(1.95996398454005424 * Math.sqrt((end * (1 - end)) / 50), 13);
    }
  });

  it("says something for none and for all", () => {
    expect(wilson(0, 1).low).toBe(0);
    expect(wilson(1, 1).high).toBe(1);
    // by hand: n / (n + z²) with z² = 3.841458820694124
    expect(wilson(1, 1).low).toBeCloseTo(1 / 4.841458820694124, 14);
  });

  test.each([
    { name: "no trials", run: () => wilson(0, 0), code: "missing-data" },
    { name: "a success without a trial", run: () => wilson(1, 0), code: "invalid-input" },
    { name: "more successes than trials", run: () => wilson(4, 3), code: "invalid-input" },
    { name: "a negative count", run: () => wilson(-1, 3), code: "invalid-input" },
    { name: "a rate in place of a count", run: () => wilson(0.4, 3), code: "invalid-input" },
    { name: "half a trial", run: () => wilson(0, 0.5), code: "invalid-input" },
    { name: "no number", run: () => wilson(NaN, 3), code: "invalid-input" },
    { name: "endless trials", run: () => wilson(1, Infinity), code: "invalid-input" },
    { name: "a level of 95", run: () => wilson(1, 3, 95), code: "invalid-input" },
    { name: "certainty", run: () => wilson(1, 3, 1), code: "invalid-input" },
    { name: "a level of 0", run: () => wilson(1, 3, 0), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  const counts = fc
    .integer({ min: 1, max: 1_000_000 })
    .chain((trials) => fc.tuple(fc.integer({ min: 0, max: trials }), fc.constant(trials)));
  const levels = fc.double({ min: 1e-6, max: 1 - 1e-12, noNaN: true });

  it("stays within 0 to 1 and holds the rate", () => {
    fc.assert(
      fc.property(counts, levels, ([successes, trials], level) => {
        const { rate, low, high } = wilson(successes, trials, level);
        expect(low).toBeGreaterThanOrEqual(0);
        expect(low).toBeLessThanOrEqual(rate);
        expect(rate).toBeLessThanOrEqual(high);
        expect(high).toBeLessThanOrEqual(1);
      }),
    );
  });

  it("of failures is that of successes turned round", () => {
    fc.assert(
      fc.property(counts, levels, ([successes, trials], level) => {
        const won = wilson(successes, trials, level);
        const lost = wilson(trials - successes, trials, level);
        expect(lost.low).toBeCloseTo(1 - won.high, 12);
        expect(lost.high).toBeCloseTo(1 - won.low, 12);
      }),
    );
  });

  it("widens with the level", () => {
    fc.assert(
      fc.property(counts, ([successes, trials]) => {
        const [narrow, wide] = [wilson(successes, trials, 0.8), wilson(successes, trials, 0.99)];
        expect(wide.low).toBeLessThanOrEqual(narrow.low);
        expect(wide.high).toBeGreaterThanOrEqual(narrow.high);
      }),
    );
  });
});
