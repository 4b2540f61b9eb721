import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Explanation } from "../scoring/explain";
import { type Cuts, levelBands } from "../scoring/matrix";
import { coverageAssumptions, type ScoringModel } from "../scoring/model";

const ordered =
  "Our own rule: the framework names the five components but not their weights; the order of its other weights";
const thirds = "Our own rule: thirds";

export const threatAssumptions = {
  name: "Competitor threat",
  items: {
    overlap: { name: "Weight of market overlap", value: 0.3, unit: "share", tag: "default", source: ordered },
    capability: { name: "Weight of capability", value: 0.25, unit: "share", tag: "default", source: ordered },
    financial: { name: "Weight of financial strength", value: 0.15, unit: "share", tag: "default", source: ordered },
    innovation: { name: "Weight of innovation", value: 0.2, unit: "share", tag: "default", source: ordered },
    partnership: { name: "Weight of partnerships", value: 0.1, unit: "share", tag: "default", source: ordered },
    high: { name: "High from", value: 66.67, unit: "points", tag: "default", source: thirds },
    medium: { name: "Medium from", value: 33.33, unit: "points", tag: "default", source: thirds },
  },
} as const satisfies AssumptionGroup;

/** The five components of a threat, in the order in which functions and sheets take them. */
export const threatComponents = [
  "Market overlap",
  "Capability",
  "Financial strength",
  "Innovation",
  "Partnerships",
] as const;

/** Where a threat is High and Medium. */
export const threatCuts = (overrides?: Overrides): Cuts => valuesOf(threatAssumptions, overrides);

/** The threat of a competitor: five components of 0 to 100; High, Medium or Low. */
export function threatModel(overrides?: Overrides): ScoringModel {
  const set = valuesOf(threatAssumptions, overrides);
  const weights = [set.overlap, set.capability, set.financial, set.innovation, set.partnership];
  return {
    name: "Competitor threat",
    criteria: threatComponents.map((label, k) => ({
      label,
      weight: weights[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" },
    })),
    bands: levelBands(set),
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(threatAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
}

const mitigations: readonly string[] = [
  "Secure the accounts in the segments where both sell",
  "Close the capability gaps that lose deals",
  "Compete on value and contract length, not on price",
  "Shorten the release cycle where it innovates faster",
  "Commit shared partners to joint plans first",
];

/**
 * What to do about a threat: the answer to its largest components, two where it is High, one where it is Medium.
 *
 * Our own rule; the framework asks for mitigation by the parts of the threat without saying which.
 *
 * @returns Sentences for people, largest component first; a single one to keep watching where the threat is Low or unknown.
 */
export function mitigation({ contributions, verdict }: Explanation): readonly string[] {
  const count = verdict?.label === "High" ? 2 : verdict?.label === "Medium" ? 1 : 0;
  if (count === 0) return ["Keep watching"];
  return contributions
    .map(({ points }, k) => ({ points, answer: mitigations[k]! }))
    .sort((a, b) => b.points - a.points)
    .slice(0, count)
    .map(({ answer }) => answer);
}
