import { EngineError } from "../errors";
import type { Mix } from "../math/mix";
import { sum } from "../math/sum";

/**
 * Market commonality of one firm to another (Chen): how much of what the first lives on is where the second is strong.
 *
 * M_ab = Σ_i (P_ai / P_a) · (P_bi / P_i)
 *
 * Asymmetric: M_ab / M_ba = P_b / P_a.
 *
 * @param firm Revenue of the first firm by market, P_ai.
 * @param other Revenue of the second by market, P_bi; a market it is not in counts as 0.
 * @param totals Revenue of all firms by market, P_i, in the same money.
 * @returns 0 to 1; null where the first firm has no revenue.
 * @throws {EngineError} `missing-data` if a market of both firms has no total; `invalid-input` if a revenue is negative, or
 * if the two firms together have more than the total.
 * @see Chen, Competitor Analysis and Interfirm Rivalry, Academy of Management Review 21 (1996), 100-134.
 */
export function marketCommonality(firm: Mix, other: Mix, totals: Mix): number | null {
  const whole = sum(firm.values());
  if (!(whole > 0)) return null;
  return sum(
    [...firm].map(([market, ours]) => {
      const theirs = other.get(market) ?? 0;
      if (!(ours >= 0 && theirs >= 0))
        throw new EngineError("invalid-input", `revenue in ${market} must be 0 or more, got ${Math.min(ours, theirs)}`);
      if (ours === 0 || theirs === 0) return 0;
      const total = totals.get(market);
      if (total === undefined) throw new EngineError("missing-data", `total revenue of market ${market} is missing`);
      if (total * (1 + 1e-9) < ours + theirs) {
        throw new EngineError(
          "invalid-input",
          `total revenue of market ${market} must be at least ${ours + theirs}, got ${total}`,
        );
      }
      return (ours / whole) * (theirs / total);
    }),
  );
}
