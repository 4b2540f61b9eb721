import fc from "fast-check";
import { agreementKinds, agreementTerms, revenueShare } from "../../../src/engine";

describe("revenueShare", () => {
  test.each([
    // the framework's shares of 100,000
    { kind: "alliance", deal: "joint", payout: 50_000 },
    { kind: "alliance", deal: "referral", payout: 25_000 },
    { kind: "alliance", deal: "lead", payout: 35_000 },
    { kind: "channel", deal: "standard", payout: 20_000 },
    { kind: "channel", deal: "enterprise", payout: 25_000 },
    { kind: "channel", deal: "recurring", payout: 15_000 },
    { kind: "ecosystem", deal: " Referral", payout: 10_000 },
  ] as const)("of $kind, $deal, is $payout", ({ kind, deal, payout }) => {
    const split = revenueShare(100_000, agreementTerms(kind), deal);
    expect(split.payout).toBeCloseTo(payout, 9);
    expect(split.ours).toBeCloseTo(100_000 - payout, 9);
  });

  it("takes the partner's part of a credit note back", () => {
    expect(revenueShare(-20_000, agreementTerms("channel"), "standard")).toEqual({
      share: 0.2,
      payout: -4000,
      ours: -16_000,
    });
  });

  it("refuses a deal that the agreement does not have, and names those it has", () => {
    expect(() => revenueShare(1, agreementTerms("channel"), "joint")).toThrow(
      expect.objectContaining({
        code: "invalid-input",
        message: 'deal of the agreement channel must be one of standard, enterprise, recurring, got "joint"',
      }),
    );
    expect(() => revenueShare(NaN, agreementTerms("channel"), "standard")).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  it("adds up to the base, has its sign and grows with it", () => {
    const pair = fc
      .constantFrom(...agreementKinds)
      .chain((kind) => fc.tuple(fc.constant(kind), fc.constantFrom(...agreementTerms(kind).shares)));
    fc.assert(
      fc.property(fc.integer({ min: -1e11, max: 1e11 }), pair, (cents, [kind, { deal }]) => {
        const base = cents / 100;
        const { payout, ours } = revenueShare(base, agreementTerms(kind), deal);
        expect(payout + ours).toBeCloseTo(base, 3);
        expect(Math.sign(payout) === Math.sign(base) || payout === 0).toBe(true);
        expect(revenueShare(2 * base, agreementTerms(kind), deal).payout).toBe(2 * payout);
      }),
    );
  });
});
