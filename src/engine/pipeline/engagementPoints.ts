import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { halfLifeDecay } from "./decay";

export const engagementAssumptions = {
  name: "Engagement",
  items: {
    halfLife: {
      name: "Half-life of engagement points",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: a quarter",
    },
    cap: {
      name: "Most engagement points",
      value: 100,
      unit: "points",
      tag: "default",
      source: "Our own rule, in the shape of HubSpot's limit on a score",
    },
  },
} as const satisfies AssumptionGroup;

/** Days after which half of engagement points is left. */
export const engagementHalfLife = (overrides?: Overrides): number =>
  valuesOf(engagementAssumptions, overrides).halfLife;

/** Something a partner did. */
export interface EngagementEvent {
  readonly group: string;
  /** What it is worth when new, 0 or more. */
  readonly points: number;
  /** 0 or more. */
  readonly ageDays: number;
}

/** Engagement points of one group of events. */
export interface EngagementGroup {
  readonly group: string;
  /** What is left of its points. */
  readonly points: number;
  /** What counts of them. */
  readonly counted: number;
}

/** Engagement points of a partner. */
export interface EngagementPoints {
  /** 0 to the cap over all. */
  readonly points: number;
  /** In the order in which the events name them. */
  readonly groups: readonly EngagementGroup[];
  /** Whether a cap took points away. */
  readonly capped: boolean;
}

/**
 * Engagement points of a partner: what is left of each thing it did, capped by group and over all.
 *
 * points = min(cap, Σ_groups min(cap_g, Σ points · 2^(−age / 90)))
 *
 * A cap keeps many small things of one kind, such as opened emails, from passing for engagement.
 *
 * @param caps Most points of a group, 0 or more; a group without one is not capped by itself.
 * @throws {EngineError} `invalid-input` if points, an age or a cap is not 0 or more.
 * @see HubSpot, Build lead scores: limits of a group and of the score.
 */
export function engagementPoints(
  events: readonly EngagementEvent[],
  caps: ReadonlyMap<string, number> = new Map(),
  overrides?: Overrides,
): EngagementPoints {
  const { halfLife, cap } = valuesOf(engagementAssumptions, overrides);
  for (const [group, most] of caps) {
    if (!(Number.isFinite(most) && most >= 0)) {
      throw new EngineError("invalid-input", `cap of ${group} must be 0 or more, got ${most}`);
    }
  }
  const names = [...new Set(events.map(({ group }) => group))];
  const groups = names.map((group) => {
    const own = events.filter((event) => event.group === group);
    const points = sum(own.map((event) => halfLifeDecay(event.points, event.ageDays, halfLife)));
    return { group, points, counted: Math.min(points, caps.get(group) ?? points) };
  });
  const counted = sum(groups.map((group) => group.counted));
  return {
    points: Math.min(cap, counted),
    groups,
    capped: counted > cap || groups.some((group) => group.counted < group.points),
  };
}
