import { type Company, nameSet, partnerCriteria, type PartnerFacts, unknownCompany } from "../../../src/engine";
import { culturalFit } from "../../../src/engine/partners/culturalFit";
import { marketAccess } from "../../../src/engine/partners/marketAccess";
import {
  capabilityComplementarity,
  competitiveImpact,
  positioningAlignment,
  strategicFit,
} from "../../../src/engine/partners/strategicFit";
import { type InterfaceStatus, technicalCompatibility } from "../../../src/engine/partners/technicalCompatibility";

const mix = (parts: Readonly<Record<string, number>>) => new Map(Object.entries(parts));

const company: Company = {
  ...unknownCompany,
  needs: nameSet(["Cloud", "Security", "Training", "Data"]),
  capabilities: nameSet(["Data", "Reports"]),
  segments: mix({ banking: 0.5, retail: 0.3, health: 0.2 }),
  regions: mix({ europe: 60, asia: 40 }),
  idealAccounts: nameSet(["A", "B", "C", "D"]),
  interfaces: [
    { name: "api", weight: 3, mandatory: true },
    { name: "login", weight: 2, mandatory: false },
    { name: "events", weight: 1, mandatory: false },
  ],
  values: mix({ v1: 1, v2: 2, v3: 3, v4: 4, v5: 5, v6: 6, v7: 7, v8: 4 }),
  marketRevenue: mix({ data: 20, reports: 180 }),
  marketTotals: mix({ data: 200, reports: 400 }),
};

const noFacts: PartnerFacts = {
  capability: null,
  positioning: null,
  competitive: null,
  capabilities: null,
  segments: null,
  regions: null,
  competingRevenue: null,
  clients: null,
  revenue: null,
  accounts: null,
  interfaces: null,
  statements: {
    model: null,
    workingCapital: null,
    totalAssets: null,
    retainedEarnings: null,
    ebit: null,
    equity: null,
    totalLiabilities: null,
    sales: null,
  },
  values: null,
  ratings: [null, null, null, null, null],
};

describe("capability complementarity", () => {
  test.each([
    // by hand: gaps are cloud, security, training; 100 · (0.7 · 2/3 + 0.3 · (1 − 1/3))
    { name: "two of three gaps, one of ours repeated", has: ["Cloud", "Security", "Reports"], expected: 66.6667 },
    { name: "every gap and nothing of ours", has: ["Cloud", "Security", "Training"], expected: 100 },
    { name: "only what we have", has: ["Reports"], expected: 0 },
    { name: "neither gaps nor ours", has: ["Catering"], expected: 30 },
  ])("$name", ({ has, expected }) => {
    expect(capabilityComplementarity(company)(nameSet(has)).value).toBeCloseTo(expected, 4);
  });

  it("is missing where the partner has named none, or we need none", () => {
    expect(capabilityComplementarity(company)(null).value).toBeNull();
    expect(capabilityComplementarity({ ...company, needs: nameSet(["Data"]) })(nameSet(["Cloud"])).value).toBeNull();
  });
});

describe("positioning alignment", () => {
  const facts = (segments: ReadonlyMap<string, number> | null, regions: ReadonlyMap<string, number> | null) => ({
    ...noFacts,
    segments,
    regions,
  });

  test.each([
    // Σ min: banking .4, retail .3, health .1
    { name: "segments", segments: mix({ banking: 40, retail: 50, health: 10 }), regions: null, expected: 80 },
    { name: "regions", segments: null, regions: mix({ europe: 1 }), expected: 60 },
    {
      name: "both, as their mean",
      segments: mix({ banking: 40, retail: 50, health: 10 }),
      regions: mix({ europe: 1 }),
      expected: 70,
    },
    { name: "nothing in common", segments: mix({ mining: 1 }), regions: null, expected: 0 },
  ])("by $name", ({ segments, regions, expected }) => {
    expect(positioningAlignment(facts(segments, regions), company).value).toBeCloseTo(expected, 9);
  });

  it("is missing where nothing can be compared", () => {
    expect(positioningAlignment(noFacts, company).value).toBeNull();
    expect(positioningAlignment(facts(mix({ banking: 1 }), null), unknownCompany).value).toBeNull();
  });
});

