import type { OnboardingWork, PartnerTask } from "../../tables";
import type { CalendarEvent } from "./calendar/event";

/** Nine in the morning of the day before. */
const reminderHours = 15;

const descriptionOf = ({ owner, phase, starts, status }: PartnerTask): string =>
  [
    ...(owner === null ? [] : [`Owner: ${owner}`]),
    ...(phase === null ? [] : [`Phase: ${phase}`]),
    ...(starts === null ? [] : [`Starts: ${starts}`]),
    `Status: ${status}`,
  ].join("\n");

/** A name for each task that stays when its dates change; of tasks of one name the later ones are counted. */
function identityOf({ partner, phase, task }: PartnerTask, known: Map<string, number>): CalendarEvent["identity"] {
  const name = ["onboarding", partner, phase ?? "", task] as const;
  const key = JSON.stringify(name);
  const place = (known.get(key) ?? 0) + 1;
  known.set(key, place);
  return place === 1 ? name : [...name, String(place)];
}

/**
 * The tasks of an onboarding as days of a calendar: each that is not done on the day on which it is due.
 *
 * A task without a due date has no day, and is left out. What is suggested only is tentative.
 *
 * @returns None where everything is done or nothing has a due date.
 */
export function onboardingEvents({
  tasks,
  isSuggested,
}: Pick<OnboardingWork, "tasks" | "isSuggested">): readonly CalendarEvent[] {
  const known = new Map<string, number>();
  return tasks.flatMap((task): readonly CalendarEvent[] => {
    const identity = identityOf(task, known);
    const { due, status } = task;
    if (due === null || status === "Done") return [];
    return [
      {
        identity,
        day: due,
        title: `${task.task} (${task.partner})`,
        description: descriptionOf(task),
        category: "Onboarding",
        status: isSuggested ? "tentative" : "confirmed",
        reminderHours,
      },
    ];
  });
}
