import { type Cell, type Columns, type ReportedTable, reportParts, type ReportSource, type ReportTable, type RowOf, shippedSetting, type Table, tables } from "../../src/tables"; // prettier-ignore
import { sampleCompany } from "./analyses/sampleCompany";
import { amountFormat, scaleAround, stepThrough } from "../../src/tables/report/scale";

const tableNamed = (name: string): Table => {
  const found = tables.find((table) => table.name === name);
  if (!found) throw new Error(`there is no table ${name}`);
  return found;
};

/** A row with the cells that are given, blank else. */
function rowOf(table: Table, cells: Readonly<Record<string, Cell>>): RowOf<Columns> {
  const blank = Object.fromEntries(Object.keys(table.columns).map((key) => [key, null]));
  return { ...blank, ...cells };
}

function reported(name: string, rows: readonly Readonly<Record<string, Cell>>[]): ReportedTable {
  const table = tableNamed(name);
  const filled = rows.map((cells) => rowOf(table, cells));
  const results = table.scoring?.score(filled, shippedSetting);
  return {
    table,
    sheet: name,
    leftOut: 0,
    rows: filled.map((row, i) => ({
      name: typeof row["name"] === "string" ? row["name"] : "",
      row,
      result: results?.[i] ?? null,
    })),
  };
}

const source = (...all: readonly ReportedTable[]): ReportSource => ({
  asOf: "20 November 2026",
  day: "2026-11-20",
  workbook: "Book1.xlsx",
  setting: shippedSetting,
  assumptions: [],
  tables: all,
  company: null,
});

const make = (id: string, from: ReportSource) => {
  const part = reportParts.find((other) => other.id === id);
  if (!part) throw new Error(`there is no part ${id}`);
  return part.make(from);
};

/** A content made from rows that have something for it: those below, or for what they lack the sample company. */
const makeFilled = async (id: string) => make(id, sampleLike) ?? make(id, { ...source(), ...(await sampleCompany()) });

const bodyOf = (table: ReportTable | undefined) => table?.rows ?? [];

const rated = (name: string, fit: number, access: number, rest = 60) => ({
  name,
  strategicFitRating: fit,
  marketAccessRating: access,
  technicalRating: rest,
  financialRating: rest,
  culturalRating: rest,
});

describe("every content of a report", () => {
  it("has an identifier and a title of its own, and needs tables that there are", () => {
    expect(new Set(reportParts.map(({ id }) => id)).size).toBe(reportParts.length);
    expect(new Set(reportParts.map(({ title }) => title)).size).toBe(reportParts.length);
    for (const { needs } of reportParts) needs.forEach(tableNamed);
  });

  it("ranks each table that is scored, and has a matrix where there is one", () => {
    for (const { name, scoring } of tables) {
      const ids = reportParts.map(({ id }) => id);
      expect(ids.includes(`ranking-${name}`)).toBe(scoring !== undefined);
      expect(ids.includes(`matrix-${name}`)).toBe(scoring?.matrix !== undefined);
    }
  });

  test.each(reportParts)("$id shows nothing where there is nothing", ({ id, needs }) => {
    expect(make(id, source())).toBeNull();
    if (needs.length > 0) expect(make(id, source(...needs.map((name) => reported(name, []))))).toBeNull();
  });

  test.each(reportParts)(
    "$id fits on its sheet: no table meets another or a chart, and names are Excel's",
    async ({ id }) => {
      const sheet = await makeFilled(id);
      if (!sheet) throw new Error("nothing was made");
      expect(sheet.name.length).toBeLessThanOrEqual(31);
      expect(sheet.name).not.toMatch(/[[\]:*?/\\]/);
      const areas = [
        ...sheet.tables.map(({ row, column, columns, rows }) => ({
          row,
          column,
          rows: rows.length + 1,
          columns: columns.length,
        })),
        ...sheet.charts.map(({ at }) => at),
      ];
      const taken = new Set<string>(["0,0", "1,0"]);
      for (const { row, column, rows, columns } of areas) {
        for (let r = row; r < row + rows; r++)
          for (let c = column; c < column + columns; c++) {
            expect(taken.has(`${r},${c}`)).toBe(false);
            taken.add(`${r},${c}`);
          }
      }
      for (const { row } of sheet.titles) expect(taken.has(`${row},0`)).toBe(false);
      const names = sheet.tables.map(({ name }) => name);
      expect(new Set(names).size).toBe(names.length);
      for (const name of names) expect(name).toMatch(/^[A-Za-z]\w*$/);
    },
  );

  test.each(reportParts)("$id has charts over cells of its tables, with numbers in every series", async ({ id }) => {
    const sheet = await makeFilled(id);
    for (const { source: shown, series = [] } of sheet?.charts ?? []) {
      const table = sheet?.tables.find(({ row }) => row === shown.row);
      if (!table) throw new Error("a chart shows no table");
      expect(shown.column + shown.columns).toBeLessThanOrEqual(table.columns.length);
      expect(shown.rows - 1).toBeLessThanOrEqual(table.rows.length);
      expect(series.length).toBeLessThanOrEqual(shown.columns - 1);
      for (let c = shown.column + 1; c < shown.column + shown.columns; c++) {
        const cells = table.rows.slice(0, shown.rows - 1).map((row) => row[c]);
        expect(cells.every((cell) => cell === null || typeof cell === "number")).toBe(true);
        expect(cells.some((cell) => typeof cell === "number")).toBe(true);
      }
    }
  });
});

