import fc from "fast-check";
import { methodValues, multipleValue, weightedValuation } from "../../../src/engine";

describe("weightedValuation", () => {
  it("weighs the four methods", () => {
    // vector valuation.weighted.complete; mean 48.75, sample deviation √(218.75/3)
    const { value, status, interval, dispersion, disagree, coverage, contributions } = weightedValuation([
      60, 40, 50, 45,
    ]);
    expect(value).toBeCloseTo(49.5, 9);
    expect(status).toBe("ok");
    expect(interval).toEqual({ low: 40, high: 60 });
    expect(dispersion).toBeCloseTo(Math.sqrt(218.75 / 3) / 48.75, 12);
    expect(disagree).toBe(false);
    expect(coverage).toBeCloseTo(1, 12);
    expect(contributions.map(({ adds }) => adds)).toEqual([18, 10, 12.5, 9].map((adds) => expect.closeTo(adds, 9)));
  });

  test.each([
    // by hand: (.3 · 60 + .25 · 50 + .2 · 45) / .75
    { name: "a method not given", values: [60, null, 50, 45], value: 52.6667, low: 45, high: 60 },
    { name: "an EBITDA multiple of a loss", values: [60, -40, 50, 45], value: 52.6667, low: 45, high: 60 },
    { name: "a revenue multiple of nothing", values: [0, 40, 50, 45], value: 45, low: 40, high: 50 },
    {
      name: "a negative cash flow value, which means something",
      values: [60, 40, -50, 45],
      value: 24.5,
      low: -50,
      high: 60,
    },
  ])("goes on with $name", ({ values, value, low, high }) => {
    const valuation = weightedValuation(values);
    expect(valuation.value).toBeCloseTo(value, 4);
    expect(valuation.interval).toEqual({ low, high });
  });

  it("says which method meant nothing", () => {
    const { status, warnings, contributions } = weightedValuation([60, -40, 50, 45]);
    expect(status).toBe("degraded");
    expect(warnings).toEqual([
      "EBITDA multiple is -40; at 0 or less it means nothing, so its weight went to the others",
    ]);
    expect(contributions.map(({ share }) => share)).toEqual(
      [0.4, 0, 1 / 3, 0.2 / 0.75].map((share) => expect.closeTo(share, 9)),
    );
  });

  it("has no weighted value from a single method, only the range", () => {
    expect(weightedValuation([60, null, null, null])).toMatchObject({
      value: null,
      status: "insufficient_data",
      interval: { low: 60, high: 60 },
      middle: null,
      dispersion: null,
    });
    expect(weightedValuation([null, null, null, null])).toMatchObject({
      value: null,
      status: "missing",
      interval: null,
    });
  });

  it("says when the methods disagree", () => {
    // by hand: 20, 40, 60, 80 have mean 50 and sample deviation 25.8, so .516
    const { dispersion, disagree, warnings } = weightedValuation([20, 40, 60, 80]);
    expect(dispersion).toBeCloseTo(0.5164, 4);
    expect(disagree).toBe(true);
    expect(warnings).toContain("the methods disagree: quote the range, not a single number");
    expect(
      weightedValuation(
        [20, 40, 60, 80],
        undefined,
        new Map([["Valuation", new Map([["Methods disagree above", 0.6]])]]),
      ).disagree,
    ).toBe(false);
  });

  it("has weighted quartiles", () => {
    // shares .30, .25, .25, .20 at 60, 40, 50, 45: sorted 40 (.25), 45 (.45), 50 (.70), 60 (1)
    expect(weightedValuation([60, 40, 50, 45]).middle).toEqual({ low: 40, high: 60 });
    expect(weightedValuation([60, 40, 50, 45], [1, 1, 1, 1]).middle).toEqual({ low: 40, high: 50 });
  });

  it("has no dispersion where the mean is not above 0", () => {
    expect(weightedValuation([null, null, -10, 5]).dispersion).toBeNull();
  });

  test.each([
    { name: "three values", run: () => weightedValuation([1, 2, 3]), code: "shape-mismatch" },
    { name: "three weights", run: () => weightedValuation([1, 2, 3, 4], [1, 2, 3]), code: "shape-mismatch" },
    { name: "a value that is no number", run: () => weightedValuation([1, NaN, 3, 4]), code: "invalid-input" },
    { name: "a negative weight", run: () => weightedValuation([1, 2, 3, 4], [1, -1, 1, 1]), code: "invalid-input" },
    {
      name: "methods without weight",
      run: () => weightedValuation([1, 2, null, null], [0, 0, 1, 1]),
      code: "missing-data",
    },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("has a dispersion however large the amounts are", () => {
    expect(weightedValuation([1e308, 0, 0, 0]).dispersion).toBe(weightedValuation([1, 0, 0, 0]).dispersion);
  });

  describe("laws", () => {
    const amount = fc.option(fc.double({ min: 0.01, max: 1e9, noNaN: true }));
    const four = fc.tuple(amount, amount, amount, amount);
    const weights = fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 4, maxLength: 4 });

    it("what the methods add sums to the value, which lies within them", () => {
      fc.assert(
        fc.property(four, weights, (values, given) => {
          const { value, contributions, interval, middle } = weightedValuation(values, given);
          if (value === null || interval === null || middle === null) return;
          const scale = Math.max(1, interval.high);
          expect(Math.abs(contributions.reduce((total, { adds }) => total + adds, 0) - value) / scale).toBeLessThan(
            1e-9,
          );
          expect(value >= interval.low - 1e-9 * scale && value <= interval.high + 1e-9 * scale).toBe(true);
          expect(middle.low >= interval.low && middle.low <= middle.high && middle.high <= interval.high).toBe(true);
        }),
      );
    });

    it("neither the unit of the weights nor the currency matters", () => {
      fc.assert(
        fc.property(four, weights, fc.double({ min: 0.01, max: 100, noNaN: true }), (values, given, unit) => {
          const plain = weightedValuation(values, given);
          const scaled = weightedValuation(
            values.map((value) => value && value * unit),
            given.map((w) => w * unit),
          );
          if (plain.value === null) expect(scaled.value).toBeNull();
          else expect(scaled.value! / unit / plain.value).toBeCloseTo(1, 9);
          if (plain.dispersion !== null) expect(scaled.dispersion).toBeCloseTo(plain.dispersion, 9);
        }),
      );
    });
  });
});

