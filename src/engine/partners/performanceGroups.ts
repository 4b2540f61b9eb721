import type { AssumptionGroup } from "../assumption";
import { EngineError } from "../errors";

/** The framework's four groups of partner measures, in its order. */
export const performanceGroups = ["Revenue", "Activity", "Quality", "Relationship"] as const;
export type PerformanceGroup = (typeof performanceGroups)[number];

export const performanceAssumptions = {
  name: "Partner performance",
  items: {
    revenue: {
      name: "Weight of revenue",
      value: 0.35,
      unit: "share",
      tag: "default",
      source: "Our own rule: the framework names the four groups and no weights; revenue is what a partner is for",
    },
    activity: {
      name: "Weight of activity",
      value: 0.2,
      unit: "share",
      tag: "default",
      source: "Our own rule: activity comes before revenue and is no end in itself",
    },
    quality: {
      name: "Weight of quality",
      value: 0.25,
      unit: "share",
      tag: "default",
      source: "Our own rule: second to revenue, for what a partner delivers badly costs us the customer",
    },
    relationship: {
      name: "Weight of the relationship",
      value: 0.2,
      unit: "share",
      tag: "default",
      source: "Our own rule: as much as activity",
    },
  },
} as const satisfies AssumptionGroup;

/** Beyond it a weighted sum leaves the range of numbers. */
const mostWeight = 1e300;

/**
 * Weighted mean of the scores that are known.
 *
 * score = Σ w · v / Σ w, over what is known
 *
 * @returns In the unit of the scores; null where none with a weight is known.
 * @throws {EngineError} `invalid-input` if a weight is negative or beyond 1e300.
 * @see Gainsight, Calculation of Group Scores and Overall Scores.
 */
export function groupScore(scores: readonly (number | null)[], weights: readonly number[]): number | null {
  let total = 0;
  let known = 0;
  for (let k = 0; k < scores.length; k++) {
    const score = scores[k] ?? null;
    const weight = weights[k]!;
    if (!(weight >= 0 && weight <= mostWeight)) {
      throw new EngineError("invalid-input", `weight ${k + 1} must be 0 or more, got ${weight}`);
    }
    if (score === null) continue;
    total += weight * score;
    known += weight;
  }
  return known > 0 ? total / known : null;
}
