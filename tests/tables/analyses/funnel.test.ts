import { type Analysed, analyses } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = analyses.find(({ id }) => id === "funnel")!;
const factsOf = (source: Analysed) =>
  Object.fromEntries(find(source, null)!.facts.map(({ label, cell }) => [label, cell]));
const stepsOf = (source: Analysed) => find(source, null)!.tables[0]!.rows;
const deals = (stage: string | null, count: number, probability: number | null = null) =>
  Array.from({ length: count }, (_, i) => ({ name: `${stage ?? "none"} ${i}`, stage, probability }));

describe("the funnel of the sample company", () => {
  let source: Analysed;
  beforeAll(async () => {
    source = await sampleCompany();
  });

  it("has how many came at least so far, those lost where all begin", () => {
    // counted by hand: 6 Qualification, 6 Needs analysis, 6 Proposal, 3 Negotiation, 2 won, 2 lost
    expect(stepsOf(source).map(([stage, now, came]) => [stage, now, came])).toEqual([
      ["Qualification", 6, 25],
      ["Needs analysis", 6, 17],
      ["Proposal", 6, 11],
      ["Negotiation", 3, 5],
      ["Won", 2, 2],
    ]);
    // 2 of 25; ⌈10 / 0.08⌉
    expect(factsOf(source)).toMatchObject({
      "From the first stage to Won": expect.closeTo(0.08, 9),
      "Needed for 10 wins": 125,
    });
    expect(factsOf(source)["Needed at the lower ends"]).toBeGreaterThan(125);
  });
});

describe("a funnel", () => {
  it("has stages in the order of what their rows state, else as CRMs have them", () => {
    const stated = madeCompany({ Opportunities: [...deals("Late", 2, 0.9), ...deals("Early", 2, 0.1)] });
    expect(stepsOf(stated).map(([stage]) => stage)).toEqual(["Early", "Late", "Won"]);
    const known = madeCompany({ Opportunities: [...deals("Negotiation", 1), ...deals("Qualification", 1)] });
    expect(stepsOf(known).map(([stage]) => stage)).toEqual(["Qualification", "Negotiation", "Won"]);
  });

  it("says which stages nothing is known of", () => {
    const { notes } = find(madeCompany({ Opportunities: deals("Zen", 2) }), null)!;
    expect(notes).toContain(
      "Nothing tells where Zen stand in the order, so they come first: state probabilities for what is in them.",
    );
  });

  it("needs no number where nothing was won", () => {
    const source = madeCompany({ Opportunities: [...deals("Proposal", 3), ...deals("Closed Lost", 1)] });
    expect(factsOf(source)["Needed for 10 wins"]).toBeNull();
    expect(find(source, null)!.notes[0]).toMatch(/^How many are needed cannot be said: nothing passes the funnel/);
  });

  it("leaves out what has no stage, and tells", () => {
    const { notes } = find(madeCompany({ Opportunities: [...deals(null, 2), ...deals("Proposal", 1)] }), null)!;
    expect(notes).toContain("2 opportunities have no stage and are left out.");
  });

  it("is nothing without an open stage", () => {
    expect(find(madeCompany({ Opportunities: deals("Closed won", 2) }), null)).toBeNull();
    expect(find(madeCompany({}), null)).toBeNull();
  });
});
