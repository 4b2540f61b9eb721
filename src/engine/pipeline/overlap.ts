import { EngineError } from "../errors";
import { overlapCoefficient, sharedCount } from "../math/sets";
import { nameSet } from "../names";

/** How far two lists of accounts are the same. */
export interface AccountOverlap {
  /** Accounts of each, every name once. */
  readonly ours: number;
  readonly theirs: number;
  /** |A ∩ B| */
  readonly shared: number;
  /** |A ∩ B| / |A ∪ B|, 0 to 1. */
  readonly jaccard: number;
  /** |A ∩ B| / min(|A|, |B|), 0 to 1. */
  readonly coefficient: number;
  /** |A ∩ B| / |A|: the share of our accounts that they have too. */
  readonly shareOfOurs: number;
  /** |A ∩ B| / |B|: the share of their accounts that we have too, which Reveal calls market overlap. */
  readonly marketOverlap: number;
  /** |A ∩ B| / √(|A| · |B|), 0 to 1. */
  readonly cosine: number;
}

/**
 * Overlap of our accounts and a partner's, by name.
 *
 * jaccard = |A ∩ B| / |A ∪ B|; coefficient = |A ∩ B| / min(|A|, |B|); cosine = |A ∩ B| / √(|A| · |B|)
 *
 * Names are compared without case, accents written another way, doubled spaces and spaces around; an account counts once, however often it
 * is listed. Legal forms stay: Acme and Acme Inc. are two names, for cutting them off would merge companies that differ by nothing else.
 *
 * @param ours Names of our accounts; blank ones are left out.
 * @param theirs Names of theirs.
 * @throws {EngineError} `missing-data` if either list has no name.
 * @see Jaccard 1901; Szymkiewicz–Simpson; Ochiai 1957 for the cosine; Reveal's help, Market Overlap.
 */
export function accountOverlap(ours: Iterable<string>, theirs: Iterable<string>): AccountOverlap {
  const [a, b] = [nameSet(ours), nameSet(theirs)];
  const coefficient = overlapCoefficient(a, b);
  if (coefficient === null) {
    throw new EngineError(
      "missing-data",
      `${a.size === 0 ? "ours" : "theirs"} must have at least one account, got none`,
    );
  }
  const shared = sharedCount(a, b);
  return {
    ours: a.size,
    theirs: b.size,
    shared,
    jaccard: shared / (a.size + b.size - shared),
    coefficient,
    shareOfOurs: shared / a.size,
    marketOverlap: shared / b.size,
    cosine: shared / Math.sqrt(a.size * b.size),
  };
}
