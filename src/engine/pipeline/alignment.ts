import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { fractionsOf, type Mix } from "../math/mix";
import { sum } from "../math/sum";
import { explainer, type Explanation } from "../scoring/explain";
import { coverageAssumptions, readyModel, type ScoringModel } from "../scoring/model";
import { sharesOf } from "../scoring/weights";

export const alignmentAssumptions = {
  name: "Strategic alignment",
  items: {
    goals: {
      name: "Weight of shared goals",
      value: 1,
      unit: "parts",
      tag: "default",
      source: "Our own rule: a plain average of goals, sponsor and plan",
    },
    sponsor: {
      name: "Weight of an executive sponsor",
      value: 1,
      unit: "parts",
      tag: "default",
      source: "Our own rule: as above",
    },
    plan: { name: "Weight of a joint plan", value: 1, unit: "parts", tag: "default", source: "Our own rule: as above" },
  },
} as const satisfies AssumptionGroup;

/** What shows that two organisations want the same. */
export const alignmentParts = ["Shared goals", "Executive sponsor", "Joint plan"] as const;

/** What is known of it; null where not known. */
export interface AlignmentFacts {
  /** Weights of our goals by comparable name, in any unit. */
  readonly ourGoals: Mix | null;
  readonly theirGoals: Mix | null;
  readonly executiveSponsor: boolean | null;
  readonly jointPlan: boolean | null;
}

/**
 * Overlap of two sets of weighted goals (weighted Jaccard, Ruzicka).
 *
 * overlap = 100 · Σ min(p_i, q_i) / Σ max(p_i, q_i), p and q as fractions
 *
 * @returns 0 (nothing in common) to 100 (the same goals with the same weights); null where there are no goals on a side.
 * @throws {EngineError} `invalid-input` if a weight is negative or not finite.
 * @see Ioffe, Improved Consistent Sampling, Weighted Minhash and L1 Sketching, ICDM 2010, sec. 1.
 */
export function goalOverlap(ours: Mix, theirs: Mix): number | null {
  const [p, q] = [fractionsOf(ours), fractionsOf(theirs)];
  if (!p || !q) return null;
  const pairs = [...new Set([...p.keys(), ...q.keys()])].map((goal) => [p.get(goal) ?? 0, q.get(goal) ?? 0] as const);
  const shared = sum(pairs.map(([a, b]) => Math.min(a, b)));
  const either = sum(pairs.map(([a, b]) => Math.max(a, b)));
  return Math.min(100, (100 * shared) / either);
}

const tick = (value: boolean | null): number | null => (value === null ? null : value ? 100 : 0);

/**
 * Makes strategic alignment ready for many relationships: how far both want the same, and have said so.
 *
 * alignment = (goal overlap + 100 · executive sponsor + 100 · joint plan) / 3; what is not known leaves its weight to the others
 *
 * @returns A function from what is known to the alignment, 0 to 100, with its parts. It throws `invalid-input` for a goal weight that is
 * negative or not finite.
 * @throws {EngineError} `invalid-input` for bad weights.
 * @see Our own rule: the framework assesses strategic alignment and does not say how.
 */
export function strategicAlignment(overrides?: Overrides): (facts: AlignmentFacts) => Explanation {
  const set = valuesOf(alignmentAssumptions, overrides);
  // As shares, for parts of 1 add up to 3, which is meant and needs no warning.
  const { shares } = sharesOf([set.goals, set.sponsor, set.plan], alignmentParts);
  const model: ScoringModel = {
    name: "Strategic alignment",
    criteria: alignmentParts.map((label, k) => ({
      label,
      weight: shares[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" },
    })),
    bands: [],
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(alignmentAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
  const explain = explainer(readyModel(model));
  return ({ ourGoals, theirGoals, executiveSponsor, jointPlan }) =>
    explain([
      ourGoals && theirGoals ? goalOverlap(ourGoals, theirGoals) : null,
      tick(executiveSponsor),
      tick(jointPlan),
    ]);
}