const sampleLike = source(
  reported("Partners", [rated("Alder", 90, 80), rated("Birch", 40, 70), rated("Cedar", 20, 10), { name: "Blank" }]),
  reported("Markets", [
    { name: "Hospitals", sizeRating: 80, growthRating: 70, profitabilityRating: 60, accessibilityRating: 50, regulationRating: 40, positionRating: 75 }, // prettier-ignore
  ]),
  reported("Competitors", [
    { name: "Elm", overlapRating: 30, capabilityRating: 45, financialRating: 20, innovationRating: 60, partnershipRating: 10 }, // prettier-ignore
  ]),
  reported("Companies", [
    { name: "Fir", currency: "USD", revenue: 32e6, ebitda: 4e6, revenueMultiple: 3.8, ebitdaMultiple: 17, cashFlowValue: 96e6 }, // prettier-ignore
    { name: "Gorse", revenue: 9e6, ebitda: 1e6, revenueMultiple: 2.9, ebitdaMultiple: 14 },
  ]),
  reported("Opportunities", [
    { name: "A", stage: "Proposal", amount: 100, probability: 0.5 },
    { name: "B", stage: "proposal", amount: 50, probability: null },
    { name: "C", stage: "Qualification", amount: null, probability: 0.1 },
    { name: "D", stage: "Closed lost", amount: 70, probability: 0 },
    { name: "E", stage: null, amount: 10, probability: null },
  ]),
  reported("Metrics", [
    { category: "revenue", metric: "quarterly", unit: "USD", value: 90, target: 100, date: "2026-09-30" },
    { category: "revenue", metric: "quarterly", unit: "EUR", value: 80, target: 70, date: "2026-08-15" },
    { category: "satisfaction", value: 4.4, target: 0 },
    { category: "growth", value: 3, target: null },
  ]),
);

// The competitor has no revenue at risk, so that the matrix has nothing to place; the table tests above need something.
sampleLike.tables.forEach(({ table, rows }) => {
  if (table.name !== "Competitors") return;
  for (const { result } of rows)
    if (result && "place" in result) Object.assign(result, { place: { across: 0.1, up: 40 } });
});

describe("the ranking", () => {
  it("leaves out what has no result, and shares a place among equals", () => {
    const from = source(reported("Partners", [rated("A", 50, 50), rated("B", 70, 50), rated("C", 50, 50), { name: "D" }])); // prettier-ignore
    expect(bodyOf(make("ranking-Partners", from)?.tables[0]).map(([rank, name]) => [rank, name])).toEqual([
      [1, "B"],
      [2, "A"],
      [2, "C"],
    ]);
  });

  it("puts ranges without a score last, without a place, and draws only scores", () => {
    const from = source(reported("Partners", [{ name: "Range", culturalRating: 90 }, rated("Score", 50, 50)]));
    const sheet = make("ranking-Partners", from);
    expect(bodyOf(sheet?.tables[0]).map(([rank, name]) => [rank, name])).toEqual([
      [1, "Score"],
      [null, "Range"],
    ]);
    expect(sheet?.charts[0]?.source.rows).toBe(2);
  });
});

describe("the matrix", () => {
  test.each([
    [66.67, 66.67, "High", "High"],
    [66.66, 33.33, "Medium", "Medium"],
    [33.32, 0, "Low", "Low"],
  ])("a fit of %d and an access of %d lie where the levels say", (fit, access, fitLevel, accessLevel) => {
    const { scoring } = tableNamed("Partners");
    const place = ["High", "Medium", "Low"];
    const cell = scoring?.matrix?.cells[place.indexOf(fitLevel)]?.[2 - place.indexOf(accessLevel)];
    const sheet = make("matrix-Partners", source(reported("Partners", [rated("A", fit, access)])));
    expect(bodyOf(sheet?.tables[0])).toEqual([["A", access, fit, cell]]);
  });

  it("says the bounds of the levels in the titles of the axes, and has gridlines through them", () => {
    const sheet = make("matrix-Partners", sampleLike);
    expect(sheet?.charts[0]?.categoryAxis).toEqual({
      title: "Market access: Medium from 33.33, High from 66.67",
      least: 0,
      most: 100,
      step: 33.3333333333,
      format: "0",
    });
  });
});

