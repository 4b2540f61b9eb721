import fc from "fast-check";
import {
  type Candidate,
  type Company,
  knockOutOf,
  type ScoringModel,
  selectTargets,
  type TargetCase,
  targetCases,
  type TargetFacts,
  targetFits,
  targetLimits,
  targetModel,
  unknownCompany,
} from "../../../src/engine";

const rating = { kind: "rating", scale: 100, direction: "higher" } as const;
const model: ScoringModel = {
  ...targetModel(),
  criteria: [
    { label: "Fit", weight: 3, value: rating },
    { label: "Reach", weight: 1, value: rating },
  ],
};
const target = (...measures: (number | null)[]): TargetCase => ({ measures, knockOut: null, unchecked: [] });

describe("knock-outs", () => {
  const ranges = [
    { label: "Employees", least: 50, most: 5000 },
    { label: "Revenue", least: null, most: null },
    { label: "Age", least: 2, most: null },
  ];

  test.each([
    { measures: [50, null, 2], knockOut: null, unchecked: [] },
    { measures: [5000, null, 2], knockOut: null, unchecked: [] },
    { measures: [49, null, 1], knockOut: "Employees 49 is below 50", unchecked: [] },
    { measures: [5001, 0, 3], knockOut: "Employees 5001 is above 5000", unchecked: [] },
    { measures: [null, 0, 3], knockOut: null, unchecked: ["Employees not known"] },
    { measures: [null, 0, 1], knockOut: "Age 1 is below 2", unchecked: ["Employees not known"] },
  ])("of $measures are $knockOut", ({ measures, knockOut, unchecked }) => {
    expect(knockOutOf(measures, ranges)).toEqual({ knockOut, unchecked });
  });
});

describe("target fits", () => {
  it("keep from the minimum on, and say why not", () => {
    const fits = targetFits(
      [
        target(80, 0),
        target(79, 0),
        target(null, 90),
        target(90, null),
        { ...target(90, 90), knockOut: "no region of ours" },
      ],
      model,
      60,
    );
    // by hand: 0.75 · 80 = 60; 0.75 · 79 = 59.25
    expect(fits.map(({ fit, standing, reason }) => [fit, standing, reason])).toEqual([
      [60, "kept", "kept"],
      [59.25, "below the minimum", "fit 59.3 is below the minimum of 60"],
      [null, "too little known", "25 % of the weight is known; a score needs 60 %"],
      [90, "kept", "kept"],
      [null, "knocked out", "no region of ours"],
    ]);
    expect(fits[4]!.explanation).toBeNull();
  });

  it("take min-max over those that are not knocked out", () => {
    const minMax: ScoringModel = {
      ...model,
      criteria: [{ label: "Size", weight: 1, value: { kind: "min-max", direction: "higher" } }],
    };
    const fits = targetFits([target(10), target(20), { ...target(1000), knockOut: "too large" }], minMax);
    expect(fits.map(({ fit }) => fit)).toEqual([0, 100, null]);
  });

  test.each([-1, 101, NaN])("refuse a minimum of %s", (minimum) => {
    expect(() => targetFits([target(1, 1)], model, minimum)).toThrow(
      expect.objectContaining({ code: "invalid-input" }),
    );
  });

  it("have points that add up, and do not change by a duplicate", () => {
    const measures = fc.tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 0, max: 100 }));
    fc.assert(
      fc.property(fc.array(measures, { minLength: 1, maxLength: 20 }), (rows) => {
        const cases = rows.map((row) => target(...row));
        const fits = targetFits(cases, model).map(({ fit }) => fit);
        expect(targetFits([...cases, cases[0]!], model).map(({ fit }) => fit)).toEqual([...fits, fits[0]]);
        for (const { fit, explanation } of targetFits(cases, model)) {
          expect(explanation!.contributions.reduce((all, { points }) => all + points, 0)).toBeCloseTo(fit!, 9);
        }
      }),
    );
  });
});

