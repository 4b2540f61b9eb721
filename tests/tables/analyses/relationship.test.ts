import { type Analysed, analyses, type Findings } from "../../../src/tables";
import { day, madeCompany, sampleCompany, withRows } from "./sampleCompany";

const relationship = analyses.find(({ id }) => id === "relationship")!;
const fact = ({ facts }: Findings, label: string) => facts.find((found) => found.label === label)?.cell;
const table = ({ tables }: Findings, title: string) => tables.find((found) => found.title === title);

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

describe("the relationship with a partner", () => {
  it("is as deep as its interactions", () => {
    const found = relationship.find(sample, "xanten automation")!;
    const weights = { Email: 0.5, Call: 1, Meeting: 2, Workshop: 3 } as const;
    const rows = sample.tables
      .find((other) => other.table.name === "Interactions")!
      .rows.map(({ row }) => row)
      .filter(({ partner }) => partner === "Xanten Automation");
    const frequency = rows
      .map(({ type, date }) => {
        const age = (Date.parse(day) - Date.parse(date as string)) / 86_400_000;
        return weights[type as keyof typeof weights] * 2 ** (-age / 90);
      })
      .reduce((sum, part) => sum + part, 0);
    // Two people of seniority 2 and 1; three times they came to us, nine times we to them.
    const depth =
      35 * (1 - Math.exp(-frequency / 10)) + (25 * Math.log(3)) / Math.log(11) + (25 * 1.5) / 5 + (15 * 3) / 9;
    expect(fact(found, "Depth")).toBeCloseTo(depth, 9);
    expect(fact(found, "Interactions")).toBe(12);
    expect(fact(found, "Last interaction")).toBe("2026-07-29");
  });

  it("has trust by the commitments that were kept", () => {
    const found = relationship.find(sample, "Xanten Automation")!;
    // Lower end of Wilson's interval of 5 of 9.
    const z = 1.959963984540054;
    const low = (5 + z ** 2 / 2 - z * Math.sqrt((5 * 4) / 9 + z ** 2 / 4)) / (9 + z ** 2);
    const trust = (100 * Math.log((6 + 10 * low + 4) / 6 / 0.3)) / Math.log(100);
    expect(fact(found, "Trust")).toBeCloseTo(trust, 9);
  });

  it("is aligned as far as goals, sponsor and plan are", () => {
    const found = relationship.find(sample, "Xanten Automation")!;
    // Ours 50, 20, 30 and theirs 50 services and 50 cost share 20 of 180; there is neither sponsor nor plan.
    expect(fact(found, "Alignment")).toBeCloseTo(((100 * 0.2) / 1.8 + 0 + 0) / 3, 9);
    expect(table(found, "Goals")!.rows).toContainEqual(["New markets", 0.5, 0]);
    expect(table(found, "Goals")!.rows).toContainEqual(["Services revenue", 0.2, 0.5]);
    expect(table(found, "Recommended actions")!.rows[0]).toEqual([
      "Win an executive sponsor on their side",
      expect.stringContaining("Alignment is weakest, at 3.7 of 100"),
      "2026-12-20",
      "Executive sponsor",
    ]);
  });

  it("is at the stage that there is evidence for", () => {
    expect(fact(relationship.find(sample, "Alderan Consulting Group")!, "Stage")).toBe("Strategic Alliance");
    const drafts = withRows(sample, "Contracts", (rows) => rows.map((row) => ({ ...row, status: "Draft" })));
    const held = relationship.find(drafts, "Alderan Consulting Group")!;
    expect(fact(held, "Stage")).toBe("Engagement");
    expect(fact(held, "Why the stage is held")).toBe(
      "depth of Strategic Alliance, stage held at Engagement because no signed agreement is recorded",
    );
  });

  it("of all partners has what falls most first", () => {
    const found = relationship.find(sample, null)!;
    const changes = found.tables[0]!.rows.map((row) => row[6] as number);
    expect(found.tables[0]!.rows[0]![0]).toBe("Xanten Automation");
    expect(changes).toEqual([...changes].sort((a, b) => a - b));
    expect(found.notes.join(" ")).toContain("Hollister Bank Services: trust: reliability, self-orientation not known.");
  });

  it("is not said where neither sheet names the partner", () => {
    expect(relationship.find(sample, "Cobaltworks")).toBeNull();
    expect(relationship.find(madeCompany({}), null)).toBeNull();
    expect(relationship.find(madeCompany({ Interactions: [] }), "Acme")).toBeNull();
  });
});

