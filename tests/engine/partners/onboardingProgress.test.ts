import { onboardingProgress } from "../../../src/engine";

describe("onboardingProgress", () => {
  const task = (name: string, due: string, status: "Open" | "Under way" | "Done") => ({ task: name, due, status });
  const tasks = [
    task("a", "2026-11-10", "Done"),
    task("b", "2026-11-19", "Under way"),
    task("c", "2026-11-12", "Open"),
    task("d", "2026-11-20", "Open"),
  ];

  it("tells what is done and what is late, the longest first", () => {
    expect(onboardingProgress(tasks, "2026-11-20")).toEqual({
      done: 1,
      tasks: 4,
      share: 0.25,
      late: [
        { task: "c", due: "2026-11-12" },
        { task: "b", due: "2026-11-19" },
      ],
      nextDue: "2026-11-12",
    });
  });

  it("has nothing late or due once all is done", () => {
    const done = [task("a", "2026-11-10", "Done")];
    expect(onboardingProgress(done, "2026-11-20")).toMatchObject({ share: 1, late: [], nextDue: null });
  });

  it("refuses no task, and no day", () => {
    expect(() => onboardingProgress([], "2026-11-20")).toThrow("at least one task");
    expect(() => onboardingProgress([task("a", "soon", "Done")], "2026-11-20")).toThrow("due must be a day");
  });
});
