import { type Crossing, type Crossings, crossingWeights } from "../../../engine";
import type { Setting } from "../../table";
import { type CompletePartners, statedWeights } from "../stability/completePartners";
import { type OtherRankings, otherRankings } from "./otherRankings";
import { type WeightMethod, weightMethods } from "./weightMethods";

/** What is known of the weights: other ways to weigh, what would let rivals lead, and other ways to add up. */
export interface Weighed {
  readonly found: CompletePartners;
  readonly methods: readonly WeightMethod[];
  readonly crossings: Crossings;
  /** Rivals, the one that needs the smallest change first; those that no weight brings level last. */
  readonly nearest: readonly Crossing[];
  readonly others: OtherRankings;
}

const needed = ({ smallest }: Crossing): number => (smallest ? Math.abs(smallest.change) : Infinity);

/**
 * Looks at the weights of the Assumptions from all sides.
 *
 * @throws {EngineError} If the weights are wrong.
 */
export function weigh(found: CompletePartners, setting: Setting): Weighed {
  const { shares } = statedWeights(setting);
  const crossings = crossingWeights(found.values, shares);
  return {
    found,
    methods: weightMethods(shares, found.values),
    crossings,
    nearest: crossings.crossings.toSorted((a, b) => (needed(a) === needed(b) ? 0 : needed(a) - needed(b))),
    others: otherRankings(found, setting),
  };
}
