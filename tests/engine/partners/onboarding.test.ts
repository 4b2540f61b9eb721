import fc from "fast-check";
import { onboardingPhases, onboardingPlan } from "../../../src/engine";
import { addDays, daysBetween } from "../../../src/engine/math/days";

const kickoff = "2026-11-23";

describe("onboardingPlan", () => {
  it("has the framework's items, phase by phase, and the steps of its onboarding", () => {
    const plan = onboardingPlan(kickoff);
    const tasks = (phase: string) => plan.filter((own) => own.phase === phase).map(({ task }) => task);
    expect(onboardingPhases.map((phase) => tasks(phase).length)).toEqual([9, 4, 3]);
    expect(tasks("Foundation").slice(0, 2)).toEqual(["Assign a relationship manager", "Hold the kickoff meeting"]);
    expect(plan.map(({ status }) => status)).toEqual(plan.map(() => "Open"));
  });

  // by hand: day 60 is 2027-01-21; 3 of 4 tasks of Integration are 22.5 days, day 53
  test.each([
    { task: "Hold the kickoff meeting", starts: "2026-11-23", due: "2026-11-23" },
    { task: "Configure the tools", starts: "2026-11-23", due: "2026-12-22" },
    { task: "Launch the joint marketing", starts: "2026-12-23", due: "2027-01-14" },
    { task: "Win the first deals", starts: "2026-12-23", due: "2027-01-21" },
    { task: "Plan the expansion", starts: "2027-01-22", due: "2027-02-22" }, // day 90 is Saturday 2027-02-20
  ])("$task: $starts to $due", ({ task, starts, due }) => {
    expect(onboardingPlan(kickoff).find((own) => own.task === task)).toMatchObject({ starts, due });
  });

  it("adds a task for each certification that lacks people, due at the end of Integration", () => {
    const gaps = [
      { certification: "Architect", level: "expert", missing: 2 },
      { certification: null, level: "advanced", missing: 1 },
      { certification: null, level: null, missing: 3 },
      { certification: "Sales", level: null, missing: 0 },
    ];
    const added = onboardingPlan(kickoff, gaps).filter(({ task }) => task.startsWith("Certify"));
    expect(added.map(({ phase, task, due }) => [phase, task, due])).toEqual([
      ["Integration", "Certify 2 people: Architect, expert", "2027-01-21"],
      ["Integration", "Certify 1 person: advanced", "2027-01-21"],
      ["Integration", "Certify 3 people", "2027-01-21"],
    ]);
  });

  it("goes by changed phases, and refuses ones that do not follow each other", () => {
    const phases = (foundation: number) => new Map([["Onboarding", new Map([["Last day of Foundation", foundation]])]]);
    expect(onboardingPlan(kickoff, [], phases(10)).find(({ phase }) => phase === "Integration")!.starts).toBe(
      "2026-12-03",
    );
    for (const wrong of [0, 60, 10.5]) {
      expect(() => onboardingPlan(kickoff, [], phases(wrong))).toThrow(
        "the last days of the phases must be whole and rise",
      );
    }
  });

  test.each([
    { run: () => onboardingPlan("2026-02-30"), says: "kickoff must be a day" },
    {
      run: () => onboardingPlan(kickoff, [{ certification: "A", level: null, missing: -1 }]),
      says: "missing people must be a number of 0 or more, got -1",
    },
  ])("refuses: $says", ({ run, says }) => {
    expect(run).toThrow(says);
  });

  it("is due on workdays, never before it starts, and within 92 days", () => {
    fc.assert(
      fc.property(fc.nat({ max: 5000 }), (days) => {
        const day = addDays("2020-01-01", days);
        for (const { starts, due } of onboardingPlan(day)) {
          expect([0, 6]).not.toContain(new Date(due).getUTCDay());
          expect(due >= starts).toBe(true);
          expect(daysBetween(day, due)).toBeLessThanOrEqual(91);
        }
      }),
    );
  });
});
