import fc from "fast-check";
import { theilSen } from "../../../src/engine/math/theilSen";

describe("theilSen", () => {
  it("takes the median slope and the median intercept", () => {
    // scipy.stats.theilslopes([1, 3, 2, 4, 9]): slope 2; y − 2x is 1, 1, −2, −2, 1
    expect(theilSen([0, 1, 2, 3, 4], [1, 3, 2, 4, 9])).toEqual({ slope: 2, intercept: 1 });
  });

  it("is not turned by one wild point", () => {
    expect(theilSen([0, 1, 2, 3, 4, 5, 6], [0, 1, 2, 3, 1e9, 5, 6])).toEqual({ slope: 1, intercept: 0 });
  });

  it("finds an exact line", () => {
    const number = fc.integer({ min: -1000, max: 1000 });
    fc.assert(
      fc.property(number, number, fc.uniqueArray(number, { minLength: 2, maxLength: 20 }), (slope, intercept, x) => {
        const line = theilSen(
          x,
          x.map((value) => intercept + slope * value),
        );
        expect(line.slope).toBeCloseTo(slope, 9);
        expect(line.intercept).toBeCloseTo(intercept, 6);
      }),
    );
  });

  test.each([
    { name: "unequal lists", x: [1, 2], y: [1], code: "shape-mismatch" },
    { name: "one point", x: [1], y: [1], code: "missing-data" },
    { name: "points above one another", x: [1, 1], y: [1, 2], code: "missing-data" },
    { name: "what is no number", x: [1, 2], y: [1, Infinity], code: "invalid-input" },
    { name: "numbers too far apart", x: [0, 1], y: [-1.7e308, 1.7e308], code: "invalid-input" },
  ])("refuses $name", ({ x, y, code }) => {
    expect(() => theilSen(x, y)).toThrow(expect.objectContaining({ code }));
  });
});
