import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { inWords } from "../derived";
import type { RecommendedAction } from "../recommendedAction";
import type { Explanation } from "../scoring/explain";
import type { alignmentParts } from "./alignment";
import type { DepthChange } from "./depthChange";
import type { depthParts } from "./depth";
import type { Maturity } from "./maturity";

export const relationshipActionAssumptions = {
  name: "Relationship actions",
  items: {
    soon: {
      name: "Days to act on a dissolving relationship",
      value: 14,
      unit: "days",
      tag: "default",
      source: "Our own rule: two weeks, as for a red partner",
    },
    weakest: {
      name: "Days to act on what is weakest",
      value: 30,
      unit: "days",
      tag: "default",
      source: "Our own rule: a month",
    },
    evidence: {
      name: "Days to close what holds a stage",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: a quarter, for agreements take that long",
    },
  },
} as const satisfies AssumptionGroup;

/** What potential is made of. */
export type RelationshipPart = "depth" | "trust" | "alignment";

/** What of a relationship decides what to do next. */
export interface RelationshipState {
  readonly depth: DepthChange;
  /** 0 to 100; null where not known. */
  readonly trust: number | null;
  readonly alignment: Explanation;
  /** Null where depth has no score. */
  readonly maturity: Maturity | null;
}

type Step = Pick<RecommendedAction, "action" | "owner">;

const depthSteps: Readonly<Record<(typeof depthParts)[number], Step>> = {
  Frequency: { action: "Set a regular meeting with an agenda of both", owner: "Partner manager" },
  Breadth: { action: "Meet more of their people, one from each function that matters", owner: "Partner manager" },
  Seniority: { action: "Introduce our executive to theirs", owner: "Executive sponsor" },
  Reciprocity: { action: "Ask what they want to bring, and leave them the next step", owner: "Partner manager" },
};

const alignmentSteps: Readonly<Record<(typeof alignmentParts)[number], Step>> = {
  "Shared goals": { action: "Hold a workshop on what both want, and weight the goals", owner: "Partner manager" },
  "Executive sponsor": { action: "Win an executive sponsor on their side", owner: "Executive sponsor" },
  "Joint plan": { action: "Write a joint plan with targets and dates", owner: "Partner manager" },
};

const trustStep: Step = {
  action: "Make a few promises with dates, keep them, and show that we do",
  owner: "Partner manager",
};

/**
 * The weakest of depth, trust and alignment, of those that are known; of equals the first.
 *
 * @returns Null where none is known.
 */
export function weakestPart({ depth, trust, alignment }: RelationshipState): RelationshipPart | null {
  const values = { depth: depth.now.value, trust, alignment: alignment.value };
  const known = (Object.entries(values) as [RelationshipPart, number | null][]).flatMap(([part, value]) =>
    value === null ? [] : [{ part, value }],
  );
  const [weakest] = known.sort((a, b) => a.value - b.value);
  return weakest?.part ?? null;
}

/** The step for the part of a score that leaves the most points on the table, and that part in words. */
function stepForLargestGap(
  { contributions }: Explanation,
  steps: Readonly<Record<string, Step>>,
): { readonly step: Step; readonly part: string } {
  const [first] = contributions
    .flatMap(({ label, share, value }) => (value === null ? [] : [{ label, value, gain: share * (100 - value) }]))
    .sort((a, b) => b.gain - a.gain);
  const { label, value } = first!;
  return { step: steps[label]!, part: `${label.toLowerCase()} (${inWords(value)})` };
}

function stepFor(weakest: RelationshipPart, { depth, alignment, trust }: RelationshipState): Step & { why: string } {
  if (weakest === "trust") return { ...trustStep, why: `Trust is weakest, at ${inWords(trust!)} of 100` };
  const [score, steps] = weakest === "depth" ? [depth.now, depthSteps] : [alignment, alignmentSteps];
  const { step, part } = stepForLargestGap(score, steps);
  const name = weakest === "depth" ? "Depth" : "Alignment";
  return { ...step, why: `${name} is weakest, at ${inWords(score.value!)} of 100, and of it ${part}` };
}

/**
 * Recommended actions for a relationship.
 *
 * First where it dissolves, then the step that answers the weakest of depth, trust and alignment (of depth and alignment their weakest
 * part), then what holds its stage, then what must be found out.
 *
 * @returns Most urgent first.
 * @see Our own rule: the framework asks for recommended actions by depth, trust, alignment and potential, and names none.
 */
export function relationshipActions(state: RelationshipState, overrides?: Overrides): readonly RecommendedAction[] {
  const { soon, weakest: within, evidence } = valuesOf(relationshipActionAssumptions, overrides);
  const { depth, trust, alignment, maturity } = state;
  const actions: RecommendedAction[] = [];
  if (depth.dissolving) {
    const why = `Depth fell by ${inWords(-depth.change!)} points in ${depth.days} days`;
    actions.push({ action: "Call them and find out what changed", why, dueInDays: soon, owner: "Executive sponsor" });
  }
  const weakest = weakestPart(state);
  if (weakest) actions.push({ ...stepFor(weakest, state), dueInDays: within });
  if (maturity?.held) {
    const action = `Close what the stage of ${maturity.byDepth} needs`;
    actions.push({ action, why: maturity.held, dueInDays: evidence, owner: "Partner manager" });
  }
  const values = { depth: depth.now.value, trust, alignment: alignment.value };
  for (const [part, value] of Object.entries(values)) {
    if (value !== null) continue;
    const why = `Too little is known of ${part}, and without it of the potential`;
    actions.push({ action: `Find out what ${part} needs`, why, dueInDays: within, owner: "Partner manager" });
  }
  return actions;
}
