import type { Overrides } from "../assumption";
import type { Derived } from "../derived";
import type { RecommendedAction } from "../recommendedAction";
import type { Explanation } from "../scoring/explain";
import { type AlignmentFacts, strategicAlignment } from "./alignment";
import { type DepthChange, depthChange } from "./depthChange";
import type { EngagementKind } from "./engagement";
import { type EngagementSuggestion, suggestEngagements } from "./engagementSuggestions";
import type { Interaction } from "./interactions";
import { type Maturity, maturityOf, type StageEvidence } from "./maturity";
import { partnershipPotential } from "./potential";
import { relationshipActions, type RelationshipState, weakestPart } from "./relationshipActions";
import { type TrustFacts, trustScore } from "./trust";

/** What is known of a relationship. */
export interface RelationshipFacts {
  readonly interactions: readonly Interaction[];
  readonly trust: TrustFacts;
  readonly alignment: AlignmentFacts;
  readonly evidence: StageEvidence;
  /** Kinds of the engagements that are already planned. */
  readonly engagements: readonly EngagementKind[];
}

/** Where a relationship stands and what to do about it. */
export interface RelationshipStatus {
  readonly depth: DepthChange;
  readonly trust: Derived;
  readonly alignment: Explanation;
  readonly potential: Derived;
  /** Null where depth has no score. */
  readonly maturity: Maturity | null;
  readonly actions: readonly RecommendedAction[];
  readonly suggestions: readonly EngagementSuggestion[];
}

/** Weights that add up to 1 miss 100 by their last digit. */
const inRange = (score: number | null): number | null => score && Math.min(100, score);

/**
 * Makes the analysis of relationships ready for many: depth, trust, alignment, potential, stage, and what to do next.
 *
 * @returns A function from what is known of a relationship and the day it is looked at, YYYY-MM-DD, to its status. It throws
 * `invalid-input` for an interaction after that day or a number outside its range.
 * @see The framework, RelationshipAnalyzer.
 */
export function relationshipStatus(
  overrides?: Overrides,
): (facts: RelationshipFacts, asOf: string) => RelationshipStatus {
  const depthOf = depthChange(overrides);
  const alignmentOf = strategicAlignment(overrides);

  return (facts, asOf) => {
    const depth = depthOf(facts.interactions, asOf);
    const trust = trustScore(facts.trust);
    const alignment = alignmentOf(facts.alignment);
    const points = inRange(depth.now.value);
    const maturity = points === null ? null : maturityOf(points, facts.evidence, overrides);
    const state: RelationshipState = { depth, trust: trust.value, alignment, maturity };
    return {
      depth,
      trust,
      alignment,
      potential: partnershipPotential(
        { depth: inRange(depth.now.value), trust: trust.value, alignment: inRange(alignment.value) },
        overrides,
      ),
      maturity,
      actions: relationshipActions(state, overrides),
      suggestions: suggestEngagements(
        { stage: maturity?.stage ?? null, weakest: weakestPart(state), dissolving: depth.dissolving },
        facts.engagements,
      ),
    };
  };
}
