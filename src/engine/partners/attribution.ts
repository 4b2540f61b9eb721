import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { nameKey } from "../names";

/** A partner that had a hand in a deal. */
export interface Influence {
  readonly partner: string;
  /** Share of the deal that is credited to it, 0 to 1; null where none was agreed. */
  readonly split: number | null;
}

/** A deal's revenue and who brought it about. */
export interface AttributedDeal {
  readonly name: string;
  /** In any money; negative for a credit note. */
  readonly amount: number;
  /** The partner that brought the deal; null where none did. */
  readonly source: string | null;
  /** Partners that had a hand in it without bringing it; all with a split, or none. */
  readonly influences: readonly Influence[];
}

/** Revenue credited to a partner. The two are different questions of the same deals: added, they would count deals twice. */
export interface CreditedRevenue {
  readonly partner: string;
  readonly sourced: number;
  readonly influenced: number;
}

/** What each partner gets of a deal that several had a hand in. */
function splitsOf({ name, influences }: AttributedDeal): readonly number[] {
  const names = new Set(influences.map(({ partner }) => nameKey(partner)));
  if (names.size < influences.length) {
    throw new EngineError("invalid-input", `${name}: a partner must stand once among its influences, got one twice`);
  }
  const given = influences.flatMap(({ split }) => (split === null ? [] : [split]));
  if (given.length === 0) return influences.map(() => 1 / influences.length);
  if (given.length < influences.length) {
    throw new EngineError(
      "missing-data",
      `${name}: splits must be given for all of its ${influences.length} partners or for none, got ${given.length}`,
    );
  }
  const wrong = given.find((split) => !(split >= 0 && split <= 1));
  if (wrong !== undefined) {
    throw new EngineError("invalid-input", `${name}: a split must be from 0 to 1, got ${wrong}`);
  }
  const total = sum(given);
  if (Math.abs(total - 1) > 1e-6) {
    throw new EngineError("invalid-input", `${name}: splits must add up to 1, got ${Number(total.toPrecision(6))}`);
  }
  return given;
}

/**
 * Sourced and influenced revenue of each partner, kept apart.
 *
 * sourced = Σ amount of the deals it brought; influenced = Σ amount · split, split = 1 / partners unless one was agreed
 *
 * @returns One row a partner, in the order in which the deals name them; the influenced parts of a deal add up to its amount.
 * @throws {EngineError} `invalid-input` if an amount is not finite, a split is not from 0 to 1, the splits of a deal do not add up to 1,
 * or a partner stands twice among a deal's influences; `missing-data` if only some of a deal's splits are given.
 * @see Our own rule: an equal split is the one that needs no judgement of who did more.
 */
export function creditedRevenue(deals: readonly AttributedDeal[]): readonly CreditedRevenue[] {
  const credits = new Map<string, { partner: string; sourced: number[]; influenced: number[] }>();
  const creditOf = (partner: string) => {
    const credit = credits.get(nameKey(partner)) ?? { partner, sourced: [], influenced: [] };
    credits.set(nameKey(partner), credit);
    return credit;
  };
  for (const deal of deals) {
    if (!Number.isFinite(deal.amount)) {
      throw new EngineError("invalid-input", `amount of ${deal.name} must be a number, got ${deal.amount}`);
    }
    const splits = splitsOf(deal);
    if (deal.source !== null) creditOf(deal.source).sourced.push(deal.amount);
    deal.influences.forEach(({ partner }, i) => creditOf(partner).influenced.push(deal.amount * splits[i]!));
  }
  return [...credits.values()].map(({ partner, sourced, influenced }) => ({
    partner,
    sourced: sum(sourced),
    influenced: sum(influenced),
  }));
}
