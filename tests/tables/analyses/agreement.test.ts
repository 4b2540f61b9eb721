import { agreementAnalysis } from "../../../src/tables/analyses/agreements/agreement";
import { agreementFactsOf, type Analysed, type Findings } from "../../../src/tables";
import { madeCompany, sampleCompany, withRows } from "./sampleCompany";

let sample: Analysed;
beforeAll(async () => {
  sample = await sampleCompany();
});

function found(source: Analysed, partner: string | null): Findings {
  const findings = agreementAnalysis.find(source, partner);
  if (!findings) throw new Error("the agreement must say something");
  return findings;
}

const factOf = ({ facts }: Findings, label: string) => facts.find((fact) => fact.label === label)?.cell;

const rowsOf = ({ tables }: Findings, title: string) => tables.find((table) => table.title === title)?.rows;

const contract = (cells: Readonly<Record<string, string | number | boolean>>) => ({
  contract: "Alder 1",
  partner: "Alder",
  agreement: "Channel",
  deal: "Standard",
  status: "Signed",
  signed: "2026-01-01",
  revenue: 250_000,
  certifiedPeople: 2,
  satisfaction: 4.6,
  ...cells,
});

describe("the agreement of a partner", () => {
  it("tells terms, whether they are kept, and what is due", () => {
    const findings = found(sample, "Xanten Automation");
    expect(findings.facts.map(({ label, cell }) => [label, cell])).toEqual([
      ["Contract", "Xanten channel"],
      ["Agreement", "channel"],
      ["Status", "Signed"],
      ["Signed", "2025-06-16"],
      ["Ends", "2027-06-15"],
      // 10 days of November, 31 + 31 + 28 + 31 + 30 + 31 of the months up to May, 15 of June
      ["Days until it ends", 207],
      ["Minimums", "missed: Annual revenue"],
      ["Annual revenue", 172_000],
      ["Partner's share", 0.25],
      ["Share due", 43_000],
      ["Ours", 129_000],
    ]);
    expect(rowsOf(findings, "Minimums")).toEqual([
      ["Annual revenue", 200_000, "money a year", 172_000, 28_000, "missed"],
      ["Certified people", 2, "people", 2, 0, "met"],
      ["Client satisfaction", 4.5, "of 5", 4.7, 0, "met"],
    ]);
    expect(rowsOf(findings, "Shares of revenue")).toEqual([
      ["Standard deals", 0.2, 34_400, "no"],
      ["Enterprise deals", 0.25, 43_000, "yes"],
      ["Recurring revenue", 0.15, 25_800, "no"],
    ]);
  });

  it("lists the commitments of an alliance, and says that what has been invested is not known", () => {
    const findings = found(sample, "Alderan Consulting Group");
    expect(factOf(findings, "Minimums")).toBe("met");
    expect(factOf(findings, "Share due")).toBe(380_000);
    expect(rowsOf(findings, "Investment commitments")).toEqual([
      ["Marketing fund", 100_000, "money a year"],
      ["Technical integration", 75_000, "money"],
      ["Joint training", 50_000, "money"],
    ]);
    expect(findings.notes[0]).toMatch(/^What has been invested stands in no sheet/);
  });

  it("names the benefits of the ecosystem", () => {
    expect(found(sample, "Nordhavn Cloud").notes[0]).toBe(
      "The partner also gets: Co-marketing support, Free training and certification, Priority technical support.",
    );
  });

  it("says what is not known", () => {
    expect(factOf(found(sample, "Hollister Bank Services"), "Minimums")).toBe(
      "missed: Annual revenue, Joint opportunities, Expert certifications; not known: Dedicated people",
    );
  });

  test.each([
    {
      name: "the latest that is signed",
      rows: [
        contract({ contract: "Old" }),
        contract({ contract: "New", signed: "2026-06-01" }),
        contract({ contract: "Draft", status: "Draft" }),
      ],
      chosen: "New",
    },
    {
      name: "a draft where none is signed",
      rows: [contract({ contract: "Ended", status: "Ended" }), contract({ contract: "Draft", status: "Draft" })],
      chosen: "Draft",
    },
    { name: "an ended one where there is no other", rows: [contract({ status: "Ended" })], chosen: "Alder 1" },
  ])("is that of $name", ({ rows, chosen }) => {
    expect(factOf(found(madeCompany({ Contracts: rows }), "alder"), "Contract")).toBe(chosen);
  });

  it("tells a deal that the agreement does not have, and judges the minimums all the same", () => {
    const findings = found(madeCompany({ Contracts: [contract({ deal: "Joint" })] }), "Alder");
    expect(factOf(findings, "Share due")).toBeNull();
    expect(factOf(findings, "Minimums")).toBe("met");
    expect(findings.notes[0]).toBe(
      'Contracts, Alder 1: deal of the agreement channel must be one of standard, enterprise, recurring, got "Joint".',
    );
  });

  it("says when it has ended", () => {
    const findings = found(madeCompany({ Contracts: [contract({ ends: "2026-11-10" })] }), "Alder");
    expect(factOf(findings, "Days until it ends")).toBe(-10);
    expect(findings.notes).toContain("It ended 10 days ago.");
  });

  it("goes by the shares and minimums of the Assumptions", () => {
    const overrides = new Map([
      ["Revenue shares", new Map([["Channel: standard deals", 0.3]])],
      ["Agreement minimums", new Map([["Channel: annual revenue", 300_000]])],
    ]);
    const source = madeCompany({ Contracts: [contract({})] }, { ...sample.setting, overrides });
    expect(factOf(found(source, "Alder"), "Share due")).toBe(75_000);
    expect(factOf(found(source, "Alder"), "Minimums")).toBe("missed: Annual revenue");
  });
});

