import fc from "fast-check";
import { EngineError, type Holding, tierProgress, type TierTable } from "../../../src/engine";
import { addDays } from "../../../src/engine/math/days";

const programme: TierTable = {
  tiers: ["Silver", "Gold", "Platinum"],
  requirements: [
    { name: "Revenue", needs: [200_000, 400_000, 800_000] },
    { name: "Certified people", needs: [2, 4, 8] },
    { name: "Validated", needs: [null, null, 1] },
  ],
};

const today = "2026-11-20";

const holding = (requirement: string, value: number | null, until: string | null = null, from: string | null = null) =>
  ({ requirement, value, from, until }) satisfies Holding;

const codeOf = (run: () => unknown): string => {
  try {
    run();
  } catch (error) {
    if (error instanceof EngineError) return error.code;
    throw error;
  }
  return "none";
};

describe("tierProgress", () => {
  it("finds the tier, what the next one lacks, and the bottleneck", () => {
    // by hand: 300,000 of 400,000 is 0.75, 3 of 4 people 0.75; the next tier does not ask for a validation
    const result = tierProgress(programme, [holding("Revenue", 300_000), holding("Certified people", 3)], today);
    expect(result).toMatchObject({ tier: "Silver", nextTier: "Gold", progress: 0.75, lostOn: null });
    expect(result.requirements[0]).toEqual({
      name: "Revenue",
      have: 300_000,
      need: 400_000,
      gap: 100_000,
      pctMet: 0.75,
      tier: "Silver",
      expiresOn: null,
      lostOn: null,
    });
    expect(result.requirements[2]).toMatchObject({ have: null, need: null, gap: 0, pctMet: 1, tier: "Gold" });
  });

  it("replays what expires, day by day", () => {
    // by hand: 5 people; 1 goes in January and leaves 4, which Gold needs; 1 in March leaves 3
    const holdings = [
      holding("revenue ", 500_000),
      holding("Certified people", 3, "2028-01-01"),
      holding("Certified people", 1, "2027-03-01"),
      holding("Certified people", 1, "2027-01-15"),
    ];
    const result = tierProgress(programme, holdings, today);
    expect(result).toMatchObject({ tier: "Gold", lostOn: "2027-03-01" });
    expect(result.requirements[1]).toMatchObject({ have: 5, expiresOn: "2027-01-15", lostOn: "2027-03-01" });
  });

  it("takes away together what goes on the same day", () => {
    const two = [holding("Certified people", 1, "2027-01-15"), holding("Certified people", 1, "2027-01-15")];
    const result = tierProgress(programme, [holding("Revenue", 1e6), holding("Certified people", 1), ...two], today);
    expect(result).toMatchObject({ tier: "Silver", lostOn: "2027-01-15" });
  });

  it("counts nothing before its first day or from its last, and everything without a day", () => {
    const holdings = [
      holding("Revenue", 1e6),
      holding("Certified people", 4, today),
      holding("Certified people", 2, null, "2026-11-21"),
      holding("Certified people", 2, null, today),
    ];
    expect(tierProgress(programme, holdings, today)).toMatchObject({ tier: "Silver" });
    expect(tierProgress(programme, holdings, null)).toMatchObject({ tier: "Gold", lostOn: null });
    expect(tierProgress(programme, holdings, null).requirements[1]!.have).toBe(8);
  });

  it("knows nothing of a requirement without a holding, and 0 of one whose holdings have run out", () => {
    const unknown = tierProgress(programme, [holding("Revenue", 1e6)], today);
    expect(unknown).toMatchObject({ tier: null, nextTier: "Silver", progress: null });
    expect(unknown.requirements[1]).toMatchObject({ have: null, need: 2, gap: null, pctMet: null, tier: null });
    const blank = [holding("Revenue", 1e6), holding("Certified people", 2), holding("Certified people", null)];
    expect(tierProgress(programme, blank, today).requirements[1]!.have).toBeNull();
    const out = [holding("Revenue", 1e6), holding("Certified people", 2, "2026-01-01")];
    expect(tierProgress(programme, out, today)).toMatchObject({ tier: null, progress: 0 });
  });

  it("shows what the highest tier needs once it is reached", () => {
    const holdings = [holding("Revenue", 1e6), holding("Certified people", 9), holding("Validated", 1)];
    const result = tierProgress(programme, holdings, today);
    expect(result).toMatchObject({ tier: "Platinum", nextTier: null, progress: 1 });
    expect(result.requirements.map(({ need, gap }) => [need, gap])).toEqual([
      [800_000, 0],
      [8, 0],
      [1, 0],
    ]);
  });

  it("forgives the last digits that arithmetic loses", () => {
    const tenths: TierTable = { tiers: ["Silver"], requirements: [{ name: "Share", needs: [0.3] }] };
    const holdings = [holding("Share", 0.1), holding("Share", 0.1), holding("Share", 0.1)];
    expect(tierProgress(tenths, holdings, null).tier).toBe("Silver");
  });

  test.each([
    { what: "no tier", table: { tiers: [], requirements: programme.requirements }, code: "shape-mismatch" },
    { what: "no requirement", table: { tiers: ["Silver"], requirements: [] }, code: "shape-mismatch" },
    { what: "a tier twice", table: { ...programme, tiers: ["Gold", "gold ", "Platinum"] }, code: "invalid-input" },
    { what: "a blank tier", table: { ...programme, tiers: ["Gold", " ", "Platinum"] }, code: "invalid-input" },
    {
      what: "a need too few",
      table: { tiers: ["Silver", "Gold"], requirements: [{ name: "Revenue", needs: [1] }] },
      code: "shape-mismatch",
    },
    {
      what: "a need that is no number",
      table: { tiers: ["Silver"], requirements: [{ name: "Revenue", needs: [NaN] }] },
      code: "invalid-input",
    },
  ])("refuses $what", ({ table, code }) => {
    expect(codeOf(() => tierProgress(table, [], null))).toBe(code);
  });

  test.each([
    {
      what: "an unknown requirement",
      have: holding("Turnover", 1),
      says: 'name a requirement of the programme, got "Turn',
    },
    { what: "no number", have: holding("Revenue", Infinity), says: "have, row 1 must be a number, got Infinity" },
    { what: "no day", have: holding("Revenue", 1, "2027-02-30"), says: 'got "2027-02-30"' },
  ])("refuses a holding with $what", ({ have, says }) => {
    expect(() => tierProgress(programme, [have], today)).toThrow(says);
  });
});

