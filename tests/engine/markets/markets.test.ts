import {
  attractivenessModel,
  expansionMatrix,
  expansionStrategy,
  explainer,
  levels,
  type MarketFacts,
  marketFactorsOf,
  marketPosition,
  readyModel,
  unknownCompany,
} from "../../../src/engine";

describe("attractiveness", () => {
  const noFacts: MarketFacts = {
    size: null,
    growth: null,
    margin: null,
    barriers: null,
    regulation: null,
    ratings: [null, null, null, null, null],
  };
  const of = (facts: Partial<MarketFacts>) => marketFactorsOf()({ ...noFacts, ...facts }).map(({ value }) => value);

  test.each([
    // the knots of METHODS section 8
    { name: "a small market", facts: { size: 1e6 }, k: 0, expected: 0 },
    { name: "100 million", facts: { size: 1e8 }, k: 0, expected: 40 },
    { name: "1 billion", facts: { size: 1e9 }, k: 0, expected: 70 },
    { name: "beyond 10 billion", facts: { size: 1e11 }, k: 0, expected: 100 },
    { name: "shrinking", facts: { growth: -0.05 }, k: 1, expected: 0 },
    { name: "no growth", facts: { growth: 0 }, k: 1, expected: 20 },
    { name: "growth of 10 %", facts: { growth: 0.1 }, k: 1, expected: 60 },
    { name: "growth of 25 %", facts: { growth: 0.25 }, k: 1, expected: 100 },
    { name: "a margin of 15 %", facts: { margin: 0.15 }, k: 2, expected: 57.5 },
    { name: "no barriers", facts: { barriers: 0 }, k: 3, expected: 100 },
    { name: "two barriers", facts: { barriers: 2 }, k: 3, expected: 60 },
    { name: "nine barriers", facts: { barriers: 9 }, k: 3, expected: 0 },
    { name: "middling regulation", facts: { regulation: 3 }, k: 4, expected: 50 },
  ])("$name is $expected", ({ facts, k, expected }) => {
    expect(of(facts)[k]).toBeCloseTo(expected, 9);
  });

  it("is missing where nothing is known, and a rating replaces the fact", () => {
    expect(of({})).toEqual([null, null, null, null, null]);
    expect(of({ size: 1e9, ratings: [5, null, 80, null, null] })).toEqual([5, null, 80, null, null]);
  });

  it("weighs size and growth a quarter each", () => {
    const { value, verdict } = explainer(readyModel(attractivenessModel()))([40, 60, 80, 20, 100]);
    // by hand: .25 · 40 + .25 · 60 + .20 · 80 + .15 · 20 + .15 · 100
    expect(value).toBeCloseTo(59, 9);
    expect(verdict?.label).toBe("Medium");
  });
});

describe("marketPosition", () => {
  const mix = (parts: Readonly<Record<string, number>>) => new Map(Object.entries(parts));
  const company = {
    ...unknownCompany,
    successFactors: mix({ price: 1 }),
    successRatings: mix({ price: 4 }),
    figures: { ...unknownCompany.figures, margin: 0.25 },
  };
  const position = marketPosition(company);

  it("weighs relative share, capability and margin gap", () => {
    // by hand: .4 · 60 + .4 · 100 + .2 · 75, the rival rated 1 where we are 4, our margin five points above the market's
    expect(position({ relativeShare: 1, rivalRatings: mix({ price: 1 }), margin: 0.2 })).toBeCloseTo(79, 9);
  });

  it("needs 60 % of the weight", () => {
    expect(position({ relativeShare: 1, rivalRatings: null, margin: 0.2 })).toBeCloseTo((0.4 * 60 + 0.2 * 75) / 0.6, 9);
    expect(position({ relativeShare: 1, rivalRatings: null, margin: null })).toBeNull();
  });
});

describe("expansionStrategy", () => {
  // vector market.expansionmatrix: the framework's expansion planning matrix, attractiveness then position
  const expected = {
    "High/High": "Expand Aggressively",
    "Medium/High": "Selective Expansion",
    "Low/High": "Harvest/Divest",
    "High/Medium": "Build Position & Expand",
    "Medium/Medium": "Selective Expansion",
    "Low/Medium": "Avoid",
    "High/Low": "Avoid/Build First",
    "Medium/Low": "Avoid",
    "Low/Low": "Avoid",
  };
  const points = { High: 90, Medium: 40, Low: 10 };

  it("is the framework's, in all nine cells", () => {
    for (const attractiveness of levels) {
      for (const position of levels) {
        expect(expansionMatrix[attractiveness][position]).toBe(expected[`${attractiveness}/${position}`]);
        expect(expansionStrategy(points[attractiveness], points[position])).toBe(
          expected[`${attractiveness}/${position}`],
        );
      }
    }
  });
});
