import type { Overrides } from "../assumption";
import type { Company } from "../company";
import { type Derived, found } from "../derived";
import { culturalFit } from "./culturalFit";
import { financialHealth, type Statements } from "./financialHealth";
import { type AccessFacts, marketAccess } from "./marketAccess";
import { type StrategicFacts, strategicFit } from "./strategicFit";
import { type InterfaceStatus, technicalCompatibility } from "./technicalCompatibility";

/** Everything that a criterion can be derived from; null where not known. */
export interface PartnerFacts extends StrategicFacts, AccessFacts {
  readonly interfaces: ReadonlyMap<string, InterfaceStatus> | null;
  readonly statements: Statements;
  readonly values: ReadonlyMap<string, number> | null;
  /** A person's own ratings of the five criteria, 0 to 100, in the framework's order; they replace what would be derived. */
  readonly ratings: readonly (number | null)[];
}

/**
 * Makes the five criteria ready for many partners: derived from raw facts against our company, unless a person has rated them.
 *
 * @returns A function from the facts of a partner to its criteria, in the framework's order.
 */
export function partnerCriteria(company: Company, overrides?: Overrides): (facts: PartnerFacts) => readonly Derived[] {
  const fitOf = strategicFit(company, overrides);
  const accessOf = marketAccess(company, overrides);
  const compatibilityOf = technicalCompatibility(company, overrides);
  const cultureOf = culturalFit(company, overrides);
  return (facts) => {
    const derive = [
      () => fitOf(facts),
      () => accessOf(facts),
      () => compatibilityOf(facts.interfaces),
      () => financialHealth(facts.statements, overrides),
      () => cultureOf(facts.values),
    ];
    return derive.map((derived, k) => {
      const rating = facts.ratings[k] ?? null;
      return rating === null ? derived() : found(rating, "your rating");
    });
  };
}
