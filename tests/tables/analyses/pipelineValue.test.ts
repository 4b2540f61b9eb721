import { type Analysed, analyses } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = analyses.find(({ id }) => id === "pipeline-value")!;
const factsOf = (source: Analysed) =>
  Object.fromEntries(find(source, null)!.facts.map(({ label, cell }) => [label, cell]));
const tableOf = (source: Analysed, title: string) =>
  find(source, null)!.tables.find((table) => table.title === title)?.rows ?? [];

describe("the pipeline of the sample company", () => {
  let source: Analysed;
  beforeAll(async () => {
    source = await sampleCompany();
  });

  it("has expected value, win rate, cycle and velocity", () => {
    expect(factsOf(source)).toMatchObject({
      "Open opportunities": 21,
      "Expected value": expect.closeTo(1_721_700, 6),
      Won: 2,
      Lost: 2,
      "Win rate": 0.5,
      // Fairhaven 12 January to 25 September: 256 days; Eskilstuna 17 February to 14 August: 178
      "Average cycle in days": 217,
      "Average value of those won": 262_500,
      // 21 · 0.5 · 262,500 / 217
      "Velocity, money a day": expect.closeTo(12_701.6129, 4),
      // 4 closed since 12 January, 312 days ago, at 217 days each
      "Open by Little's law": expect.closeTo((4 / 312) * 217, 9),
    });
    expect(find(source, null)!.notes.some((note) => note.startsWith("Little's law: 21 are open"))).toBe(true);
  });

  it("has it by stage and by partner", () => {
    // Negotiation: 420,000 · .8 + 310,000 · .75 + 275,000 · .7
    expect(tableOf(source, "By stage").find(([stage]) => stage === "Negotiation")).toEqual([
      "Negotiation",
      3,
      1_005_000,
      0.8,
      expect.closeTo(761_000, 6),
    ]);
    expect(tableOf(source, "By partner")[0]).toEqual([
      "Alderan Consulting Group",
      2,
      760_000,
      expect.closeTo(523_000, 6),
    ]);
    const total = tableOf(source, "By partner").reduce((sum, row) => sum + Number(row[3]), 0);
    expect(total).toBeCloseTo(Number(factsOf(source)["Expected value"]), 6);
  });
});

describe("a pipeline", () => {
  it("takes the probability of the stage where a row states none, and tells", () => {
    const source = madeCompany({
      Opportunities: [
        { name: "A", stage: "Qualification", amount: 100 },
        { name: "B", stage: "Proposal", amount: 100 },
      ],
    });
    // two stages: 5 and 80 %
    expect(factsOf(source)["Expected value"]).toBeCloseTo(85, 9);
    expect(find(source, null)!.notes.some((note) => note.startsWith("2 open ones state no probability"))).toBe(true);
  });

  it("counts nothing for a blank amount, and says so; what is not known is not 0", () => {
    const source = madeCompany({ Opportunities: [{ name: "A", stage: "Proposal", probability: 0.5 }] });
    expect(factsOf(source)).toMatchObject({ "Expected value": 0, "Win rate": null, "Velocity, money a day": null });
    expect(find(source, null)!.notes[0]).toBe("1 open opportunity has no amount and counts for nothing.");
  });

  it("keeps a deal that was closed before it was entered from taking the others down", () => {
    const won = { stage: "Closed won", amount: 10, created: "2026-01-01", closeDate: "2026-02-01" };
    const source = madeCompany({
      Opportunities: [
        { name: "A", ...won },
        { name: "B", ...won, closeDate: "2025-12-01" },
      ],
    });
    expect(factsOf(source)["Average cycle in days"]).toBe(31);
    expect(find(source, null)!.notes).toContain(
      "Opportunities: closed before they were entered, so without a cycle: B.",
    );
  });

  it("is nothing without opportunities", () => {
    expect(find(madeCompany({ Opportunities: [] }), null)).toBeNull();
    expect(find(madeCompany({}), null)).toBeNull();
  });
});
