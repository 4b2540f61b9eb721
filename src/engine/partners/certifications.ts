import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { addDays, checkDay, countsOn, type Day } from "../math/days";
import { nameKey } from "../names";

export const certificationAssumptions = {
  name: "Certifications",
  items: {
    soon: {
      name: "Expiring soon within",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: a quarter to renew; as long as the grace before a tier is lost",
    },
  },
} as const satisfies AssumptionGroup;

/** A certificate of a person. */
export interface Certificate {
  readonly person: string;
  readonly certification: string;
  /** As the certifier words it; null where it has none. */
  readonly level: string | null;
  readonly issued: Day;
  /** First day on which it is not valid any more; null for none, which is flagged. */
  readonly expires: Day | null;
}

/** A person's certification on a day, however often the person was certified. */
export interface HeldCertification {
  readonly person: string;
  /** The latest of the person's certificates that are valid; null where one has no expiry. */
  readonly expires: Day | null;
}

/** A certification at a level, and who holds it on a day. */
export interface CertificationState {
  readonly certification: string;
  readonly level: string | null;
  /** Distinct people with a valid certificate. */
  readonly people: readonly HeldCertification[];
  /** Those whose certificate expires within 90 days, the first to expire first. */
  readonly expiring: readonly HeldCertification[];
  /** How many have a certificate without expiry. */
  readonly withoutExpiry: number;
  /** First day on which one of them is not certified any more; null if none expires. */
  readonly nextExpiry: Day | null;
}

/**
 * Refuses a certificate without names, or one that expires before it is issued.
 *
 * @param what Which certificate, for the message.
 * @throws {EngineError} `missing-data` if the person or the certification is blank; `invalid-input` if a day is none or the expiry does not lie after
 * the issue.
 */
export function checkCertificate({ person, certification, issued, expires }: Certificate, what: string): void {
  if (nameKey(person) === "" || nameKey(certification) === "") {
    throw new EngineError("missing-data", `${what} must name a person and a certification, got a blank`);
  }
  checkDay(issued, `${what}: issued`);
  if (expires !== null && checkDay(expires, `${what}: expires`) <= issued) {
    throw new EngineError("invalid-input", `${what}: expires must lie after issued (${issued}), got ${expires}`);
  }
}

/** Refuses certificates as `checkCertificate`, each by its place. */
export function checkCertificates(certificates: readonly Certificate[]): void {
  certificates.forEach((certificate, i) => {
    checkCertificate(certificate, `certificate ${i + 1}`);
  });
}

const keyOf = (names: readonly (string | null)[]): string => names.map((name) => nameKey(name ?? "")).join("\n");

/** The later of two expiries, none being the latest. */
const later = (a: Day | null, b: Day | null): Day | null => (a === null || b === null ? null : a > b ? a : b);

const byExpiry = (a: HeldCertification, b: HeldCertification): number =>
  a.expires === b.expires ? 0 : (a.expires ?? "~") < (b.expires ?? "~") ? -1 : 1;

/** Distinct people of certificates that are valid on a day, each with the latest expiry. */
export function heldBy(certificates: readonly Certificate[], asOf: Day): readonly HeldCertification[] {
  const people = new Map<string, HeldCertification>();
  for (const { person, issued, expires } of certificates) {
    if (!countsOn(asOf, issued, expires)) continue;
    const key = nameKey(person);
    const known = people.get(key);
    people.set(key, known ? { ...known, expires: later(known.expires, expires) } : { person, expires });
  }
  return [...people.values()];
}

/**
 * Who is certified on a day, by certification and level.
 *
 * valid when issued ≤ asOf < expires; without expiry always valid from issue, and counted apart. A person with several certificates of the same
 * certification and level counts once, until the last of them expires. Names are compared without case, spaces and Unicode form.
 *
 * @param certificates In any order; certifications come back in the order in which they first appear, those that nobody holds any more too.
 * @param asOf The day.
 * @throws {EngineError} `missing-data` if a name is blank; `invalid-input` if a day is none or an expiry does not lie after the issue.
 * @see Our own rule: a certificate is valid up to the day before it expires.
 */
export function certificationStates(
  certificates: readonly Certificate[],
  asOf: Day,
  overrides?: Overrides,
): readonly CertificationState[] {
  const last = addDays(checkDay(asOf, "asOf"), valuesOf(certificationAssumptions, overrides).soon);
  checkCertificates(certificates);
  const groups = new Map<string, Certificate[]>();
  for (const certificate of certificates) {
    const key = keyOf([certificate.certification, certificate.level]);
    const group = groups.get(key);
    if (group) group.push(certificate);
    else groups.set(key, [certificate]);
  }
  return [...groups.values()].map((group): CertificationState => {
    const { certification, level } = group[0]!;
    const people = heldBy(group, asOf);
    const dated = people.filter(({ expires }) => expires !== null).sort(byExpiry);
    return {
      certification,
      level,
      people,
      expiring: dated.filter(({ expires }) => expires !== null && expires <= last),
      withoutExpiry: people.length - dated.length,
      nextExpiry: dated[0]?.expires ?? null,
    };
  });
}