describe("laws of tierProgress", () => {
  const table: TierTable = {
    tiers: ["Low", "Middle", "High"],
    requirements: [
      { name: "a", needs: [1, 3, 6] },
      { name: "b", needs: [null, 2, 5] },
    ],
  };
  const days = fc.option(fc.integer({ min: -50, max: 400 }).map((n) => addDays(today, n)));
  const some = fc
    .record({ requirement: fc.constantFrom("a", "b"), value: fc.integer({ min: 0, max: 4 }), until: days })
    .map((own): Holding => ({ ...own, from: null }));
  const many = fc.array(some, { maxLength: 12 });
  const placeOf = ({ tier }: { tier: string | null }) => (tier === null ? -1 : table.tiers.indexOf(tier));

  it("a tier never improves when a holding is worth less, ends sooner or goes", () => {
    fc.assert(
      fc.property(many, fc.nat(), fc.constantFrom("less", "sooner", "gone"), (holdings, pick, how) => {
        fc.pre(holdings.length > 0);
        const place = pick % holdings.length;
        const worse = holdings.flatMap((own, i): Holding[] => {
          if (i !== place) return [own];
          if (how === "gone") return [];
          return [how === "less" ? { ...own, value: 0 } : { ...own, until: today }];
        });
        expect(placeOf(tierProgress(table, worse, today))).toBeLessThanOrEqual(
          placeOf(tierProgress(table, holdings, today)),
        );
      }),
    );
  });

  it("a tier never improves when a need rises", () => {
    fc.assert(
      fc.property(many, fc.nat({ max: 2 }), fc.integer({ min: 0, max: 5 }), (holdings, tier, more) => {
        const raised: TierTable = {
          ...table,
          requirements: table.requirements.map((own) => ({
            ...own,
            needs: own.needs.map((need, i) => (need === null || i < tier ? need : need + more)),
          })),
        };
        expect(placeOf(tierProgress(raised, holdings, today))).toBeLessThanOrEqual(
          placeOf(tierProgress(table, holdings, today)),
        );
      }),
    );
  });

  it("the first day of loss is the first on which an evaluation finds less", () => {
    fc.assert(
      fc.property(many, (holdings) => {
        const now = tierProgress(table, holdings, today);
        const later = holdings
          .flatMap(({ until }) => (until !== null && until > today ? [until] : []))
          .sort()
          .find((day) => placeOf(tierProgress(table, holdings, day)) < placeOf(now));
        expect(now.lostOn).toBe(later ?? null);
      }),
    );
  });

  it("the order of holdings does not matter, and progress is from 0 to 1", () => {
    fc.assert(
      fc.property(many, (holdings) => {
        const result = tierProgress(table, holdings, today);
        expect(tierProgress(table, holdings.toReversed(), today)).toEqual(result);
        if (result.progress !== null) {
          expect(result.progress).toBeGreaterThanOrEqual(0);
          expect(result.progress).toBeLessThanOrEqual(1);
        }
      }),
    );
  });
});
