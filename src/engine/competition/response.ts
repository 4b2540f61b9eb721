import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { type Cuts, type Level, levelOf, type Matrix } from "../scoring/matrix";

/** How to answer a competitor. */
export type ResponseStrategy =
  | "Aggressive Counter-Attack"
  | "Defensive Positioning"
  | "Strategic Positioning"
  | "Monitor & Track"
  | "Ignore for Now";

/** The framework's response strategy matrix: threat level, then market impact. */
export const responseMatrix: Matrix<ResponseStrategy> = {
  High: { High: "Aggressive Counter-Attack", Medium: "Strategic Positioning", Low: "Monitor & Track" },
  Medium: { High: "Defensive Positioning", Medium: "Monitor & Track", Low: "Monitor & Track" },
  Low: { High: "Monitor & Track", Medium: "Monitor & Track", Low: "Ignore for Now" },
};

export const impactAssumptions = {
  name: "Market impact",
  items: {
    high: {
      name: "High from",
      value: 0.15,
      unit: "share of revenue",
      tag: "default",
      source: "Our own rule: a year's growth for most",
    },
    medium: {
      name: "Medium from",
      value: 0.05,
      unit: "share of revenue",
      tag: "default",
      source: "Our own rule: what a budget absorbs",
    },
  },
} as const satisfies AssumptionGroup;

/** Where market impact is High and Medium. */
export const impactCuts = (overrides?: Overrides): Cuts => valuesOf(impactAssumptions, overrides);

/**
 * Market impact of a competitor: how much of our revenue is at risk.
 *
 * High where revenue at risk / total revenue is 0.15 or more, Medium from 0.05, else Low (our own rule).
 *
 * @param revenueAtRisk Expected loss, Σ revenue_i · P(loss_i), 0 or more.
 * @param totalRevenue Our revenue over the same time in the same money, above 0.
 * @throws {EngineError} `invalid-input` if total revenue is not above 0, or revenue at risk not from 0 to total revenue.
 */
export function marketImpact(revenueAtRisk: number, totalRevenue: number, cuts: Cuts = impactCuts()): Level {
  if (!(Number.isFinite(totalRevenue) && totalRevenue > 0)) {
    throw new EngineError("invalid-input", `total revenue must be above 0, got ${totalRevenue}`);
  }
  if (!(revenueAtRisk >= 0 && revenueAtRisk <= totalRevenue)) {
    throw new EngineError(
      "invalid-input",
      `revenue at risk must be from 0 to total revenue (${totalRevenue}), got ${revenueAtRisk}`,
    );
  }
  return levelOf(revenueAtRisk / totalRevenue, cuts);
}
