import { isScored, shippedSetting, type Setting, tables } from "../../src/tables";

const placed = tables.flatMap(({ name, scoring }) =>
  scoring?.matrix ? [{ name, scoring, matrix: scoring.matrix }] : [],
);

const none = new Map<string, ReadonlyMap<string, number>>();

/** One row of a table, of which only some cells are known. */
function placeOf(name: string, cells: Readonly<Record<string, unknown>>, setting: Setting = shippedSetting) {
  const table = tables.find((other) => other.name === name)!;
  const blank = Object.fromEntries(Object.keys(table.columns).map((key) => [key, null]));
  const [result] = table.scoring!.score([{ ...blank, name: "One", ...cells }], setting);
  if (!result || !isScored(result)) throw new Error("the row must have a score");
  return {
    place: result.place,
    outcome: result.cells[table.computed.findIndex((c) => c.header === table.scoring!.outcome)],
  };
}

const ratings = (name: string, values: readonly number[]) =>
  Object.fromEntries(
    tables.find((table) => table.name === name)!.scoring!.ratings.map((key, k) => [key, values[k] ?? null]),
  );

describe("matrices", () => {
  it("are those of partners, markets and competitors", () => {
    expect(placed.map(({ name, matrix }) => [name, matrix.up.label, matrix.across.label])).toEqual([
      ["Partners", "Strategic fit", "Market access"],
      ["Markets", "Attractiveness", "Our position"],
      ["Competitors", "Threat", "Market impact"],
    ]);
  });

  test.each(placed)("of $name have nine cells and cuts that rise", ({ matrix: { cells, across, up } }) => {
    expect(cells.map((row) => row.length)).toEqual([3, 3, 3]);
    for (const { cuts, most } of [across, up]) {
      const [medium, high] = cuts(none);
      expect(0 < medium! && medium! < high! && high! < most).toBe(true);
    }
  });

  it("are drawn with High at the top, and columns from Low to High", () => {
    const cells = (name: string) => placed.find((table) => table.name === name)!.matrix.cells;
    expect(cells("Partners")[0]).toEqual(["Tier 3", "Tier 2", "Tier 1"]);
    expect(cells("Markets")[0]).toEqual(["Avoid/Build First", "Build Position & Expand", "Expand Aggressively"]);
    expect(cells("Competitors")[2]).toEqual(["Ignore for Now", "Monitor & Track", "Monitor & Track"]);
  });

  it("follow the cuts that a workbook has changed", () => {
    const overrides = new Map([
      ["Levels", new Map([["High from", 80]])],
      ["Competitor threat", new Map([["Medium from", 20]])],
      ["Market impact", new Map([["High from", 0.5]])],
    ]);
    const cuts = placed.map(({ matrix }) => [matrix.across.cuts(overrides), matrix.up.cuts(overrides)]);
    expect(cuts).toEqual([
      [
        [33.33, 80],
        [33.33, 80],
      ],
      [
        [33.33, 80],
        [33.33, 80],
      ],
      [
        [0.05, 0.5],
        [20, 66.67],
      ],
    ]);
  });
});

describe("places", () => {
  it("of a partner are its market access and strategic fit", () => {
    const { place, outcome } = placeOf("Partners", ratings("Partners", [80, 20, 50, 50, 50]));
    expect(place).toEqual({ across: 20, up: 80 });
    expect(outcome).toBe("Tier 3");
  });

  it("of a market are our position and its attractiveness", () => {
    const cells = { ...ratings("Markets", [50, 50, 50, 50, 50]), positionRating: 90 };
    const { place, outcome } = placeOf("Markets", cells);
    expect(place).toEqual({ across: 90, up: expect.closeTo(50, 9) });
    expect(outcome).toBe("Selective Expansion");
    expect(placeOf("Markets", ratings("Markets", [50, 50, 50, 50, 50])).place).toMatchObject({ across: null });
  });

  it("of a competitor are our revenue at risk, as a share of ours, and its threat", () => {
    const { company } = shippedSetting;
    const setting = { ...shippedSetting, company: { ...company, figures: { ...company.figures, revenue: 200 } } };
    const cells = ratings("Competitors", [90, 90, 90, 90, 90]);
    expect(placeOf("Competitors", { ...cells, revenueAtRisk: 20 }, setting)).toEqual({
      place: { across: 0.1, up: expect.closeTo(90, 9) },
      outcome: "Strategic Positioning",
    });
    expect(placeOf("Competitors", { ...cells, revenueAtRisk: 300 }, setting).place).toMatchObject({ across: null });
    expect(placeOf("Competitors", { ...cells, revenueAtRisk: 20 }).place).toMatchObject({ across: null });
  });
});
