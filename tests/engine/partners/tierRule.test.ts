import fc from "fast-check";
import { nextStanding, type Standing, tierProgress, trailingHoldings } from "../../../src/engine";
import { addDays } from "../../../src/engine/math/days";

const tiers = ["Basic", "Silver", "Gold", "Platinum"];
const gold: Standing = { tier: "Gold", atRiskSince: null };
const risked: Standing = { tier: "Gold", atRiskSince: "2026-08-22" };

describe("nextStanding", () => {
  // by the rule; 90 days after 2026-08-22 is 2026-11-20
  test.each([
    { standing: gold, eligible: "Gold", asOf: "2026-11-20", expected: { tier: "Gold", change: "Kept" } },
    { standing: gold, eligible: "Platinum", asOf: "2026-11-20", expected: { tier: "Platinum", change: "Raised" } },
    {
      standing: { tier: null, atRiskSince: null },
      eligible: "Platinum",
      asOf: "2026-11-20",
      expected: { tier: "Basic", change: "Raised", atRiskSince: null, graceEnds: null },
    },
    {
      standing: gold,
      eligible: "Basic",
      asOf: "2026-11-20",
      expected: { tier: "Gold", change: "At risk", atRiskSince: "2026-11-20", graceEnds: "2027-02-18" },
    },
    {
      standing: risked,
      eligible: "Silver",
      asOf: "2026-11-19",
      expected: { tier: "Gold", change: "At risk", atRiskSince: "2026-08-22", graceEnds: "2026-11-20" },
    },
    {
      standing: risked,
      eligible: "Silver",
      asOf: "2026-11-20",
      expected: { tier: "Silver", change: "Lowered", atRiskSince: null, graceEnds: null },
    },
    {
      standing: risked,
      eligible: null,
      asOf: "2026-12-01",
      expected: { tier: "Silver", change: "Lowered", atRiskSince: "2026-12-01", graceEnds: "2027-03-01" },
    },
    {
      standing: risked,
      eligible: "Gold",
      asOf: "2027-06-01",
      expected: { tier: "Gold", change: "Recovered", atRiskSince: null, graceEnds: null },
    },
    {
      standing: { tier: "Basic", atRiskSince: "2026-01-01" },
      eligible: null,
      asOf: "2026-11-20",
      expected: { tier: null, change: "Lowered" },
    },
  ])("$standing.tier, eligible for $eligible on $asOf: $expected.change", ({ standing, eligible, asOf, expected }) => {
    expect(nextStanding(tiers, standing, eligible, asOf)).toMatchObject(expected);
  });

  it("goes by a changed time of grace", () => {
    const overrides = new Map([["Tier progression", new Map([["Days of grace before a tier is lost", 30]])]]);
    expect(nextStanding(tiers, risked, "Silver", "2026-09-21", overrides).change).toBe("Lowered");
  });

  test.each([
    { standing: { tier: "Diamond", atRiskSince: null }, eligible: "Gold", asOf: "2026-11-20", says: 'got "Diamond"' },
    { standing: gold, eligible: "Diamond", asOf: "2026-11-20", says: "the eligible tier must be a tier" },
    { standing: risked, eligible: "Gold", asOf: "2026-08-21", says: "asOf must not lie before atRiskSince" },
    { standing: gold, eligible: "Gold", asOf: "today", says: "asOf must be a day" },
  ])("refuses: $says", ({ standing, eligible, asOf, says }) => {
    expect(() => nextStanding(tiers, standing, eligible, asOf)).toThrow(says);
  });

  it("moves one step at most, and never up for who is eligible for less", () => {
    const place = (tier: string | null) => (tier === null ? -1 : tiers.indexOf(tier));
    const tier = fc.constantFrom(null, ...tiers);
    fc.assert(
      fc.property(tier, tier, tier, fc.nat({ max: 400 }), (now, wanted, less, wait) => {
        const standing: Standing = { tier: now, atRiskSince: now === null ? null : "2026-01-01" };
        const asOf = addDays("2026-01-01", wait);
        const next = place(nextStanding(tiers, standing, wanted, asOf).tier);
        expect(Math.abs(next - place(now))).toBeLessThanOrEqual(1);
        fc.pre(place(less) <= place(wanted));
        expect(place(nextStanding(tiers, standing, less, asOf).tier)).toBeLessThanOrEqual(next);
      }),
    );
  });
});

describe("trailingHoldings", () => {
  it("count for twelve months, so that a launch that leaves them costs the tier", () => {
    const programme = { tiers: ["Select"], requirements: [{ name: "Launches", needs: [3] }] };
    const launches = ["2025-11-20", "2025-11-21", "2026-02-28", "2026-10-01"].map((day) => ({ day, value: 1 }));
    const result = tierProgress(programme, trailingHoldings("Launches", launches), "2026-11-20");
    expect(result.requirements[0]).toMatchObject({ have: 3, expiresOn: "2026-11-21" });
    expect(result).toMatchObject({ tier: "Select", lostOn: "2026-11-21" });
  });
});
