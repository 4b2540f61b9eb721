import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { profileComparison } from "../competition/profile";
import { explainer } from "../scoring/explain";
import { coverageAssumptions, readyModel, type ScoringModel } from "../scoring/model";
import { readKnots } from "../scoring/valueFunction";

export const positionAssumptions = {
  name: "Competitive position",
  items: {
    share: { name: "Weight of relative share", value: 0.4, unit: "share", tag: "default", source: "Our own rule" },
    capability: { name: "Weight of capability", value: 0.4, unit: "share", tag: "default", source: "Our own rule" },
    margin: { name: "Weight of margin gap", value: 0.2, unit: "share", tag: "default", source: "Our own rule" },
    shareKnots: {
      name: "Relative share",
      value: "0.1:0; 1:60; 3:100",
      unit: "our share over the largest rival's:points, logarithmic",
      tag: "default",
      source: "Our own rule: as large as the largest rival is 60",
    },
    marginKnots: {
      name: "Margin gap",
      value: "-0.1:0; 0:50; 0.1:100",
      unit: "our margin less the market's, a fraction:points",
      tag: "default",
      source: "Our own rule: parity is 50",
    },
  },
} as const satisfies AssumptionGroup;

/** What is known of our position in a market; null where not known. */
export interface PositionFacts {
  /** Our market share over the largest rival's. */
  readonly relativeShare: number | null;
  /** The strongest rival's rating on each success factor, 1 to 4. */
  readonly rivalRatings: ReadonlyMap<string, number> | null;
  /** Operating margin that is usual in the market, a fraction. */
  readonly margin: number | null;
}

/** Our position in a market: relative share and capability .4 each, margin gap .2. */
export function positionModel(overrides?: Overrides): ScoringModel {
  const set = valuesOf(positionAssumptions, overrides);
  return {
    name: "Competitive position",
    criteria: [
      { label: "Relative share", weight: set.share, value: { kind: "log", knots: readKnots(set.shareKnots) } },
      { label: "Capability", weight: set.capability, value: { kind: "rating", scale: 100, direction: "higher" } },
      { label: "Margin gap", weight: set.margin, value: { kind: "linear", knots: readKnots(set.marginKnots) } },
    ],
    bands: [],
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(positionAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
}

/** Makes our position ready for many markets; null where less than 60 % of the weight is known. */
export function marketPosition(company: Company, overrides?: Overrides): (facts: PositionFacts) => number | null {
  const explain = explainer(readyModel(positionModel(overrides)));
  return ({ relativeShare, rivalRatings, margin }) => {
    const rival = rivalRatings && profileComparison(company.successFactors, rivalRatings, company.successRatings);
    const gap = margin === null || company.figures.margin === null ? null : company.figures.margin - margin;
    return explain([relativeShare, rival ? 100 - rival.points : null, gap]).value;
  };
}
