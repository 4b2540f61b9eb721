import { EngineError } from "../errors";
import { sum } from "../math/sum";
import type { AgreementTerms } from "./agreements";

/** A deal with a partner. */
export interface PartnerOpportunity {
  readonly state: "won" | "open" | "lost";
  /** Money, 0 or more; null where not known. */
  readonly amount: number | null;
  /** 0 to 1; needed of an open one only. */
  readonly probability: number | null;
}

/** Revenue of the first year, and where it comes from. */
export interface PlanBase {
  /** Null where nothing says how much. */
  readonly value: number | null;
  /** They add up to the value. */
  readonly contributions: readonly { readonly label: string; readonly value: number }[];
  readonly reason: string;
  readonly warnings: readonly string[];
}

function within(value: number, what: string, most: number): number {
  if (value >= 0 && value <= most && Number.isFinite(value)) return value;
  const rule = most === Infinity ? "0 or more" : `from 0 to ${most}`;
  throw new EngineError("invalid-input", `${what} of an opportunity must be ${rule}, got ${value}`);
}

/** What an opportunity is expected to bring; null where that is not known. */
function expected({ state, amount, probability }: PartnerOpportunity): number | null {
  if (state === "lost") return 0;
  const money = amount === null ? null : within(amount, "amount", Infinity);
  const chance = state === "won" ? 1 : probability === null ? null : within(probability, "probability", 1);
  return money === null || chance === null ? null : money * chance;
}

/**
 * Revenue that a partner is expected to bring in the first year.
 *
 * base = Σ amount of the won + Σ amount · probability of the open; where no opportunity says anything, the agreement's minimum.
 *
 * @param opportunities Won or due within the year. One without amount or probability is left out, with a warning.
 * @returns Null as value where there is no opportunity and the agreement has no minimum of revenue.
 * @throws {EngineError} `invalid-input` if an amount is negative, a probability not from 0 to 1, or they add up to more than a number holds.
 * @see Our own rule: what is in the pipeline comes before what the contract hopes for.
 */
export function planBase(opportunities: readonly PartnerOpportunity[], terms: AgreementTerms): PlanBase {
  const worth = opportunities.map((opportunity) => ({ state: opportunity.state, value: expected(opportunity) }));
  const left = worth.filter(({ value }) => value === null).length;
  const warnings =
    left === 0 ? [] : [`left out ${left} of ${worth.length} opportunities without amount or probability`];
  const minimum = terms.minimums.find(({ label }) => label === "Annual revenue")?.need ?? null;
  const ofState = (wanted: "won" | "open") =>
    sum(worth.flatMap(({ state, value }) => (state === wanted && value !== null ? [value] : [])));
  if (worth.some(({ state, value }) => state !== "lost" && value !== null)) {
    const contributions = [
      { label: "Won", value: ofState("won") },
      { label: "Open, by probability", value: ofState("open") },
    ];
    const value = sum(contributions.map((part) => part.value));
    if (!Number.isFinite(value))
      throw new EngineError("invalid-input", `amounts must add up to what a number holds, got ${value}`);
    const short = minimum !== null && value < minimum ? [`below the agreement's minimum of ${minimum} a year`] : [];
    return { value, contributions, reason: "won and open opportunities", warnings: [...warnings, ...short] };
  }
  if (minimum === null) {
    return { value: null, contributions: [], reason: "no opportunities, and no minimum of revenue", warnings };
  }
  const contributions = [{ label: "Minimum of the agreement", value: minimum }];
  return { value: minimum, contributions, reason: "the agreement's minimum, for want of opportunities", warnings };
}
