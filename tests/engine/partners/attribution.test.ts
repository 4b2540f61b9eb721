import fc from "fast-check";
import { type AttributedDeal, creditedRevenue } from "../../../src/engine";

const deal = (
  amount: number,
  source: string | null,
  influences: AttributedDeal["influences"] = [],
): AttributedDeal => ({
  name: "Deal",
  amount,
  source,
  influences,
});
const by = (partner: string, split: number | null = null) => ({ partner, split });

describe("creditedRevenue", () => {
  it("keeps sourced and influenced apart and splits influence equally", () => {
    expect(creditedRevenue([deal(90, "Alder", [by("Birch"), by("Cedar")]), deal(30, "birch ", [by("Alder")])])).toEqual(
      [
        { partner: "Alder", sourced: 90, influenced: 30 },
        { partner: "Birch", sourced: 30, influenced: 45 },
        { partner: "Cedar", sourced: 0, influenced: 45 },
      ],
    );
  });

  it("takes the splits that were agreed", () => {
    const [alder, birch] = creditedRevenue([deal(100, null, [by("Alder", 0.7), by("Birch", 0.3)])]);
    expect([alder!.influenced, birch!.influenced]).toEqual([70, 30]);
  });

  it("lets a credit note count against", () => {
    expect(creditedRevenue([deal(100, "Alder"), deal(-20, "Alder")])[0]!.sourced).toBe(80);
    expect(creditedRevenue([])).toEqual([]);
  });

  test.each([
    { name: "some splits of several", deals: [deal(1, null, [by("A", 0.5), by("B")])], code: "missing-data" },
    { name: "splits that do not add up", deals: [deal(1, null, [by("A", 0.5), by("B", 0.4)])], code: "invalid-input" },
    { name: "a split off its range", deals: [deal(1, null, [by("A", 1.5), by("B", -0.5)])], code: "invalid-input" },
    { name: "a partner twice", deals: [deal(1, null, [by("A"), by(" a")])], code: "invalid-input" },
    { name: "an amount that is none", deals: [deal(NaN, "A")], code: "invalid-input" },
  ])("refuses $name", ({ deals, code }) => {
    expect(() => creditedRevenue(deals)).toThrow(expect.objectContaining({ code }));
  });

  it("credits each deal once as sourced and once as influenced", () => {
    const names = fc.uniqueArray(fc.constantFrom("A", "B", "C", "D"), { minLength: 1 });
    const deals = fc.array(fc.tuple(fc.integer({ min: -1000, max: 1000 }), names), { maxLength: 10 });
    fc.assert(
      fc.property(deals, (rows) => {
        const credited = creditedRevenue(
          rows.map(([amount, partners]) =>
            deal(
              amount,
              partners[0]!,
              partners.map((p) => by(p)),
            ),
          ),
        );
        const whole = rows.reduce((total, [amount]) => total + amount, 0);
        expect(credited.reduce((total, { sourced }) => total + sourced, 0)).toBeCloseTo(whole, 6);
        expect(credited.reduce((total, { influenced }) => total + influenced, 0)).toBeCloseTo(whole, 6);
      }),
    );
  });
});
