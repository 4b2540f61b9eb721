import fc from "fast-check";
import {
  type CompanyFacts,
  methodRanges,
  methodValues,
  valuationDrivers,
  valuationMethods,
  valuationWeights,
  weightedValuation,
} from "../../../src/engine";

const unknown: CompanyFacts = {
  revenue: null,
  ebitda: null,
  revenueMultiple: null,
  ebitdaMultiple: null,
  comparablesMultiple: null,
  values: [null, null, null, null],
};

/** Values of 120, 60, 100 and 40: weighted 36 + 15 + 25 + 8 = 84. */
const company: CompanyFacts = {
  revenue: 40,
  ebitda: 5,
  revenueMultiple: 3,
  ebitdaMultiple: 12,
  comparablesMultiple: 8,
  values: [null, null, 100, null],
};

const step = (value: number) => new Map([["Valuation", new Map([["Drivers move by", value]])]]);

describe("methodRanges", () => {
  it("moves each method's value with its multiple, a tenth lower and higher", () => {
    expect(methodRanges(company)).toEqual([
      { method: "Revenue multiple", low: expect.closeTo(108, 9), value: 120, high: expect.closeTo(132, 9) },
      { method: "EBITDA multiple", low: expect.closeTo(54, 9), value: 60, high: expect.closeTo(66, 9) },
      { method: "Discounted cash flow", low: 90, value: 100, high: 110 },
      { method: "Market comparables", low: 36, value: 40, high: 44 },
    ]);
  });

  it("has none for a method that is not known, or means nothing", () => {
    const ranges = methodRanges({ ...company, ebitda: -1, comparablesMultiple: null });
    expect(ranges.map((range) => range?.value ?? null)).toEqual([120, null, 100, null]);
    expect(methodRanges(unknown)).toEqual([null, null, null, null]);
  });

  it("keeps low below high for a negative cash flow value, and leaves a given value of nothing out", () => {
    const ranges = methodRanges({ ...unknown, values: [0, null, -50, null] });
    expect(ranges).toEqual([null, null, { method: "Discounted cash flow", low: -55, value: -50, high: -45 }, null]);
  });

  it("goes by the step of the assumptions, and refuses one that is no share", () => {
    expect(methodRanges(company, step(0.25))[2]).toMatchObject({ low: 75, high: 125 });
    expect(() => methodRanges(company, step(1))).toThrow("must move by more than 0 and less than 1, got 1");
    expect(() => valuationDrivers(company, undefined, step(0))).toThrow("got 0");
  });
});

describe("valuationDrivers", () => {
  it("moves one driver at a time, the widest first", () => {
    const drivers = valuationDrivers(company);
    // A tenth of 36 by revenue or its multiple, of 25 by the cash flow, of 15 + 8 by EBITDA, of 15 and of 8 by their multiples.
    const reach = {
      "Discounted cash flow value": 2.5,
      EBITDA: 2.3,
      "EBITDA multiple": 1.5,
      "Comparables multiple": 0.8,
    };
    expect(drivers.map(({ name }) => name)).toEqual(["Revenue", "Revenue multiple", ...Object.keys(reach)]);
    const reaches = [3.6, 3.6, ...Object.values(reach)];
    drivers.forEach(({ low, high }, k) => {
      expect(low).toBeCloseTo(84 - reaches[k]!, 9);
      expect(high).toBeCloseTo(84 + reaches[k]!, 9);
    });
  });

  it("leaves out what moves nothing: a multiple whose method is given, a method without weight", () => {
    const given = valuationDrivers({ ...company, values: [110, null, 100, null] });
    expect(given.map(({ name }) => name)).not.toContain("Revenue multiple");
    expect(given.map(({ name }) => name)).toContain("Revenue multiple value");
    const weights = [0.5, 0.5, 0, 0];
    expect(valuationDrivers(company, weights).map(({ name }) => name)).not.toContain("Discounted cash flow value");
  });

  it("spreads the weight of a method that means nothing over the others", () => {
    // .3 · 120 + .25 · 100 over .55: a tenth of the revenue part is 3.6 / .55
    const [first] = valuationDrivers({ ...company, ebitda: -1 });
    expect(first!.high - first!.low).toBeCloseTo((2 * 3.6) / 0.55, 9);
  });

  it("has none where there is no weighted value", () => {
    expect(valuationDrivers({ ...unknown, values: [null, null, 100, null] })).toEqual([]);
    expect(valuationDrivers(unknown)).toEqual([]);
  });

  const amount = fc.option(fc.double({ min: 0.01, max: 1e6, noNaN: true }), { nil: null });
  const facts: fc.Arbitrary<CompanyFacts> = fc.record({
    revenue: amount,
    ebitda: fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }),
    revenueMultiple: amount,
    ebitdaMultiple: amount,
    comparablesMultiple: amount,
    values: fc.tuple(amount, amount, fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }), { nil: null }), amount),
  });

  it("brackets the weighted value, the wider before the narrower", () => {
    fc.assert(
      fc.property(facts, (some) => {
        const value = weightedValuation(methodValues(some).map((method) => method.value)).value;
        const drivers = valuationDrivers(some);
        if (value === null) expect(drivers).toEqual([]);
        drivers.forEach(({ low, high }, k) => {
          const slack = 1e-9 * Math.max(1, Math.abs(low), Math.abs(high));
          expect(low).toBeLessThanOrEqual(value! + slack);
          expect(high).toBeGreaterThanOrEqual(value! - slack);
          const next = drivers[k + 1];
          if (next) expect(high - low).toBeGreaterThanOrEqual(next.high - next.low);
        });
      }),
    );
  });

  it("moves a driver of one method by the step times what the method adds", () => {
    fc.assert(
      fc.property(facts, (some) => {
        const { contributions, value } = weightedValuation(methodValues(some).map((method) => method.value));
        if (value === null) return;
        valuationMethods.forEach((method, k) => {
          const driver = valuationDrivers(some, valuationWeights()).find(({ name }) => name === `${method} value`);
          const adds = contributions[k]!.value === null ? 0 : contributions[k]!.adds;
          // A cash flow value is the only one that may be negative.
          if (driver) expect(driver.high - driver.low).toBeCloseTo(0.2 * Math.abs(adds), 3);
        });
      }),
    );
  });

  it("has a method between its ends", () => {
    fc.assert(
      fc.property(facts, (some) => {
        for (const range of methodRanges(some)) {
          if (!range) continue;
          expect(range.low).toBeLessThanOrEqual(range.value);
          expect(range.high).toBeGreaterThanOrEqual(range.value);
        }
      }),
    );
  });
});
