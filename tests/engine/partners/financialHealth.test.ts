import fc from "fast-check";
import { altman, altmanModels } from "../../../src/engine";
import { financialHealth, reviewStatements } from "../../../src/engine/partners/financialHealth";

const statements = {
  model: "services",
  workingCapital: 20,
  totalAssets: 100,
  retainedEarnings: 30,
  ebit: 10,
  equity: 40,
  totalLiabilities: 60,
  sales: 150,
} as const;

describe("altman", () => {
  test.each([
    // vector partner.financialhealth.altman.z: FinanceToolkit, test_get_altman_z_score.csv
    { ratios: [0.2, 0.2, 0.2, 0.2, 0.2], z: 1.5, zone: "distress" },
    { ratios: [0.2, 0.3, 0.3, 0.3, 0.3], z: 2.13, zone: "grey" },
    { ratios: [0.4, 0.3, 0.3, 0.4, 0.4], z: 2.53, zone: "grey" },
    { ratios: [0.5, 0.5, 0.5, 0.3, 0.4], z: 3.53, zone: "safe" },
    { ratios: [0.6, 0.6, 0.6, 0.6, 0.6], z: 4.5, zone: "safe" },
  ])("public $ratios is $z, $zone", ({ ratios, z, zone }) => {
    expect(altman("public", ratios)).toMatchObject({ z: expect.closeTo(z, 9), zone });
  });

  test.each([
    // Altman's coefficients one by one: Z' and Z'' of unit ratios
    { model: "private", ratios: [1, 0, 0, 0, 0], z: 0.717 },
    { model: "private", ratios: [0, 1, 0, 0, 0], z: 0.847 },
    { model: "private", ratios: [0, 0, 1, 0, 0], z: 3.107 },
    { model: "private", ratios: [0, 0, 0, 1, 0], z: 0.42 },
    { model: "private", ratios: [0, 0, 0, 0, 1], z: 0.998 },
    { model: "services", ratios: [1, 0, 0, 0], z: 6.56 },
    { model: "services", ratios: [0, 1, 0, 0], z: 3.26 },
    { model: "services", ratios: [0, 0, 1, 0], z: 6.72 },
    { model: "services", ratios: [0, 0, 0, 1], z: 1.05 },
  ] as const)("$model $ratios is $z", ({ model, ratios, z }) => {
    expect(altman(model, ratios).z).toBeCloseTo(z, 12);
  });

  test.each([
    // the zones' bounds are worth 30 and 70, four above safe 100, three below distress 0
    { z: -1.9, score: 0, zone: "distress" },
    { z: -0.4, score: 15, zone: "distress" },
    { z: 1.1, score: 30, zone: "grey" },
    { z: 1.85, score: 50, zone: "grey" },
    { z: 2.6, score: 70, zone: "safe" },
    { z: 4.6, score: 85, zone: "safe" },
    { z: 6.6, score: 100, zone: "safe" },
    { z: 50, score: 100, zone: "safe" },
  ])("services Z of $z scores $score, $zone", ({ z, score, zone }) => {
    expect(altman("services", [0, 0, 0, z / 1.05])).toMatchObject({ score: expect.closeTo(score, 9), zone });
  });

  it("refuses other ratios than the model has", () => {
    expect(() => altman("services", [1, 1, 1, 1, 1])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
    expect(() => altman("public", [1, 1, 1, 1])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
    expect(() => altman("services", [1, 1, NaN, 1])).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("never falls when a ratio rises", () => {
    const ratio = fc.double({ min: -5, max: 5, noNaN: true });
    fc.assert(
      fc.property(
        fc.constantFrom(...altmanModels),
        fc.array(ratio, { minLength: 5, maxLength: 5 }),
        fc.nat(3),
        (model, five, k) => {
          const ratios = model === "services" ? five.slice(0, 4) : five;
          const raised = ratios.map((value, i) => (i === k ? value + 0.5 : value));
          expect(altman(model, raised).score).toBeGreaterThanOrEqual(altman(model, ratios).score);
        },
      ),
    );
  });
});

describe("financialHealth", () => {
  it("takes the ratios from the statements", () => {
    // by hand: 6.56 · .2 + 3.26 · .3 + 6.72 · .1 + 1.05 · 40/60 = 3.662; 70 + 30 · 1.062/4
    const { value, reason } = financialHealth(statements);
    expect(value).toBeCloseTo(77.965, 9);
    expect(reason).toBe("Altman Z 3.66 (services), safe");
  });

  it("needs sales for manufacturers only", () => {
    expect(financialHealth({ ...statements, sales: null }).value).not.toBeNull();
    expect(financialHealth({ ...statements, model: "private", sales: null })).toMatchObject({
      value: null,
      reason: "statements lack sales",
    });
  });

  it("takes the equity ratio as 10 without liabilities, and says so", () => {
    const { value, warnings } = financialHealth({ ...statements, totalLiabilities: 0 });
    // 6.56 · .2 + 3.26 · .3 + 6.72 · .1 + 1.05 · 10 is far beyond safe
    expect(value).toBe(100);
    expect(warnings).toHaveLength(1);
  });

  test.each([
    {
      name: "no item",
      given: Object.fromEntries(Object.keys(statements).map((key) => [key, null])),
      reason: "no statements given",
    },
    { name: "a missing item", given: { ebit: null, equity: null }, reason: "statements lack EBIT, equity" },
    { name: "no model", given: { model: null }, reason: "which of Altman's models applies is not given" },
    { name: "no assets", given: { totalAssets: 0 }, reason: "total assets must be above 0, got 0" },
    {
      name: "negative liabilities",
      given: { totalLiabilities: -1 },
      reason: "total liabilities must be 0 or more, got -1",
    },
  ])("is missing with $name", ({ given, reason }) => {
    expect(financialHealth({ ...statements, ...given })).toMatchObject({ value: null, reason });
  });
});

describe("reviewStatements", () => {
  it("tells Z, its zone and nothing lacking", () => {
    const review = reviewStatements(statements);
    // 6.56 · .2 + 3.26 · .3 + 6.72 · .1 + 1.05 · 40/60
    expect(review.altman?.z).toBeCloseTo(3.662, 9);
    expect(review).toMatchObject({ lacking: [], altman: { zone: "safe" }, warnings: [] });
  });

  test.each([
    { name: "items", given: { ebit: null, equity: null }, lacking: ["EBIT", "equity"] },
    { name: "the model", given: { model: null }, lacking: ["the statement model"] },
    { name: "sales, for a manufacturer", given: { model: "private", sales: null }, lacking: ["sales"] },
    { name: "nothing, though the assets are wrong", given: { totalAssets: -1 }, lacking: [] },
  ] as const)("names $name where that is lacking", ({ given, lacking }) => {
    const review = reviewStatements({ ...statements, ...given });
    expect(review.lacking).toEqual(lacking);
    expect(review.altman).toBeNull();
  });
});
