import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { addDays, checkDay, type Day } from "../math/days";
import { nameKey } from "../names";
import { type Certificate, certificationAssumptions, checkCertificates, heldBy } from "./certifications";
import type { Holding } from "./holdings";

/** Certified people that are asked for; a certification or level of null is any. */
export interface CertificationNeed {
  readonly certification: string | null;
  readonly level: string | null;
  /** How many distinct people, 0 or more. */
  readonly people: number;
}

/** How many people are missing for a need, which is what training must bring. */
export interface CertificationGap extends CertificationNeed {
  readonly have: number;
  /** People to certify, 0 or more. */
  readonly missing: number;
  /** Of those who count, how many expire within 90 days and must renew. */
  readonly expiring: number;
}

const isAskedFor =
  ({ certification, level }: Pick<CertificationNeed, "certification" | "level">) =>
  (own: Certificate): boolean =>
    (certification === null || nameKey(certification) === nameKey(own.certification)) &&
    (level === null || (own.level !== null && nameKey(level) === nameKey(own.level)));

/**
 * What certified people are missing on a day, need by need. A person may count for several needs, once for each.
 *
 * missing = max(0, people − have), have = distinct people with a valid certificate that fits the need
 *
 * @throws {EngineError} as `certificationStates`; `invalid-input` if a number of people is below 0 or not finite.
 */
export function certificationGaps(
  certificates: readonly Certificate[],
  needs: readonly CertificationNeed[],
  asOf: Day,
  overrides?: Overrides,
): readonly CertificationGap[] {
  checkCertificates(certificates);
  const last = addDays(checkDay(asOf, "asOf"), valuesOf(certificationAssumptions, overrides).soon);
  return needs.map((need) => {
    if (!Number.isFinite(need.people) || need.people < 0) {
      throw new EngineError("invalid-input", `people must be a number of 0 or more, got ${need.people}`);
    }
    const people = heldBy(certificates.filter(isAskedFor(need)), asOf);
    const expiring = people.filter(({ expires }) => expires !== null && expires <= last).length;
    return { ...need, have: people.length, missing: Math.max(0, need.people - people.length), expiring };
  });
}

/**
 * Certified people as holdings toward a requirement of a programme: each person counts 1, once, until the last certificate expires.
 *
 * The same people may be counted toward several requirements, as the AWS Services Path lets one person count in each of its knowledge rows.
 *
 * @param requirement Name of the requirement.
 * @param need Which certificates count toward it; null is any.
 * @param asOf The day from which they are looked at; those that are not valid then are left out.
 * @returns A holding a person; one of value 0 where nobody is certified, since that is known.
 */
export function certifiedHoldings(
  requirement: string,
  certificates: readonly Certificate[],
  need: Pick<CertificationNeed, "certification" | "level">,
  asOf: Day,
): readonly Holding[] {
  checkCertificates(certificates);
  const people = heldBy(certificates.filter(isAskedFor(need)), checkDay(asOf, "asOf"));
  if (people.length === 0) return [{ requirement, value: 0, from: null, until: null }];
  return people.map(({ expires }) => ({ requirement, value: 1, from: null, until: expires }));
}
