import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { addDays, checkDay, type Day, workdayFrom } from "../math/days";
import type { CertificationGap } from "./certificationNeeds";

export const onboardingAssumptions = {
  name: "Onboarding",
  items: {
    foundation: {
      name: "Last day of Foundation",
      value: 30,
      unit: "days",
      tag: "framework",
      source: "The framework, 90-day partnership launch plan",
    },
    integration: { name: "Last day of Integration", value: 60, unit: "days", tag: "framework", source: "As above" },
    optimization: { name: "Last day of Optimization", value: 90, unit: "days", tag: "framework", source: "As above" },
  },
} as const satisfies AssumptionGroup;

export const onboardingPhases = ["Foundation", "Integration", "Optimization"] as const;
export type OnboardingPhase = (typeof onboardingPhases)[number];

export const onboardingStatuses = ["Open", "Under way", "Done"] as const;
export type OnboardingStatus = (typeof onboardingStatuses)[number];

/** A task of the launch of a partnership. */
export interface OnboardingTask {
  readonly phase: OnboardingPhase;
  readonly task: string;
  readonly starts: Day;
  readonly due: Day;
  /** The role that would usually do it. */
  readonly owner: string;
  readonly status: OnboardingStatus;
}

/** A task of the plan, in the framework's order; `first` is done on the first day. */
interface Planned {
  readonly task: string;
  readonly owner: string;
  readonly isFirst?: true;
}

/** The framework's launch plan, with the steps that its onboarding of a new partner names. */
const plan: Readonly<Record<OnboardingPhase, readonly Planned[]>> = {
  Foundation: [
    { task: "Assign a relationship manager", owner: "Head of partnerships", isFirst: true },
    { task: "Hold the kickoff meeting", owner: "Relationship manager", isFirst: true },
    { task: "Complete the legal documents", owner: "Legal" },
    { task: "Introduce the teams", owner: "Relationship manager" },
    { task: "Create the partner's account and portal access", owner: "Partner operations" },
    { task: "Set up performance tracking against the agreement", owner: "Partner operations" },
    { task: "Agree the training plan", owner: "Partner enablement" },
    { task: "Set up the processes", owner: "Partner operations" },
    { task: "Configure the tools", owner: "Technical lead" },
  ],
  Integration: [
    { task: "Train the partner's people", owner: "Partner enablement" },
    { task: "Integrate the products", owner: "Technical lead" },
    { task: "Launch the joint marketing", owner: "Marketing" },
    { task: "Win the first deals", owner: "Sales" },
  ],
  Optimization: [
    { task: "Review the performance", owner: "Relationship manager" },
    { task: "Optimize what the review found", owner: "Relationship manager" },
    { task: "Plan the expansion", owner: "Head of partnerships" },
  ],
};

/** A phase as days of the plan, the kickoff being day 1. */
interface Stretch {
  readonly phase: OnboardingPhase;
  readonly first: number;
  readonly last: number;
}

function stretches(overrides?: Overrides): readonly [Stretch, Stretch, Stretch] {
  const { foundation, integration, optimization } = valuesOf(onboardingAssumptions, overrides);
  const ends = [0, foundation, integration, optimization];
  if (ends.some((end, i) => !Number.isInteger(end) || (i > 0 && end <= ends[i - 1]!))) {
    const got = ends.slice(1).join(", ");
    throw new EngineError("invalid-input", `the last days of the phases must be whole and rise from 1, got ${got}`);
  }
  return [
    { phase: "Foundation", first: 1, last: foundation },
    { phase: "Integration", first: foundation + 1, last: integration },
    { phase: "Optimization", first: integration + 1, last: optimization },
  ];
}

/** What training must still bring. */
export type TrainingGap = Pick<CertificationGap, "certification" | "level" | "missing">;

function trainingTask({ certification, level, missing }: TrainingGap): string | null {
  if (!Number.isFinite(missing) || missing < 0) {
    throw new EngineError("invalid-input", `missing people must be a number of 0 or more, got ${missing}`);
  }
  if (missing === 0) return null;
  const what = [certification, level].filter((part) => part !== null && part.trim() !== "").join(", ");
  const people = missing === 1 ? "1 person" : `${missing} people`;
  return what === "" ? `Certify ${people}` : `Certify ${people}: ${what}`;
}

/**
 * The 90-day launch of a partnership as dated tasks.
 *
 * Day 1 is the kickoff; Foundation is days 1 to 30, Integration 31 to 60, Optimization 61 to 90. The relationship manager and the kickoff meeting
 * are due on day 1; the k-th of the n other tasks of a phase is due after k / n of it, and may start with the phase. Each certification that
 * lacks people adds a task that is due at the end of Integration. A due date on a Saturday or Sunday moves to the Monday after it.
 *
 * @param kickoff Day 1.
 * @param gaps Certified people that are missing, as `certificationGaps` finds them; none missing adds no task.
 * @returns Tasks in the order of the plan, all of them open.
 * @throws {EngineError} `invalid-input` if the kickoff is no day, a number of people is below 0, or the phases do not follow each other.
 * @see The framework, partnership activation: 90-day partnership launch plan and onboard_new_partner. Even spacing within a phase is our own
 * rule, since the framework fixes the phases only.
 */
export function onboardingPlan(
  kickoff: Day,
  gaps: readonly TrainingGap[] = [],
  overrides?: Overrides,
): readonly OnboardingTask[] {
  checkDay(kickoff, "kickoff");
  const on = (day: number): Day => addDays(kickoff, day - 1);
  const open = (phase: OnboardingPhase, { task, owner }: Planned, first: number, last: number): OnboardingTask => ({
    phase,
    task,
    starts: on(first),
    due: workdayFrom(on(last)),
    owner,
    status: "Open",
  });
  return stretches(overrides).flatMap(({ phase, first, last }) => {
    const rest = plan[phase].filter(({ isFirst }) => !isFirst);
    const spread = (k: number) => first - 1 + Math.round(((k + 1) * (last - first + 1)) / rest.length);
    const training = phase === "Integration" ? gaps.map(trainingTask).filter((task) => task !== null) : [];
    return [
      ...plan[phase].filter(({ isFirst }) => isFirst).map((planned) => open(phase, planned, first, first)),
      ...rest.map((planned, k) => open(phase, planned, first, Math.max(first, spread(k)))),
      ...training.map((task) => open(phase, { task, owner: "Partner enablement" }, first, last)),
    ];
  });
}
