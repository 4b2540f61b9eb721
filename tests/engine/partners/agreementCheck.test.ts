import fc from "fast-check";
import {
  agreementCheck,
  agreementKinds,
  type AgreementMeasure,
  agreementTerms,
  type AgreementValues,
  checkInWords,
  measureBounds,
} from "../../../src/engine";

const channel = agreementTerms("channel");
const values = (given: Partial<Record<AgreementMeasure, number | null>>): AgreementValues =>
  new Map(Object.entries(given) as [AgreementMeasure, number | null][]);
const full = { "Annual revenue": 250_000, "Certified people": 2, "Client satisfaction": 4.5 };

describe("agreementCheck", () => {
  test.each([
    // the framework's channel minimums: 200,000, 2 certified people, satisfaction of 4.5
    { name: "all", given: full, gaps: [0, 0, 0], status: "met", words: "met" },
    {
      name: "too little revenue",
      given: { ...full, "Annual revenue": 199_999 },
      gaps: [1, 0, 0],
      status: "missed",
      words: "missed: Annual revenue",
    },
    {
      name: "an unknown satisfaction",
      given: { ...full, "Client satisfaction": null },
      gaps: [0, 0, null],
      status: "not known",
      words: "not known: Client satisfaction",
    },
    {
      name: "one missed and one absent",
      given: { "Annual revenue": -5000, "Certified people": 2 },
      gaps: [205_000, 0, null],
      status: "missed",
      words: "missed: Annual revenue; not known: Client satisfaction",
    },
  ])("with $name is $words", ({ given, gaps, status, words }) => {
    const check = agreementCheck(channel, values(given));
    expect(check.minimums.map(({ gap }) => gap)).toEqual(gaps);
    expect(check.status).toBe(status);
    expect(checkInWords(check.minimums)).toBe(words);
  });

  it("forgives what arithmetic loses", () => {
    const thirds = 200_000 / 3 + 200_000 / 3 + 199_999.999_999_9 / 3;
    expect(thirds).toBeLessThan(200_000);
    expect(agreementCheck(channel, values({ ...full, "Annual revenue": thirds })).status).toBe("met");
  });

  it("judges commitments apart", () => {
    const terms = agreementTerms("alliance");
    const invested = new Map([
      ["Marketing fund", 120_000],
      ["Joint training", 20_000],
    ]);
    const check = agreementCheck(terms, new Map(), invested);
    expect(check.status).toBe("not known");
    expect(check.commitmentStatus).toBe("missed");
    expect(check.commitments.map(({ gap }) => gap)).toEqual([0, null, 30_000]);
    expect(agreementCheck(channel, values(full)).commitmentStatus).toBe("met");
  });

  test.each([
    { given: { "Client satisfaction": 90 }, says: "Client satisfaction must be a number from 0 to 5, got 90" },
    { given: { "Certified people": -1 }, says: "Certified people must be a number of 0 or more, got -1" },
    { given: { "Annual revenue": Infinity }, says: "Annual revenue must be a number, got Infinity" },
  ])("refuses $given", ({ given, says }) => {
    expect(() => agreementCheck(channel, values(given))).toThrow(
      expect.objectContaining({ code: "invalid-input", message: says }),
    );
  });

  it("never gets worse when a measure rises", () => {
    const order = ["missed", "not known", "met"];
    const kinds = fc.constantFrom(...agreementKinds);
    fc.assert(
      fc.property(kinds, fc.array(fc.nat(100), { minLength: 5, maxLength: 5 }), fc.nat(4), (kind, shares, raised) => {
        const terms = agreementTerms(kind);
        // hundredths of one and a half times what is needed
        const have = terms.minimums.map(({ need }, k) => (1.5 * need * shares[k]!) / 100);
        const check = (list: readonly number[]) =>
          agreementCheck(
            terms,
            new Map(
              terms.minimums.map(({ label }, k) => {
                const [, most] = measureBounds(label);
                return [label, Math.min(list[k]!, most)] as const;
              }),
            ),
          );
        const better = have.map((value, k) => (k === raised ? value * 1.5 : value));
        expect(order.indexOf(check(better).status)).toBeGreaterThanOrEqual(order.indexOf(check(have).status));
      }),
    );
  });
});
