import { type Analysed, analyses, readAssumptions } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = analyses.find(({ id }) => id === "overlap")!;
const partner = "Alderan Consulting Group";
const factsOf = (source: Analysed, name: string) =>
  Object.fromEntries(find(source, name)!.facts.map(({ label, cell }) => [label, cell]));

describe("the overlap of the sample company", () => {
  let source: Analysed;
  beforeAll(async () => {
    source = await sampleCompany();
  });

  it("has the accounts that a partner shares with us, and what waits there", () => {
    // 25 accounts of ours (20 ideal ones are among them); of Alderan's 10 only Benton Foods is none of ours
    expect(factsOf(source, partner)).toMatchObject({
      "Accounts of ours": 25,
      "Accounts of theirs": 10,
      Shared: 9,
      Jaccard: expect.closeTo(9 / 26, 9),
      "Overlap coefficient": 0.9,
      "Share of ours": 0.36,
      // 420 + 310 + 45 + 60 + 340 + 70 + 240 thousand; Havelland's amount is not known
      "Potential revenue": 1_485_000,
    });
    expect(find(source, partner)!.tables[0]!.rows.map((row) => row.slice(0, 4))).toEqual([
      ["customer", "customer", 1, 0],
      ["opportunity", "customer", 8, 1_485_000],
      ["prospect", "customer", 0, 0],
    ]);
  });

  it("has all partners, the most potential first, as each by itself has it", () => {
    const { rows } = find(source, null)!.tables[0]!;
    const potentials = rows.map((row) => Number(row.at(-1)));
    expect(potentials).toEqual([...potentials].sort((a, b) => b - a));
    for (const [name, shared, jaccard] of rows) {
      expect(factsOf(source, name as string)).toMatchObject({ Shared: shared, Jaccard: jaccard });
    }
  });

  it("finds a partner however it is written, and nothing for one unknown", () => {
    expect(factsOf(source, "  alderan consulting GROUP")["Shared"]).toBe(9);
    expect(find(source, "Nobody")).toBeNull();
  });
});

describe("an overlap", () => {
  const { setting } = readAssumptions([
    { group: "Our ideal accounts", name: "Acme", value: null, unit: null, tag: null, source: null },
  ]);

  it("takes what we have won for a customer, what is open for an opportunity, the rest for prospects", () => {
    const source = madeCompany(
      {
        Partners: [{ name: "P", accounts: ["ACME", "Bolt", "Cairn", "Delta"] }],
        Opportunities: [
          { name: "1", account: "Bolt", stage: "Closed won", amount: 5 },
          { name: "2", account: "bolt", stage: "Proposal", amount: 7 },
          { name: "3", account: "Cairn", stage: "Closed lost", amount: 9 },
          { name: "4", account: "Delta", stage: "Proposal", amount: null },
        ],
      },
      setting,
    );
    expect(find(source, "P")!.tables[0]!.rows).toEqual([
      ["customer", "customer", 1, 7, "Bolt"],
      ["opportunity", "customer", 1, 0, "Delta"],
      ["prospect", "customer", 2, 0, "ACME; Cairn"],
    ]);
    expect(find(source, "P")!.notes[0]).toBe("open opportunities on shared accounts without an amount: 1.");
  });

  it("does not know of partners without key accounts, and says how many", () => {
    const source = madeCompany({ Partners: [{ name: "P", accounts: ["Acme"] }, { name: "Q" }] }, setting);
    expect(find(source, "Q")).toBeNull();
    expect(find(source, null)!.notes[0]).toMatch(/^1 partners name no key accounts/);
  });

  it("is nothing without accounts of ours", () => {
    expect(find(madeCompany({ Partners: [{ name: "P", accounts: ["Acme"] }] }), null)).toBeNull();
  });
});