describe("competitive impact", () => {
  it("is 100 less the market commonality of the partner to us", () => {
    // by hand: 100 · (1 − (30/40 · 20/200 + 10/40 · 180/400))
    expect(competitiveImpact(mix({ data: 30, reports: 10 }), company).value).toBeCloseTo(81.25, 9);
  });

  it("is 100 without competing offers, and missing where that is not known", () => {
    expect(competitiveImpact(new Map(), company).value).toBe(100);
    expect(competitiveImpact(mix({ data: 0 }), company).value).toBe(100);
    expect(competitiveImpact(null, company).value).toBeNull();
    expect(competitiveImpact(mix({ data: 1 }), unknownCompany).value).toBeNull();
  });

  it("is missing, with the reason, where a market has no total", () => {
    expect(competitiveImpact(mix({ data: 1 }), { ...company, marketTotals: new Map() })).toMatchObject({
      value: null,
      reason: "total revenue of market data is missing",
    });
  });
});

describe("strategic fit", () => {
  it("is the mean of its three parts", () => {
    // vector partner.strategicfit.mean3
    expect(strategicFit(company)({ ...noFacts, capability: 90, positioning: 60, competitive: 75 }).value).toBe(75);
  });

  it("needs two of them", () => {
    expect(strategicFit(company)({ ...noFacts, capability: 90, competitive: 70 }).value).toBe(80);
    expect(strategicFit(company)({ ...noFacts, capability: 90 })).toMatchObject({
      value: null,
      reason: expect.stringMatching(/^needs 2 of 3 parts/),
    });
  });

  it("says where each part comes from", () => {
    const { reason } = strategicFit(company)({ ...noFacts, capability: 90, competingRevenue: new Map() });
    expect(reason).toBe(
      "capability 90 (your rating); positioning missing: no segments or regions that both have named; competition 100 (no competing offers)",
    );
  });
});

describe("market access", () => {
  const access = marketAccess(company);
  const facts = { clients: null, revenue: null, accounts: null };

  test.each([
    // anchors of METHODS: 100 clients are 25 points, 100 million USD are 60; the framework's bars of 10,000 clients or 1 billion USD are 100
    { name: "clients", given: { clients: 100 }, expected: 25 },
    { name: "the framework's bar of clients", given: { clients: 10_000 }, expected: 100 },
    { name: "no client at all", given: { clients: 0 }, expected: 0 },
    { name: "revenue", given: { revenue: 1e8 }, expected: 60 },
    { name: "the framework's bar of revenue", given: { revenue: 1e9 }, expected: 100 },
    { name: "revenue between knots, on the logarithm", given: { revenue: Math.sqrt(10) * 1e7 }, expected: 42.5 },
    { name: "the better of the two", given: { clients: 10, revenue: 1e8 }, expected: 60 },
    {
      name: "half reach and half ideal accounts",
      given: { clients: 100, accounts: nameSet(["a", "B", "X"]) },
      expected: 37.5,
    },
    { name: "ideal accounts alone", given: { accounts: nameSet(["a"]) }, expected: 25 },
  ])("by $name", ({ given, expected }) => {
    expect(access({ ...facts, ...given }).value).toBeCloseTo(expected, 9);
  });

  it("is missing without facts, and does not count accounts where we want none", () => {
    expect(access(facts).value).toBeNull();
    expect(marketAccess(unknownCompany)({ ...facts, accounts: nameSet(["a"]) }).value).toBeNull();
    expect(marketAccess(unknownCompany)({ ...facts, clients: 100, accounts: nameSet(["a"]) }).value).toBe(25);
  });
});

