import { type Assumption, type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { mean, standardDeviation } from "../math/statistics";
import { sum } from "../math/sum";
import { sharesOf } from "../scoring/weights";

/** The methods that are weighted, in the framework's order. */
export const valuationMethods = [
  "Revenue multiple",
  "EBITDA multiple",
  "Discounted cash flow",
  "Market comparables",
] as const;

const doubt =
  "Framework. Baker & Ruback (1999) find EBITDA the better base than revenue, which has the largest weight here";

export const valuationAssumptions = {
  name: "Valuation",
  items: {
    revenueMultiple: { name: "Weight of revenue multiple", value: 0.3, unit: "share", tag: "framework", source: doubt },
    ebitdaMultiple: { name: "Weight of EBITDA multiple", value: 0.25, unit: "share", tag: "framework", source: doubt },
    cashFlow: {
      name: "Weight of discounted cash flow",
      value: 0.25,
      unit: "share",
      tag: "framework",
      source: "Framework",
    },
    comparables: {
      name: "Weight of market comparables",
      value: 0.2,
      unit: "share",
      tag: "framework",
      source: "Framework",
    },
    disagreement: {
      name: "Methods disagree above",
      value: 0.35,
      unit: "coefficient of variation",
      tag: "default",
      source: "Our own rule: beyond it a single number hides more than it says",
    },
    step: {
      name: "Drivers move by",
      value: 0.1,
      unit: "share of the driver",
      tag: "default",
      source: "Our own rule: one driver at a time, a tenth lower and higher",
    },
  },
} as const satisfies AssumptionGroup;

/** The framework's weights of the four methods. */
export function valuationWeights(overrides?: Overrides): readonly number[] {
  const { revenueMultiple, ebitdaMultiple, cashFlow, comparables } = valuesOf(valuationAssumptions, overrides);
  return [revenueMultiple, ebitdaMultiple, cashFlow, comparables];
}

/** One method's part in a valuation. */
export interface MethodPart {
  readonly method: string;
  /** Its enterprise value; null where not given or not meaningful. */
  readonly value: number | null;
  /** Its share among the methods present, 0 to 1. */
  readonly share: number;
  /** What it adds to the weighted value, share · value. */
  readonly adds: number;
}

/** Weighted enterprise value and what stands behind it. */
export interface WeightedValuation {
  /** Null where fewer than two methods are present. */
  readonly value: number | null;
  readonly status: "ok" | "degraded" | "insufficient_data" | "missing";
  readonly unit: "money";
  /** Smallest and largest of the methods present (the football field); null where there is none. */
  readonly interval: { readonly low: number; readonly high: number } | null;
  /** Weighted quartiles of the methods present; null where fewer than two are. */
  readonly middle: { readonly low: number; readonly high: number } | null;
  /** Share of the weight whose methods are present, 0 to 1. */
  readonly coverage: number;
  /** In the order of the methods; what they add sums to `value`. */
  readonly contributions: readonly MethodPart[];
  /** Standard deviation over mean of the methods present; null with fewer than two or where their mean is not above 0. */
  readonly dispersion: number | null;
  /** Whether the methods are so far apart that no single number should be quoted. */
  readonly disagree: boolean;
  readonly warnings: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** Smallest value at which the shares of it and of all smaller values reach a part of the whole. */
function weightedQuantile(parts: readonly { readonly value: number; readonly share: number }[], part: number): number {
  const sorted = [...parts].sort((a, b) => a.value - b.value);
  let reached = 0;
  for (const { value, share } of sorted) {
    reached += share;
    if (reached >= part - 1e-9) return value;
  }
  return sorted.at(-1)!.value;
}

/**
 * Weighted enterprise value over the methods present.
 *
 * value = Σ share_k · V_k, share_k = w_k / Σ w over the methods present
 *
 * A method at 0 or less is not meaningful for a multiple or for comparables (its base, revenue or EBITDA, was 0 or less): it is left
 * out with a warning and its weight goes to the others. A discounted cash flow may be negative. With fewer than two methods
 * there is no weighted value, only the range.
 *
 * @param values Enterprise values of the four methods at one date in one money; null where not given.
 * @param weights One a method; the framework's unless given.
 * @returns Value and range in the money given. `dispersion` is the sample standard deviation over the mean, unweighted; `middle`
 * the weighted quartiles, each the smallest value at which the shares up to it reach .25 and .75.
 * @throws {EngineError} `shape-mismatch` if there are not four values and four weights; `invalid-input` if a value is not finite or a
 * weight is bad; `missing-data` if none of the methods present has any weight.
 */
export function weightedValuation(
  values: readonly (number | null)[],
  weights: readonly number[] = valuationWeights(),
  overrides?: Overrides,
): WeightedValuation {
  const count = valuationMethods.length;
  if (values.length !== count)
    throw new EngineError("shape-mismatch", `methods must be ${count} values, got ${values.length}`);
  if (weights.length !== count)
    throw new EngineError("shape-mismatch", `weights must be ${count} numbers, got ${weights.length}`);
  const given = sharesOf(weights, valuationMethods);
  const warnings = given.warning === null ? [] : [given.warning];
  const meaningful = values.map((value, k) => {
    if (value === null) return null;
    const method = valuationMethods[k]!;
    if (!Number.isFinite(value)) throw new EngineError("invalid-input", `${method} must be a number, got ${value}`);
    if (value > 0 || method === "Discounted cash flow") return value;
    warnings.push(`${method} is ${value}; at 0 or less it means nothing, so its weight went to the others`);
    return null;
  });
  const coverage = sum(given.shares.map((share, k) => (meaningful[k] === null ? 0 : share)));
  const present = meaningful.flatMap((value, k) => (value === null ? [] : [{ value, weight: weights[k]! }]));
  const amounts = present.map(({ value }) => value);
  const enough = present.length >= 2;
  if (enough && !(coverage > 0))
    throw new EngineError("missing-data", "at least one of the methods present must have a weight above 0");
  const contributions = meaningful.map((value, k): MethodPart => {
    const share = value === null || !(coverage > 0) ? 0 : given.shares[k]! / coverage;
    return { method: valuationMethods[k]!, value, share, adds: value === null ? 0 : share * value };
  });
  const weighted = contributions.flatMap(({ value, share }) => (value === null ? [] : [{ value, share }]));
  // As parts of the largest, for squares of amounts can be more than a number holds.
  const largest = Math.max(0, ...amounts);
  const parts = amounts.map((amount) => amount / largest);
  const dispersion = enough && largest > 0 && mean(parts) > 0 ? standardDeviation(parts) / mean(parts) : null;
  const disagree = dispersion !== null && dispersion > valuesOf(valuationAssumptions, overrides).disagreement;
  if (disagree) warnings.push("the methods disagree: quote the range, not a single number");
  return {
    value: enough ? sum(contributions.map(({ adds }) => adds)) : null,
    status: !enough
      ? present.length === 1
        ? "insufficient_data"
        : "missing"
      : present.length < count
        ? "degraded"
        : "ok",
    unit: "money",
    interval: amounts.length > 0 ? { low: Math.min(...amounts), high: Math.max(...amounts) } : null,
    middle: enough ? { low: weightedQuantile(weighted, 0.25), high: weightedQuantile(weighted, 0.75) } : null,
    coverage,
    contributions,
    dispersion,
    disagree,
    warnings,
    assumptions: Object.values(valuationAssumptions.items),
  };
}
