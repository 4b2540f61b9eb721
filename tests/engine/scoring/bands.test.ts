import fc from "fast-check";
import { bandOf, levelOf, levels, ranks, readLevel, sharesOf } from "../../../src/engine";
import { checkBands } from "../../../src/engine/scoring/bands";

const bands = [
  { label: "Pursue", from: 70 },
  { label: "Develop", from: 50 },
  { label: "Decline", from: 0 },
];

describe("bandOf", () => {
  test.each([
    { score: 100, label: "Pursue", distance: 30, boundary: 70 },
    { score: 70, label: "Pursue", distance: 0, boundary: 70 },
    { score: 69.99, label: "Develop", distance: 0.01, boundary: 70 },
    { score: 58, label: "Develop", distance: 8, boundary: 50 },
    { score: 50, label: "Develop", distance: 0, boundary: 50 },
    { score: 12, label: "Decline", distance: 38, boundary: 50 },
    { score: -1, label: "Decline", distance: 51, boundary: 50 },
  ])("$score is $label, $distance from $boundary", ({ score, label, distance, boundary }) => {
    const placed = bandOf(score, bands);
    expect(placed.band.label).toBe(label);
    expect(placed.distance).toBeCloseTo(distance, 9);
    expect(placed.boundary).toBe(boundary);
  });

  it("forgives what arithmetic loses and nothing else", () => {
    expect(bandOf(70 - 1e-12, bands).band.label).toBe("Pursue");
    expect(bandOf(70 - 1e-6, bands).band.label).toBe("Develop");
  });

  it("has no nearest boundary where there is a single band", () => {
    expect(bandOf(5, [{ label: "All", from: 0 }])).toMatchObject({ distance: null, boundary: null });
  });

  it("refuses bands that do not fall", () => {
    expect(() => {
      checkBands([bands[1]!, bands[0]!]);
    }).toThrow("Pursue must start below Develop (50), got 70");
  });
});

describe("levels", () => {
  const cuts = { high: 66.67, medium: 33.33 };
  test.each([
    { value: 66.67, level: "High" },
    { value: 66.66, level: "Medium" },
    { value: 33.33, level: "Medium" },
    { value: 33.32, level: "Low" },
    { value: 0, level: "Low" },
  ])("$value is $level", ({ value, level }) => {
    expect(levelOf(value, cuts)).toBe(level);
  });

  it("are read in any case", () => {
    expect([" high", "MEDIUM", "Low "].map((text) => readLevel(text, "impact"))).toEqual([...levels]);
    expect(() => readLevel("severe", "impact")).toThrow('impact must be High, Medium or Low, got "severe"');
  });

  it("refuse what is no number, and cuts that do not fall", () => {
    expect(() => levelOf(NaN, cuts)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => levelOf(1, { high: 10, medium: 20 })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("sharesOf", () => {
  it("divides by the sum, and says so unless the sum was 1", () => {
    expect(sharesOf([2, 1, 1])).toEqual({
      shares: [0.5, 0.25, 0.25],
      warning: "weights add up to 4, not 1; each was divided by that",
    });
    expect(sharesOf([0.3, 0.25, 0.2, 0.15, 0.1]).warning).toBeNull();
    expect(sharesOf([0.5, 0.5 + 5e-7]).warning).toBeNull();
    expect(sharesOf([0.5, 0.5 + 5e-6]).warning).not.toBeNull();
  });

  test.each([
    { name: "a negative weight", weights: [1, -1], says: "weight of criterion 2 must be 0 or more, got -1" },
    { name: "a weight that is no number", weights: [NaN], says: "got NaN" },
    { name: "an infinite weight", weights: [Infinity], says: "got Infinity" },
    { name: "weights of 0 only", weights: [0, 0], says: "at least one weight must be above 0" },
    { name: "no weights", weights: [], says: "at least one weight must be above 0" },
  ])("refuses $name", ({ weights, says }) => {
    expect(() => sharesOf(weights)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    expect(() => sharesOf(weights)).toThrow(says);
  });

  it("gives shares that add up to 1", () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 1e-3, max: 1e9, noNaN: true }), { minLength: 1 }), (weights) => {
        expect(sharesOf(weights).shares.reduce((a, b) => a + b, 0)).toBeCloseTo(1, 9);
      }),
    );
  });
});

describe("ranks", () => {
  it("let ties share the better place, keep the order given, and leave out what has no score", () => {
    expect(ranks([50, 70, 70, null, 20])).toEqual([3, 1, 1, null, 4]);
  });

  it("tell apart what differs by more than arithmetic loses", () => {
    expect(ranks([70, 70 + 1e-12])).toEqual([1, 1]);
    expect(ranks([70, 70 + 1e-6])).toEqual([2, 1]);
  });
});
