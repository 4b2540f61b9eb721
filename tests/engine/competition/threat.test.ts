import fc from "fast-check";
import {
  type Company,
  type CompetitorFacts,
  explainer,
  levels,
  marketCommonality,
  marketImpact,
  mitigation,
  profileScore,
  readyModel,
  responseMatrix,
  threatComponentsOf,
  threatModel,
  unknownCompany,
} from "../../../src/engine";
import { profileComparison } from "../../../src/engine/competition/profile";

const explain = explainer(readyModel(threatModel()));
const mix = (parts: Readonly<Record<string, number>>) => new Map(Object.entries(parts));

describe("threatModel", () => {
  test.each([
    // by hand: .30 · 80 + .25 · 60 + .15 · 50 + .20 · 70 + .10 · 40
    { components: [80, 60, 50, 70, 40], score: 64.5, level: "Medium" },
    { components: [90, 80, 70, 80, 60], score: 79.5, level: "High" },
    { components: [66.67, 66.67, 66.67, 66.67, 66.67], score: 66.67, level: "High" },
    { components: [33.33, 33.33, 33.33, 33.33, 33.33], score: 33.33, level: "Medium" },
    { components: [10, 20, 30, 20, 10], score: 17.5, level: "Low" },
  ])("$components is $score, $level", ({ components, score, level }) => {
    const explanation = explain(components);
    expect(explanation.value).toBeCloseTo(score, 9);
    expect(explanation.verdict?.label).toBe(level);
  });

  it("answers the largest components: two where High, one where Medium, none where Low", () => {
    expect(mitigation(explain([90, 80, 70, 80, 60]))).toEqual([
      "Secure the accounts in the segments where both sell",
      "Close the capability gaps that lose deals",
    ]);
    expect(mitigation(explain([10, 20, 30, 90, 60]))).toEqual(["Shorten the release cycle where it innovates faster"]);
    expect(mitigation(explain([10, 20, 30, 20, 10]))).toEqual(["Keep watching"]);
    expect(mitigation(explain([90, null, null, null, null]))).toEqual(["Keep watching"]);
  });
});

describe("responseMatrix", () => {
  // vector threat.responsematrix: the framework's response strategy matrix, threat level then market impact
  const expected = {
    "High/High": "Aggressive Counter-Attack",
    "Medium/High": "Defensive Positioning",
    "Low/High": "Monitor & Track",
    "High/Medium": "Strategic Positioning",
    "Medium/Medium": "Monitor & Track",
    "Low/Medium": "Monitor & Track",
    "High/Low": "Monitor & Track",
    "Medium/Low": "Monitor & Track",
    "Low/Low": "Ignore for Now",
  };

  it("is the framework's, in all nine cells", () => {
    for (const threat of levels)
      for (const impact of levels) expect(responseMatrix[threat][impact]).toBe(expected[`${threat}/${impact}`]);
  });
});

