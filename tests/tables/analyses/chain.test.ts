import { chainAnalysis } from "../../../src/tables/analyses/chain/chain";
import type { Analysed, Findings } from "../../../src/tables";
import { madeCompany, sampleCompany, withRows } from "./sampleCompany";

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

function found(source: Analysed, partner: string | null): Findings {
  const findings = chainAnalysis.find(source, partner);
  if (!findings) throw new Error("the chain must say something");
  return findings;
}

const factOf = ({ facts }: Findings, label: string) => facts.find((fact) => fact.label === label)?.cell;

function tableOf({ tables }: Findings, title: string) {
  const table = tables.find((other) => other.title === title);
  if (!table) throw new Error(`there is no table ${title}`);
  return table;
}

const stepOf = (findings: Findings, label: string) =>
  tableOf(findings, "From the score to the agreement").rows.find(([step]) => step === label);

const rated = (name: string, fit: number | null, access: number | null, rest: number | null = 60) => ({
  name,
  strategicFitRating: fit,
  marketAccessRating: access,
  technicalRating: rest,
  financialRating: rest,
  culturalRating: rest,
});

const deal = (partner: string, stage: string, amount: number | null, probability: number | null, closeDate: string | null) => ({ name: `${partner} ${stage}`, partner, stage, amount, probability, closeDate }); // prettier-ignore

describe("the chain of a partner", () => {
  it("goes from raw facts to criteria, score, tier, agreement and plan", () => {
    const findings = found(sample, "alderan  consulting group");
    // (.30 · 72.2222 + .25 · 63.4610 + .20 · 100 + .15 · 71.9289) / .90, cultural fit missing
    expect(factOf(findings, "Score")).toBeCloseTo(75.9125, 3);
    expect(factOf(findings, "Tier")).toBe("Tier 2");
    expect(factOf(findings, "Agreement")).toBe("channel");
    // 420,000 · .80 + 340,000 · .55, of which 20 %
    expect(factOf(findings, "First-year revenue")).toBe(523_000);
    expect(factOf(findings, "Payout of the first year")).toBeCloseTo(104_600, 6);
    expect(tableOf(findings, "Revenue plan").rows).toEqual([
      [1, 523_000, 104_600, 418_400],
      [2, 523_000, 104_600, 418_400],
      [3, 523_000, 104_600, 418_400],
    ]);
  });

  it("has criteria whose points add up to the score, each with its facts", () => {
    const findings = found(sample, "Alderan Consulting Group");
    const { rows } = tableOf(findings, "Criteria");
    const total = rows.reduce((sum, [, , adds]) => sum + (typeof adds === "number" ? adds : 0), 0);
    expect(total).toBeCloseTo(factOf(findings, "Score") as number, 9);
    expect(rows.map(([label]) => label)).toEqual([
      "Strategic fit",
      "Market access",
      "Technical compatibility",
      "Financial health",
      "Cultural fit",
    ]);
    expect(rows[1]?.[3]).toBe("reach 91.9 by revenue, 7 of 20 ideal accounts");
    expect(rows[4]).toEqual(["Cultural fit", null, null, "no values given"]);
  });

  it("tells of every fact and step from which cell it comes", () => {
    const findings = found(sample, "Alderan Consulting Group");
    const raw = tableOf(findings, "Raw facts");
    const clients = raw.rows.findIndex(([header]) => header === "Clients");
    expect(raw.rows[clients]).toEqual(["Clients", 1095, "Market access"]);
    expect(raw.at?.[clients]).toEqual({ table: "Partners", name: "Alderan Consulting Group", header: "Clients" });
    for (const { rows, at } of findings.tables) if (at) expect(at).toHaveLength(rows.length);
    expect(stepOf(findings, "First-year revenue")).toEqual([
      "First-year revenue",
      523_000,
      "Opportunities: Amount, Probability, Stage, Close date",
      "won and open opportunities of 2 dated within a year",
    ]);
    expect(stepOf(findings, "Partner's share")).toEqual([
      "Partner's share",
      "20 %",
      "Assumptions: Revenue shares",
      "standard deals under an agreement of the kind channel",
    ]);
  });

  it("says that the verdict is provisional, that the contract is another, and that growth is our own rule", () => {
    expect(found(sample, "Alderan Consulting Group").notes).toEqual([
      "The verdict is provisional: what is missing could still change it.",
      "The contract Alderan alliance is of the kind alliance, not the one that the tier leads to.",
      "Growth of 0 % a year over 3 years is our own rule until Assumptions say otherwise.",
    ]);
  });

  it("shows a rating in place of the facts that it replaces", () => {
    const findings = found(madeCompany({ Partners: [rated("Alder", 80, 70)] }), "Alder");
    const { rows } = tableOf(findings, "Raw facts");
    expect(rows[0]).toEqual(["Strategic fit rating", 80, "Strategic fit"]);
    expect(rows).toHaveLength(5);
  });

  it("takes what the sheet holds where that is not what the facts would give", () => {
    const source = {
      ...sample,
      tables: sample.tables.map((table) => ({
        ...table,
        rows: table.rows.map((row) =>
          row.result && "parts" in row.result
            ? { ...row, result: { ...row.result, parts: row.result.parts.map((part) => ({ ...part, value: 50 })) } }
            : row,
        ),
      })),
    };
    const { rows } = tableOf(found(source, "Alderan Consulting Group"), "Criteria");
    expect(rows[0]).toMatchObject(["Strategic fit", 50, expect.any(Number), "as the sheet has it"]);
  });
});

