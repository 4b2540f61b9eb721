import fc from "fast-check";
import { compileValueFunction, readKnots, readValueFunction, valueOnCurve } from "../../../src/engine";
import { minMaxValue } from "../../../src/engine/scoring/valueFunction";

const knots = (xs: number[], values: number[]) => xs.map((x, i) => ({ x, value: values[i]! }));

describe("valueOnCurve", () => {
  // vectors mcda.pvf.smaa.increasing and .decreasing: R package smaa, tests/pvf.R, out of bounds clipped
  const rising = knots([-0.15, 0, 0.25, 0.35], [0, 0.1, 0.9, 1]);
  const falling = knots([50, 75, 90, 100], [1, 0.8, 0.5, 0]);
  test.each([
    ...[
      [0.35, 1],
      [-0.15, 0],
      [0, 0.1],
      [0.25, 0.9],
      [0.1, 0.42],
      [0.38, 1],
      [-0.2, 0],
    ].map(([x, expected]) => ({ curve: rising, x: x!, expected: expected! })),
    ...[
      [50, 1],
      [60, 0.92],
      [75, 0.8],
      [90, 0.5],
      [100, 0],
      [10, 1],
      [40, 1],
      [101, 0],
      [120, 0],
    ].map(([x, expected]) => ({ curve: falling, x: x!, expected: expected! })),
  ])("at $x is $expected", ({ curve, x, expected }) => {
    expect(valueOnCurve(x, curve)).toBeCloseTo(expected, 12);
  });

  it("stays within the values of its knots, which extrapolation would not", () => {
    // vector mcda.pvf.smaa.extrapolate: the same curve extended gives 1.32 at 10 and -1 at 120
    expect(valueOnCurve(10, falling)).toBe(1);
    expect(valueOnCurve(120, falling)).toBe(0);
  });
});

