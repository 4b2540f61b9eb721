import fc from "fast-check";
import {
  groupScore,
  improvements,
  performanceGroups,
  type PerformanceMeasure,
  performanceOf,
  weakestMeasure,
} from "../../../src/engine";

const measure = (group: PerformanceMeasure["group"], label: string = group, weight = 1): PerformanceMeasure => ({
  label,
  group,
  weight,
  lowerIsBetter: false,
});
const four = performanceGroups.map((group) => measure(group));

describe("groupScore", () => {
  it("is the weighted mean of what is known", () => {
    // vector health.gainsight.group: support.gainsight.com, (20 · 47 + 15 · 59 + 22 · 21) / 57 = 40.123, shown as 40
    expect(groupScore([47, 59, 21], [20, 15, 22])).toBeCloseTo(2287 / 57, 12);
    expect(groupScore([47, null, 21], [20, 15, 22])).toBeCloseTo((20 * 47 + 22 * 21) / 42, 12);
    expect(groupScore([null], [1])).toBeNull();
    expect(groupScore([50], [0])).toBeNull();
  });
});

describe("performanceOf", () => {
  it("weights the four groups .35, .20, .25, .20", () => {
    const found = performanceOf(four)([120, 45, 4.5, 8], [100, 50, 5, 10]);
    // by hand: 100 · 1.2/1.2, 100 · .9/1.2, 75, 100 · .8/1.2 = 66.67
    expect(found.groups.map(({ value }) => value)).toEqual([
      100,
      expect.closeTo(75),
      expect.closeTo(75),
      expect.closeTo(66.67, 2),
    ]);
    expect(found.value).toBeCloseTo(35 + 15 + 18.75 + 40 / 3, 9);
    expect(found).toMatchObject({ status: "ok", coverage: expect.closeTo(1, 12) });
    expect(weakestMeasure(found)).toBe(3);
  });

  it("is 83.3 where every target is just met", () => {
    expect(performanceOf(four)([1, 2, 3, 4], [1, 2, 3, 4]).value).toBeCloseTo(100 / 1.2, 9);
  });

  it("takes the mean of a group over what is known, and then of the groups", () => {
    const measures = [measure("Revenue", "a", 3), measure("Revenue", "b", 1), ...four.slice(1)];
    const of = performanceOf(measures);
    // revenue: (3 · 100 + 1 · 50) / 4; with a alone 100. Not one pool of weights: the group keeps its .35
    expect(of([12, 6, 12, 12, 12], [10, 10, 10, 10, 10]).groups[0]).toMatchObject({ value: expect.closeTo(87.5, 9) });
    const partly = of([null, 6, 12, 12, 12], [10, 10, 10, 10, 10]);
    expect(partly.value).toBeCloseTo(0.35 * 50 + 65, 9);
    expect(partly.coverage).toBeCloseTo(1 - 0.35 * 0.75, 12);
    expect(partly.interval.low).toBeCloseTo(0.35 * 12.5 + 65, 9);
    expect(partly.interval.high).toBeCloseTo(0.35 * 87.5 + 65, 9);
    expect(partly.status).toBe("degraded");
  });

  it("has no score where too little is known, and its points add up to the low end", () => {
    const found = performanceOf(four)([12, null, null, 6], [10, 10, 10, 0]);
    expect(found).toMatchObject({ value: null, status: "insufficient_data", interval: { low: 35, high: 100 } });
    expect(found.contributions.map(({ points }) => points)).toEqual([35, 0, 0, 0]);
    expect(performanceOf(four)([null, null, null, null], [1, 1, 1, 1])).toMatchObject({
      status: "missing",
      coverage: 0,
    });
  });

  it("counts a group without measures as missing", () => {
    expect(performanceOf(four.slice(0, 3))([1, 1, 1], [1, 1, 1]).coverage).toBeCloseTo(0.8, 12);
  });

  it("says where weights did not add up to 1", () => {
    const found = performanceOf(four, [2, 2, 2, 2])([1, 1, 1, 1], [1, 1, 1, 1]);
    expect(found.warnings).toHaveLength(1);
    expect(found.groups.map(({ share }) => share)).toEqual([0.25, 0.25, 0.25, 0.25]);
  });

  test.each([
    { name: "no measure", run: () => performanceOf([]), code: "missing-data" },
    { name: "three weights", run: () => performanceOf(four, [1, 1, 1]), code: "shape-mismatch" },
    { name: "a negative weight", run: () => performanceOf(four, [1, 1, 1, -1]), code: "invalid-input" },
    { name: "too few actuals", run: () => performanceOf(four)([1], [1, 1, 1, 1]), code: "shape-mismatch" },
    { name: "too few targets", run: () => performanceOf(four)([1, 1, 1, 1], [1]), code: "shape-mismatch" },
    { name: "what is no number", run: () => performanceOf(four)([NaN, 1, 1, 1], [1, 1, 1, 1]), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});

describe("laws of performance", () => {
  const group = fc.constantFrom(...performanceGroups);
  const cell = fc.option(fc.double({ min: 0, max: 200, noNaN: true }), { nil: null, freq: 4 });
  const cases = fc
    .array(fc.tuple(group, fc.double({ min: 0.1, max: 5, noNaN: true }), cell, fc.boolean()), {
      minLength: 1,
      maxLength: 8,
    })
    .map((rows) => ({
      measures: rows.map(([name, weight, , lowerIsBetter], k) => ({
        label: `m${k}`,
        group: name,
        weight,
        lowerIsBetter,
      })),
      actuals: rows.map(([, , actual]) => actual),
      targets: rows.map(() => 100),
    }));

  it("points add up to the score by group and by measure, or to the low end", () => {
    fc.assert(
      fc.property(cases, ({ measures, actuals, targets }) => {
        const { value, interval, groups, contributions } = performanceOf(measures)(actuals, targets);
        const whole = value ?? interval.low;
        const total = (parts: readonly { readonly points: number }[]) => parts.reduce((t, { points }) => t + points, 0);
        expect(total(groups)).toBeCloseTo(whole, 9);
        expect(total(contributions)).toBeCloseTo(whole, 9);
      }),
    );
  });

  it("the interval holds the score and every completion, and is as wide as what is missing", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0, max: 200, noNaN: true }), ({ measures, actuals, targets }, guess) => {
        const of = performanceOf(measures);
        const { value, interval, coverage } = of(actuals, targets);
        expect(interval.high - interval.low).toBeCloseTo(100 * (1 - coverage), 9);
        const completed = of(
          actuals.map((actual) => actual ?? guess),
          targets,
        );
        for (const score of [value, completed.interval.low]) {
          if (score === null) continue;
          expect(score).toBeGreaterThanOrEqual(interval.low - 1e-9);
          expect(score).toBeLessThanOrEqual(interval.high + 1e-9);
        }
      }),
    );
  });

  it("a better measure never lowers the score, and what it leaves on the table is what it gains", () => {
    fc.assert(
      fc.property(cases, fc.nat(), ({ measures, actuals, targets }, at) => {
        const of = performanceOf(measures);
        const k = at % measures.length;
        const full = actuals.map((actual) => actual ?? 50);
        const before = of(full, targets);
        const best = full.map((actual, i) => (i !== k ? actual : measures[k]!.lowerIsBetter ? 0 : 120));
        const after = of(best, targets);
        expect(after.interval.low).toBeGreaterThanOrEqual(before.interval.low - 1e-9);
        const gain = improvements(before).find(({ label }) => label === `m${k}`)?.gain ?? 0;
        expect(after.interval.low - before.interval.low).toBeCloseTo(gain, 9);
      }),
    );
  });

  it("scaling all weights changes nothing", () => {
    fc.assert(
      fc.property(cases, fc.double({ min: 0.1, max: 50, noNaN: true }), ({ measures, actuals, targets }, factor) => {
        const plain = performanceOf(measures, [0.35, 0.2, 0.25, 0.2])(actuals, targets);
        const scaled = performanceOf(
          measures.map((each) => ({ ...each, weight: each.weight * factor })),
          [0.35, 0.2, 0.25, 0.2].map((weight) => weight * factor),
        )(actuals, targets);
        expect(scaled.interval.low).toBeCloseTo(plain.interval.low, 9);
        expect(scaled.status).toBe(plain.status);
      }),
    );
  });
});

describe("improvements", () => {
  it("are sorted by what they leave on the table, without what is missing", () => {
    const found = performanceOf(four)([60, 0, null, 12], [100, 10, 10, 10]);
    // .35 · (100 − 50) = 17.5; .20 · 100 = 20; relationship is at 100
    expect(improvements(found).map(({ group, gain }) => [group, gain])).toEqual([
      ["Activity", expect.closeTo(20, 9)],
      ["Revenue", expect.closeTo(17.5, 9)],
    ]);
  });
});

describe("weakestMeasure", () => {
  it("is the lowest value, of equals the larger share, and none where nothing is known", () => {
    expect(weakestMeasure(performanceOf(four)([5, 5, 5, 5], [10, 10, 10, 10]))).toBe(0);
    expect(weakestMeasure(performanceOf(four, [0, 1, 1, 1])([1, 5, 5, 5], [10, 10, 10, 10]))).toBe(1);
    expect(weakestMeasure(performanceOf(four)([null, 5, 5, 5], [10, 0, -1, null]))).toBeNull();
  });
});
