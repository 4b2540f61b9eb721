import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { type Derived, found, inWords, missing } from "../derived";
import { levelBands, levelCuts } from "../scoring/matrix";
import { coverageAssumptions, type ScoringModel } from "../scoring/model";
import { compileValueFunction, readKnots, type ValueFunction } from "../scoring/valueFunction";

const weighting = "Our own rule: the framework names the five factors but not their weights";
const knots = "Our own rule: no publication fixes the knots";

export const attractivenessAssumptions = {
  name: "Market attractiveness",
  items: {
    size: { name: "Weight of size", value: 0.25, unit: "share", tag: "default", source: weighting },
    growth: { name: "Weight of growth", value: 0.25, unit: "share", tag: "default", source: weighting },
    profitability: { name: "Weight of profitability", value: 0.2, unit: "share", tag: "default", source: weighting },
    accessibility: { name: "Weight of accessibility", value: 0.15, unit: "share", tag: "default", source: weighting },
    regulation: { name: "Weight of regulation", value: 0.15, unit: "share", tag: "default", source: weighting },
    sizeKnots: {
      name: "Size",
      value: "1000000:0; 100000000:40; 1000000000:70; 10000000000:100",
      unit: "USD a year:points, logarithmic",
      tag: "default",
      source: knots,
    },
    growthKnots: {
      name: "Growth",
      value: "-0.05:0; 0:20; 0.1:60; 0.25:100",
      unit: "fraction a year:points",
      tag: "default",
      source: knots,
    },
    marginKnots: {
      name: "Operating margin",
      value: "0:0; 0.1:40; 0.2:75; 0.35:100",
      unit: "fraction:points",
      tag: "default",
      source: knots,
    },
    barrierKnots: {
      name: "Entry barriers",
      value: "0:100; 5:0",
      unit: "number:points",
      tag: "default",
      source: "Our own rule: 20 points a barrier",
    },
    regulationKnots: {
      name: "Regulatory rating",
      value: "1:0; 5:100",
      unit: "rating of 1 to 5:points",
      tag: "default",
      source: knots,
    },
  },
} as const satisfies AssumptionGroup;

/** The five factors, in the framework's order. */
export const marketFactors = ["Size", "Growth", "Profitability", "Accessibility", "Regulation"] as const;

/** Raw facts of a market; null where not known. */
export interface MarketFacts {
  /** Sales of all sellers a year, USD. */
  readonly size: number | null;
  /** Growth a year, a fraction. */
  readonly growth: number | null;
  /** Operating margin that is usual there, a fraction. */
  readonly margin: number | null;
  /** Number of entry barriers. */
  readonly barriers: number | null;
  /** 1 (hostile) to 5 (favourable). */
  readonly regulation: number | null;
  /** A person's own ratings of the five factors, 0 to 100; they replace what would be derived. */
  readonly ratings: readonly (number | null)[];
}

function weightsOf(overrides?: Overrides): readonly number[] {
  const { size, growth, profitability, accessibility, regulation } = valuesOf(attractivenessAssumptions, overrides);
  return [size, growth, profitability, accessibility, regulation];
}

/** The factors' value functions on raw facts, in the framework's order. */
export function factorValues(overrides?: Overrides): readonly ValueFunction[] {
  const set = valuesOf(attractivenessAssumptions, overrides);
  const curves = [set.sizeKnots, set.growthKnots, set.marginKnots, set.barrierKnots, set.regulationKnots];
  return curves.map((text, k) => ({ kind: k === 0 ? "log" : "linear", knots: readKnots(text) }));
}

/** Attractiveness of a market: five factors of 0 to 100, weighted .25, .25, .20, .15, .15; High, Medium or Low by thirds. */
export function attractivenessModel(overrides?: Overrides): ScoringModel {
  const weights = weightsOf(overrides);
  return {
    name: "Market attractiveness",
    criteria: marketFactors.map((label, k) => ({
      label,
      weight: weights[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" },
    })),
    bands: levelBands(levelCuts(overrides)),
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(attractivenessAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
}

/** Makes the five factors ready for many markets: from raw facts, unless a person has rated them. */
export function marketFactorsOf(overrides?: Overrides): (facts: MarketFacts) => readonly Derived[] {
  const valueOf = factorValues(overrides).map(compileValueFunction);
  return (facts) => {
    const raw = [facts.size, facts.growth, facts.margin, facts.barriers, facts.regulation];
    return raw.map((fact, k) => {
      const rating = facts.ratings[k] ?? null;
      if (rating !== null) return found(rating, "your rating");
      return fact === null ? missing("not given") : found(valueOf[k]!(fact), inWords(fact));
    });
  };
}
