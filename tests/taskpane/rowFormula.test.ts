import { formulaForCells, formulaWithNames } from "../../src/taskpane/sheet/rowFormula";
import { namedRanges, shippedSetting } from "../../src/tables";

const score = "=TANDEM.PARTNER_SCORE(Partners[@[Strategic fit]:[Cultural fit]],PartnerWeights)";
const verdict =
  "=TANDEM.PARTNER_VERDICT(Partners[@[Strategic fit]:[Cultural fit]],PartnerWeights,100,PartnerThresholds)";
const tier = "=TANDEM.PARTNER_TIER([@[Strategic fit]],[@[Market access]],100,LevelCuts)";
const low = "=INDEX(TANDEM.PARTNER_RANGE(Partners[@[Strategic fit]:[Cultural fit]],PartnerWeights),1,1)";
const all = namedRanges.map(({ name }) => name);
const without = (...names: readonly string[]) => all.filter((name) => !names.includes(name));

describe("formulaWithNames", () => {
  test.each([
    { name: "keeps names that are there", formula: verdict, names: all, expected: verdict },
    {
      name: "leaves out one at the end, and the scale that holds anyway",
      formula: tier,
      names: [],
      expected: "=TANDEM.PARTNER_TIER([@[Strategic fit]],[@[Market access]])",
    },
    {
      name: "leaves a gap for one in the middle",
      formula: verdict,
      names: without("PartnerWeights"),
      expected: "=TANDEM.PARTNER_VERDICT(Partners[@[Strategic fit]:[Cultural fit]],,100,PartnerThresholds)",
    },
    {
      name: "leaves out all",
      formula: verdict,
      names: [],
      expected: "=TANDEM.PARTNER_VERDICT(Partners[@[Strategic fit]:[Cultural fit]])",
    },
    {
      name: "inside another function",
      formula: low,
      names: [],
      expected: "=INDEX(TANDEM.PARTNER_RANGE(Partners[@[Strategic fit]:[Cultural fit]]),1,1)",
    },
    {
      name: "gives up where nothing is shipped",
      formula: "=TANDEM.MARKET_IMPACT([@[Revenue at risk]],OurRevenue,ImpactCuts)",
      names: without("OurRevenue"),
      expected: null,
    },
    {
      name: "gives up where Excel itself needs the name",
      formula: "=IF([@Coverage]<LeastCoverage,NA(),[@Low]/[@Coverage])",
      names: without("LeastCoverage"),
      expected: null,
    },
  ])("$name", ({ formula, names, expected }) => {
    expect(formulaWithNames(formula, { names: new Set(names), setting: shippedSetting })).toBe(expected);
  });

  it("gives up where the workbook has changed what is shipped and has no name for it", () => {
    const overrides = new Map([["Partner qualification", new Map([["Weight of cultural fit", 0.5]])]]);
    const setting = { ...shippedSetting, overrides };
    expect(formulaWithNames(score, { names: new Set(), setting })).toBeNull();
    expect(formulaWithNames(score, { names: new Set(all), setting })).toBe(score);
    expect(formulaWithNames(tier, { names: new Set(), setting })).not.toBeNull();
  });
});

describe("formulaForCells", () => {
  const addresses: Readonly<Record<string, string>> = { "Strategic fit": "H5", "Cultural fit": "L5", Low: "M5" };
  const cell = (header: string) => addresses[header] ?? null;

  test.each([
    { formula: score, expected: "=TANDEM.PARTNER_SCORE(H5:L5,PartnerWeights)" },
    { formula: "=[@Low]+1-[@[Strategic fit]]", expected: "=M5+1-H5" },
    { formula: "=[@High]", expected: null },
    { formula: tier, expected: null },
  ])("$formula", ({ formula, expected }) => {
    expect(formulaForCells(formula, cell)).toBe(expected);
  });
});
