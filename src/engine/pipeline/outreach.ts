import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { addDays, checkDay, type Day } from "../math/days";

const followUp = (name: string, value: number) =>
  ({
    name,
    value,
    unit: "days after the first message",
    tag: "default",
    source: "Our own rule: growing pauses; the framework fixes that there are follow-ups, not when",
  }) as const;

export const outreachAssumptions = {
  name: "Outreach",
  items: {
    first: followUp("First follow-up", 3),
    second: followUp("Second follow-up", 7),
    third: followUp("Third follow-up", 14),
  },
} as const satisfies AssumptionGroup;

/** One message of a sequence. */
export interface OutreachStep {
  readonly step: string;
  /** Days after the start, a whole number of 0 or more. */
  readonly day: number;
  readonly channel: string;
  /** Name of the template it is written by. */
  readonly template: string;
}

/** The framework's sequence: e-mail and LinkedIn at once, then follow-ups by e-mail until there is a response. */
export function outreachSequence(overrides?: Overrides): readonly OutreachStep[] {
  const { first, second, third } = valuesOf(outreachAssumptions, overrides);
  return [
    { step: "Initial", day: 0, channel: "Email", template: "Initial e-mail" },
    { step: "Initial", day: 0, channel: "LinkedIn", template: "Initial LinkedIn message" },
    ...[first, second, third].map((day, k) => ({
      step: `Follow-up ${k + 1}`,
      day,
      channel: "Email",
      template: `Follow-up ${k + 1}`,
    })),
  ];
}

/** A target of a campaign. */
export interface OutreachTarget {
  readonly target: string;
  /** Day of its first response; null where there is none so far. */
  readonly responded: Day | null;
}

/** A message that is due to a target on a day. */
export interface PlannedTouch extends OutreachStep {
  readonly target: string;
  readonly date: Day;
}

function checkSequence(sequence: readonly OutreachStep[]): void {
  sequence.forEach(({ step, day }, k) => {
    if (!(Number.isSafeInteger(day) && day >= 0)) {
      throw new EngineError("invalid-input", `day of ${step} must be a whole number of 0 or more, got ${day}`);
    }
    const before = sequence[k - 1];
    if (before && day < before.day) {
      throw new EngineError(
        "invalid-input",
        `${step} must not come before ${before.step}, got day ${day} after ${before.day}`,
      );
    }
  });
}

/**
 * Messages of a sequence for each target, with their dates, up to its response.
 *
 * date = start + day, in calendar days. Once a target has responded, what was planned for that day or later is not sent; messages of
 * the sequence's first day go out together and stay.
 *
 * @param sequence Steps in the order of their days.
 * @param start Day of the first messages.
 * @returns By target in the order given, then by step.
 * @throws {EngineError} `invalid-input` for a start or response that is no day, a response before the start, or steps whose days are not
 * whole numbers of 0 or more in rising order.
 * @see The framework, outreach automation: initial outreach, then the follow-up sequence, broken off at a response.
 */
export function plannedTouches(
  targets: readonly OutreachTarget[],
  sequence: readonly OutreachStep[],
  start: Day,
): readonly PlannedTouch[] {
  checkSequence(sequence);
  checkDay(start, "start");
  const dated = sequence.map((step) => ({ ...step, date: addDays(start, step.day) }));
  const firstDay = dated[0]?.date;
  return targets.flatMap(({ target, responded }) => {
    if (responded !== null && checkDay(responded, `response of ${target}`) < start) {
      throw new EngineError(
        "invalid-input",
        `response of ${target} must not lie before the start ${start}, got ${responded}`,
      );
    }
    return dated
      .filter(({ date }) => responded === null || date < responded || date === firstDay)
      .map((step) => ({ target, ...step }));
  });
}
