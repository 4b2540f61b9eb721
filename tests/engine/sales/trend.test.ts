import fc from "fast-check";
import { trendAssumptions, trendOf } from "../../../src/engine/sales/trend";

describe("trendOf", () => {
  test.each([
    // probabilities counted over all orders: 4 periods one way 2/24, one pair swapped 8/24
    { values: [1, 2, 3, 4], verdict: "Rising", slope: 1 },
    { values: [40, 30, 20, 10], verdict: "Falling", slope: -10 },
    { values: [1, 2, 4, 3], verdict: "No clear trend", slope: 0.8333333333 },
    { values: [7, 7, 7, 7], verdict: "No clear trend", slope: 0 },
    // a period that is not known leaves the others at their place
    { values: [1, 2, null, 4, 5], verdict: "Rising", slope: 1 },
  ])("of $values is $verdict", ({ values, verdict, slope }) => {
    const trend = trendOf(values);
    expect(trend.verdict).toBe(verdict);
    expect(trend.slope).toBeCloseTo(slope, 9);
  });

  it("has neither slope nor direction of fewer than 4 periods", () => {
    expect(trendOf([1, 2, 3, null])).toEqual({
      verdict: "No clear trend",
      slope: null,
      probability: null,
      periods: 3,
    });
    expect(trendOf([]).periods).toBe(0);
  });

  it("takes periods and chance from the assumptions", () => {
    const chance = trendAssumptions.items.chance.name;
    const strict = new Map([[trendAssumptions.name, new Map([[chance, 0.05]])]]);
    expect(trendOf([1, 2, 3, 4], strict).verdict).toBe("No clear trend");
    const short = new Map([[trendAssumptions.name, new Map([[trendAssumptions.items.periods.name, 0]])]]);
    expect(trendOf([1], short).slope).toBeNull();
  });

  it("has no direction against its test, and turns with the values", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -50, max: 50 }), { minLength: 4, maxLength: 12 }), (values) => {
        const { verdict, probability } = trendOf(values);
        expect(verdict === "No clear trend").toBe(probability! >= 0.1);
        const turned = { Rising: "Falling", Falling: "Rising", "No clear trend": "No clear trend" }[verdict];
        expect(trendOf(values.map((value) => -value)).verdict).toBe(turned);
      }),
    );
  });

  it("refuses what is no number", () => {
    expect(() => trendOf([1, 2, 3, NaN])).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
