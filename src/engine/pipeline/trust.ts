import { type Derived, found, inWords, missing } from "../derived";
import { EngineError } from "../errors";
import { wilson } from "../math/proportion";

/** What trust is made of, each 1 to 10. */
export interface TrustRatings {
  /** How far we believe what they say. */
  readonly credibility: number;
  /** How far they do what they say. */
  readonly reliability: number;
  /** How safe we are to tell them things. */
  readonly intimacy: number;
  /** How far they think of themselves; 1 is best. */
  readonly selfOrientation: number;
}

/** Trust by Maister's equation. */
export interface Trust {
  /** T, 0.3 to 30. */
  readonly ratio: number;
  /** 0 to 100. */
  readonly score: number;
}

/** The least and the most that four ratings of 1 to 10 can give. */
const lowest = 0.3;
const highest = 30;

/**
 * Trust in a partner.
 *
 * T = (credibility + reliability + intimacy) / self-orientation; score = 100 · ln(T / 0.3) / ln 100
 *
 * The score is logarithmic because T is steep where self-orientation is low: from 2 to 1 it doubles, from 10 to 9 it gains a ninth.
 *
 * @throws {EngineError} `invalid-input` if a rating is not from 1 to 10.
 * @see Maister, Green & Galford, The Trusted Advisor (2000), ch. 8; the scale of 0 to 100 is our own rule.
 */
export function trustOf({ credibility, reliability, intimacy, selfOrientation }: TrustRatings): Trust {
  const ratings = { credibility, reliability, intimacy, "self-orientation": selfOrientation };
  for (const [name, rating] of Object.entries(ratings)) {
    if (rating >= 1 && rating <= 10) continue;
    throw new EngineError("invalid-input", `${name} must be from 1 to 10, got ${rating}`);
  }
  const ratio = (credibility + reliability + intimacy) / selfOrientation;
  const score = (100 * Math.log(ratio / lowest)) / Math.log(highest / lowest);
  // The logarithm misses both ends by its last digit.
  return { ratio, score: Math.min(100, Math.max(0, score)) };
}

/**
 * Reliability measured by commitments: how many were kept of those made, with a discount where they were few.
 *
 * reliability = max(1, 10 · low), low the lower end of the 95 % Wilson interval of kept / made, so that 1 of 1 does not pass for 50 of 50
 *
 * @param made Whole number of 0 or more; null where not recorded.
 * @param kept Whole number from 0 to made; null where not recorded.
 * @returns 1 to 10; missing where none was made or it is not recorded.
 * @throws {EngineError} `invalid-input` if a count is not whole or negative, or more were kept than made.
 * @see Newcombe, Statistics in Medicine 17 (1998), 857-872, for the interval; to measure reliability by it is our own rule.
 */
export function measuredReliability(made: number | null, kept: number | null): Derived {
  if (made === null || kept === null) return missing("commitments made and kept are not recorded");
  if (made === 0) return missing("no commitments made");
  const { rate, low } = wilson(kept, made, 0.95);
  return found(Math.max(1, 10 * low), `${kept} of ${made} commitments kept (${inWords(100 * rate)} %)`);
}

/** What is known of the trust between us and a partner; null where not known. */
export interface TrustFacts {
  readonly credibility: number | null;
  readonly reliability: number | null;
  readonly intimacy: number | null;
  readonly selfOrientation: number | null;
  readonly commitmentsMade: number | null;
  readonly commitmentsKept: number | null;
}

/**
 * Trust score from what is known: reliability by commitments where some were made, else as rated.
 *
 * @returns 0 to 100; missing where one of the four is not known, for a quotient has no part to leave out.
 * @throws {EngineError} As `trustOf` and `measuredReliability`.
 */
export function trustScore({ commitmentsMade, commitmentsKept, ...rated }: TrustFacts): Derived {
  const measured = measuredReliability(commitmentsMade, commitmentsKept);
  const { credibility, intimacy, selfOrientation } = rated;
  const reliability = measured.value ?? rated.reliability;
  if (credibility === null || reliability === null || intimacy === null || selfOrientation === null) {
    const ratings = { credibility, reliability, intimacy, "self-orientation": selfOrientation };
    const gaps = Object.entries(ratings).flatMap(([name, rating]) => (rating === null ? [name] : []));
    return missing(`${gaps.join(", ")} not known`);
  }
  const { ratio, score } = trustOf({ credibility, reliability, intimacy, selfOrientation });
  const by = measured.value === null ? "as rated" : measured.reason;
  return found(
    score,
    `(${inWords(credibility)} + ${inWords(reliability)} + ${inWords(intimacy)}) / ${inWords(selfOrientation)} = ${inWords(ratio)}; reliability ${by}`,
  );
}
