import { type Analysed, analyses, type Findings } from "../../../src/tables";
import { madeCompany, sampleCompany, withRows } from "./sampleCompany";

const health = analyses.find(({ id }) => id === "health")!;
const fact = ({ facts }: Findings, label: string) => facts.find((found) => found.label === label)?.cell;
const table = ({ tables }: Findings, title: string) => tables.find((found) => found.title === title);

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

/** Points of a measure by its definition. */
const worth = (attained: number): number => (100 * Math.min(1.2, attained)) / 1.2;

describe("the health of a partner", () => {
  it("is what the last periods come to", () => {
    const found = health.find(sample, "eidsvag systemhus")!;
    const score =
      0.35 * worth(69 / 60) +
      0.2 * worth(7 / 6) +
      // Escalations: fewer are better, and none is a fifth above target.
      (0.25 * (worth(4.3 / 4.5) + worth(1.2))) / 2 +
      0.2 * worth(0.85 / 0.9);
    expect(fact(found, "Score")).toBeCloseTo(score, 9);
    expect(fact(found, "Coverage")).toBeCloseTo(1, 12);
    expect(fact(found, "Weakest measure")).toBe("Answer within a week");
    expect(fact(found, "Revenue trend")).toBe("Rising");
  });

  it("is held at Amber by a minimum that was missed two quarters in a row", () => {
    const found = health.find(sample, "Eidsvag Systemhus")!;
    expect(fact(found, "Colour")).toBe("Amber");
    expect(fact(found, "Held by")).toBe("Client satisfaction missed 2 quarters in a row");
    // 52 + 60 + 64 + 69 thousand against the channel's 200, satisfaction 4.3 against 4.5.
    expect(table(found, "Agreement's minimums by quarter")!.rows).toEqual([
      ["Annual revenue", 200_000, null, 245_000, 0],
      ["Certified people", 2, null, null, null],
      ["Client satisfaction", 4.5, 4.3, 4.3, 4],
    ]);
  });

  it("keeps sourced and influenced revenue apart, and measures by what is sourced alone", () => {
    const found = health.find(sample, "Xanten Automation")!;
    // 61 + 48 + 39 + 24 and 24.4 + 19.2 + 15.6 + 9.6 thousand.
    expect(fact(found, "Sourced revenue, 12 months")).toBe(172_000);
    expect(fact(found, "Influenced revenue, 12 months")).toBeCloseTo(68_800, 6);
    expect(table(found, "Measures")!.rows.map(([label]) => label)).not.toContain("Influenced revenue");
  });

  it("says where each measure goes, and what to do by when", () => {
    const found = health.find(sample, "Xanten Automation")!;
    const [revenue, , satisfaction] = table(found, "Measures")!.rows;
    // Slopes between pairs of 61, 48, 39, 24: -13, -11, -37/3, -9, -12, -15; their median is between -37/3 and -12.
    expect(revenue!.slice(8)).toEqual(["Falling", expect.closeTo(-1000 * (37 / 3 + 12) * 0.5, 6), 4]);
    expect(satisfaction![8]).toBe("No clear trend");
    expect(fact(found, "Colour")).toBe("Red");
    const [first, second] = table(found, "Action plan")!.rows;
    expect(first).toEqual([
      "Hold an executive review and decide: recover or wind down",
      expect.stringContaining("Health is Red at 42.7"),
      "2026-12-04",
      "Head of partnerships",
    ]);
    expect(second![1]).toContain("Sourced revenue is at 36.4 of 100");
    expect(table(found, "Opportunities to improve")!.rows[0]![0]).toBe("Sourced revenue");
  });

  it("of all partners has the worst first", () => {
    const found = health.find(sample, null)!;
    expect(found.tables[0]!.rows.map(([name, , colour]) => [name, colour])).toEqual([
      ["Xanten Automation", "Red"],
      ["Eidsvag Systemhus", "Amber"],
      ["Nordhavn Cloud", "Green"],
      ["Alderan Consulting Group", "Green"],
    ]);
    expect(fact(found, "Green")).toBe(2);
  });

  it("is not said of a partner or a company without metrics", () => {
    expect(health.find(sample, "Cobaltworks")).toBeNull();
    expect(health.find(sample, "Nobody at all")).toBeNull();
    expect(health.find(madeCompany({ Partners: [], Metrics: [] }), null)).toBeNull();
    expect(health.find(madeCompany({}), "Acme")).toBeNull();
  });
});

describe("rows that do not count", () => {
  const good = { category: "Revenue", metric: "Sourced", value: 120, target: 100, date: "2026-09-30", partner: "Acme" };
  const found = (...rows: readonly Parameters<typeof madeCompany>[0][string][number][]): Findings =>
    health.find(madeCompany({ Partners: [{ name: "Acme" }], Metrics: rows }), "Acme")!;
  const noted = ({ notes }: Findings) => notes.join(" ");

  it("are told: another group, no date, a day to come", () => {
    const told = found(
      good,
      { ...good, category: "Certification" },
      { ...good, metric: "Undated", date: null },
      { ...good, metric: "Ahead", date: "2026-12-31" },
    );
    expect(noted(told)).toContain("Not of the four groups, and left out: Certification.");
    expect(noted(told)).toContain("Rows without a date or a value are left out: 1.");
    expect(noted(told)).toContain("Rows of a day that has not come are left out: 1.");
    expect(table(told, "Measures")!.rows).toHaveLength(1);
  });

  it("leave a score open where too little is known", () => {
    const told = found(good);
    expect(fact(told, "Score")).toBeNull();
    expect(fact(told, "Colour")).toBeNull();
    expect(fact(told, "Held by")).toBeNull();
    expect([fact(told, "Least it could be"), fact(told, "Most it could be")]).toEqual([35, 100]);
    expect(noted(told)).toContain("No score: 35 % of the weight is known");
  });

  it("leave a day open of which two rows say different things, but not two markets", () => {
    const twice = found(good, { ...good, value: 50 });
    expect(table(twice, "Measures")!.rows[0]!.slice(3, 5)).toEqual([null, null]);
    expect(noted(twice)).toContain("Sourced stands twice for one day in one market");
    const markets = found(good, { ...good, value: 50, market: "Nordics" });
    expect(table(markets, "Measures")!.rows.map(([label]) => label)).toEqual(["Sourced", "Sourced (Nordics)"]);
  });

  it("are not added up in several moneys", () => {
    const sourced = { ...good, attribution: "Sourced" };
    const told = found({ ...sourced, unit: "USD" }, { ...sourced, unit: "EUR", market: "Nordics" });
    expect(fact(told, "Sourced revenue, 12 months")).toBeNull();
    expect(noted(told)).toContain("Sourced revenue stands in more than one unit");
  });

  it("take no other partner down", () => {
    const source = madeCompany({
      Partners: [{ name: "Acme" }, { name: "Bolt" }],
      Metrics: [good, { ...good, partner: "Bolt" }],
      Contracts: [{ contract: "C1", partner: "Acme", agreement: "Friendship", status: "Signed" }],
    });
    const all = health.find(source, null)!;
    expect(all.tables[0]!.rows).toHaveLength(2);
    expect(noted(all)).toContain("Acme: Contracts, C1: the agreement must be");
  });

  it("hold no colour by a draft", () => {
    const draft = withRows(sample, "Contracts", (rows) => rows.map((row) => ({ ...row, status: "Draft" })));
    const told = health.find(draft, "Eidsvag Systemhus")!;
    expect(fact(told, "Colour")).toBe("Green");
    expect(noted(told)).toContain("There is no signed contract");
  });
});
