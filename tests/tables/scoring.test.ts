import {
  type Cell,
  computedCell,
  isScored,
  readAssumptions,
  type Scored,
  shippedSetting,
  type Setting,
  type Table,
  tables,
} from "../../src/tables";

const tableOf = (name: string): Table => tables.find((other) => other.name === name)!;

/** Rows of a table from the cells that matter. */
const rowsOf = ({ columns }: Table, rows: readonly Readonly<Record<string, Cell>>[]) =>
  rows.map((row) => Object.fromEntries(Object.keys(columns).map((key) => [key, row[key] ?? null])));

const score = (name: string, rows: readonly Readonly<Record<string, Cell>>[], setting: Setting = shippedSetting) =>
  tableOf(name).scoring!.score(rowsOf(tableOf(name), rows), setting);

const cell = (name: string, result: unknown, header: string) => computedCell(tableOf(name), result as Scored, header);

const rated = (name: string, value: number) => ({
  name,
  strategicFitRating: value,
  marketAccessRating: value,
  technicalRating: value,
  financialRating: value,
  culturalRating: value,
});

describe("partners", () => {
  it("are scored, ranked and explained by their ratings", () => {
    const [best, tied, none, last] = score("Partners", [
      rated("A", 80),
      rated("B", 80),
      { name: "C", industry: "Retail" },
      rated("D", 20),
    ]);
    expect(best).toMatchObject({ score: expect.closeTo(80, 9), verdict: "Pursue", firm: true, coverage: 1 });
    expect([best, tied, last].map((result) => cell("Partners", result, "Rank"))).toEqual([1, 1, 3]);
    expect(cell("Partners", best, "Tier")).toBe("Tier 1");
    expect(cell("Partners", best, "Strategic fit adds")).toBeCloseTo(24, 9);
    expect(cell("Partners", best, "Reasons")).toMatch(/^Strategic fit 80: your rating\. Market access 80: your rating/);
    expect(cell("Partners", last, "Next steps")).toBe(
      "raise strategic fit (up to 24.0 points); raise market access (up to 20.0 points); 50.0 points to Pursue",
    );
    expect(none).toEqual({
      reason: "no criterion is rated or can be derived from what the row says",
      details: expect.stringContaining("Cultural fit missing"),
    });
  });

  it("are scored by the criteria that a sheet holds, where those are not what would be derived", () => {
    const { scoring, columns } = tableOf("Partners");
    const row = Object.fromEntries(Object.keys(columns).map((key) => [key, null]));
    const rows = [{ ...row, ...rated("A", 80) }];
    const by = (criteria: readonly (number | null)[]) => scoring!.score(rows, shippedSetting, [criteria])[0];
    expect(by([80, 80, 80, 80, 80])).toMatchObject({ score: expect.closeTo(80, 9), coverage: 1 });
    const blank = by([0, 80, 80, 80, null]);
    expect(blank).toMatchObject({ score: expect.closeTo(48 / 0.9, 9), coverage: expect.closeTo(0.9, 9) });
    expect(cell("Partners", blank, "Reasons")).toMatch(
      /^Strategic fit 0: as the sheet has it\. Market access 80: your/,
    );
    expect(cell("Partners", by([800, 80, 80, 80, 80]), "Reasons")).toMatch(
      /^Strategic fit missing: the sheet has 800, which is not from 0 to 100/,
    );
    expect(blank).toMatchObject({
      parts: [{ label: "Strategic fit", value: 0, adds: 0 }, {}, {}, {}, { value: null }],
    });
  });

  it("with little known have a range and no score, and say what is missing", () => {
    const [little] = score("Partners", [{ name: "A", revenue: 1e8 }]);
    expect(little).toMatchObject({ score: null, low: 15, high: 90, coverage: 0.25, verdict: null, firm: false });
    expect(cell("Partners", little, "Verdict")).toBe("More data needed");
    expect(cell("Partners", little, "Tier")).toBe("More data needed: Strategic fit");
    expect(cell("Partners", little, "Next steps")).toMatch(/^find out strategic fit/);
  });

  it("have their industry for a segment and their country for a region, unless they name some", () => {
    const { setting } = readAssumptions([
      { group: "Our segments", name: "Retail", value: 0.5, unit: null, tag: null, source: null },
      { group: "Our segments", name: "Banking", value: 0.5, unit: null, tag: null, source: null },
      { group: "Our regions", name: "DACH", value: 1, unit: null, tag: null, source: null },
    ]);
    const facts = { competingRevenue: new Map<string, number>(), industry: "Retail", country: "Austria" };
    const [plain, named] = score(
      "Partners",
      [
        { name: "A", ...facts },
        { name: "B", ...facts, segments: new Map([["Mining", 1]]) },
      ],
      setting,
    );
    // by hand: positioning (50 + 100) / 2 and (0 + 100) / 2, competition 100
    expect(cell("Partners", plain, "Strategic fit")).toBeCloseTo(87.5, 9);
    expect(cell("Partners", named, "Strategic fit")).toBeCloseTo(75, 9);
  });

  it("go by changed weights", () => {
    const { setting } = readAssumptions([
      {
        group: "Partner qualification",
        name: "Weight of market access",
        value: 3,
        unit: null,
        tag: null,
        source: null,
      },
    ]);
    const [result] = score("Partners", [{ name: "A", revenue: 1e9 }], setting);
    // by hand: 3 / 3.75 of the weight is known; not firm, for the gates are still open
    expect(result).toMatchObject({
      score: expect.closeTo(100, 9),
      coverage: expect.closeTo(0.8, 9),
      verdict: "Pursue",
      firm: false,
    });
  });
});