describe("what is not known of a relationship", () => {
  const call = { partner: "Acme", date: "2026-11-20", type: "Call" };
  const noted = ({ notes }: Findings) => notes.join(" ");

  it("is a blank with its reason", () => {
    const found = relationship.find(madeCompany({ Interactions: [call] }), "Acme")!;
    expect([fact(found, "Trust"), fact(found, "Alignment"), fact(found, "Potential")]).toEqual([null, null, null]);
    // Only frequency is known, 35 % of the weight.
    expect([fact(found, "Depth"), fact(found, "Stage"), fact(found, "Dissolving")]).toEqual([null, null, null]);
    expect(noted(found)).toContain("Relationships has no row of it");
    expect(table(found, "Evidence for the stage")!.rows.map(([, is]) => is)).toEqual([null, null, null]);
  });

  it("is told of rows that do not count", () => {
    const rows = [call, { ...call, date: "2026-12-24" }, { ...call, date: null }, { ...call, seniority: 9 }];
    const found = relationship.find(madeCompany({ Interactions: rows }), "Acme")!;
    expect(fact(found, "Interactions")).toBe(1);
    expect(noted(found)).toContain("Interactions without a date, a type or a seniority from 1 to 5 are left out: 2.");
    expect(noted(found)).toContain("Interactions of a day that has not come are left out: 1.");
  });

  it("is trust where more commitments were kept than made; the rest stands", () => {
    const rated = { partner: "Acme", credibility: 5, intimacy: 5, selfOrientation: 5, sponsor: true, plan: true };
    const source = madeCompany({ Interactions: [call], Relationships: [{ ...rated, made: 2, kept: 3 }] });
    const found = relationship.find(source, "Acme")!;
    expect(fact(found, "Trust")).toBeNull();
    expect(fact(found, "Alignment")).toBeCloseTo(100, 9);
    expect(noted(found)).toMatch(/Relationships, Acme: .*; trust is taken as not known/);
  });

  it("is no depth of a partner that is rated only: that is 0", () => {
    const found = relationship.find(madeCompany({ Relationships: [{ partner: "Acme" }] }), "Acme")!;
    expect(fact(found, "Depth")).toBe(0);
    expect(fact(found, "Stage")).toBe("Awareness");
    expect(noted(found)).toContain("No interaction is recorded");
  });

  it("flags a relationship that dissolves", () => {
    const met = { partner: "Acme", date: "2026-08-20", type: "Joint deal", contact: "Ann Lee", seniority: 4 };
    const both = [
      { ...met, direction: "In" },
      { ...met, direction: "Out" },
    ];
    const ours = Array.from({ length: 6 }, () => ({ ...met, date: "2026-08-25", type: "Email", direction: "Out" }));
    const found = relationship.find(madeCompany({ Interactions: [...both, ...ours] }), "Acme")!;
    const frequency = (f: number) => 35 * (1 - Math.exp(-f / 10));
    const then = frequency(10 * 2 ** (-2 / 90)) + 15;
    const now = frequency(10 * 2 ** (-92 / 90) + 3 * 2 ** (-87 / 90)) + 15 / 7;
    expect(fact(found, "Change of depth in 90 days")).toBeCloseTo(now - then, 9);
    expect(now - then).toBeLessThan(-15);
    expect(fact(found, "Dissolving")).toBe(true);
    expect(table(found, "Recommended actions")!.rows[0]![0]).toBe("Call them and find out what changed");
  });
});