describe("marketImpact", () => {
  test.each([
    { risk: 150, total: 1000, level: "High" },
    { risk: 149, total: 1000, level: "Medium" },
    { risk: 50, total: 1000, level: "Medium" },
    { risk: 49, total: 1000, level: "Low" },
    { risk: 0, total: 1000, level: "Low" },
    { risk: 1000, total: 1000, level: "High" },
  ])("$risk of $total is $level", ({ risk, total, level }) => {
    expect(marketImpact(risk, total)).toBe(level);
  });

  test.each([
    { name: "no revenue", risk: 0, total: 0 },
    { name: "more at risk than there is", risk: 2, total: 1 },
    { name: "a negative risk", risk: -1, total: 1 },
    { name: "a revenue that is no number", risk: 0, total: NaN },
  ])("refuses $name", ({ risk, total }) => {
    expect(() => marketImpact(risk, total)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("marketCommonality", () => {
  const a = mix({ x: 60, y: 30, z: 10 });
  const b = mix({ x: 20, y: 0, z: 180 });
  const totals = mix({ x: 200, y: 100, z: 400 });

  it("is Chen's, and asymmetric", () => {
    // vector threat.marketcommonality.chen1996
    expect(marketCommonality(a, b, totals)).toBeCloseTo(0.105, 12);
    expect(marketCommonality(b, a, totals)).toBeCloseTo(0.0525, 12);
  });

  it("is undefined for a firm without revenue", () => {
    expect(marketCommonality(new Map(), b, totals)).toBeNull();
  });

  test.each([
    {
      name: "a shared market without total",
      run: () => marketCommonality(a, b, mix({ x: 200 })),
      code: "missing-data",
    },
    {
      name: "a negative revenue",
      run: () => marketCommonality(mix({ x: 2, y: -1 }), b, totals),
      code: "invalid-input",
    },
    {
      name: "two firms larger than their market",
      run: () => marketCommonality(a, b, mix({ x: 70, y: 100, z: 400 })),
      code: "invalid-input",
    },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("obeys M_ab / M_ba = P_b / P_a", () => {
    const revenue = fc.double({ min: 0.01, max: 1e6, noNaN: true });
    const markets = fc.array(fc.tuple(revenue, revenue, revenue), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(markets, (rows) => {
        const firm = (column: 0 | 1) => new Map(rows.map((row, i) => [String(i), row[column]]));
        const all = new Map(rows.map((row, i) => [String(i), row[0] + row[1] + row[2]]));
        const size = (column: 0 | 1) => rows.reduce((total, row) => total + row[column], 0);
        const [ab, ba] = [marketCommonality(firm(0), firm(1), all)!, marketCommonality(firm(1), firm(0), all)!];
        expect((ab * size(0)) / (ba * size(1))).toBeCloseTo(1, 6);
        expect(ab >= 0 && ab <= 1 + 1e-9).toBe(true);
      }),
    );
  });
});

describe("profileScore", () => {
  // vector threat.cpm.revlon: a published competitive profile matrix; ratings 1 to 4
  const weights = [0.2, 0.15, 0.15, 0.15, 0.15, 0.1, 0.1];
  test.each([
    { firm: "Revlon", ratings: [3, 3, 1, 2, 3, 4, 2], expected: 2.55 },
    { firm: "L'Oreal", ratings: [4, 4, 4, 4, 4, 2, 3], expected: 3.7 },
    { firm: "Avon", ratings: [2, 2, 1, 3, 2, 3, 2], expected: 2.1 },
  ])("of $firm is $expected", ({ ratings, expected }) => {
    expect(profileScore(weights, ratings)).toBeCloseTo(expected, 9);
  });

  it("refuses ratings outside 1 to 4, and lists of unequal length", () => {
    expect(() => profileScore([1], [5])).toThrow("rating 1 must be from 1 to 4, got 5");
    expect(() => profileScore([1, 1], [2])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
  });

  it("compares by what has a weight and both ratings, with parity at 50", () => {
    const factors = mix({ price: 2, product: 1, brand: 1 });
    expect(profileComparison(factors, mix({ price: 3, product: 3 }), mix({ price: 3, product: 3, brand: 4 }))).toEqual({
      points: 50,
      compared: 2,
    });
    // by hand: (2 · 4 + 1 · 1)/3 − (2 · 1 + 1 · 4)/3 = 1, a third of the way up
    expect(
      profileComparison(factors, mix({ price: 4, product: 1 }), mix({ price: 1, product: 4 }))?.points,
    ).toBeCloseTo(66.6667, 4);
    expect(profileComparison(factors, new Map(), factors)).toBeNull();
  });
});

describe("threatComponentsOf", () => {
  const company: Company = {
    ...unknownCompany,
    segments: mix({ banking: 0.5, retail: 0.5 }),
    segmentShares: mix({ banking: 0.1, retail: 0.2 }),
    successFactors: mix({ price: 1 }),
    successRatings: mix({ price: 2.5 }),
    partners: new Set(["contoso", "fabrikam"]),
    figures: { revenue: 100, growth: 0.1, margin: 0.2, researchShare: 0.1, patentGrowth: 0.05, releases: 4 },
  };
  const noFacts: CompetitorFacts = {
    segmentShares: null,
    successRatings: null,
    revenue: null,
    growth: null,
    runwayMonths: null,
    researchShare: null,
    patentGrowth: null,
    releases: null,
    alliances: null,
    ratings: [null, null, null, null, null],
  };
  const of = (facts: Partial<CompetitorFacts>) =>
    threatComponentsOf(company)({ ...noFacts, ...facts }).map(({ value }) => value);

  test.each([
    // by hand: 100 · (.5 · .3/(.1 + .3) + .5 · 0)
    { name: "exposed revenue", k: 0, facts: { segmentShares: mix({ banking: 0.3 }) }, expected: 37.5 },
    { name: "no segment in common", k: 0, facts: { segmentShares: mix({ mining: 0.9 }) }, expected: 0 },
    { name: "parity in capability", k: 1, facts: { successRatings: mix({ price: 2.5 }) }, expected: 50 },
    { name: "a lead in capability", k: 1, facts: { successRatings: mix({ price: 4 }) }, expected: 75 },
    { name: "ten times our revenue, our growth", k: 2, facts: { revenue: 1000, growth: 0.1 }, expected: 75 },
    { name: "our revenue, 20 points less growth", k: 2, facts: { revenue: 100, growth: -0.1 }, expected: 25 },
    { name: "our revenue and two years of cash", k: 2, facts: { revenue: 100, runwayMonths: 24 }, expected: 55 },
    {
      name: "three times our research, a third of our releases",
      k: 3,
      facts: { researchShare: 0.3, releases: 4 / 3 },
      expected: 50,
    },
    { name: "our research and patents", k: 3, facts: { researchShare: 0.1, patentGrowth: 0.05 }, expected: 50 },
    // by hand: 100 · (.6 · (3 + 2)/10 + .4 · 1/2)
    {
      name: "two alliances, one with a partner of ours",
      k: 4,
      facts: {
        alliances: new Map([
          ["contoso", "strategic alliance"],
          ["other", "channel"],
        ]),
      },
      expected: 50,
    },
    { name: "no alliances", k: 4, facts: { alliances: new Map() }, expected: 0 },
  ])("$name is $expected", ({ k, facts, expected }) => {
    expect(of(facts)[k]).toBeCloseTo(expected, 4);
  });

  test.each([
    { name: "nothing", facts: {}, k: [0, 1, 2, 3, 4] },
    { name: "one of three financial parts", facts: { revenue: 100 }, k: [2] },
    { name: "patents that shrink", facts: { patentGrowth: -0.1, releases: 4 }, k: [3] },
  ])("with $name is missing", ({ facts, k }) => {
    const values = of(facts);
    for (const place of k) expect(values[place]).toBeNull();
  });

  it("is missing where our own side is not known", () => {
    const facts = { ...noFacts, segmentShares: mix({ banking: 0.1 }), alliances: new Map([["contoso", "channel"]]) };
    expect(threatComponentsOf(unknownCompany)(facts).map(({ value }) => value)).toEqual([null, null, null, null, null]);
    const unshared = threatComponentsOf({ ...company, segmentShares: new Map() })(facts)[0];
    expect(unshared).toMatchObject({ value: null, reason: "our own share of banking is not given" });
  });

  it("lets a person's rating replace what would be derived", () => {
    expect(of({ successRatings: mix({ price: 4 }), ratings: [null, 10, null, null, 99] })).toEqual([
      null,
      10,
      null,
      null,
      99,
    ]);
  });
});
