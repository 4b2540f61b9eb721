import fc from "fast-check";
import {
  explainer,
  fitMatrix,
  fitTier,
  levels,
  nextSteps,
  partnerCategories,
  partnershipTiers,
  pointsToPursue,
  qualificationModel,
  readyModel,
  tierOfCategory,
  withThresholds,
} from "../../../src/engine";

const explain = explainer(readyModel(qualificationModel()));

describe("qualificationModel", () => {
  it("has the framework's weights, which add up to 1", () => {
    expect(qualificationModel().criteria.map(({ weight }) => weight)).toEqual([0.3, 0.25, 0.2, 0.15, 0.1]);
    expect(readyModel(qualificationModel()).warnings).toEqual([]);
  });

  it("goes by changed assumptions", () => {
    const overrides = new Map([
      [
        "Partner qualification",
        new Map([
          ["Weight of strategic fit", 0.55],
          ["Pursue from", 80],
        ]),
      ],
    ]);
    const model = qualificationModel(overrides);
    expect(model.criteria[0]!.weight).toBe(0.55);
    expect(explainer(readyModel(model))([75, 75, 75, 75, 75]).verdict?.label).toBe("Develop");
  });

  it("takes other thresholds, and refuses ones that do not fall", () => {
    const thresholds = { pursue: 60, develop: 40, financial: 10, technical: 10 };
    const model = withThresholds(qualificationModel(), thresholds);
    expect(explainer(readyModel(model))([60, 60, 60, 20, 60]).verdict?.label).toBe("Develop");
    expect(explainer(readyModel(model))([70, 70, 70, 20, 70]).verdict?.label).toBe("Pursue");
    expect(() => readyModel(withThresholds(model, { ...thresholds, develop: 60 }))).toThrow(
      "Develop must start below Pursue (60), got 60",
    );
  });
});

describe("nextSteps", () => {
  it("are the two criteria that leave most points on the table", () => {
    // by hand: .30 · 20 = 6, .25 · 30 = 7.5, .20 · 40 = 8, .15 · 10 = 1.5, .10 · 50 = 5
    const steps = nextSteps(explain([80, 70, 60, 90, 50]));
    expect(steps).toEqual([
      { criterion: "Technical compatibility", gain: expect.closeTo(8, 9), missing: false },
      { criterion: "Market access", gain: expect.closeTo(7.5, 9), missing: false },
    ]);
  });

  it("are to find out what is missing, where that weighs most", () => {
    expect(nextSteps(explain([null, 70, 60, 90, 50]))[0]).toEqual({
      criterion: "Strategic fit",
      gain: 30,
      missing: true,
    });
  });

  it("are none where nothing is left to gain", () => {
    expect(nextSteps(explain([100, 100, 100, 100, 100]))).toEqual([]);
  });
});

describe("pointsToPursue", () => {
  test.each([
    { measures: [60, 60, 60, 60, 60], expected: 10 },
    { measures: [80, 80, 80, 80, 80], expected: 0 },
    { measures: [80, null, null, null, null], expected: null },
  ])("$measures lacks $expected", ({ measures, expected }) => {
    expect(pointsToPursue(explain(measures), qualificationModel())).toEqual(
      expected === null ? null : expect.closeTo(expected, 9),
    );
  });
});

describe("fitTier", () => {
  // vector partner.tiermatrix: the framework's strategic fit assessment matrix, strategic value then market access
  const expected = {
    "High/High": "Tier 1",
    "Medium/High": "Tier 2",
    "Low/High": "Tier 3",
    "High/Medium": "Tier 2",
    "Medium/Medium": "Tier 3",
    "Low/Medium": "Deprioritize",
    "High/Low": "Tier 3",
    "Medium/Low": "Deprioritize",
    "Low/Low": "Deprioritize",
  };
  const points = { High: 80, Medium: 50, Low: 20 };

  it("is the framework's, in all nine cells", () => {
    for (const value of levels) {
      for (const access of levels) {
        expect(fitMatrix[value][access]).toBe(expected[`${value}/${access}`]);
        expect(fitTier(points[value], points[access])).toBe(expected[`${value}/${access}`]);
      }
    }
  });

  it("never gets worse when a measure rises", () => {
    const order = ["Tier 1", "Tier 2", "Tier 3", "Deprioritize"];
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(value, value, value, (fit, access, more) => {
        const place = (a: number, b: number) => order.indexOf(fitTier(a, b));
        expect(place(Math.max(fit, more), access)).toBeLessThanOrEqual(place(fit, access));
        expect(place(fit, Math.max(access, more))).toBeLessThanOrEqual(place(fit, access));
      }),
    );
  });
});

describe("taxonomy", () => {
  it("has three tiers of partnership with three categories each", () => {
    expect(partnerCategories).toHaveLength(9);
    expect(new Set(partnerCategories).size).toBe(9);
    for (const tier of partnershipTiers) {
      expect(partnerCategories.filter((category) => tierOfCategory(category) === tier)).toHaveLength(3);
    }
    expect(tierOfCategory("Referral partner")).toBe("Channel");
  });
});
