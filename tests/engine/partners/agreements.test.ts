import { agreementKinds, agreementTerms, countOfLevel, readAgreement, readMeasure } from "../../../src/engine";

const changed = (group: string, name: string, value: number) => new Map([[group, new Map([[name, value]])]]);

describe("agreementTerms", () => {
  test.each([
    // the framework, partnership tier structures
    {
      kind: "alliance",
      shares: { joint: 0.5, referral: 0.25, lead: 0.35 },
      minimums: {
        "Annual revenue": 500_000,
        "Joint opportunities": 10,
        "Advanced certifications": 1,
        "Expert certifications": 1,
        "Dedicated people": 2,
      },
      commitments: { "Marketing fund": 100_000, "Technical integration": 75_000, "Joint training": 50_000 },
      benefits: [],
    },
    {
      kind: "channel",
      shares: { standard: 0.2, enterprise: 0.25, recurring: 0.15 },
      minimums: { "Annual revenue": 200_000, "Certified people": 2, "Client satisfaction": 4.5 },
      commitments: {},
      benefits: [],
    },
    {
      kind: "ecosystem",
      shares: { referral: 0.1 },
      minimums: { "Qualified referrals": 5, "Marketing participation": 1, "Brand compliance": 1 },
      commitments: {},
      benefits: ["Co-marketing support", "Free training and certification", "Priority technical support"],
    },
  ] as const)("of $kind are the framework's", ({ kind, shares, minimums, commitments, benefits }) => {
    const terms = agreementTerms(kind);
    expect(Object.fromEntries(terms.shares.map(({ deal, share }) => [deal, share]))).toEqual(shares);
    expect(Object.fromEntries(terms.minimums.map(({ label, need }) => [label, need]))).toEqual(minimums);
    expect(Object.fromEntries(terms.commitments.map(({ label, need }) => [label, need]))).toEqual(commitments);
    expect(terms.benefits).toEqual(benefits);
  });

  it("go by what a person changed, and show it as the assumption", () => {
    const overrides = changed("Revenue shares", "Channel: standard deals", 0.3);
    const [standard] = agreementTerms("channel", overrides).shares;
    expect(standard).toMatchObject({ deal: "standard", share: 0.3, assumption: { value: 0.3, tag: "framework" } });
    expect(agreementTerms("alliance", overrides)).toEqual(agreementTerms("alliance"));
  });

  it("leave out what is set to 0", () => {
    const overrides = new Map([
      ["Agreement minimums", new Map([["Channel: certified people", 0]])],
      ["Agreement benefits", new Map([["Ecosystem: co-marketing support", 0]])],
      ["Investment commitments", new Map([["Alliance: joint training", 0]])],
    ]);
    expect(agreementTerms("channel", overrides).minimums).toHaveLength(2);
    expect(agreementTerms("ecosystem", overrides).benefits).toHaveLength(2);
    expect(agreementTerms("alliance", overrides).commitments).toHaveLength(2);
  });

  test.each([
    { overrides: changed("Revenue shares", "Channel: standard deals", 20), says: "must be from 0 to 1, got 20" },
    { overrides: changed("Agreement minimums", "Channel: annual revenue", NaN), says: "0 or more, got NaN" },
  ])("refuse $says", ({ overrides, says }) => {
    expect(() => agreementTerms("channel", overrides)).toThrow(
      expect.objectContaining({ code: "invalid-input", message: expect.stringContaining(says) }),
    );
  });
});

describe("readAgreement", () => {
  it("takes the kind or its partnership, in any case", () => {
    expect(agreementKinds.map((kind) => readAgreement(kind.toUpperCase(), "agreement"))).toEqual(agreementKinds);
    expect(readAgreement(" strategic  Alliance", "agreement")).toBe("alliance");
    expect(() => readAgreement("franchise", "agreement")).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("readMeasure", () => {
  test.each([
    { text: "annual revenue", measures: ["Annual revenue"] },
    // the framework's own keys
    { text: "annual_revenue_minimum", measures: ["Annual revenue"] },
    { text: "joint_opportunities_minimum", measures: ["Joint opportunities"] },
    { text: "dedicated_resources", measures: ["Dedicated people"] },
    { text: "certified_resources", measures: ["Certified people"] },
    { text: "client_satisfaction", measures: ["Client satisfaction"] },
    { text: "minimum_referrals", measures: ["Qualified referrals"] },
    { text: "technical_certifications", measures: ["Advanced certifications", "Expert certifications"] },
  ])("reads $text", ({ text, measures }) => {
    expect(readMeasure(text, "measure")).toEqual(measures);
  });

  it("refuses what no agreement has", () => {
    expect(() => readMeasure("luck", "measure")).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("countOfLevel", () => {
  test.each([
    { list: [], advanced: 0, expert: 0 },
    { list: ["advanced", "Expert"], advanced: 1, expert: 1 },
    { list: ["AWS Advanced Networking", "Data (advanced)", "Expertise in sales"], advanced: 2, expert: 0 },
  ])("of $list", ({ list, advanced, expert }) => {
    expect([countOfLevel(list, "advanced"), countOfLevel(list, "expert")]).toEqual([advanced, expert]);
  });
});