describe("selection", () => {
  const candidate = (name: string, fit: number | null, facts: Partial<Candidate> = {}): Candidate => ({
    name,
    domain: null,
    sharedAccounts: null,
    fit: targetFits([fit === null ? target(null, 50) : target(fit, fit)], model, 20)[0]!,
    ...facts,
  });
  const places = (candidates: readonly Candidate[], most?: number) =>
    selectTargets(candidates, most).map(({ place, standing }) => place ?? standing);

  it("takes the best first, and only so many", () => {
    const three = [
      candidate("A", 50),
      candidate("B", 90),
      candidate("C", 70),
      candidate("D", 10),
      candidate("E", null),
    ];
    expect(places(three)).toEqual([3, 1, 2, "below the minimum", "too little known"]);
    expect(places(three, 2)).toEqual(["beyond the most", 1, 2, "below the minimum", "too little known"]);
    expect(selectTargets(three, 2)[0]!.reason).toBe("place 3, of which only 2 are taken");
  });

  it("tells equal fits apart by shared accounts, then by name", () => {
    expect(
      places([
        candidate("b", 50, { sharedAccounts: 1 }),
        candidate("A", 50, { sharedAccounts: 1 }),
        candidate("Z", 50, { sharedAccounts: 4 }),
        candidate("a0", 50),
        candidate("y", 50 + 1e-12, { sharedAccounts: 0 }),
      ]),
    ).toEqual([3, 2, 1, 5, 4]);
  });

  it("counts a company once, by its domain, else by its name", () => {
    const rows = [
      candidate("Acme", 60, { domain: "https://www.acme.com" }),
      candidate("Acme Corporation", 70, { domain: "info@acme.com" }),
      candidate("ACME", 95),
      candidate("Acme", 50, { domain: "acme.de" }),
      candidate("Bolt", 40),
      candidate("bolt ", 45),
      candidate("Ann", 30, { domain: "ann@gmail.com" }),
      candidate("Ben", 30, { domain: "ben@gmail.com" }),
    ];
    expect(places(rows)).toEqual(["duplicate", "duplicate", 1, 2, "duplicate", 3, 4, 5]);
    const reasons = selectTargets(rows).map(({ reason }) => reason);
    expect(reasons[4]).toBe("same name as bolt ");
  });

  it("keeps rows without name and domain apart", () => {
    expect(places([candidate("", 50), candidate(" ", 40)])).toEqual([1, 2]);
  });

  test.each([-1, 1.5, NaN])("refuses %s as the most", (most) => {
    expect(() => selectTargets([], most)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("does not depend on the order of the rows", () => {
    const some = fc.array(
      fc.record({
        name: fc.constantFrom("a", "b", "c", "d", ""),
        domain: fc.option(fc.constantFrom("a.com", "b.com", "c.com")),
        fit: fc.integer({ min: 0, max: 3 }).map((fit) => fit * 30),
        sharedAccounts: fc.option(fc.integer({ min: 0, max: 2 })),
      }),
      { maxLength: 12 },
    );
    const kept = (rows: readonly Candidate[]) =>
      selectTargets(rows, 3)
        .map(({ place }, i) => ({ place, name: rows[i]!.name, fit: rows[i]!.fit.fit }))
        .filter(({ place }) => place !== null)
        .sort((a, b) => a.place! - b.place!);
    fc.assert(
      fc.property(some, (facts) => {
        const rows = facts.map(({ name, fit, ...rest }) => candidate(name, fit, rest));
        expect(kept([...rows].reverse())).toEqual(kept(rows));
      }),
    );
  });
});

describe("the default ideal profile", () => {
  const company: Company = {
    ...unknownCompany,
    needs: new Set(["delivery", "support"]),
    capabilities: new Set(["software"]),
    segments: new Map([["healthcare", 3]]),
    regions: new Map([
      ["germany", 3],
      ["france", 1],
    ]),
    idealAccounts: new Set(["acme", "bolt", "cairn", "delta"]),
  };
  const facts: TargetFacts = {
    industry: "Healthcare",
    regions: new Set(["germany", "spain"]),
    employees: 250,
    revenue: 5_000_000,
    capabilities: new Set(["delivery", "software"]),
    accounts: new Set(["acme", "elm"]),
    ratings: [],
  };
  const caseOf = targetCases(company);

  it("has five criteria against our company", () => {
    const { measures, knockOut, unchecked, sharedAccounts, criteria } = caseOf(facts);
    // by hand: segment yes; 3 of 4 of revenue; 250 employees are 80 points; 100 · (0.7 · 1/2 + 0.3 · 1/2); 1 of 4 accounts
    expect(measures).toEqual([100, 75, 80, expect.closeTo(50, 9), 25]);
    expect([knockOut, unchecked, sharedAccounts]).toEqual([null, [], 1]);
    expect(criteria.map(({ reason }) => reason)).toContain("sells where 75 % of our revenue is");
    // by hand: .25 · 100 + .20 · 75 + .15 · 80 + .25 · 50 + .15 · 25
    expect(targetFits([caseOf(facts)], targetModel(), targetLimits().minimum)[0]).toMatchObject({
      fit: expect.closeTo(68.25, 9),
      standing: "kept",
    });
  });

  test.each([
    { name: "a micro enterprise", changed: { employees: 9 }, knockOut: "Employees 9 is below 10", unchecked: [] },
    {
      name: "no region of ours",
      changed: { regions: new Set(["spain"]) },
      knockOut: "no region of ours: spain",
      unchecked: [],
    },
    { name: "regions not known", changed: { regions: null }, knockOut: null, unchecked: ["Regions not known"] },
    { name: "employees not known", changed: { employees: null }, knockOut: null, unchecked: ["Employees not known"] },
  ])("knocks out: $name", ({ changed, knockOut, unchecked }) => {
    expect(caseOf({ ...facts, ...changed })).toMatchObject({ knockOut, unchecked });
  });

  it("has nothing where nothing is known", () => {
    const blank = {
      industry: null,
      regions: null,
      employees: null,
      revenue: null,
      capabilities: null,
      accounts: null,
      ratings: [],
    };
    expect(caseOf(blank).measures).toEqual([null, null, null, null, null]);
    expect(targetCases(unknownCompany)(facts).measures).toEqual([null, null, 80, null, null]);
    expect(targetCases(unknownCompany)(facts).knockOut).toBeNull();
  });

  it("lets a person's rating stand, and takes the larger of employees and revenue", () => {
    expect(caseOf({ ...facts, ratings: [10, null, 5] }).measures.slice(0, 3)).toEqual([10, 75, 5]);
    expect(caseOf({ ...facts, employees: 50, revenue: 50_000_000 }).measures[2]).toBe(80);
    expect(caseOf({ ...facts, industry: "Mining" }).measures[0]).toBe(0);
  });

  it("refuses a range that is turned round", () => {
    const overrides = new Map([["Ideal partner profile", new Map([["Least employees", 200_000]])]]);
    expect(() => targetCases(company, overrides)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
