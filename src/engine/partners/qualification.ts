import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Explanation } from "../scoring/explain";
import { coverageAssumptions, type ScoringModel } from "../scoring/model";

export const qualificationAssumptions = {
  name: "Partner qualification",
  items: {
    strategicFit: {
      name: "Weight of strategic fit",
      value: 0.3,
      unit: "share",
      tag: "framework",
      source: "Partner qualification",
    },
    marketAccess: {
      name: "Weight of market access",
      value: 0.25,
      unit: "share",
      tag: "framework",
      source: "Partner qualification",
    },
    technical: {
      name: "Weight of technical compatibility",
      value: 0.2,
      unit: "share",
      tag: "framework",
      source: "Partner qualification",
    },
    financial: {
      name: "Weight of financial health",
      value: 0.15,
      unit: "share",
      tag: "framework",
      source: "Partner qualification",
    },
    cultural: {
      name: "Weight of cultural fit",
      value: 0.1,
      unit: "share",
      tag: "framework",
      source: "Partner qualification",
    },
    pursue: {
      name: "Pursue from",
      value: 70,
      unit: "points",
      tag: "default",
      source:
        "Our own rule, in the shape of Microsoft's partner capability score: a total of 70, and no metric below its floor",
    },
    develop: {
      name: "Develop from",
      value: 50,
      unit: "points",
      tag: "default",
      source: "Our own rule: half of what can be reached",
    },
    financialGate: {
      name: "Financial health must reach",
      value: 30,
      unit: "points",
      tag: "default",
      source: "Our own rule: 30 is Altman's distress bound",
    },
    technicalGate: {
      name: "Technical compatibility must reach",
      value: 40,
      unit: "points",
      tag: "default",
      source: "Our own rule: 40 is the most that is left where a mandatory interface is missing",
    },
  },
} as const satisfies AssumptionGroup;

export const verdicts = ["Pursue", "Develop", "Decline"] as const;
export type PartnerVerdict = (typeof verdicts)[number];

/** The five criteria, in the framework's order. */
export const qualificationCriteria = [
  "Strategic fit",
  "Market access",
  "Technical compatibility",
  "Financial health",
  "Cultural fit",
] as const;

/**
 * The framework's partner qualification: five criteria of 0 to 100, weighted .30, .25, .20, .15, .10.
 *
 * Pursue from 70, Develop from 50, else Decline; financial distress or too little technical compatibility leaves Develop at best,
 * however strong the rest.
 */
export function qualificationModel(overrides?: Overrides): ScoringModel {
  const set = valuesOf(qualificationAssumptions, overrides);
  const weights = [set.strategicFit, set.marketAccess, set.technical, set.financial, set.cultural];
  const model = {
    name: "Partner qualification",
    criteria: qualificationCriteria.map((label, k) => ({
      label,
      weight: weights[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" } as const,
    })),
    bands: [],
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(qualificationAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
  const { pursue, develop, financialGate: financial, technicalGate: technical } = set;
  return withThresholds(model, { pursue, develop, financial, technical });
}

/** From where on a partner is pursued or developed, and what it must reach not to be held down; points. */
export interface Thresholds {
  readonly pursue: number;
  readonly develop: number;
  readonly financial: number;
  readonly technical: number;
}

/** The qualification model with other thresholds. */
export function withThresholds(
  model: ScoringModel,
  { pursue, develop, financial, technical }: Thresholds,
): ScoringModel {
  const [toPursue, toDevelop, toDecline] = verdicts;
  return {
    ...model,
    bands: [
      { label: toPursue, from: pursue },
      { label: toDevelop, from: develop },
      { label: toDecline, from: -Infinity },
    ],
    gates: [
      { criterion: 3, below: financial, cap: toDevelop, reason: "financial distress" },
      { criterion: 2, below: technical, cap: toDevelop, reason: "technical incompatibility" },
    ],
  };
}

/** One thing to do next about a partner. */
export interface NextStep {
  readonly criterion: string;
  /** Points of the score that the criterion leaves on the table, w_k · (100 − v_k). */
  readonly gain: number;
  /** Whether the criterion is missing, so that the step is to find it out. */
  readonly missing: boolean;
}

/**
 * Next steps: the two criteria that leave the most points on the table.
 *
 * gain_k = w_k · (100 − v_k); a missing criterion counts as if nothing of it were reached
 *
 * @returns At most two, largest gain first; none that gains nothing.
 */
export function nextSteps({ contributions }: Explanation): readonly NextStep[] {
  return contributions
    .map(({ label, share, value }) => ({
      criterion: label,
      gain: share * (100 - (value ?? 0)),
      missing: value === null,
    }))
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain)
    .slice(0, 2);
}

/**
 * Points that a partner lacks to be pursued.
 *
 * @returns 0 where it has them; null where it has no score.
 */
export function pointsToPursue({ value }: Explanation, model: ScoringModel): number | null {
  return value === null ? null : Math.max(0, model.bands[0]!.from - value);
}
