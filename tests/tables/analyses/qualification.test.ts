import { qualificationAnalysis } from "../../../src/tables/analyses/qualification/qualification";
import { type Analysed, type Cell, type Findings, shippedSetting } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

function found(source: Analysed, partner: string | null): Findings {
  const findings = qualificationAnalysis.find(source, partner);
  if (!findings) throw new Error("the qualification must say something");
  return findings;
}

const factOf = ({ facts }: Findings, label: string) => facts.find((fact) => fact.label === label)?.cell;

const rowsOf = ({ tables }: Findings, title: string) => tables.find((table) => table.title === title)?.rows;

const strong = (cells: Readonly<Record<string, Cell>> = {}) => ({
  name: "Alder",
  category: "Technology partner",
  strategicFitRating: 90,
  marketAccessRating: 90,
  technicalRating: 90,
  financialRating: 90,
  culturalRating: 90,
  ...cells,
});

describe("the quick screen", () => {
  it("says what to do, and why of each gate", () => {
    const findings = found(sample, "Alderan Consulting Group");
    expect(factOf(findings, "Quick screen")).toBe("Go to the scorecard");
    expect(rowsOf(findings, "Quick screen")).toEqual([
      [
        "Serves customers or regions that we serve",
        "yes",
        "segments that are ours: Healthcare; regions that are ours: DACH",
      ],
      [
        "Fills a need of ours",
        "yes",
        "it has Identity management, Cloud migration, Change management, Healthcare consulting",
      ],
      ["Nothing rules it out", "yes", "financial health: Altman Z 2.86 (services), safe"],
      ["Somebody there answers", "yes", "it has an executive sponsor; 5 of its people in Interactions"],
    ]);
  });

  test.each([
    { name: "stops for who is disqualified", row: { disqualified: true }, result: /^Stop: Nothing rules it out$/ },
    { name: "finds out what is not known", row: {}, result: /^Find out: .*Somebody there answers$/ },
    { name: "stops in distress", row: { financialRating: 10 }, result: /^Stop: Nothing rules it out$/ },
  ])("$name", ({ row, result }) => {
    const findings = found(madeCompany({ Partners: [strong(row)] }), "Alder");
    expect(factOf(findings, "Quick screen")).toMatch(result);
  });

  it("takes no rows in Interactions for nobody, a missing sheet for not known", () => {
    const Relationships = [{ partner: "Alder", sponsor: false }];
    const answer = (source: Analysed) => rowsOf(found(source, "Alder"), "Quick screen")?.[3];
    const Interactions = [{ partner: "Birch", date: "2026-11-01", type: "call", contact: "Ada" }];
    expect(answer(madeCompany({ Partners: [strong()], Relationships, Interactions }))).toEqual([
      "Somebody there answers",
      "no",
      "it has no executive sponsor; 0 of its people in Interactions",
    ]);
    expect(answer(madeCompany({ Partners: [strong()], Relationships }))).toEqual([
      "Somebody there answers",
      "unknown",
      "it has no executive sponsor",
    ]);
  });
});

