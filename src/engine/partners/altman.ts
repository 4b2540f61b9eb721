import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { bandOf } from "../scoring/bands";
import { valueOnCurve } from "../scoring/valueFunction";

/** Which of Altman's three models: public manufacturers, private ones, services and other non-manufacturers. */
export const altmanModels = ["public", "private", "services"] as const;
export type AltmanModel = (typeof altmanModels)[number];

export type AltmanZone = "safe" | "grey" | "distress";

const coefficients: Readonly<Record<AltmanModel, readonly number[]>> = {
  public: [1.2, 1.4, 3.3, 0.6, 1],
  private: [0.717, 0.847, 3.107, 0.42, 0.998],
  services: [6.56, 3.26, 6.72, 1.05],
};

const bounds: Readonly<Record<AltmanModel, { readonly distress: number; readonly safe: number }>> = {
  public: { distress: 1.81, safe: 2.99 },
  private: { distress: 1.23, safe: 2.9 },
  services: { distress: 1.1, safe: 2.6 },
};

export const financialHealthAssumptions = {
  name: "Financial health",
  items: {
    distress: {
      name: "Points at the distress bound",
      value: 30,
      unit: "points",
      tag: "default",
      source: "Our own rule",
    },
    safe: { name: "Points at the safe bound", value: 70, unit: "points", tag: "default", source: "Our own rule" },
    below: {
      name: "Z below the distress bound for 0 points",
      value: 3,
      unit: "Z",
      tag: "default",
      source: "Our own rule",
    },
    above: {
      name: "Z above the safe bound for 100 points",
      value: 4,
      unit: "Z",
      tag: "default",
      source: "Our own rule",
    },
    largestEquityRatio: {
      name: "Equity to liabilities without liabilities",
      value: 10,
      unit: "ratio",
      tag: "default",
      source: "Our own rule: the ratio is infinite there, and 10 is beyond any that changes the zone",
    },
  },
} as const satisfies AssumptionGroup;

/** Altman's Z and what it says. */
export interface AltmanScore {
  readonly z: number;
  readonly zone: AltmanZone;
  /** 0 to 100. */
  readonly score: number;
}

/**
 * Altman's Z of a company.
 *
 * public   Z   = 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5           distress below 1.81, safe from 2.99
 * private  Z'  = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5  distress below 1.23, safe from 2.90
 * services Z'' = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4                distress below 1.10, safe from 2.60
 *
 * The score is piecewise linear in Z: distress bound 30, safe bound 70, 4 above it 100, 3 below distress 0 (our own rule).
 *
 * @param ratios X1 working capital, X2 retained earnings and X3 EBIT, each to total assets, X4 equity to total liabilities (at
 * market value for `public`, at book value otherwise), X5 sales to total assets (not for `services`).
 * @throws {EngineError} `shape-mismatch` for another number of ratios; `invalid-input` if one is not finite.
 * @see Altman, Financial Ratios, Journal of Finance 23 (1968), 589-609; Altman & Hotchkiss, Corporate Financial Distress and
 * Bankruptcy (2006), ch. 11.
 */
export function altman(model: AltmanModel, ratios: readonly number[], overrides?: Overrides): AltmanScore {
  const weights = coefficients[model];
  if (ratios.length !== weights.length) {
    throw new EngineError("shape-mismatch", `${model} needs ${weights.length} ratios, got ${ratios.length}`);
  }
  ratios.forEach((ratio, i) => {
    if (!Number.isFinite(ratio))
      throw new EngineError("invalid-input", `ratio X${i + 1} must be a number, got ${ratio}`);
  });
  const z = ratios.reduce((total, ratio, i) => total + weights[i]! * ratio, 0);
  const { distress, safe } = bounds[model];
  const set = valuesOf(financialHealthAssumptions, overrides);
  const score = valueOnCurve(z, [
    { x: distress - set.below, value: 0 },
    { x: distress, value: set.distress },
    { x: safe, value: set.safe },
    { x: safe + set.above, value: 100 },
  ]);
  const zones = [
    { label: "safe", from: safe },
    { label: "grey", from: distress },
    { label: "distress", from: -Infinity },
  ];
  return { z, zone: bandOf(z, zones).band.label as AltmanZone, score };
}
