import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { addDays, addMonths, checkDay, type Day } from "../math/days";
import { nameKey } from "../names";
import type { Holding } from "./holdings";

export const tierRuleAssumptions = {
  name: "Tier progression",
  items: {
    window: {
      name: "Months that a launch or a deal counts",
      value: 12,
      unit: "months",
      tag: "published",
      source: "AWS Services Path: experience counts for 12 months",
    },
    grace: {
      name: "Days of grace before a tier is lost",
      value: 90,
      unit: "days",
      tag: "default",
      source:
        "Our own rule: a quarter to renew a certificate or close a deal; other programmes set a pending level first",
    },
  },
} as const satisfies AssumptionGroup;

/** A partner's tier in a programme, and since when it has not met it. */
export interface Standing {
  /** null for none yet. */
  readonly tier: string | null;
  /** null while the tier is met. */
  readonly atRiskSince: Day | null;
}

/** What an evaluation changed. */
export type TierChange = "Kept" | "Raised" | "At risk" | "Recovered" | "Lowered";

/** A partner's tier after an evaluation. */
export interface NextStanding extends Standing {
  readonly change: TierChange;
  /** First day on which the tier is lowered unless it is met again; null while it is met. */
  readonly graceEnds: Day | null;
}

function placeOf(tiers: readonly string[], tier: string | null, what: string): number {
  if (tier === null) return -1;
  const place = tiers.findIndex((name) => nameKey(name) === nameKey(tier));
  if (place < 0) throw new EngineError("invalid-input", `${what} must be a tier of the programme, got "${tier}"`);
  return place;
}

/**
 * A partner's tier after an evaluation: up one step at once, down one step only after a time of grace.
 *
 * Eligible for more: one tier up, effective at once, however much more. Eligible for less: at risk, and from the 90th day on one tier down;
 * if that is still too high, a new time of grace begins. Eligible for the tier again: no longer at risk.
 *
 * @param tiers Names, low to high.
 * @param standing The tier until now.
 * @param eligible The highest tier whose requirements are all met, by `tierProgress`; null for none.
 * @param asOf The day of the evaluation.
 * @throws {EngineError} `invalid-input` if a tier is not one of the programme's, a day is none, or the evaluation lies before the risk began.
 * @see Our own rule, built from Salesforce Labs' PartnerAdoptionApp (no level is skipped, demotion is pending first).
 */
export function nextStanding(
  tiers: readonly string[],
  standing: Standing,
  eligible: string | null,
  asOf: Day,
  overrides?: Overrides,
): NextStanding {
  checkDay(asOf, "asOf");
  const { grace } = valuesOf(tierRuleAssumptions, overrides);
  const now = placeOf(tiers, standing.tier, "the standing");
  const wanted = placeOf(tiers, eligible, "the eligible tier");
  const { atRiskSince } = standing;
  if (atRiskSince !== null && asOf < checkDay(atRiskSince, "atRiskSince")) {
    throw new EngineError("invalid-input", `asOf must not lie before atRiskSince (${atRiskSince}), got ${asOf}`);
  }
  const safe = (place: number, change: TierChange): NextStanding => ({
    tier: tiers[place] ?? null,
    atRiskSince: null,
    change,
    graceEnds: null,
  });
  const risked = (place: number, since: Day, change: TierChange): NextStanding => ({
    tier: tiers[place] ?? null,
    atRiskSince: since,
    change,
    graceEnds: addDays(since, grace),
  });
  if (wanted > now) return safe(now + 1, "Raised");
  if (wanted === now) return safe(now, atRiskSince === null ? "Kept" : "Recovered");
  const since = atRiskSince ?? asOf;
  if (asOf < addDays(since, grace)) return risked(now, since, "At risk");
  return wanted === now - 1 ? safe(now - 1, "Lowered") : risked(now - 1, asOf, "Lowered");
}

/** Something that happened on a day and counts for the programme's window: a launch, a deal, a month's revenue. */
export interface DatedAmount {
  readonly day: Day;
  readonly value: number;
}

/**
 * What counts toward a requirement on the trailing twelve months: each amount from its day until the same day twelve months later.
 *
 * @param requirement Name of the requirement that they count toward.
 * @throws {EngineError} `invalid-input` if a day is none.
 */
export function trailingHoldings(
  requirement: string,
  amounts: readonly DatedAmount[],
  overrides?: Overrides,
): readonly Holding[] {
  const { window } = valuesOf(tierRuleAssumptions, overrides);
  return amounts.map(({ day, value }) => ({ requirement, value, from: day, until: addMonths(day, window) }));
}