describe("over all contracts", () => {
  it("has a row each, what is missed first, then what ends first", () => {
    expect(rowsOf(found(sample, null), "Contracts against their minimums")?.map(([name, , , , days, , due]) => [name, days, due])).toEqual([
      ["Eidsvag channel", 81, 49_000],
      ["Xanten channel", 207, 43_000],
      ["Marlowe channel", null, 23_600],
      ["Hollister alliance", null, 108_500],
      ["Nordhavn ecosystem", 52, 6_400],
      ["Alderan alliance", 347, 380_000],
    ]); // prettier-ignore
  });

  it("keeps the others where one is wrong", () => {
    const source = withRows(sample, "Contracts", (rows) =>
      rows.map((row, i) => (i === 0 ? { ...row, agreement: "Marriage" } : row)),
    );
    const findings = found(source, null);
    expect(findings.tables[0]?.rows).toHaveLength(5);
    expect(findings.notes[0]).toBe(
      'Contracts, Alderan alliance: the agreement must be alliance, channel or ecosystem, got "Marriage".',
    );
    expect(found(source, "Alderan Consulting Group").tables).toEqual([]);
  });
});

describe("the facts of a draft", () => {
  it("are those of the sheets, names as they are written there", () => {
    const facts = agreementFactsOf(sample, "Alderan Consulting Group");
    expect(facts).toMatchObject({
      contract: "Alderan alliance",
      date: "2026-11-20",
      starts: "2025-11-03",
      ends: "2027-11-02",
      currency: null,
      deal: "joint",
      partner: {
        name: "Alderan Consulting Group",
        country: "Germany",
        signatory: null,
        segments: ["Healthcare"],
        regions: ["DACH"],
      },
      us: {
        contact: "Ines Aubert",
        capabilities: ["Data integration", "Streaming", "Master data", "Analytics"],
        regions: ["DACH", "Nordics", "UK & Ireland", "North America"],
      },
      goals: ["New markets", "Services revenue", "Innovation"],
      interfaces: ["REST API", "Single sign-on", "Event stream", "Bulk export"],
    });
    expect(facts?.terms.kind).toBe("alliance");
  });

  it("are by the tier where there is no contract, and capitalise what the workbook does not write", () => {
    const { tables, ...rest } = sample;
    const source = {
      ...rest,
      assumptions: [],
      tables: tables.filter(({ table }) => table.name !== "Contracts"),
    };
    const facts = agreementFactsOf(source, "Alderan Consulting Group");
    expect(facts).toMatchObject({ contract: null, starts: null, deal: null });
    expect(facts?.terms.kind).toBe("channel");
    expect(facts?.us.capabilities).toContain("Data Integration");
  });

  it("are none without contract and tier", () => {
    expect(agreementFactsOf(sample, "Nobody")).toBeNull();
    expect(agreementFactsOf(madeCompany({ Partners: [{ name: "Alder" }] }), "Alder")).toBeNull();
  });
});

test.each([
  { name: "a partner without a contract", of: (source: Analysed) => agreementAnalysis.find(source, "Cobaltworks") },
  { name: "no contracts", of: () => agreementAnalysis.find(madeCompany({ Contracts: [] }), null) },
])("There is nothing to say of $name", ({ of }) => {
  expect(of(sample)).toBeNull();
});
