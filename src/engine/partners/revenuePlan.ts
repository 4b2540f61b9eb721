import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { sum } from "../math/sum";
import type { AgreementTerms } from "./agreements";
import { revenueShare, shareOfDeal } from "./revenueShare";

export const revenuePlanAssumptions = {
  name: "Revenue plan",
  items: {
    growth: {
      name: "Growth of partner revenue",
      value: 0,
      unit: "a year, as a fraction",
      tag: "default",
      source: "Our own rule: none is claimed until you say how much",
    },
    years: {
      name: "Years of the plan",
      value: 3,
      unit: "years",
      tag: "default",
      source: "Our own rule: about as long as a partnership contract runs",
    },
  },
} as const satisfies AssumptionGroup;

/** Years and growth of a plan as a person set them. */
export const planSetting = (overrides?: Overrides): { readonly growth: number; readonly years: number } =>
  valuesOf(revenuePlanAssumptions, overrides);

/** One year of a plan; money. */
export interface PlanYear {
  /** 1 for the first. */
  readonly year: number;
  readonly revenue: number;
  readonly payout: number;
  readonly ours: number;
}

/** What a partnership brings, year by year. */
export interface RevenuePlan {
  readonly share: number;
  readonly years: readonly PlanYear[];
  /** Over all years. */
  readonly total: { readonly revenue: number; readonly payout: number; readonly ours: number };
}

const longest = 50;

/**
 * Revenue with a partner by year, the partner's part and ours.
 *
 * revenue_t = base · (1 + growth)^(t − 1), payout_t = revenue_t · share, ours_t = revenue_t − payout_t
 *
 * @param base Revenue of the first year, money.
 * @param growth A year, a fraction above −1.
 * @param years 1 to 50, whole.
 * @param deal Which of the agreement's shares applies.
 * @throws {EngineError} `invalid-input` if one of them is out of its range, the revenue grows beyond what a number holds, or the agreement
 * has no such deal.
 * @see Our own rule: constant growth and one share, the simplest plan that the agreement allows.
 */
export function revenuePlan(
  base: number,
  growth: number,
  years: number,
  terms: AgreementTerms,
  deal: string,
): RevenuePlan {
  if (!(Number.isFinite(growth) && growth > -1))
    throw new EngineError("invalid-input", `growth must be a fraction above -1, got ${growth}`);
  if (!(Number.isInteger(years) && years >= 1 && years <= longest))
    throw new EngineError("invalid-input", `years must be a whole number from 1 to ${longest}, got ${years}`);
  if (!Number.isFinite(base)) throw new EngineError("invalid-input", `base must be a number, got ${base}`);
  const { share } = shareOfDeal(terms, deal);
  const plan = Array.from({ length: years }, (_, t): PlanYear => {
    const revenue = base * (1 + growth) ** t;
    const { payout, ours } = revenueShare(finite(revenue, growth), terms, deal);
    return { year: t + 1, revenue, payout, ours };
  });
  const total = (key: "revenue" | "payout" | "ours") => finite(sum(plan.map((year) => year[key])), growth);
  return {
    share,
    years: plan,
    total: { revenue: total("revenue"), payout: total("payout"), ours: total("ours") },
  };
}

function finite(revenue: number, growth: number): number {
  if (Number.isFinite(revenue)) return revenue;
  throw new EngineError("invalid-input", `growth must leave revenue that a number holds, got ${growth}`);
}
