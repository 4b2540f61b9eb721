import { type Cell, computedCell, isScored, readAssumptions, type Scored, shippedSetting, targets } from "../../src/tables"; // prettier-ignore

const assumption = (group: string, name: string, value: number | string | null = null) => ({
  group,
  name,
  value,
  unit: null,
  tag: null,
  source: null,
});

const { setting } = readAssumptions([
  assumption("Our segments", "Healthcare", 0.5),
  assumption("Our segments", "Banking", 0.5),
  assumption("Our regions", "DACH", 0.6),
  assumption("Our regions", "Nordics", 0.4),
  assumption("Our needs", "Cloud migration"),
  assumption("Our needs", "Data governance"),
  assumption("Our ideal accounts", "Acme"),
  assumption("Our ideal accounts", "Bolt"),
]);

const rated = { industryRating: 80, regionRating: 80, sizeRating: 80, capabilityRating: 80, accountRating: 80 };

function score(rows: readonly Readonly<Record<string, Cell>>[], by = setting) {
  const blank = Object.fromEntries(Object.keys(targets.columns).map((key) => [key, null]));
  return targets.scoring!.score(
    rows.map((row) => ({ ...blank, ...row }) as never),
    by,
  );
}

const cell = (result: unknown, header: string) => computedCell(targets, result as Scored, header);

describe("targets", () => {
  it("are scored from raw facts against our company", () => {
    const [found] = score([
      {
        name: "A",
        country: "Austria",
        industry: "Healthcare",
        employees: 250,
        capabilities: ["Cloud migration"],
        accounts: ["ACME", "Gale"],
      },
    ]);
    // by hand: industry 100, region 60 (DACH), size 80 (the knot at 250), accounts 1 of 2
    expect(["Industry fit", "Region fit", "Size fit", "Account fit"].map((header) => cell(found, header))).toEqual([
      100,
      expect.closeTo(60, 9),
      expect.closeTo(80, 9),
      50,
    ]);
    const capability = cell(found, "Capability fit") as number;
    expect((found as Scored).score).toBeCloseTo(25 + 0.2 * 60 + 0.15 * 80 + 0.25 * capability + 0.15 * 50, 9);
    expect(cell(found, "Knocked out")).toBe("no");
  });

  const facts = { regions: new Map([["DACH", 1]]), employees: 100 };

  test.each([
    ["kept", { ...facts, ...rated }, "Keep", "kept", true],
    ["below the minimum", { ...facts, ...rated, industryRating: 0, capabilityRating: 0 }, "Drop", "below the minimum of 60", true], // prettier-ignore
    ["too large", { ...facts, ...rated, employees: 200_000 }, "Drop", "knocked out: Employees 200000 is above 100000", true], // prettier-ignore
    ["too small", { ...facts, ...rated, employees: 9 }, "Drop", "knocked out: Employees 9 is below 10", true],
    ["in no region of ours", { ...facts, ...rated, regions: new Map([["Japan", 1]]) }, "Drop", "knocked out: no region of ours: japan", true], // prettier-ignore
    ["of a size that is not known", { ...rated, regions: facts.regions }, "Keep", "kept", false],
  ])("that are %s say so", (_, row, verdict, selection, firm) => {
    const [found] = score([{ name: "A", ...row }]);
    expect(found).toMatchObject({ verdict, firm });
    expect([cell(found, "Verdict"), cell(found, "Selection"), cell(found, "Certainty")]).toEqual([
      verdict,
      selection,
      firm ? "firm" : "provisional",
    ]);
  });

  it("with little known have a range, and no verdict unless all of it says the same", () => {
    const [little, poor] = score([
      { name: "A", industry: "Healthcare" },
      { name: "B", industryRating: 0, capabilityRating: 0 },
    ]);
    expect(little).toMatchObject({ score: null, low: 25, high: 100, verdict: null });
    expect([cell(little, "Verdict"), cell(little, "Selection")]).toEqual(["More data needed", "too little known"]);
    // by hand: at most 20 + 15 + 15
    expect(poor).toMatchObject({ score: null, high: expect.closeTo(50, 9), verdict: "Drop", firm: true });
  });

  it.each([
    ["https://www.acme.com/about", "ann@other.com", "acme.com"],
    [null, "ann@acme.com", "acme.com"],
    [null, "ann@gmail.com", "acme inc."],
    [null, null, "acme inc."],
  ])("are told apart by domain, else by name: %s, %s", (website, email, company) => {
    const [found] = score([{ name: "Acme  Inc.", website, email, ...rated }]);
    expect(cell(found, "Company")).toBe(company);
  });

  it("say what is missing where nothing is known", () => {
    const [found] = score([{ name: "A" }], shippedSetting);
    expect(found && isScored(found)).toBe(false);
    expect(found).toMatchObject({ details: expect.stringContaining("Industry fit missing: no industry given") });
  });

  it("go by changed weights, bounds and minimum", () => {
    const changed = readAssumptions([
      assumption("Ideal partner profile", "Minimum fit", 85),
      assumption("Ideal partner profile", "Least employees", 500),
    ]).setting;
    const [kept, small] = score(
      [
        { name: "A", ...rated },
        { name: "B", ...rated, employees: 100 },
      ],
      changed,
    );
    expect(cell(kept, "Selection")).toBe("below the minimum of 85");
    expect(cell(small, "Selection")).toBe("knocked out: Employees 100 is below 500");
  });
});
