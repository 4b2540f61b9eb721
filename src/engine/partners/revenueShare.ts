import { EngineError } from "../errors";
import { nameKey } from "../names";
import type { AgreementTerms, DealShare } from "./agreements";

/** What a deal brings the partner and us. */
export interface RevenueSplit {
  /** Fraction of the deal that is the partner's. */
  readonly share: number;
  readonly payout: number;
  readonly ours: number;
}

/**
 * The share that an agreement has for a kind of deal.
 *
 * @param deal As a person writes it.
 * @throws {EngineError} `invalid-input` if the agreement has no such deal; the message names those it has.
 */
export function shareOfDeal({ kind, shares }: AgreementTerms, deal: string): DealShare {
  const wanted = nameKey(deal);
  const found = shares.find((share) => share.deal === wanted);
  if (found) return found;
  const known = shares.map((share) => share.deal).join(", ");
  throw new EngineError("invalid-input", `deal of the agreement ${kind} must be one of ${known}, got "${deal}"`);
}

/**
 * What the partner gets of a deal, and what stays with us.
 *
 * payout = base · share, ours = base − payout
 *
 * A credit note has a negative base, so its payout is negative: the partner gives its part back.
 *
 * @param base Revenue of the deal, in money.
 * @returns Both parts in the same money.
 * @throws {EngineError} `invalid-input` if the base is not finite or the agreement has no such deal.
 * @see The framework, partnership tier structures.
 */
export function revenueShare(base: number, terms: AgreementTerms, deal: string): RevenueSplit {
  if (!Number.isFinite(base)) throw new EngineError("invalid-input", `base must be a number, got ${base}`);
  const { share } = shareOfDeal(terms, deal);
  const payout = base * share;
  return { share, payout, ours: base - payout };
}
