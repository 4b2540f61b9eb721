import type { Overrides } from "../assumption";
import type { Company } from "../company";
import { inWords } from "../derived";
import { type BarFacts, barRules, barSetting } from "./barRules";
import { anyMet, hold, type HeldMinimum, type Met } from "./minimum";
import type { PartnershipTier } from "./taxonomy";

/** One thing that the framework asks of a partner of a tier. */
export interface Bar {
  readonly label: string;
  /** The framework's words. */
  readonly asks: string;
  /** Whether the verdict is Develop at best while it is missed. */
  readonly mandatory: boolean;
  readonly status: Met;
  /** At least one; one that is met is enough. */
  readonly measures: readonly HeldMinimum[];
}

/**
 * Makes the framework's qualification criteria of a tier of partnership ready for many partners.
 *
 * The framework puts numbers on market reach alone; what the others are measured by, and how much is asked, are our own rules:
 * technology by technical compatibility, commitment by the people whom the alliance agreement asks for, competency and client
 * relationships by the minimums of the channel agreement. Ecosystem partners have no bars.
 *
 * @returns A function from the facts of a partner to its bars. It throws `invalid-input` for a fact that is not finite.
 * @see The framework, strategic partner identification and qualification: qualification criteria.
 */
export function qualificationBars(
  tier: PartnershipTier,
  company: Company,
  overrides?: Overrides,
): (facts: BarFacts) => readonly Bar[] {
  const set = barSetting(company, overrides);
  return (facts) =>
    barRules[tier].map(({ label, asks, mandatory, measures }) => {
      const held = measures(set, facts).map(([minimum, have]) => hold(minimum, have));
      return {
        label,
        asks,
        mandatory: mandatory(set) > 0,
        status: anyMet(held.map(({ status }) => status)),
        measures: held,
      };
    });
}

/** A bar as people read it: "Market reach missed: 310000000 of 1000000000 revenue, or 140 of 10000 clients". */
export function barInWords({ label, status, measures }: Bar): string {
  const parts = measures.map(
    (measure) => `${measure.have === null ? "?" : inWords(measure.have)} of ${inWords(measure.need)} ${measure.label}`,
  );
  return `${label} ${status}: ${parts.join(", or ")}`;
}
