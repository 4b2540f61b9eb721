import { EngineError } from "../errors";
import { checkDay, type Day } from "../math/days";
import type { OnboardingTask } from "./onboarding";

/** How far an onboarding has come. */
export interface OnboardingProgress {
  readonly done: number;
  readonly tasks: number;
  /** done / tasks, 0 to 1. */
  readonly share: number;
  /** Tasks that are not done and were due before the day, the longest overdue first. */
  readonly late: readonly Pick<OnboardingTask, "task" | "due">[];
  /** The first due date of what is not done; null if all is. */
  readonly nextDue: Day | null;
}

/**
 * How far an onboarding has come on a day: what is done, and what is late.
 *
 * A task is late from the day after it was due.
 *
 * @param tasks At least one.
 * @param asOf The day.
 * @throws {EngineError} `missing-data` if there is no task; `invalid-input` if a day is none.
 */
export function onboardingProgress(
  tasks: readonly Pick<OnboardingTask, "task" | "due" | "status">[],
  asOf: Day,
): OnboardingProgress {
  checkDay(asOf, "asOf");
  if (tasks.length === 0) throw new EngineError("missing-data", "an onboarding must have at least one task, got none");
  for (const { due } of tasks) checkDay(due, "due");
  const open = tasks
    .filter(({ status }) => status !== "Done")
    .sort((a, b) => (a.due < b.due ? -1 : a.due > b.due ? 1 : 0));
  const done = tasks.length - open.length;
  return {
    done,
    tasks: tasks.length,
    share: done / tasks.length,
    late: open.filter(({ due }) => due < asOf).map(({ task, due }) => ({ task, due })),
    nextDue: open[0]?.due ?? null,
  };
}
