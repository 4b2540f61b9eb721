import { flowCheck, pipelineVelocity } from "../../../src/engine";

const figures = { opportunities: 40, winRate: 0.25, averageValue: 50_000, cycleDays: 100 };

describe("pipeline velocity", () => {
  it("is what is won in a day", () => {
    // vector funnel.velocity
    expect(pipelineVelocity(figures)).toBe(5000);
    expect(pipelineVelocity({ ...figures, winRate: 0 })).toBe(0);
  });

  test.each([
    { ...figures, cycleDays: 0 },
    { ...figures, cycleDays: -1 },
    { ...figures, winRate: 25 },
    { ...figures, winRate: -0.1 },
    { ...figures, opportunities: -1 },
    { ...figures, averageValue: NaN },
    { ...figures, averageValue: 1e308, opportunities: 1e10 },
  ])("refuses %j", (wrong) => {
    expect(() => pipelineVelocity(wrong)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("Little's law", () => {
  test.each([
    // by hand: 0.4 a day at 100 days each are 40
    { open: 40, warned: false, ratio: 1 },
    { open: 80, warned: false, ratio: 2 },
    { open: 20, warned: false, ratio: 0.5 },
    { open: 81, warned: true, ratio: 2.025 },
    { open: 19, warned: true, ratio: 0.475 },
  ])("of $open open against 40 expected warns: $warned", ({ open, warned, ratio }) => {
    const check = flowCheck(open, 0.4, 100);
    expect(check.expected).toBeCloseTo(40, 12);
    expect(check.ratio).toBeCloseTo(ratio, 12);
    expect(check.warning !== null).toBe(warned);
  });

  it("warns where some are open though none is ever closed", () => {
    expect(flowCheck(5, 0, 100)).toMatchObject({
      expected: 0,
      ratio: null,
      warning: expect.stringContaining("5 are open"),
    });
    expect(flowCheck(0, 0, 100).warning).toBeNull();
  });

  test.each([
    [-1, 1, 1],
    [1, NaN, 1],
    [1, 1, 0],
  ])("refuses %d, %d, %d", (open, closed, cycle) => {
    expect(() => flowCheck(open, closed, cycle)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