describe("first-year revenue", () => {
  const Partners = [rated("Alder", 90, 90)];
  const base = (Opportunities: readonly ReturnType<typeof deal>[]) => {
    const findings = found(madeCompany({ Partners, Opportunities }), "Alder");
    return { value: factOf(findings, "First-year revenue"), notes: findings.notes };
  };

  test.each([
    { name: "a deal won within the year", deals: [deal("Alder", "Closed won", 700_000, 1, "2026-03-01")], value: 700_000 },
    { name: "an open deal by its probability", deals: [deal("Alder", "Proposal", 800_000, 0.5, "2027-03-01")], value: 400_000 },
    { name: "the minimum where there is no deal", deals: [], value: 500_000 },
    { name: "the minimum where every deal is lost", deals: [deal("Alder", "Closed lost", 1e6, 0, "2026-10-01")], value: 500_000 },
    { name: "the minimum where no deal has an amount", deals: [deal("Alder", "Proposal", null, 0.5, "2027-03-01")], value: 500_000 },
    { name: "deals of others never", deals: [deal("Birch", "Closed won", 9e6, 1, "2026-03-01")], value: 500_000 },
    { name: "a deal a year ago to the day", deals: [deal("Alder", "Closed won", 600_000, 1, "2025-11-20")], value: 600_000 },
  ])("is of $name", ({ deals, value }) => {
    expect(base(deals).value).toBe(value);
  }); // prettier-ignore

  it("leaves out what is not of the year, and says so", () => {
    const { value, notes } = base([
      deal("Alder", "Closed won", 700_000, 1, "2026-03-01"),
      deal("Alder", "Closed won", 5e6, 1, "2024-03-01"),
      deal("Alder", "Proposal", 5e6, 0.9, null),
    ]);
    expect(value).toBe(700_000);
    expect(notes).toContain("Deals without a close date are not counted: 1.");
    expect(notes).toContain("Deals decided or due more than a year from the day are not counted: 1.");
  });

  it("warns where it is below the agreement's minimum", () => {
    expect(base([deal("Alder", "Closed won", 1000, 1, "2026-03-01")]).notes).toContain(
      "First-year revenue: below the agreement's minimum of 500000 a year.",
    );
  });
});

describe("over all partners", () => {
  it("has a row each, the best score first", () => {
    const { rows } = tableOf(found(sample, null), "From score to revenue");
    const scores = rows.map(([, score]) => (typeof score === "number" ? score : -Infinity));
    expect([...scores].sort((a, b) => b - a)).toEqual(scores);
    const row = (name: string) => rows.find(([partner]) => partner === name);
    // 380,000 won, 20 %; 145,000 won, 10 %; no deal, so the channel's minimum of 200,000
    expect(row("Lakeshore Benefit Systems")?.slice(3)).toEqual(["Tier 2", "channel", 380_000, 76_000]);
    expect(row("Bergstrom & Lind")?.slice(3)).toEqual(["Tier 3", "ecosystem", 145_000, 14_500]);
    expect(row("Pallas Verwaltungs-IT")?.slice(3)).toEqual(["Tier 2", "channel", 200_000, 40_000]);
    expect(row("Greywater Analytics")?.slice(3)).toEqual(["Deprioritize", "none", null, null]);
  });

  it("says how many have no tier", () => {
    const source = madeCompany({ Partners: [rated("Alder", 90, 90), rated("Birch", null, 80)] });
    expect(found(source, null).notes).toContain("1 of 2 have no tier: strategic fit or market access is not known.");
    expect(tableOf(found(source, null), "From score to revenue").rows[1]?.slice(3)).toEqual([null, null, null, null]);
  });

  it("keeps the others where a deal of one partner is wrong", () => {
    const source = withRows(sample, "Opportunities", (rows) =>
      rows.map((row) => (row["partner"] === "Alderan Consulting Group" ? { ...row, probability: 7 } : row)),
    );
    const { tables, notes } = found(source, null);
    expect(tables[0]?.rows).toHaveLength(tableOf(found(sample, null), "From score to revenue").rows.length);
    expect(notes[0]).toBe(
      "Opportunities, a deal of Alderan Consulting Group: probability of an opportunity must be from 0 to 1, got 7.",
    );
    expect(stepOf(found(source, "Alderan Consulting Group"), "Agreement")?.[1]).toBeNull();
  });
});

test.each([
  { name: "a partner that is not there", of: (source: Analysed) => chainAnalysis.find(source, "Nobody") },
  { name: "no partners", of: () => chainAnalysis.find(madeCompany({ Partners: [], Opportunities: [] }), null) },
  { name: "no tables", of: () => chainAnalysis.find(madeCompany({}), null) },
])("There is nothing to say of $name", ({ of }) => {
  expect(of(sample)).toBeNull();
});