describe("the bars", () => {
  const alliance = "Bars of the tier Strategic alliance";

  it("are those of the category, with what is needed and had", () => {
    const Contracts = [{ contract: "C", partner: "Alder", agreement: "Alliance", dedicatedPeople: 1 }];
    const partner = strong({ revenue: 400_000_000, clients: 12_000, leadsMarket: false });
    const rows = rowsOf(found(madeCompany({ Partners: [partner], Contracts }), "Alder"), alliance);
    expect(rows?.map((row) => row.slice(0, 6))).toEqual([
      ["Market reach", "revenue", 1_000_000_000, 400_000_000, "met", true],
      ["Market reach", "clients", 10_000, 12_000, "met", true],
      ["Technology alignment", "points of technical compatibility", 66.67, 90, "met", false],
      ["Strategic commitment", "dedicated people", 2, 1, "missed", false],
      ["Cultural fit", "points of cultural fit", 66.67, 90, "met", false],
      ["Competitive position", "market leader (1 yes, 0 no)", 1, 0, "missed", false],
    ]);
  });

  test.each([
    { name: "hold the verdict down while market reach is missed", row: { revenue: 1e6, clients: 5 }, verdict: "Develop, firm" },
    { name: "leave it provisional while market reach is not known", row: {}, verdict: "Pursue, provisional" },
    { name: "let it be where market reach is met", row: { revenue: 2e9 }, verdict: "Pursue, firm" },
  ])("$name", ({ row, verdict }) => {
    const findings = found(madeCompany({ Partners: [strong(row)] }), "Alder");
    expect(factOf(findings, "Verdict by score")).toBe("Pursue, firm");
    expect(factOf(findings, "Verdict after the bars")).toBe(verdict);
  }); // prettier-ignore

  it("say what holds the verdict down", () => {
    const { notes } = found(madeCompany({ Partners: [strong({ revenue: 1e6, clients: 5 })] }), "Alder");
    expect(notes[0]).toBe(
      "Held at Develop by a mandatory bar. Market reach missed: 1000000 of 1000000000 revenue, or 5 of 10000 clients.",
    );
  });

  it("are those of the tier where there is no category", () => {
    const findings = found(sample, "Alderan Consulting Group");
    expect(factOf(findings, "Tier of partnership")).toBe("Channel, by the tier");
    // 4 people with certificates that are valid on the day, of Certifications; satisfaction of Contracts; no deal won
    expect(rowsOf(findings, "Bars of the tier Channel")?.map(([bar, , need, have, status]) => [bar, need, have, status])).toEqual([
      ["Sales capability", 3, 0, "missed"],
      ["Technical competency", 2, expect.any(Number), "met"],
      ["Client relationships", 4.5, 4.6, "met"],
      ["Financial stability", 50, expect.closeTo(71.93, 2), "met"],
      ["Geographic coverage", 1, 1, "met"],
    ]); // prettier-ignore
  });

  it("are none for the ecosystem and without a tier", () => {
    const ecosystem = found(madeCompany({ Partners: [strong({ category: "Community partner" })] }), "Alder");
    expect(ecosystem.notes.join(" ")).toContain("The framework has no bars for the tier Ecosystem.");
    const none = found(madeCompany({ Partners: [{ name: "Alder" }] }), "Alder");
    expect(none.notes[0]).toBe("Neither category nor tier tells a tier of partnership, so no bars are held up.");
    expect(factOf(none, "Verdict after the bars")).toBeNull();
  });
});

describe("due diligence", () => {
  it("tells Altman's Z and its zone", () => {
    const findings = found(sample, "Alderan Consulting Group");
    // 6.56 · 48.08/397.75 + 3.26 · 129.71/397.75 + 6.72 · 22.98/397.75 + 1.05 · 146.62/251.14, millions
    expect(factOf(findings, "Altman Z")).toBeCloseTo(2.857, 3);
    expect(factOf(findings, "Zone")).toBe("safe");
  });

  it("lists what the statements lack", () => {
    const partner = strong({ altmanModel: "private", totalAssets: 100, workingCapital: 10, ebit: 5, equity: 40 });
    const findings = found(madeCompany({ Partners: [partner] }), "Alder");
    expect(findings.notes).toContain("Due diligence: statements lack retained earnings, total liabilities, sales.");
    expect(rowsOf(findings, "Due diligence: statements")).toContainEqual(["Retained earnings", null]);
    expect(factOf(findings, "Zone")).toBeNull();
  });
});

describe("over all partners", () => {
  it("has a row each, those that pass the screen first", () => {
    const findings = found(sample, null);
    const rows = rowsOf(findings, "Qualification") ?? [];
    const counts = findings.facts.map(({ cell }) => Number(cell));
    expect(counts.reduce((sum, count) => sum + count, 0)).toBe(rows.length);
    expect(rows[0]).toEqual([
      "Alderan Consulting Group",
      "Go to the scorecard",
      "Channel",
      4,
      1,
      0,
      "Pursue",
      "Pursue",
    ]);
    const kinds = rows.map(([, result]) => (typeof result === "string" ? result : "").split(":")[0]);
    expect([...kinds].sort((a, b) => ["Go to the scorecard", "Find out", "Stop"].indexOf(a ?? "") - ["Go to the scorecard", "Find out", "Stop"].indexOf(b ?? ""))).toEqual(kinds); // prettier-ignore
  });

  it("does with shipped assumptions and nothing said of us", () => {
    const findings = found(madeCompany({ Partners: [strong(), { name: "Birch" }] }, shippedSetting), null);
    expect(rowsOf(findings, "Qualification")?.[1]?.slice(2)).toEqual([null, null, null, null, null, null]);
  });
});

test.each([
  { name: "a partner that is not there", of: (source: Analysed) => qualificationAnalysis.find(source, "Nobody") },
  { name: "no partners", of: () => qualificationAnalysis.find(madeCompany({ Partners: [] }), null) },
])("There is nothing to say of $name", ({ of }) => {
  expect(of(sample)).toBeNull();
});
