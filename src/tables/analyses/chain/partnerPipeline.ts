import { addDays, outcomeOf, type PartnerOpportunity } from "../../../engine";
import type { OpportunityRow } from "../../opportunities";

/** Days before and after the day of an analysis in which deals count for the first year of a plan. */
export const daysOfYear = 365;

/** What the deals with a partner say of the first year of a plan. */
export interface PartnerPipeline {
  readonly opportunities: readonly PartnerOpportunity[];
  /** Name of the first of them; null where there is none. */
  readonly first: string | null;
  /** Deals without a close date, of which nobody knows whether they fall into the year. */
  readonly undated: number;
  /** Deals won before, or due after. */
  readonly outside: number;
}

/** Deals with a partner: won within the year before a day, or due within the year after it. */
export function partnerPipeline(rows: readonly OpportunityRow[], day: string): PartnerPipeline {
  const [first, last] = [addDays(day, -daysOfYear), addDays(day, daysOfYear)];
  const dated = rows.filter(({ closeDate }) => closeDate !== null);
  const within = dated.filter(({ closeDate }) => closeDate !== null && closeDate >= first && closeDate <= last);
  return {
    opportunities: within.map(({ stage, amount, probability }) => ({
      state: outcomeOf(stage ?? ""),
      amount,
      probability,
    })),
    first: within[0]?.name ?? null,
    undated: rows.length - dated.length,
    outside: dated.length - within.length,
  };
}