describe("technical compatibility", () => {
  const has = (statuses: Readonly<Record<string, InterfaceStatus>>) => new Map(Object.entries(statuses));

  test.each([
    // by hand: 100 · (3 · 1 + 2 · 0.5 + 1 · 0) / 6
    {
      name: "full, partial and none",
      interfaces: has({ api: "full", login: "partial", events: "none" }),
      expected: 66.6667,
    },
    { name: "one that is not listed as none", interfaces: has({ api: "full", login: "partial" }), expected: 66.6667 },
    { name: "all", interfaces: has({ api: "full", login: "full", events: "full" }), expected: 100 },
    { name: "a mandatory one missing, at most 40", interfaces: has({ login: "full", events: "full" }), expected: 40 },
    { name: "a mandatory one missing and little else", interfaces: has({ events: "full" }), expected: 16.6667 },
    {
      name: "a mandatory one in part, without cap",
      interfaces: has({ api: "partial", login: "full", events: "full" }),
      expected: 75,
    },
  ])("with $name", ({ interfaces, expected }) => {
    expect(technicalCompatibility(company)(interfaces).value).toBeCloseTo(expected, 4);
  });

  it("is missing where nothing is known or required", () => {
    expect(technicalCompatibility(company)(null).value).toBeNull();
    expect(technicalCompatibility(unknownCompany)(new Map()).value).toBeNull();
    expect(
      technicalCompatibility({ ...company, interfaces: [{ name: "api", weight: 0, mandatory: true }] })(new Map())
        .value,
    ).toBeNull();
  });
});

describe("cultural fit", () => {
  const rated = (...ratings: number[]) => new Map(ratings.map((rating, i) => [`v${i + 1}`, rating]));

  it("is the correlation of the two profiles", () => {
    expect(culturalFit(company)(rated(1, 2, 3, 4, 5, 6, 7, 4)).value).toBeCloseTo(100, 9);
    expect(culturalFit(company)(rated(7, 6, 5, 4, 3, 2, 1, 4)).value).toBeCloseTo(0, 9);
    // by hand: deviations from 4 multiply to 9·.5+4·.5+1·.5+0+1·.5+4·.5+9·.5 = 14 over √(28 · 7)
    expect(culturalFit(company)(rated(2.5, 3, 3.5, 4, 4.5, 5, 5.5, 4)).value).toBeCloseTo(100, 9);
  });

  it("is missing with fewer than eight shared values, or a constant profile", () => {
    expect(culturalFit(company)(rated(1, 2, 3, 4, 5, 6, 7))).toMatchObject({
      value: null,
      reason: "7 values rated by both, 8 needed",
    });
    expect(culturalFit(company)(rated(4, 4, 4, 4, 4, 4, 4, 4)).value).toBeNull();
    expect(culturalFit(company)(null).value).toBeNull();
  });
});

describe("partnerCriteria", () => {
  it("derives what it can and names what is missing", () => {
    const criteria = partnerCriteria(company)({ ...noFacts, clients: 100, interfaces: new Map([["api", "full"]]) });
    expect(criteria.map(({ value }) => value)).toEqual([null, 25, 50, null, null]);
    expect(criteria.map(({ reason }) => reason)).toEqual([
      expect.stringContaining("needs 2 of 3 parts"),
      "reach 25 by clients, no account data",
      "1 full and 0 partial of 3 interfaces",
      "no statements given",
      "no values given",
    ]);
  });

  it("lets a person's rating replace what would be derived", () => {
    const criteria = partnerCriteria(company)({ ...noFacts, clients: 100, ratings: [null, 90, null, 0, null] });
    expect(criteria.map(({ value }) => value)).toEqual([null, 90, null, 0, null]);
    expect(criteria[1]!.reason).toBe("your rating");
  });

  it("goes by changed assumptions", () => {
    const overrides = new Map([["Market access", new Map([["Reach by clients", "10:0; 100:80"]])]]);
    expect(partnerCriteria(company, overrides)({ ...noFacts, clients: 100 })[1]!.value).toBe(80);
  });
});