describe("competitors", () => {
  it("have a level, an impact and the framework's response", () => {
    const { setting } = readAssumptions([
      { group: "Our figures", name: "Revenue", value: 1000, unit: null, tag: null, source: null },
    ]);
    const ratings = {
      overlapRating: 90,
      capabilityRating: 90,
      financialRating: 90,
      innovationRating: 90,
      partnershipRating: 90,
    };
    const [threat, unknown] = score(
      "Competitors",
      [
        { name: "A", ...ratings, revenueAtRisk: 200 },
        { name: "B", ...ratings, revenueAtRisk: 2000 },
      ],
      setting,
    );
    expect(threat).toMatchObject({ score: expect.closeTo(90, 9), verdict: "High" });
    expect(cell("Competitors", threat, "Market impact")).toBe("High");
    expect(cell("Competitors", threat, "Response")).toBe("Aggressive Counter-Attack");
    expect(cell("Competitors", unknown, "Market impact")).toBe(
      "More data needed: revenue at risk, at most our revenue",
    );
    expect(cell("Competitors", unknown, "Response")).toBe("More data needed");
  });
});

describe("markets", () => {
  it("have attractiveness from facts, a position and the framework's strategy", () => {
    const facts = { size: 1e10, growth: 0.25, margin: 0.35, barriers: [], regulation: 5 };
    const [known, unknown] = score("Markets", [
      { name: "A", ...facts, positionRating: 50 },
      { name: "B", ...facts },
    ]);
    expect(known).toMatchObject({ score: expect.closeTo(100, 9), verdict: "High" });
    expect(cell("Markets", known, "Strategy")).toBe("Build Position & Expand");
    expect(cell("Markets", unknown, "Strategy")).toBe("More data needed: our position");
  });

  it("do not take no entry for no barriers", () => {
    const [none, blank] = score("Markets", [
      { name: "A", size: 1e9, barriers: [] },
      { name: "B", size: 1e9 },
    ]);
    expect(cell("Markets", none, "Accessibility")).toBe(100);
    expect(cell("Markets", blank, "Accessibility")).toBeNull();
  });
});

describe("companies", () => {
  const company = {
    revenue: 20,
    revenueMultiple: 3,
    ebitda: 4,
    ebitdaMultiple: 10,
    cashFlowValue: 50,
    comparablesValue: 45,
  };

  it("are valued by the methods that have a value", () => {
    const [all, loss, single] = score("Companies", [
      { name: "A", ...company },
      { name: "B", ...company, ebitda: -4 },
      { name: "C", revenue: 20, revenueMultiple: 3 },
    ]);
    expect(all).toMatchObject({
      score: expect.closeTo(49.5, 9),
      low: 40,
      high: 60,
      verdict: "Quote the value",
      firm: true,
    });
    expect(loss).toMatchObject({ score: expect.closeTo(52.6667, 3), firm: false });
    expect(cell("Companies", loss, "Reasons")).toContain("EBITDA is -4; at 0 or less a multiple of it means nothing");
    expect(single).toMatchObject({ reason: "fewer than two methods have a value that means something" });
  });

  it("hold their assets against equity, not enterprise value", () => {
    const [holds, exceeds, unknown] = score("Companies", [
      { name: "A", ...company, assetValue: 30, netDebt: 10 },
      { name: "B", ...company, assetValue: 30, netDebt: 25 },
      { name: "C", ...company, assetValue: 30 },
    ]);
    expect([holds, exceeds, unknown].map((result) => cell("Companies", result, "Floor"))).toEqual([
      "holds",
      "Assets of 30 exceed equity of 25",
      "More data needed: net debt",
    ]);
  });

  it("says when a single number should not be quoted", () => {
    const [apart] = score("Companies", [{ name: "A", revenueMultipleValue: 20, cashFlowValue: 100 }]);
    expect(apart).toMatchObject({ verdict: "Quote the range" });
  });
});

describe("every result", () => {
  it("has a cell for every computed column", () => {
    for (const table of tables.filter((other) => other.scoring !== undefined)) {
      const { name, computed, examples, columns } = table;
      const rows = examples.map((row) =>
        Object.fromEntries(Object.keys(columns).map((key) => [key, row[key] ?? null])),
      );
      for (const result of table.scoring!.score(rows, shippedSetting)) {
        if (isScored(result)) expect([name, result.cells.length]).toEqual([name, computed.length]);
      }
    }
  });
});
