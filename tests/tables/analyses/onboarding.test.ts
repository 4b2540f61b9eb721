import { onboardingTasksOf } from "../../../src/tables";
import { onboardingAnalysis } from "../../../src/tables/analyses/onboarding/onboarding";
import { day, madeCompany, sampleCompany } from "./sampleCompany";

const { find } = onboardingAnalysis;

const factsOf = (found: ReturnType<typeof find>) =>
  Object.fromEntries((found?.facts ?? []).map(({ label, cell }) => [label, cell]));

const task = (changes: object) => ({ task: "Sign", partner: "Alder", phase: "Foundation", status: "Open", ...changes });

describe("onboarding", () => {
  it("tells how far the sample's partners are, the one with late tasks first", async () => {
    const found = find(await sampleCompany(), null);
    // Marlowe: 3 of 11 done; "Configure the tools" was due on 4 November, "Train the certified people" on the 19th.
    expect(found?.tables[0]?.rows).toEqual([
      ["Marlowe Public Advisory", 3, 11, 3 / 11, 2, "Configure the tools", "2026-11-04"],
      ["Alderan Consulting Group", 11, 11, 1, 0, null, null],
    ]);
    expect(factsOf(found)).toEqual({ "Partners in onboarding": 1, "Late tasks": 2 });
  });

  it("lists what is late and what is to be done of one partner, however its name is written", async () => {
    const found = find(await sampleCompany(), " marlowe public ADVISORY");
    expect(found?.tables.map(({ title, rows }) => [title, rows.length])).toEqual([
      ["Late", 2],
      ["To be done", 6],
    ]);
  });

  it("suggests the 90 days from the last signature, with training for what the agreement lacks", () => {
    const source = madeCompany({
      Onboarding: [],
      Contracts: [
        { contract: "Old", partner: "Alder", agreement: "Channel", status: "Ended", signed: "2026-11-19" },
        { contract: "New", partner: "Alder", agreement: "Channel", status: "Signed", signed: "2026-11-02" },
        { contract: "Next", partner: "Alder", agreement: "Alliance", status: "Draft", signed: "2026-11-18" },
      ],
      Certifications: [
        { person: "Ann", certification: "Architect", level: "Expert", partner: "Alder", issued: "2026-01-01" },
      ],
    });
    const work = onboardingTasksOf(source, "Alder");
    expect(work).toMatchObject({ isSuggested: true, kickoff: "2026-11-02" });
    // A channel asks for 2 certified people, an alliance for one advanced and one expert; Ann is one and an expert.
    expect(work?.tasks.map((own) => own.task).filter((name) => name.startsWith("Certify"))).toEqual([
      "Certify 1 person: any certification",
      "Certify 1 person: any certification, advanced",
    ]);
    expect(factsOf(find(source, "Alder"))).toMatchObject({ "Suggested kickoff": "2026-11-02" });
  });

  it("begins the suggested plan on the day where no contract is signed", () => {
    const source = madeCompany({ Onboarding: [], Partners: [{ name: "Alder" }] });
    expect(onboardingTasksOf(source, "Alder")?.kickoff).toBe(day);
  });

  it("does not count a task without a due date, and takes a blank status for open", () => {
    const found = find(
      madeCompany({
        Onboarding: [
          task({ due: "2026-11-01", status: null }),
          task({ due: null }),
          task({ due: day, status: "Done" }),
        ],
      }),
      "Alder",
    );
    expect(factsOf(found)).toMatchObject({ Done: 1, Tasks: 2, Share: 0.5, Late: 1 });
    expect(found?.notes).toEqual(["Without a due date, so not counted: Sign.", "1 without a status count as open."]);
  });

  it("knows nothing of progress where no task has a due date", () => {
    const found = find(madeCompany({ Onboarding: [task({ due: null })] }), "Alder");
    expect(factsOf(found)).toMatchObject({ Done: null, Tasks: null, Share: null, Late: null });
  });

  it("says nothing of a partner that no sheet has, and without tasks", () => {
    expect(find(madeCompany({ Onboarding: [task({ due: day })] }), "Nobody")).toBeNull();
    expect(find(madeCompany({ Onboarding: [] }), null)).toBeNull();
    expect(find(madeCompany({}), "Alder")).toBeNull();
  });
});
