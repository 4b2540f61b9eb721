import { ownProgramme } from "../../../src/engine";
import { tierProgressAnalysis } from "../../../src/tables/analyses/programmes/tierProgress";
import { madeCompany, sampleCompany, withRows } from "./sampleCompany";

const { find } = tierProgressAnalysis;

const factsOf = (found: ReturnType<typeof find>) =>
  Object.fromEntries((found?.facts ?? []).map(({ label, cell }) => [label, cell]));

const tableOf = (found: ReturnType<typeof find>, title: string) =>
  found?.tables.find((table) => table.title === title)?.rows ?? [];

const programme = ownProgramme.requirements.map(({ name, unit, needs: [basic, silver, gold, platinum] }) => ({
  requirement: name, unit, basic: basic!, silver: silver!, gold: gold!, platinum: platinum!,
})); // prettier-ignore

const sourced = (changes: object) => ({
  category: "Revenue",
  metric: "Sourced revenue",
  attribution: "Sourced",
  unit: "USD",
  date: "2026-09-30",
  partner: "Alder",
  value: 250_000,
  ...changes,
});

const haveOf = (found: ReturnType<typeof find>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(tableOf(found, "Requirements").map(([name, , have]) => [name, have]));

const made = (rows: Parameters<typeof madeCompany>[0]) =>
  find(madeCompany({ Partners: [{ name: "Alder", programmeTier: "Silver" }], Programme: programme, ...rows }), "Alder");

describe("tier progress of the sample", () => {
  it("has the programme of the engine in its sheet", async () => {
    const { tables } = await sampleCompany();
    const rows = tables.find(({ table }) => table.name === "Programme")?.rows.map(({ row }) => row);
    expect(rows).toEqual(programme.map((row) => ({ ...row, source: "Partner programme 2026" })));
  });

  it("reckons Alderan: revenue and people for more, but two deals", async () => {
    const found = find(await sampleCompany(), "alderan consulting group ");
    expect(tableOf(found, "Requirements")).toEqual([
      // 150 + 175 + 205 + 230 thousand of four quarters, the last of which stays until 2027-09-30
      ["Revenue", "USD a year", 760_000, 200_000, 0, 1, "Platinum", "2026-12-31", "2027-09-30"],
      ["Certified people", "people", 5, 2, 0, 1, "Gold", "2027-01-08", null],
      ["Satisfaction", "of 5", 4.6, 4.5, 0, 1, "Platinum", null, null],
      ["Deals", "a year", 2, 4, 2, 0.5, "Basic", "2027-03-02", "2027-03-02"],
    ]);
    expect(factsOf(found)).toEqual({
      "Tier in Partners": "Gold",
      "Tier reached": "Basic",
      "Next tier": "Silver",
      Progress: 0.5,
      Bottleneck: "Deals",
      "What follows": "At risk: meets Basic",
      // 2026-11-20 and 90 days
      "Grace ends": "2027-02-18",
      // Carnforth was entered on 2026-03-02.
      "Tier lost on": "2027-03-02",
      "Because of": "Deals: Carnforth NHS Trust - data platform, 2026-03-02",
    });
    expect(found?.notes).toContain(
      "Contracts says 12 joint opportunities, Opportunities holds 2 of the window: the sheet Opportunities counts.",
    );
  });

  it("puts tiers at risk first, then the first to be lost, and says what is not known", async () => {
    const rows = tableOf(find(await sampleCompany(), null), "Where partners stand");
    expect(
      rows.slice(0, 4).map(([partner, held, reached, , , , follows]) => [partner, held, reached, follows]),
    ).toEqual([
      ["Alderan Consulting Group", "Gold", "Basic", "At risk: meets Basic"],
      ["Eidsvag Systemhus", "Silver", "None", "At risk: meets no tier"],
      // 64,000 of revenue is below Basic whatever its deals are.
      ["Nordhavn Cloud", "Basic", "None", "At risk: meets no tier"],
      ["Xanten Automation", "Basic", "Basic", "Kept"],
    ]);
    expect(rows.find(([partner]) => partner === "Hollister Bank Services")?.[5]).toBe("Not known: Certified people");
    // 61 + 48 + 39 + 24 thousand; 63 are left once the quarter to March has gone.
    expect(rows[3]?.slice(7)).toEqual(["2027-03-31", "Revenue: Sourced revenue, 2026-03-31"]);
  });

  it("recovers when deals come in", async () => {
    const source = withRows(await sampleCompany(), "Opportunities", (rows) => [
      ...rows,
      ...Array.from({ length: 5 }, (_, i) => ({ ...rows[0]!, name: `New ${i}`, stage: "Closed won", created: "2025-01-01", closeDate: "2026-11-01" })), // prettier-ignore
    ]);
    expect(factsOf(find(source, "Alderan Consulting Group"))).toMatchObject({
      "Tier reached": "Gold",
      "What follows": "Kept",
      // With 7 deals and 4 people after 8 January Gold is kept until the deals of March 2026 leave 5.
      "Tier lost on": "2027-03-30",
    });
  });
});

describe("what counts toward a tier", () => {
  it.each([
    ["a quarter of a year ago", { date: "2025-11-20" }, 0],
    ["a quarter of a year ago less a day", { date: "2025-11-21" }, 250_000],
    ["a quarter that is still to come", { date: "2026-12-31" }, 0],
    ["what the partner only influenced", { attribution: "Influenced" }, null],
    ["a quarter without a date", { date: null }, null],
  ])("revenue: %s", (_, changes, have) => {
    expect(haveOf(made({ Metrics: [sourced(changes), { ...sourced({}), category: "Activity" }], Certifications: [{ person: "A", certification: "B", partner: "Alder", issued: "2026-01-01" }] }))["Revenue"]).toBe(have); // prettier-ignore
  });

  it("does not add revenue of several units", () => {
    const found = made({ Metrics: [sourced({}), sourced({ unit: "EUR" })] });
    expect(haveOf(found)["Revenue"]).toBeNull();
    expect(found?.notes).toContain("Metrics has sourced revenue in several units (usd, eur), which cannot be added.");
  });

  it("goes by Contracts that have not ended where no other sheet has rows", () => {
    const contract = { partner: "Alder", agreement: "Channel", satisfaction: 4.6, revenue: 100_000, certifiedPeople: 3, jointOpportunities: 2 }; // prettier-ignore
    const found = made({
      Contracts: [
        { ...contract, contract: "A", status: "Signed" },
        { ...contract, contract: "B", status: "Draft", satisfaction: 4.2 },
        { ...contract, contract: "C", status: "Ended" },
      ],
    });
    // The people may be the same, so the most counts; of satisfactions the least.
    expect(haveOf(found)).toEqual({ Revenue: 200_000, "Certified people": 3, Satisfaction: 4.2, Deals: 4 });
    expect(found?.notes.filter((note) => note.includes("what Contracts says"))).toHaveLength(4);
  });

  it("takes the last satisfaction up to the day", () => {
    const survey = { category: "Quality", metric: "Client satisfaction", partner: "Alder" };
    const found = made({
      Metrics: [
        { ...survey, date: "2026-06-30", value: 4.1 },
        { ...survey, date: "2026-09-30", value: 4.7 },
        { ...survey, date: "2026-12-31", value: 3 },
        { ...survey, metric: "Escalations", date: "2026-10-31", value: 9 },
      ],
    });
    expect(haveOf(found)["Satisfaction"]).toBe(4.7);
  });

  it("does not call a tier at risk for what is not known", () => {
    expect(factsOf(made({ Metrics: [sourced({})] }))).toMatchObject({ "Tier reached": "None", "What follows": null });
  });

  it("raises by one step only", () => {
    const found = made({
      Partners: [{ name: "Alder", programmeTier: "Basic" }],
      Contracts: [{ contract: "A", partner: "Alder", status: "Signed", satisfaction: 5, revenue: 9e6, certifiedPeople: 9, jointOpportunities: 20 }], // prettier-ignore
    });
    expect(factsOf(found)).toMatchObject({ "Tier reached": "Platinum", "What follows": "Raised to Silver" });
  });

  it("says nothing without a programme, of nobody, and where nothing counts", () => {
    expect(find(madeCompany({ Partners: [{ name: "Alder" }], Programme: [] }), null)).toBeNull();
    expect(find(madeCompany({ Partners: [{ name: "Alder" }], Programme: programme }), null)).toBeNull();
    expect(made({})).toBeNull();
  });

  it("tells of a programme that is wrong instead of failing", () => {
    const found = made({ Programme: [...programme, programme[0]!], Metrics: [sourced({})] });
    expect(found?.notes).toEqual(['Programme: requirement 5 must have a name of its own, got "Revenue".']);
  });
});
