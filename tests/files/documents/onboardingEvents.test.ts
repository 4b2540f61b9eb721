import { calendarFile } from "../../../src/files";
import { onboardingEvents } from "../../../src/files/documents/onboardingEvents";
import { onboardingTasksOf, type PartnerTask } from "../../../src/tables";
import { madeCompany, sampleCompany } from "../../tables/analyses/sampleCompany";

const task = (changes: Partial<PartnerTask> = {}): PartnerTask => ({
  partner: "Alder",
  task: "Introduce the teams",
  phase: "Foundation",
  owner: "Ines Aubert",
  starts: "2026-11-02",
  due: "2026-11-13",
  status: "Open",
  ...changes,
});

const eventsOf = (...tasks: readonly PartnerTask[]) => onboardingEvents({ tasks, isSuggested: false });

describe("the events of an onboarding", () => {
  it("stand on the day on which a task is due, with who does it", () => {
    expect(eventsOf(task())).toEqual([
      {
        identity: ["onboarding", "Alder", "Foundation", "Introduce the teams"],
        day: "2026-11-13",
        title: "Introduce the teams (Alder)",
        description: "Owner: Ines Aubert\nPhase: Foundation\nStarts: 2026-11-02\nStatus: Open",
        category: "Onboarding",
        status: "confirmed",
        reminderHours: 15,
      },
    ]);
  });

  it("leave out what is done and what has no due date, and say nothing that is not known", () => {
    expect(eventsOf(task({ status: "Done" }), task({ due: null }))).toEqual([]);
    expect(eventsOf(task({ owner: null, phase: null, starts: null }))[0]).toMatchObject({
      description: "Status: Open",
    });
  });

  it("keep their identity when dates change, and tell tasks of one name apart", () => {
    const identities = (...tasks: readonly PartnerTask[]) => eventsOf(...tasks).map(({ identity }) => identity);
    expect(identities(task({ due: "2026-12-01" }))).toEqual(identities(task()));
    expect(identities(task(), task())[1]).toEqual([...identities(task())[0]!, "2"]);
    // Done first, so that the open one of the same name keeps its number.
    expect(identities(task({ status: "Done" }), task())).toEqual([identities(task(), task())[1]]);
  });

  it("make a calendar of the sample's onboarding: 8 of Marlowe's 11 tasks are open", async () => {
    const work = onboardingTasksOf(await sampleCompany(), "Marlowe Public Advisory");
    const events = onboardingEvents(work!);
    expect(events).toHaveLength(8);
    const file = await calendarFile("Onboarding", events, "2026-11-20T09:30:00Z");
    expect(file.match(/BEGIN:VEVENT/g)).toHaveLength(8);
  });

  it("are tentative where the plan is suggested: 16 tasks of the framework", () => {
    const work = onboardingTasksOf(madeCompany({ Partners: [{ name: "Alder" }], Onboarding: [] }), "alder");
    const events = onboardingEvents(work!);
    expect(events).toHaveLength(16);
    expect(new Set(events.map(({ status }) => status))).toEqual(new Set(["tentative"]));
  });
});
