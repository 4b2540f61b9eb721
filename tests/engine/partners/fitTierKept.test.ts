import fc from "fast-check";
import { type FitTier, fitTier, fitTierKept } from "../../../src/engine";

describe("fitTierKept", () => {
  // by hand: cuts 66.67 and 33.33, margin 2
  test.each([
    { previous: null, value: 68, access: 80, tier: "Tier 1" },
    { previous: "Tier 2", value: 68, access: 80, tier: "Tier 2" },
    { previous: "Tier 2", value: 68.67, access: 80, tier: "Tier 1" },
    { previous: "Tier 1", value: 65, access: 80, tier: "Tier 1" },
    { previous: "Tier 1", value: 64.67, access: 80, tier: "Tier 2" },
    { previous: "Tier 1", value: 65, access: 65, tier: "Tier 1" },
    { previous: "Tier 1", value: 60, access: 65, tier: "Tier 3" },
    { previous: "Deprioritize", value: 34, access: 50, tier: "Deprioritize" },
    { previous: "Deprioritize", value: 36, access: 50, tier: "Tier 3" },
    { previous: "Tier 1", value: 10, access: 10, tier: "Deprioritize" },
  ] as const)("$previous at $value and $access is $tier", ({ previous, value, access, tier }) => {
    expect(fitTierKept(previous, value, access)).toBe(tier);
  });

  it("says what the matrix says without a margin, for a new partner, and away from the cuts", () => {
    const none = new Map([["Strategic fit matrix", new Map([["Points past a cut before a partner moves", 0]])]]);
    const tier = fc.constantFrom<FitTier>("Tier 1", "Tier 2", "Tier 3", "Deprioritize");
    const points = fc.double({ min: 0, max: 100, noNaN: true });
    const isClear = (x: number) => Math.abs(x - 66.67) > 2 && Math.abs(x - 33.33) > 2;
    fc.assert(
      fc.property(tier, points, points, (previous, value, access) => {
        const now = fitTier(value, access);
        expect(fitTierKept(null, value, access)).toBe(now);
        expect(fitTierKept(previous, value, access, none)).toBe(now);
        const kept = fitTierKept(previous, value, access);
        expect([now, previous]).toContain(kept);
        if (isClear(value) && isClear(access)) expect(kept).toBe(now);
      }),
    );
  });

  it("refuses what is no number", () => {
    expect(() => fitTierKept("Tier 1", NaN, 50)).toThrow("a level must be taken of a number");
  });
});