describe("compileValueFunction", () => {
  it("values a rating by its scale, either way", () => {
    expect(compileValueFunction({ kind: "rating", scale: 10, direction: "higher" })(7)).toBe(70);
    expect(compileValueFunction({ kind: "rating", scale: 10, direction: "lower" })(7)).toBe(30);
  });

  it("values a size on its logarithm, and nothing or less as the lowest knot", () => {
    const size = compileValueFunction({ kind: "log", knots: readKnots("10:0; 1000:100") });
    expect([10, 100, 1000, 1e9].map(size)).toEqual([0, 50, 100, 100]);
    expect([0, -5].map(size)).toEqual([0, 0]);
  });

  test.each([
    {
      name: "a rating off its scale",
      run: () => compileValueFunction({ kind: "rating", scale: 10, direction: "higher" })(11),
    },
    { name: "a scale of 0", run: () => compileValueFunction({ kind: "rating", scale: 0, direction: "higher" }) },
    { name: "a single knot", run: () => readKnots("1:1") },
    { name: "knots that do not rise", run: () => readKnots("2:0; 1:100") },
    { name: "two knots in one place", run: () => readKnots("1:0; 1:100") },
    { name: "values that rise and fall", run: () => readKnots("0:0; 1:100; 2:50") },
    { name: "a knot that is no number", run: () => readKnots("a:0; 1:100") },
    { name: "a knot without value", run: () => readKnots("0; 1:100") },
    { name: "an infinite knot", run: () => readKnots("0:0; Infinity:100") },
    { name: "a value above 100", run: () => compileValueFunction({ kind: "linear", knots: readKnots("0:0; 1:101") }) },
    {
      name: "a logarithmic knot at 0",
      run: () => compileValueFunction({ kind: "log", knots: readKnots("0:0; 1:100") }),
    },
    { name: "a formula that leaves 0 to 100", run: () => compileValueFunction({ kind: "formula", text: "2 * x" })(51) },
    { name: "min-max of a single case", run: () => compileValueFunction({ kind: "min-max", direction: "higher" }) },
  ])("refuses $name", ({ run }) => {
    expect(run).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("minMaxValue", () => {
  it("spans the cases, either way", () => {
    // vector mcda.normalize.minmax: pymcdm, test_normalizations.py; columns min, min, max
    const matrix = [
      [66, 56, 95],
      [61, 55, 166],
      [65, 49, 113],
      [95, 56, 99],
      [63, 43, 178],
      [74, 59, 140],
    ];
    const expected = [
      [0.85294118, 0.1875, 0],
      [1, 0.25, 0.85542169],
      [0.88235294, 0.625, 0.21686747],
      [0, 0.1875, 0.04819277],
      [0.94117647, 1, 1],
      [0.61764706, 0, 0.54216867],
    ];
    const columns = [0, 1, 2].map((k) => matrix.map((row) => row[k]!));
    const values = columns.map((column, k) => {
      const value = minMaxValue(Math.min(...column), Math.max(...column), k < 2 ? "lower" : "higher");
      return column.map(compileValueFunction(value!));
    });
    expected.forEach((row, i) => {
      row.forEach((share, k) => {
        expect(values[k]![i]! / 100).toBeCloseTo(share, 7);
      });
    });
  });

  it("tells nothing where all cases are alike", () => {
    expect(minMaxValue(3, 3, "higher")).toBeNull();
  });
});

describe("readValueFunction", () => {
  test.each([
    { text: "0:0; 50:60;100:100", expected: { kind: "linear", knots: knots([0, 50, 100], [0, 60, 100]) } },
    { text: "log 10:0; 100:100", expected: { kind: "log", knots: knots([10, 100], [0, 100]) } },
    { text: " Higher ", expected: { kind: "rating", scale: 5, direction: "higher" } },
    { text: "lower", expected: { kind: "rating", scale: 5, direction: "lower" } },
    { text: "min-max", expected: { kind: "min-max", direction: "higher" } },
    { text: "min-max lower", expected: { kind: "min-max", direction: "lower" } },
    { text: "20 * x", expected: { kind: "formula", text: "20 * x" } },
    { text: "x > 5 ? 100 : 0", expected: { kind: "formula", text: "x > 5 ? 100 : 0" } },
  ])("takes $text", ({ text, expected }) => {
    expect(readValueFunction(text, 5)).toEqual(expected);
  });

  test.each(["", "better", "0:0; 1", "log 0:0", "x +"])("refuses %p", (text) => {
    expect(() => compileValueFunction(readValueFunction(text, 5))).toThrow(/must|cannot/);
  });
});

describe("laws of value functions", () => {
  const curve = fc
    .tuple(
      fc.uniqueArray(fc.double({ min: -1e6, max: 1e6, noNaN: true, noDefaultInfinity: true }), {
        minLength: 2,
        maxLength: 8,
        comparator: "SameValueZero",
      }),
      fc.array(fc.double({ min: 0, max: 100, noNaN: true }), { minLength: 8, maxLength: 8 }),
      fc.boolean(),
    )
    .map(([xs, values, falls]) => {
      const sorted = values.slice(0, xs.length).sort((a, b) => a - b);
      if (falls) sorted.reverse();
      return {
        knots: knots(
          [...xs].sort((a, b) => a - b),
          sorted,
        ),
        falls,
      };
    });
  const measure = fc.double({ min: -2e6, max: 2e6, noNaN: true });

  it("stay within 0 to 100", () => {
    fc.assert(
      fc.property(curve, measure, ({ knots: points }, x) => {
        const value = valueOnCurve(x, points);
        expect(value >= -1e-9 && value <= 100 + 1e-9).toBe(true);
      }),
    );
  });

  it("run one way", () => {
    fc.assert(
      fc.property(curve, measure, measure, ({ knots: points, falls }, a, b) => {
        const [low, high] = [valueOnCurve(Math.min(a, b), points), valueOnCurve(Math.max(a, b), points)];
        expect(falls ? high <= low + 1e-9 : high >= low - 1e-9).toBe(true);
      }),
    );
  });

  it("meet their knots", () => {
    fc.assert(
      fc.property(curve, ({ knots: points }) => {
        for (const { x, value } of points) expect(valueOnCurve(x, points)).toBeCloseTo(value, 6);
      }),
    );
  });
});