describe("multipleValue", () => {
  it("is the multiple times its base", () => {
    expect(multipleValue(3.5, 20, "revenue")).toMatchObject({ value: 70, reason: "3.5 × revenue" });
  });

  test.each([
    { name: "a loss", multiple: 8, base: -2, reason: "EBITDA is -2; at 0 or less a multiple of it means nothing" },
    { name: "no base", multiple: 8, base: null, reason: "no EBITDA given" },
    { name: "no multiple", multiple: null, base: 5, reason: "no multiple given" },
  ])("is missing for $name", ({ multiple, base, reason }) => {
    expect(multipleValue(multiple, base, "EBITDA")).toMatchObject({ value: null, reason });
  });

  it("refuses a multiple that is not above 0", () => {
    expect(() => multipleValue(0, 5, "revenue")).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("methodValues", () => {
  const facts = {
    revenue: 20,
    ebitda: 4,
    revenueMultiple: 3,
    ebitdaMultiple: 10,
    comparablesMultiple: 9,
    values: [null, null, null, null],
  };

  it("derives what multiples give, and takes a value of one's own before that", () => {
    expect(methodValues(facts).map(({ value }) => value)).toEqual([60, 40, null, 36]);
    expect(methodValues({ ...facts, values: [null, 45, 50, null] }).map(({ value }) => value)).toEqual([
      60, 45, 50, 36,
    ]);
  });
});
