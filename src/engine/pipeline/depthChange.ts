import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { dayNumber } from "../math/days";
import { reaches } from "../scoring/bands";
import { type Depth, depthOfDated } from "./depth";
import { datedInteractions, type Interaction } from "./interactions";

export const dissolutionAssumptions = {
  name: "Dissolving relationships",
  items: {
    days: {
      name: "Days over which depth is compared",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: a quarter",
    },
    fall: {
      name: "Fall that means a relationship dissolves",
      value: 15,
      unit: "points",
      tag: "default",
      source: "Our own rule: the stage is from Dwyer, Schurr & Oh 1987, who give no number",
    },
  },
} as const satisfies AssumptionGroup;

/** How deep a relationship is and where it is going. */
export interface DepthChange {
  readonly now: Depth;
  /** What it was some days before, from what had happened by then. */
  readonly before: Depth;
  /** Points of depth gained, negative where lost; null where one of the two has no score. */
  readonly change: number | null;
  /** Over how many days. */
  readonly days: number;
  readonly dissolving: boolean;
}

/**
 * Makes the change of depth ready for many relationships: depth now less depth 90 days before.
 *
 * change = depth as of asOf − depth as of (asOf − 90), the latter from the interactions up to that day; a fall of 15 points or more is
 * flagged as dissolution.
 *
 * @returns A function from the interactions of a relationship and the day they are looked at, YYYY-MM-DD, which throws as
 * `relationshipDepth`.
 * @see Dwyer, Schurr & Oh, Developing Buyer-Seller Relationships, Journal of Marketing 51 (1987), 11-27, for dissolution.
 */
export function depthChange(
  overrides?: Overrides,
): (interactions: readonly Interaction[], asOf: string) => DepthChange {
  const { days, fall } = valuesOf(dissolutionAssumptions, overrides);
  const depthOf = depthOfDated(overrides);
  return (interactions, asOf) => {
    const today = dayNumber(asOf, "the day a relationship is looked at");
    const dated = datedInteractions(interactions, today);
    const then = today - days;
    const now = depthOf(dated, today);
    const before = depthOf(
      dated.filter(({ day }) => day <= then),
      then,
    );
    const change = now.value === null || before.value === null ? null : now.value - before.value;
    return { now, before, change, days, dissolving: change !== null && reaches(-change, fall) };
  };
}
