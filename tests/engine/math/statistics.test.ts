import fc from "fast-check";
import { fractionsOf, mixOverlap } from "../../../src/engine/math/mix";
import { overlapCoefficient, sharedCount } from "../../../src/engine/math/sets";
import { correlation, mean, median, standardDeviation } from "../../../src/engine/math/statistics";
import { sum } from "../../../src/engine/math/sum";

describe("sum", () => {
  test.each([
    // Neumaier's own example: a plain loop gives 0
    { values: [1, 1e100, 1, -1e100], expected: 2 },
    { values: [0.1, 0.2, 0.3, -0.6], expected: 0 },
    { values: [], expected: 0 },
  ])("of $values is $expected", ({ values, expected }) => {
    expect(sum(values)).toBeCloseTo(expected, 15);
  });

  it("does not depend on the order", () => {
    const amounts = fc.array(fc.double({ min: -1e12, max: 1e12, noNaN: true }), { maxLength: 40 });
    fc.assert(
      fc.property(amounts, (values) => {
        expect(Math.abs(sum(values) - sum([...values].reverse()))).toBeLessThanOrEqual(1e-3);
      }),
    );
  });
});

describe("statistics", () => {
  it("has a mean, a median and a sample standard deviation", () => {
    // by hand; the sum of squared deviations from 5 is 32, over 7
    const values = [2, 4, 4, 4, 5, 5, 7, 9];
    expect(mean(values)).toBe(5);
    expect(median(values)).toBe(4.5);
    expect(standardDeviation(values)).toBeCloseTo(Math.sqrt(32 / 7), 12);
  });

  it("has Pearson's correlation, and none where a list is constant", () => {
    expect(correlation([1, 2, 3], [2, 4, 6])).toBeCloseTo(1, 12);
    expect(correlation([1, 2, 3], [3, 2, 1])).toBeCloseTo(-1, 12);
    expect(correlation([1, 1, 1], [1, 2, 3])).toBeNull();
  });

  test.each([
    { name: "the mean of nothing", run: () => mean([]), code: "missing-data" },
    { name: "the median of nothing", run: () => median([]), code: "missing-data" },
    { name: "the deviation of one number", run: () => standardDeviation([1]), code: "missing-data" },
    { name: "the correlation of one pair", run: () => correlation([1], [1]), code: "missing-data" },
    { name: "the correlation of unequal lists", run: () => correlation([1, 2], [1]), code: "shape-mismatch" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("sets", () => {
  // vector overlap.sets: Szymkiewicz-Simpson overlap coefficient of {1..5} and {4..9}
  const a = new Set(["1", "2", "3", "4", "5"]);
  const b = new Set(["4", "5", "6", "7", "8", "9"]);

  it("share members whichever is the larger", () => {
    expect(sharedCount(a, b)).toBe(2);
    expect(sharedCount(b, a)).toBe(2);
  });

  it("overlap by the smaller of them, and not at all where one is empty", () => {
    expect(overlapCoefficient(a, b)).toBeCloseTo(0.4, 9);
    expect(overlapCoefficient(a, new Set())).toBeNull();
  });
});

describe("mixes", () => {
  const mix = (...parts: number[]) => new Map(parts.map((part, i) => [String(i), part]));

  it("overlap where both have a share", () => {
    // vector market.histintersection: Schoener 1970, Σ min(p, q)
    expect(mixOverlap(mix(0.5, 0.3, 0.2, 0), mix(0.2, 0.3, 0.1, 0.4))).toBeCloseTo(0.6, 12);
  });

  it("may be given in any unit", () => {
    expect(mixOverlap(mix(50, 30, 20, 0), mix(2, 3, 1, 4))).toBeCloseTo(0.6, 12);
    expect(mixOverlap(mix(), mix(1))).toBeNull();
    expect(fractionsOf(mix(0, 0))).toBeNull();
  });

  it("refuse a negative part", () => {
    expect(() => fractionsOf(mix(1, -1))).toThrow("share of 1 must be 0 or more, got -1");
  });

  it("overlap from 0 to 1, and wholly with themselves", () => {
    const parts = fc.array(fc.double({ min: 0.001, max: 1e6, noNaN: true }), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(parts, parts, (p, q) => {
        const overlap = mixOverlap(mix(...p), mix(...q))!;
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(1 + 1e-9);
        expect(mixOverlap(mix(...p), mix(...p))).toBeCloseTo(1, 9);
      }),
    );
  });
});
