import { type Analysed, analyses, dueTouches } from "../../../src/tables";
import { madeCompany, sampleCompany } from "./sampleCompany";

const { find } = analyses.find(({ id }) => id === "outreach")!;
const factsOf = (source: Analysed) =>
  Object.fromEntries(find(source, null)!.facts.map(({ label, cell }) => [label, cell]));
const tableOf = (source: Analysed, title: string) =>
  find(source, null)!.tables.find((table) => table.title === title)?.rows ?? [];

const rated = { industryRating: 80, regionRating: 80, sizeRating: 80, capabilityRating: 80, accountRating: 80 };
const line = (target: string, step: string, date: string | null, more = {}) => ({ target, step, date, ...more });

describe("the outreach of the sample company", () => {
  let source: Analysed;
  beforeAll(async () => {
    source = await sampleCompany();
  });

  it("has its results, of different targets", () => {
    // counted by hand: Cinder, Oderbruch, Fjordtech, Glenmore and Ekberg answered; Cinder, Oderbruch and Ekberg met
    expect(factsOf(source)).toMatchObject({ Targets: 10, Responders: 5, Meetings: 3, Opportunities: 1 });
    expect(tableOf(source, "By step").map(([step, targets, responders]) => [step, targets, responders])).toEqual([
      ["Initial e-mail", 10, 1],
      ["Initial LinkedIn", 9, 1],
      ["Follow-up 1", 8, 2],
      ["Follow-up 2", 6, 1],
    ]);
    // Wilson's interval of 5 in 10, as Newcombe's method 3 gives it
    expect(factsOf(source)["Response rate at least"]).toBeCloseTo(0.2366, 4);
  });

  it("says who is due for what, and how late", () => {
    expect(
      tableOf(source, "Who is due for what").map(([due, target, step, , , late]) => [due, target, step, late]),
    ).toEqual([
      ["2026-09-28", "Dovetail Health IT", "Follow-up 3", 53],
      ["2026-10-05", "Hansa Cloud", "Follow-up 3", 46],
      ["2026-10-05", "Inverleith Data", "Follow-up 3", 46],
      ["2026-10-05", "Kestner Beratung", "Follow-up 3", 46],
      ["2026-10-12", "Nygard Industri IT", "Follow-up 3", 39],
    ]);
    expect(factsOf(source)["Messages due"]).toBe(5);
  });
});

describe("messages that are due", () => {
  const days = (source: Analysed) => dueTouches(source).map(({ target, step, channel, due, date }) => [target, step, channel, due, date]); // prettier-ignore

  it("are the rest of the sequence, and keep their pauses where the first is late", () => {
    expect(days(madeCompany({ Outreach: [line("A", "Initial", "2026-11-10")] }))).toEqual([
      ["A", "Follow-up 1", "Email", "2026-11-13", "2026-11-20"],
      ["A", "Follow-up 2", "Email", "2026-11-17", "2026-11-24"],
      ["A", "Follow-up 3", "Email", "2026-11-24", "2026-12-01"],
    ]);
  });

  it("are the whole sequence for kept targets that were not written to, from the day on", () => {
    const source = madeCompany({
      Targets: [
        { name: "A", ...rated },
        { name: "B", ...rated, industryRating: 0, capabilityRating: 0 },
      ],
      Outreach: [],
    });
    expect(days(source).map(([target, step, channel, , date]) => [target, step, channel, date])).toEqual([
      ["A", "Initial", "Email", "2026-11-20"],
      ["A", "Initial", "LinkedIn", "2026-11-20"],
      ["A", "Follow-up 1", "Email", "2026-11-23"],
      ["A", "Follow-up 2", "Email", "2026-11-27"],
      ["A", "Follow-up 3", "Email", "2026-12-04"],
    ]);
  });

  test.each([
    ["who answered", [line("A", "Initial", "2026-11-10", { responded: true })]],
    ["who met us, though no answer is noted", [line("A", "Initial", "2026-11-10", { meeting: true })]],
    ["who had the whole sequence", [line("A", "Initial", "2026-10-01"), line("a ", "Follow-up 3", "2026-10-15")]],
  ])("are none for those %s", (_, rows) => {
    expect(days(madeCompany({ Outreach: rows }))).toEqual([]);
  });

  it("are from the planned day on where the first is only planned", () => {
    expect(days(madeCompany({ Outreach: [line("A", "Initial", "2026-11-25")] }))[0]).toEqual([
      "A",
      "Initial",
      "Email",
      "2026-11-25",
      "2026-11-25",
    ]);
  });

  it("follow on a step of another name as on the first message", () => {
    expect(days(madeCompany({ Outreach: [line("A", "Coffee at the fair", "2026-11-20")] }))[0]).toEqual([
      "A",
      "Follow-up 1",
      "Email",
      "2026-11-23",
      "2026-11-23",
    ]);
  });
});

describe("outreach results", () => {
  it("tell of rows without a target, and of small samples", () => {
    const { notes } = find(madeCompany({ Outreach: [line("A", "Initial", null), line(" ", "Initial", null)] }), null)!;
    expect(notes[0]).toBe("1 rows of Outreach name no target and count for nothing.");
    expect(notes[1]).toMatch(/^A small sample: 1 targets/);
  });

  it("are nothing where the log is empty or names nobody", () => {
    expect(find(madeCompany({ Outreach: [] }), null)).toBeNull();
    expect(find(madeCompany({ Outreach: [{ target: null, step: "Initial" }] }), null)).toBeNull();
  });
});
