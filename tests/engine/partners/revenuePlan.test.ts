import fc from "fast-check";
import {
  agreementOfTier,
  agreementTerms,
  fitTier,
  type PartnerOpportunity,
  partnerPlan,
  planBase,
  revenuePlan,
} from "../../../src/engine";

const channel = agreementTerms("channel");
const deal = (state: PartnerOpportunity["state"], amount: number | null, probability: number | null = null) => ({
  state,
  amount,
  probability,
});

describe("revenuePlan", () => {
  it("grows the base and splits each year by the agreement's share", () => {
    // by hand: 200,000 · 1.1^t, a fifth of it to the partner
    const { years, total } = revenuePlan(200_000, 0.1, 3, channel, "standard");
    expect(years).toEqual([
      { year: 1, revenue: 200_000, payout: 40_000, ours: 160_000 },
      {
        year: 2,
        revenue: expect.closeTo(220_000, 6),
        payout: expect.closeTo(44_000, 6),
        ours: expect.closeTo(176_000, 6),
      },
      {
        year: 3,
        revenue: expect.closeTo(242_000, 6),
        payout: expect.closeTo(48_400, 6),
        ours: expect.closeTo(193_600, 6),
      },
    ]);
    expect(total.revenue).toBeCloseTo(662_000, 6);
  });

  test.each([
    { name: "a growth of all", given: [1, -1, 3, "standard"] },
    { name: "no growth at all", given: [1, NaN, 3, "standard"] },
    { name: "no years", given: [1, 0, 0, "standard"] },
    { name: "too many years", given: [1, 0, 51, "standard"] },
    { name: "half a year", given: [1, 0, 2.5, "standard"] },
    { name: "a base that is none", given: [Infinity, 0, 1, "standard"] },
    { name: "a deal of another agreement", given: [1, 0, 1, "joint"] },
    { name: "more than a number holds", given: [1e300, 1e9, 3, "standard"] },
    { name: "a sum that no number holds", given: [1.7e308, 0, 3, "standard"] },
  ] as const)("refuses $name", ({ given: [base, growth, years, kind] }) => {
    expect(() => revenuePlan(base, growth, years, channel, kind)).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  it("adds up: payout and ours make the revenue, the years the total", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.double({ min: -0.9, max: 1, noNaN: true }),
        fc.integer({ min: 1, max: 10 }),
        (base, growth, years) => {
          const plan = revenuePlan(base, growth, years, channel, "recurring");
          for (const { revenue, payout, ours } of plan.years) expect(payout + ours).toBeCloseTo(revenue, 3);
          expect(plan.total.payout + plan.total.ours).toBeCloseTo(plan.total.revenue, 0);
          expect(plan.years).toHaveLength(years);
        },
      ),
    );
  });
});

describe("planBase", () => {
  it("is what is won and what is open by its probability", () => {
    // by hand: 100,000 + 0.5 · 300,000 + 0.2 · 50,000
    const base = planBase(
      [deal("won", 100_000), deal("open", 300_000, 0.5), deal("open", 50_000, 0.2), deal("lost", 9e9)],
      channel,
    );
    expect(base.value).toBe(260_000);
    expect(base.contributions.map(({ value }) => value)).toEqual([100_000, 160_000]);
    expect(base.warnings).toEqual([]);
  });

  it("leaves out what it cannot value, and says when it is below the minimum", () => {
    const base = planBase([deal("won", 100_000), deal("open", 300_000), deal("open", null, 0.9)], channel);
    expect(base.value).toBe(100_000);
    expect(base.warnings).toEqual([
      "left out 2 of 3 opportunities without amount or probability",
      "below the agreement's minimum of 200000 a year",
    ]);
  });

  it("is the agreement's minimum where no opportunity says anything, and nothing without one", () => {
    expect(planBase([], channel)).toMatchObject({ value: 200_000, warnings: [] });
    expect(planBase([deal("lost", 5)], agreementTerms("alliance")).value).toBe(500_000);
    expect(planBase([deal("open", null)], channel).warnings).toHaveLength(1);
    expect(planBase([], agreementTerms("ecosystem")).value).toBeNull();
  });

  test.each([
    { given: deal("won", -1), says: "amount of an opportunity must be 0 or more, got -1" },
    { given: deal("open", 1, 60), says: "probability of an opportunity must be from 0 to 1, got 60" },
  ])("refuses $given", ({ given, says }) => {
    expect(() => planBase([given], channel)).toThrow(expect.objectContaining({ code: "invalid-input", message: says }));
  });
});

describe("partnerPlan", () => {
  test.each([
    { fit: 80, access: 70, tier: "Tier 1", agreement: "alliance", share: 0.5 },
    { fit: 80, access: 40, tier: "Tier 2", agreement: "channel", share: 0.2 },
    { fit: 40, access: 40, tier: "Tier 3", agreement: "ecosystem", share: 0.1 },
  ])("leads from fit $fit and access $access over $tier to $agreement", ({ fit, access, tier, agreement, share }) => {
    const found = fitTier(fit, access);
    expect(found).toBe(tier);
    expect(agreementOfTier(found)).toBe(agreement);
    const { plan } = partnerPlan(found, [deal("won", 100_000)]);
    expect(plan!.years).toHaveLength(3);
    expect(plan!.years[0]).toMatchObject({ revenue: 100_000, payout: 100_000 * share });
  });

  it("explains itself", () => {
    const overrides = new Map([
      [
        "Revenue plan",
        new Map([
          ["Growth of partner revenue", 0.1],
          ["Years of the plan", 2],
        ]),
      ],
    ]);
    const { steps, assumptions, plan } = partnerPlan("Tier 2", [], "enterprise", overrides);
    expect(steps).toEqual([
      "Tier 2: agreement channel",
      "Enterprise deals: share 0.25",
      "first year 200000 from the agreement's minimum, for want of opportunities",
      "growth 0.1 a year over 2 years",
    ]);
    expect(assumptions.map(({ name, value }) => [name, value])).toEqual([
      ["Channel: enterprise deals", 0.25],
      ["Growth of partner revenue", 0.1],
      ["Years of the plan", 2],
    ]);
    expect(plan!.years[1]!.payout).toBeCloseTo(55_000, 9);
  });

  it("has none where the partner is deprioritized or nothing says how much", () => {
    expect(partnerPlan("Deprioritize", [deal("won", 1)])).toMatchObject({ agreement: null, plan: null });
    const { plan, steps } = partnerPlan("Tier 3", []);
    expect(plan).toBeNull();
    expect(steps.at(-1)).toBe("no plan: no opportunities, and no minimum of revenue");
  });
});
