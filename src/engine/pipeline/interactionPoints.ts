import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { dayNumber } from "../math/days";
import { type EngagementPoints, engagementPoints } from "./engagementPoints";
import { datedInteractions, type Interaction, type InteractionType } from "./interactions";

const source = "Our own rule: ten points for what counts as a call in the depth of a relationship";

export const interactionPointAssumptions = {
  name: "Engagement points of interactions",
  items: {
    email: { name: "Points of an email", value: 5, unit: "points", tag: "default", source },
    call: { name: "Points of a call", value: 10, unit: "points", tag: "default", source },
    meeting: { name: "Points of a meeting", value: 20, unit: "points", tag: "default", source },
    workshop: { name: "Points of a workshop", value: 30, unit: "points", tag: "default", source },
    jointDeal: { name: "Points of a joint deal", value: 50, unit: "points", tag: "default", source },
    emails: {
      name: "Most points of all emails",
      value: 20,
      unit: "points",
      tag: "default",
      source: "Our own rule, in the shape of HubSpot's limit on a group: many emails are not yet engagement",
    },
  },
} as const satisfies AssumptionGroup;

/** What we did by ourselves says nothing of how engaged a partner is. */
const isOfPartner = ({ type, direction }: Interaction): boolean =>
  direction !== "Out" || (type !== "Email" && type !== "Call");

/**
 * Engagement points of a partner from what we and it had to do with each other.
 *
 * points = min(100, Σ_types Σ points · 2^(−age / 90)), an email 5, a call 10, a meeting 20, a workshop 30, a joint deal 50; all emails
 * together 20 at most. An email or a call of ours counts for nothing; what both took part in counts whoever asked for it.
 *
 * @param asOf The day they are looked at, YYYY-MM-DD.
 * @returns 0 to 100, by type of interaction; no interaction is 0, a fact.
 * @throws {EngineError} `invalid-input` if a date is none or lies after that day, or a seniority is not from 1 to 5.
 * @see HubSpot, Build lead scores, for limits and decay; the points are our own rule.
 */
export function interactionPoints(
  interactions: readonly Interaction[],
  asOf: string,
  overrides?: Overrides,
): EngagementPoints {
  const { emails, ...set } = valuesOf(interactionPointAssumptions, overrides);
  const worth: Readonly<Record<InteractionType, number>> = {
    Email: set.email,
    Call: set.call,
    Meeting: set.meeting,
    Workshop: set.workshop,
    "Joint deal": set.jointDeal,
  };
  const today = dayNumber(asOf, "the day interactions are looked at");
  const events = datedInteractions(interactions, today)
    .filter(isOfPartner)
    .map(({ type, day }) => ({ group: type, points: worth[type], ageDays: today - day }));
  return engagementPoints(events, new Map([["Email", emails]]), overrides);
}
