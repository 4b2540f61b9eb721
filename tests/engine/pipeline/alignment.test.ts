import fc from "fast-check";
import { goalOverlap, partnershipPotential, strategicAlignment } from "../../../src/engine";

const goals = (parts: Readonly<Record<string, number>>) => new Map(Object.entries(parts));
const mix = fc
  .dictionary(fc.constantFrom("a", "b", "c", "d"), fc.double({ min: 0.01, max: 100, noNaN: true }), { minKeys: 1 })
  .map(goals);

describe("goalOverlap", () => {
  test.each([
    // by hand: Σ min = .3 + .2, Σ max = .5 + .3 + .7
    { ours: { a: 0.5, b: 0.3, c: 0.2 }, theirs: { b: 0.3, c: 0.7 }, expected: (100 * 0.5) / 1.5 },
    { ours: { a: 60, b: 40 }, theirs: { a: 3, b: 2 }, expected: 100 },
    { ours: { a: 1 }, theirs: { b: 1 }, expected: 0 },
    { ours: {}, theirs: { b: 1 }, expected: null },
    { ours: { a: 0 }, theirs: { b: 1 }, expected: null },
  ])("of $ours and $theirs is $expected", ({ ours, theirs, expected }) => {
    const overlap = goalOverlap(goals(ours), goals(theirs));
    if (expected === null) expect(overlap).toBeNull();
    else expect(overlap).toBeCloseTo(expected, 9);
  });

  it("is symmetric, from 0 to 100, and 100 with itself", () => {
    fc.assert(
      fc.property(mix, mix, (p, q) => {
        const overlap = goalOverlap(p, q)!;
        expect(overlap).toBeCloseTo(goalOverlap(q, p)!, 9);
        expect(overlap).toBeGreaterThanOrEqual(0);
        expect(overlap).toBeLessThanOrEqual(100);
        expect(goalOverlap(p, p)).toBeCloseTo(100, 9);
      }),
    );
  });

  it("refuses a negative weight", () => {
    expect(() => goalOverlap(goals({ a: -1 }), goals({ a: 1 }))).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });
});

describe("strategicAlignment", () => {
  const align = strategicAlignment();
  const same = goals({ a: 1 });

  test.each([
    { sponsor: true, plan: true, value: 100, coverage: 1 },
    { sponsor: true, plan: false, value: 200 / 3, coverage: 1 },
    { sponsor: false, plan: false, value: 100 / 3, coverage: 1 },
    { sponsor: null, plan: true, value: 100, coverage: 2 / 3 },
    { sponsor: null, plan: null, value: null, coverage: 1 / 3 },
  ])("with the same goals, sponsor $sponsor and plan $plan is $value", ({ sponsor, plan, value, coverage }) => {
    const found = align({ ourGoals: same, theirGoals: same, executiveSponsor: sponsor, jointPlan: plan });
    expect(found.coverage).toBeCloseTo(coverage, 9);
    if (value === null) expect(found.value).toBeNull();
    else expect(found.value).toBeCloseTo(value, 9);
    expect(found.warnings).toEqual([]);
  });

  it("does without the goals of one side", () => {
    expect(
      align({ ourGoals: same, theirGoals: null, executiveSponsor: true, jointPlan: true }).contributions[0]!.value,
    ).toBeNull();
  });

  it("refuses weights that are all 0", () => {
    const names = ["Weight of shared goals", "Weight of an executive sponsor", "Weight of a joint plan"];
    const overrides = new Map([["Strategic alignment", new Map(names.map((name) => [name, 0] as const))]]);
    expect(() => strategicAlignment(overrides)).toThrow("at least one weight must be above 0");
  });
});

describe("partnershipPotential", () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true });

  it("is the weighted geometric mean, .2 of depth, .3 of trust, .5 of alignment", () => {
    // 100 · .5^.2 · .6^.3 · .8^.5 by a program of its own
    expect(partnershipPotential({ depth: 50, trust: 60, alignment: 80 }).value).toBeCloseTo(66.80121620838433, 9);
    expect(partnershipPotential({ depth: 100, trust: 100, alignment: 0 }).value).toBe(0);
    expect(partnershipPotential({ depth: 100, trust: 100, alignment: 100 }).value).toBe(100);
  });

  it("is missing where one is", () => {
    expect(partnershipPotential({ depth: 50, trust: null, alignment: 80 })).toMatchObject({
      value: null,
      reason: "trust not known",
    });
  });

  it("lies between the lowest and the highest part, and never falls when one rises", () => {
    fc.assert(
      fc.property(value, value, value, value, (depth, trust, alignment, other) => {
        const { value: potential } = partnershipPotential({ depth, trust, alignment });
        expect(potential).toBeGreaterThanOrEqual(Math.min(depth, trust, alignment) - 1e-9);
        expect(potential).toBeLessThanOrEqual(Math.max(depth, trust, alignment) + 1e-9);
        const { value: raised } = partnershipPotential({ depth, trust: Math.max(trust, other), alignment });
        expect(raised).toBeGreaterThanOrEqual(potential!);
      }),
    );
  });

  it("refuses a part off its range", () => {
    expect(() => partnershipPotential({ depth: 101, trust: 1, alignment: 1 })).toThrow(
      "depth must be from 0 to 100, got 101",
    );
  });
});
