import fc from "fast-check";
import { funnel, requiredTop, wilson } from "../../../src/engine";

describe("funnel", () => {
  it("has rates, their product and shares of the top", () => {
    // vector funnel.chain
    const { steps, overall, overallLow, warnings } = funnel([200, 80, 40, 20, 8]);
    expect(steps.map(({ rate }) => rate)).toEqual([null, 0.4, 0.5, 0.5, 0.4]);
    expect(steps.map(({ shareOfTop }) => shareOfTop)).toEqual([1, 0.4, 0.2, 0.1, 0.04]);
    expect(overall).toBeCloseTo(0.04, 12);
    expect(overallLow).toBeLessThan(0.04);
    // Only the last step comes from fewer than 30.
    expect(steps.map(({ smallSample }) => smallSample)).toEqual([false, false, false, false, true]);
    expect(warnings).toEqual(["small sample: only 20 at step 4"]);
  });

  it("takes its intervals from Wilson", () => {
    const [, step] = funnel([263, 81], ["Outreach", "Qualification"], 0.9).steps;
    expect(step).toMatchObject({ label: "Qualification", ...wilson(81, 263, 0.9) });
  });

  it("keeps a rate above 1 and says that something came in again", () => {
    const { steps, overall, overallLow, warnings } = funnel([100, 120, 60], ["A", "B", "C"]);
    expect(steps[1]).toMatchObject({ rate: 1.2, low: null, high: null, shareOfTop: 1.2 });
    expect(overall).toBeCloseTo(0.6, 12);
    expect(overallLow).toBeNull();
    expect(warnings).toEqual([expect.stringContaining("B has more than A (120 after 100)")]);
  });

  it("has no rate after nothing, nor around what is not known", () => {
    expect(funnel([10, 0, 0]).steps[2]).toMatchObject({
      rate: null,
      warning: expect.stringContaining("nothing reached step 2"),
    });
    const unknown = funnel([100, null, 50]);
    expect(unknown.steps.map(({ rate }) => rate)).toEqual([null, null, null]);
    expect(unknown.steps.map(({ shareOfTop }) => shareOfTop)).toEqual([1, null, 0.5]);
    expect(unknown.overall).toBeNull();
    expect(funnel([0, 0]).steps[1]!.shareOfTop).toBeNull();
  });

  it("has nothing to multiply with one step", () => {
    expect(funnel([5])).toMatchObject({ overall: null, overallLow: null });
  });

  it("calls a sample small by the person's own bound", () => {
    const overrides = new Map([["Pipeline", new Map([["Small sample below", 5]])]]);
    expect(funnel([20, 8], undefined, 0.95, overrides).warnings).toEqual([]);
  });

  test.each([
    { name: "no steps", run: () => funnel([]), code: "shape-mismatch" },
    { name: "another number of labels", run: () => funnel([1, 1], ["A"]), code: "shape-mismatch" },
    { name: "half a case", run: () => funnel([10, 2.5]), code: "invalid-input" },
    { name: "a negative count", run: () => funnel([10, -2]), code: "invalid-input" },
    { name: "a count that is no number", run: () => funnel([NaN]), code: "invalid-input" },
    { name: "a level of 95", run: () => funnel([10], undefined, 95), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("has an overall rate that is the last count over the first", () => {
    const falling = fc
      .array(fc.integer({ min: 1, max: 10_000 }), { minLength: 2, maxLength: 8 })
      .map((counts) => counts.sort((a, b) => b - a));
    fc.assert(
      fc.property(falling, (counts) => {
        const { overall, overallLow } = funnel(counts);
        expect(overall).toBeCloseTo(counts.at(-1)! / counts[0]!, 12);
        expect(overallLow).toBeLessThanOrEqual(overall!);
      }),
    );
  });
});

describe("required top", () => {
  it("is the target through all rates, rounded up", () => {
    // by hand: 8 / 0.04 = 200, in floating point 200.00000000000003; 10 / 0.04 = 250
    const made = funnel([200, 80, 40, 20, 8]);
    expect(requiredTop(made, 8).needed).toBe(200);
    expect(requiredTop(made, 10).needed).toBe(250);
    expect(requiredTop(made, 1).needed).toBe(25);
    expect(requiredTop(made, 0)).toEqual({ needed: 0, cautious: 0 });
  });

  it("is larger at the lower ends of the rates", () => {
    // by hand: 10 / wilson(50, 100).low = 10 / 0.403832 = 24.76
    expect(requiredTop(funnel([100, 50]), 10)).toEqual({ needed: 20, cautious: 25 });
    expect(requiredTop(funnel([100, 120]), 12)).toEqual({ needed: 10, cautious: null });
  });

  test.each([
    { name: "a funnel that nothing passes", run: () => requiredTop(funnel([10, 0]), 1), code: "no-solution" },
    { name: "a funnel with an unknown step", run: () => requiredTop(funnel([10, null]), 1), code: "missing-data" },
    { name: "a funnel of one step", run: () => requiredTop(funnel([10]), 1), code: "missing-data" },
    { name: "a negative target", run: () => requiredTop(funnel([10, 5]), -1), code: "invalid-input" },
    { name: "a target beyond counting", run: () => requiredTop(funnel([10, 5]), 1e300), code: "no-solution" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });
});
