import type { Assumption, Overrides } from "../assumption";
import type { AgreementKind, Deal } from "./agreementOutlines";
import { agreementTerms } from "./agreements";
import { type PartnerOpportunity, type PlanBase, planBase } from "./planBase";
import { planSetting, type RevenuePlan, revenuePlan, revenuePlanAssumptions } from "./revenuePlan";
import { shareOfDeal } from "./revenueShare";
import type { FitTier } from "./tiers";

/** From the tier of a partner to what the partnership brings. */
export interface PartnerPlan {
  readonly tier: FitTier;
  /** Null where the tier has none. */
  readonly agreement: AgreementKind | null;
  readonly deal: Deal | null;
  readonly base: PlanBase | null;
  /** Null where there is no agreement or no base. */
  readonly plan: RevenuePlan | null;
  /** What follows from what; phrases for people. */
  readonly steps: readonly string[];
  /** With the values that were used. */
  readonly assumptions: readonly Assumption[];
}

const kinds: Readonly<Record<FitTier, AgreementKind | null>> = {
  "Tier 1": "alliance",
  "Tier 2": "channel",
  "Tier 3": "ecosystem",
  Deprioritize: null,
};

/** The agreement that a tier of the strategic-fit matrix leads to, as the framework numbers its partnerships; none where Deprioritize. */
export const agreementOfTier = (tier: FitTier): AgreementKind | null => kinds[tier];

/**
 * The way from a partner's tier to revenue: the agreement that follows from it, the first year, the years after and who gets what.
 *
 * @param opportunities With this partner.
 * @param deal Which share applies; unless given the one that the agreement names first.
 * @throws {EngineError} as `planBase` and `revenuePlan` do.
 * @see The framework, which numbers strategic alliances, channel and ecosystem partners as its tiers 1, 2 and 3.
 */
export function partnerPlan(
  tier: FitTier,
  opportunities: readonly PartnerOpportunity[],
  deal?: Deal,
  overrides?: Overrides,
): PartnerPlan {
  const agreement = agreementOfTier(tier);
  if (agreement === null) {
    const steps = [`${tier}: no agreement, so no plan`];
    return { tier, agreement, deal: null, base: null, plan: null, steps, assumptions: [] };
  }
  const terms = agreementTerms(agreement, overrides);
  const { deal: chosen, label, share, assumption } = shareOfDeal(terms, deal ?? terms.shares[0]!.deal);
  const base = planBase(opportunities, terms);
  const { growth, years } = planSetting(overrides);
  const plan = base.value === null ? null : revenuePlan(base.value, growth, years, terms, chosen);
  const steps = [
    `${tier}: agreement ${agreement}`,
    `${label}: share ${share}`,
    base.value === null ? `no plan: ${base.reason}` : `first year ${base.value} from ${base.reason}`,
    ...(plan === null ? [] : [`growth ${growth} a year over ${years} years`]),
  ];
  const { growth: growthItem, years: yearsItem } = revenuePlanAssumptions.items;
  const assumptions = [assumption, { ...growthItem, value: growth }, { ...yearsItem, value: years }];
  return { tier, agreement, deal: chosen, base, plan, steps, assumptions };
}
