import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { marketCommonality } from "../competition/marketCommonality";
import { type Derived, found, inWords, missing, partsInWords } from "../derived";
import { EngineError } from "../errors";
import { type Mix, mixOverlap } from "../math/mix";
import { sharedCount } from "../math/sets";
import { mean } from "../math/statistics";

export const strategicFitAssumptions = {
  name: "Strategic fit",
  items: {
    fills: {
      name: "Weight of gaps filled",
      value: 0.7,
      unit: "share",
      tag: "default",
      source: "Our own rule: what a partner adds matters more than what it does not repeat",
    },
    adds: {
      name: "Weight of not repeating us",
      value: 0.3,
      unit: "share",
      tag: "default",
      source: "Our own rule, the rest of the above",
    },
    parts: {
      name: "Parts that must be known",
      value: 2,
      unit: "of 3",
      tag: "default",
      source: "Our own rule: one part of three would stand for all of them",
    },
  },
} as const satisfies AssumptionGroup;

/** What is known of a partner's strategy: ratings of the parts, or the facts behind them. Null where not known. */
export interface StrategicFacts {
  /** Ratings of 0 to 100 that replace what would be derived. */
  readonly capability: number | null;
  readonly positioning: number | null;
  readonly competitive: number | null;
  readonly capabilities: ReadonlySet<string> | null;
  /** Its revenue by customer segment and by region, in any unit. */
  readonly segments: Mix | null;
  readonly regions: Mix | null;
  /** Its revenue by market with offers that compete with ours; an empty mix where it has none. */
  readonly competingRevenue: Mix | null;
}

/**
 * How well a partner's capabilities complete ours.
 *
 * 100 · (0.7 · |P ∩ (N − O)| / |N − O| + 0.3 · (1 − |P ∩ O| / |P|)), N our needs, O our capabilities, P the partner's
 *
 * @returns A function from a partner's capabilities to 0 to 100; missing where it has named none, or we have no gap.
 */
export function capabilityComplementarity(
  company: Company,
  overrides?: Overrides,
): (capabilities: ReadonlySet<string> | null) => Derived {
  const { fills, adds } = valuesOf(strategicFitAssumptions, overrides);
  const gaps = new Set([...company.needs].filter((need) => !company.capabilities.has(need)));
  return (capabilities) => {
    if (!capabilities || capabilities.size === 0) return missing("no capabilities given");
    if (gaps.size === 0) return missing("we have named no need that we do not cover ourselves");
    const filled = sharedCount(capabilities, gaps);
    const repeated = sharedCount(capabilities, company.capabilities);
    const value = 100 * (fills * (filled / gaps.size) + adds * (1 - repeated / capabilities.size));
    return found(value, `fills ${filled} of ${gaps.size} gaps, repeats ${repeated} of ours`);
  };
}

/**
 * How far a partner sells where we sell: the mean overlap of segments and of regions, over those that both have named.
 *
 * 100 · Σ min(p_i, q_i) for each, p the partner's mix and q ours
 */
export function positioningAlignment({ segments, regions }: StrategicFacts, company: Company): Derived {
  const bySegment = segments && mixOverlap(segments, company.segments);
  const byRegion = regions && mixOverlap(regions, company.regions);
  const parts = [
    { name: "segments", overlap: bySegment },
    { name: "regions", overlap: byRegion },
  ].flatMap(({ name, overlap }) => (overlap === null ? [] : [{ name, points: 100 * overlap }]));
  if (parts.length === 0) return missing("no segments or regions that both have named");
  const words = parts.map(({ name, points }) => `${name} ${inWords(points)}`).join(", ");
  return found(mean(parts.map(({ points }) => points)), words);
}

/**
 * How little a partner competes with us.
 *
 * 100 · (1 − M), M the market commonality of the partner to us over its competing offers
 */
export function competitiveImpact(competingRevenue: Mix | null, company: Company): Derived {
  if (!competingRevenue) return missing("no competing revenue given, not even none");
  if (competingRevenue.size === 0) return found(100, "no competing offers");
  if (company.marketRevenue.size === 0) return missing("we have not named our revenue by market");
  try {
    const overlap = marketCommonality(competingRevenue, company.marketRevenue, company.marketTotals);
    if (overlap === null) return found(100, "no competing revenue");
    return found(100 * (1 - overlap), `market commonality ${inWords(100 * overlap)} %`);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return missing(error.message);
  }
}

/**
 * Makes strategic fit ready for many partners: the mean of capability, positioning and competitive impact, over those known.
 *
 * @returns A function from the facts of a partner to 0 to 100; missing where fewer than two of the three are known.
 */
export function strategicFit(company: Company, overrides?: Overrides): (facts: StrategicFacts) => Derived {
  const { parts: needed } = valuesOf(strategicFitAssumptions, overrides);
  const capabilityOf = capabilityComplementarity(company, overrides);
  const rated = (rating: number | null, derived: () => Derived) =>
    rating === null ? derived() : found(rating, "your rating");

  return (facts) => {
    const parts = {
      capability: rated(facts.capability, () => capabilityOf(facts.capabilities)),
      positioning: rated(facts.positioning, () => positioningAlignment(facts, company)),
      competition: rated(facts.competitive, () => competitiveImpact(facts.competingRevenue, company)),
    };
    const known = Object.values(parts).flatMap(({ value }) => (value === null ? [] : [value]));
    const words = partsInWords(parts);
    return known.length >= needed ? found(mean(known), words) : missing(`needs ${needed} of 3 parts: ${words}`);
  };
}