describe("the football field", () => {
  it("stands on a series without colour, between round bounds", () => {
    const chart = make("football-field", sampleLike)?.charts[0];
    expect(chart?.series?.[0]).toEqual({ colour: null });
    const [low, high] = [chart?.valueAxis?.least ?? NaN, chart?.valueAxis?.most ?? NaN];
    // 0.9 × 4m × 17 and 1.1 × 32m × 3.8
    expect(low).toBeLessThanOrEqual(61.2e6);
    expect(high).toBeGreaterThanOrEqual(133.76e6);
    expect(chart?.valueAxis?.title).toBe("Enterprise value, USD");
  });

  it("gives the numbers without a chart where a range reaches below 0", () => {
    const from = source(
      reported("Companies", [{ name: "Debt", revenueMultipleValue: -5e6, cashFlowValue: 2e6, comparablesValue: 3e6 }]),
    );
    const sheet = make("football-field", from);
    const lows = bodyOf(sheet?.tables[0]).map(([, low]) => Number(low));
    expect(sheet?.charts).toHaveLength(lows.some((low) => low < 0) ? 0 : 1);
  });

  it("is drawn for one company where that is asked for", () => {
    expect(make("football-field", { ...sampleLike, company: "Gorse" })?.titles).toEqual([{ row: 3, text: "Gorse" }]);
    expect(make("football-field", { ...sampleLike, company: "Nobody" })).toBeNull();
  });
});

describe("the pipeline", () => {
  it("takes stages together whatever their case, weights what can be weighted, and says what cannot", () => {
    expect(bodyOf(make("pipeline", sampleLike)?.tables[0])).toEqual([
      ["Without a stage", 10, null, 1, 0, 1],
      ["Qualification", null, null, 1, 1, 1],
      ["Proposal", 150, 50, 2, 0, 1],
      ["Closed lost", 70, 0, 1, 0, 0],
    ]);
  });

  it("draws the open stages", () => {
    expect(make("pipeline", sampleLike)?.charts[0]?.source.rows).toBe(4);
  });
});

describe("plan against actual", () => {
  it("keeps units apart, names quarters, and has no attainment of a target of 0", () => {
    const sheet = make("plan-and-actual", sampleLike);
    expect(sheet?.titles.map(({ text }) => text)).toEqual(["quarterly, USD", "quarterly, EUR", "satisfaction"]);
    expect(sheet?.tables.map(({ rows }) => rows)).toEqual([
      [["2026 Q3", 100, 90, 0.9]],
      [["2026-08-15", 70, 80, 80 / 70]],
      [["Without a date", 0, 4.4, null]],
    ]);
    expect(sheet?.facts).toContain("3 of 4 have value and target");
  });
});

describe("scales", () => {
  test.each([
    [[12, 88], { least: 0, most: 100, step: 20 }],
    [[85.1, 92.4], { least: 84, most: 94, step: 2 }],
    [[0, 0.16], { least: 0, most: 0.2, step: 0.05 }],
    [[5e6, 5e6], { least: 4.8e6, most: 5.2e6, step: 2e5 }],
    [[-3, 4], { least: -4, most: 6, step: 2 }],
  ])("around %j are %j", (values, scale) => {
    expect(scaleAround(values)).toEqual(scale);
  });

  it("hold their values for any numbers", () => {
    for (const [low, high] of [
      [1, 1.0001],
      [0, 1e12],
      [999, 1001],
      [-1e-6, 1e-6],
      [7, 7],
    ] as const) {
      // prettier-ignore
      const { least, most, step } = scaleAround([low, high]);
      expect(least).toBeLessThanOrEqual(low);
      expect(most).toBeGreaterThanOrEqual(high);
      expect(step).toBeGreaterThan(0);
    }
  });

  test.each([
    [[33.33, 66.67], 100, 33.3333333333],
    [[40, 70], 100, 10],
    [[50], 100, 50],
    [[0.05, 0.15], 0.2, 0.05],
    [[41, 73], 100, null],
  ])("gridlines through %j up to %d are %d apart", (cuts, most, step) => {
    expect(stepThrough(cuts, most)).toBe(step);
  });

  test.each([
    [9_999, "#,##0"],
    [12_000, '#,##0,"k"'],
    [3e6, '#,##0.0,,"m"'],
    [2e9, '#,##0.0,,,"bn"'],
  ])("%d is written as %s", (largest, format) => {
    expect(amountFormat(largest)).toBe(format);
  });
});
