import { type Analysed, analyses, type Findings } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

const engagement = analyses.find(({ id }) => id === "engagement")!;
const fact = ({ facts }: Findings, label: string) => facts.find((found) => found.label === label)?.cell;
const table = ({ tables }: Findings, title: string) => tables.find((found) => found.title === title);
const noted = ({ notes }: Findings) => notes.join(" ");

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

describe("engagements", () => {
  it("of all partners are the ten that bring most for what they take", () => {
    const { rows } = table(engagement.find(sample, null)!, "Worth doing first")!;
    expect(rows).toHaveLength(10);
    // 8 · 45 % / 1, 5 · 50 % / 1, 3 · 80 % / 1.
    expect(rows.slice(0, 3).map(([rank, name, partner, , worth]) => [rank, name, partner, worth])).toEqual([
      [1, "Introduction to Nordkap Helse", "Eidsvag Systemhus", expect.closeTo(3.6, 12)],
      [2, "Introduction to Karstad Kommun", "Nordhavn Cloud", expect.closeTo(2.5, 12)],
      [3, "Guest post on migration", "Nordhavn Cloud", expect.closeTo(2.4, 12)],
    ]);
  });

  it("that are done or dropped are left out", () => {
    const found = engagement.find(sample, "Eidsvag Systemhus")!;
    const names = table(found, "Worth doing first")!.rows.map(([, name]) => name);
    expect(names).toEqual(["Introduction to Nordkap Helse", "Nordic banking round table"]);
    expect(noted(found)).toContain("Done or dropped, and left out: 1.");
  });

  it("have points that halve every 90 days, and a grade of fit and engagement", () => {
    const found = engagement.find(sample, "Nordhavn Cloud")!;
    const left = (points: number, days: number) => points * 2 ** (-days / 90);
    // What Mads Holm did: a call on 9 June, emails on 6 and 9 July, a meeting on 18 September; ours count for nothing.
    const points = left(10, 164) + left(5, 137) + left(5, 134) + left(20, 63);
    expect(fact(found, "Engagement points")).toBeCloseTo(points, 9);
    expect(fact(found, "Grade")).toBe("A3");
    expect(fact(found, "Last interaction")).toBe("2026-09-18");
  });

  it("of all partners have the best grade first", () => {
    const { rows } = table(engagement.find(sample, null)!, "Fit and engagement of partners")!;
    expect(rows.map(([name, grade]) => [name, grade])).toEqual([
      ["Alderan Consulting Group", "A1"],
      ["Eidsvag Systemhus", "A1"],
      ["Hollister Bank Services", "A2"],
      ["Xanten Automation", "A3"],
      ["Nordhavn Cloud", "A3"],
      ["Marlowe Public Advisory", "B2"],
    ]);
  });

  it("that lack a number, or take no effort, are told and take no other down", () => {
    const good = { name: "Pilot", partner: "Acme", impact: 6, probability: 0.5, effort: 3 };
    const rows = [
      good,
      { ...good, name: "Vague", probability: null },
      { ...good, name: "Free", effort: 0 },
      { ...good, name: null },
    ];
    const found = engagement.find(madeCompany({ Engagements: rows }), "acme")!;
    expect(table(found, "Worth doing first")!.rows).toHaveLength(1);
    expect(noted(found)).toContain("Engagements, Vague: probability not known, so it is not ranked.");
    expect(noted(found)).toContain("Engagements, Free: effort of Free must be above 0, got 0.");
    expect(noted(found)).toContain("an engagement without a name: name not known");
    expect([fact(found, "Engagement points"), fact(found, "Fit"), fact(found, "Grade")]).toEqual([null, null, null]);
    expect(noted(found)).toContain("There are no rows in Interactions");
  });

  it("are none where nothing names the partner", () => {
    expect(engagement.find(sample, "Cobaltworks")).toBeNull();
    expect(engagement.find(madeCompany({}), null)).toBeNull();
    expect(engagement.find(madeCompany({ Engagements: [] }), "Acme")).toBeNull();
  });
});
