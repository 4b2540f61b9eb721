import { EngineError } from "../errors";
import { sum } from "../math/sum";

/** How the steps of a metric for certified people count. */
export interface SkillingRule {
  /** What must be met before people of the last step count: how many people, and as how many they then count. */
  readonly steps: readonly { readonly people: number; readonly countsAs: number }[];
}

/**
 * Certified people that count where certifications come in steps.
 *
 * counted = what each met step counts as + people of the last step, the latter only where every step before is met. A person counts
 * once in each step. A step that counts does so even where another is not met.
 *
 * @param people Distinct certified people in each step, the last step included; 0 or more.
 * @throws {EngineError} `shape-mismatch` if it is not a number a step and one for the last; `invalid-input` if one is below 0 or not finite.
 * @see Microsoft Learn, Solutions Partner for Security and for Azure: https://learn.microsoft.com/partner-center/membership/solutions-partner-security
 */
export function countedPeople(people: readonly number[], { steps }: SkillingRule): number {
  if (people.length !== steps.length + 1) {
    throw new EngineError("shape-mismatch", `people must be ${steps.length + 1} numbers, got ${people.length}`);
  }
  const bad = people.find((count) => !Number.isFinite(count) || count < 0);
  if (bad !== undefined) throw new EngineError("invalid-input", `people must be numbers of 0 or more, got ${bad}`);
  const isMet = steps.map((step, i) => people[i]! >= step.people);
  const counted = sum(steps.map(({ countsAs }, i) => (isMet[i] ? countsAs : 0)));
  return isMet.every(Boolean) ? counted + people[steps.length]! : counted;
}
