import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { type Derived, found, inWords, missing, partsInWords } from "../derived";
import { fractionsOf, type Mix } from "../math/mix";
import { overlapCoefficient } from "../math/sets";
import { mean } from "../math/statistics";
import { sum } from "../math/sum";
import { nameSet } from "../names";
import { compileValueFunction, readKnots, type Valuation } from "../scoring/valueFunction";
import { profileComparison } from "./profile";

const comparison = "Our own rule: parity is 50, ten times as large 100";

export const componentAssumptions = {
  name: "Threat components",
  items: {
    size: {
      name: "Revenue against ours",
      value: "0.1:0; 1:50; 10:100",
      unit: "ratio:points, logarithmic",
      tag: "default",
      source: comparison,
    },
    growth: {
      name: "Growth ahead of ours",
      value: "-0.2:0; 0:50; 0.2:100",
      unit: "difference as a fraction:points",
      tag: "default",
      source: "Our own rule: parity is 50, 20 percentage points ahead 100",
    },
    runway: {
      name: "Cash runway",
      value: "6:0; 24:60; 60:100",
      unit: "months:points",
      tag: "default",
      source: "Our own rule: half a year is none, five years is no constraint",
    },
    innovation: {
      name: "Innovation against ours",
      value: "0.3333333333:0; 1:50; 3:100",
      unit: "ratio:points, logarithmic",
      tag: "default",
      source: "Our own rule: parity is 50, three times ours 100, a third 0",
    },
    parts: {
      name: "Parts that must be known",
      value: 2,
      unit: "of 3",
      tag: "default",
      source: "Our own rule: one part would stand for all",
    },
    alliances: { name: "Weight of alliances", value: 0.6, unit: "share", tag: "default", source: "Our own rule" },
    shared: {
      name: "Weight of shared partners",
      value: 0.4,
      unit: "share",
      tag: "default",
      source: "Our own rule, the rest of the above",
    },
    strategic: {
      name: "A strategic alliance counts",
      value: 3,
      unit: "points of capacity",
      tag: "default",
      source: "Our own rule",
    },
    channel: {
      name: "A channel partnership counts",
      value: 2,
      unit: "points of capacity",
      tag: "default",
      source: "Our own rule",
    },
    ecosystem: {
      name: "An ecosystem partnership counts",
      value: 1,
      unit: "points of capacity",
      tag: "default",
      source: "Our own rule",
    },
    capacity: {
      name: "Alliances at full strength",
      value: 10,
      unit: "points of capacity",
      tag: "default",
      source: "Our own rule",
    },
  },
} as const satisfies AssumptionGroup;

/** Everything that a threat component can be derived from; null where not known. */
export interface CompetitorFacts {
  /** Its share of each customer segment, fractions; a segment that it does not list it is not in. */
  readonly segmentShares: Mix | null;
  /** Its rating on each success factor, 1 to 4. */
  readonly successRatings: ReadonlyMap<string, number> | null;
  readonly revenue: number | null;
  /** Revenue growth a year, a fraction. */
  readonly growth: number | null;
  readonly runwayMonths: number | null;
  /** Research and development as a fraction of revenue. */
  readonly researchShare: number | null;
  readonly patentGrowth: number | null;
  readonly releases: number | null;
  /** Its alliances: partner by comparable name, with the tier of partnership; empty where it has none. */
  readonly alliances: ReadonlyMap<string, string> | null;
  /** A person's own ratings of the five components, 0 to 100; they replace what would be derived. */
  readonly ratings: readonly (number | null)[];
}

/**
 * Market overlap: how much of our revenue is exposed to the competitor.
 *
 * 100 · Σ_i s_i · c_i / (o_i + c_i), s our revenue mix, o our share of segment i and c theirs; a segment where both are 0 adds 0
 */
export function exposedRevenue(theirs: Mix | null, company: Company): Derived {
  const mix = fractionsOf(company.segments);
  if (!theirs) return missing("its shares of our segments are not given");
  if (!mix) return missing("we have named no revenue by segment");
  const unknown = [...mix.keys()].filter(
    (segment) => (theirs.get(segment) ?? 0) > 0 && !company.segmentShares.has(segment),
  );
  if (unknown.length > 0) return missing(`our own share of ${unknown.join(", ")} is not given`);
  const exposed = [...mix].map(([segment, part]) => {
    const [our, their] = [company.segmentShares.get(segment) ?? 0, theirs.get(segment) ?? 0];
    return their === 0 ? 0 : (part * their) / (our + their);
  });
  const contested = exposed.filter((part) => part > 0).length;
  return found(100 * sum(exposed), `contests ${contested} of our ${mix.size} segments`);
}

/** Mean of the parts that are known, where enough of them are. */
function meanOf(parts: Readonly<Record<string, Derived>>, needed: number): Derived {
  const known = Object.values(parts).flatMap(({ value }) => (value === null ? [] : [value]));
  const words = partsInWords(parts);
  return known.length >= needed
    ? found(mean(known), words)
    : missing(`needs ${needed} of ${Object.keys(parts).length} parts: ${words}`);
}

/** A part that compares their figure with ours on a curve. */
function compared(
  theirs: number | null,
  ours: number | null,
  points: (theirs: number, ours: number) => number | null,
): Derived {
  if (theirs === null) return missing("not given");
  if (ours === null) return missing("ours is not given");
  const value = points(theirs, ours);
  return value === null
    ? missing("cannot be compared, both must be above 0")
    : found(value, `${theirs} against ${ours}`);
}

/**
 * Makes the five components ready for many competitors: derived from raw facts against our company, unless a person has rated them.
 *
 * Capability is 50 + 50 · (theirs − ours) / 3 in the competitive profile matrix. Financial strength is the mean of revenue and
 * growth against ours and of cash runway; innovation the mean of research share, patent growth and releases against ours; both
 * need two of three. Partnerships are 100 · (0.6 · min(1, Σ alliance weights / 10) + 0.4 · overlap coefficient with our partners).
 *
 * @returns A function from the facts of a competitor to its components, 0 to 100, in the order of `threatComponents`.
 */
export function threatComponentsOf(
  company: Company,
  overrides?: Overrides,
): (facts: CompetitorFacts) => readonly Derived[] {
  const set = valuesOf(componentAssumptions, overrides);
  const curve = (kind: "linear" | "log", text: string) => compileValueFunction({ kind, knots: readKnots(text) });
  const [size, innovation] = [curve("log", set.size), curve("log", set.innovation)];
  const [growth, runway] = [curve("linear", set.growth), curve("linear", set.runway)];
  const ratio = (points: Valuation) => (theirs: number, ours: number) =>
    theirs > 0 && ours > 0 ? points(theirs / ours) : null;
  const { figures } = company;
  const capacityOf: Readonly<Record<string, number>> = {
    "strategic alliance": set.strategic,
    channel: set.channel,
    ecosystem: set.ecosystem,
  };

  const capability = (ratings: ReadonlyMap<string, number> | null): Derived => {
    if (!ratings) return missing("not rated on the success factors");
    const result = profileComparison(company.successFactors, ratings, company.successRatings);
    if (!result) return missing("no success factor has a weight and both ratings");
    return found(result.points, `competitive profile over ${result.compared} success factors`);
  };

  const partnerships = (alliances: ReadonlyMap<string, string> | null): Derived => {
    if (!alliances) return missing("no alliances given, not even none");
    const strength = Math.min(
      1,
      sum([...alliances.values()].map((tier) => capacityOf[tier] ?? set.ecosystem)) / set.capacity,
    );
    if (alliances.size === 0) return found(0, "no alliances");
    const shared = overlapCoefficient(nameSet(alliances.keys()), company.partners);
    if (shared === null) return missing("we have named no partners of ours");
    const value = 100 * (set.alliances * strength + set.shared * shared);
    return found(value, `${alliances.size} alliances, ${inWords(100 * shared)} % shared with us`);
  };

  return (facts) => {
    const derive = [
      () => exposedRevenue(facts.segmentShares, company),
      () => capability(facts.successRatings),
      () =>
        meanOf(
          {
            revenue: compared(facts.revenue, figures.revenue, ratio(size)),
            growth: compared(facts.growth, figures.growth, (theirs, ours) => growth(theirs - ours)),
            runway:
              facts.runwayMonths === null
                ? missing("not given")
                : found(runway(facts.runwayMonths), `${facts.runwayMonths} months`),
          },
          set.parts,
        ),
      () =>
        meanOf(
          {
            research: compared(facts.researchShare, figures.researchShare, ratio(innovation)),
            patents: compared(facts.patentGrowth, figures.patentGrowth, ratio(innovation)),
            releases: compared(facts.releases, figures.releases, ratio(innovation)),
          },
          set.parts,
        ),
      () => partnerships(facts.alliances),
    ];
    return derive.map((derived, k) => {
      const rating = facts.ratings[k] ?? null;
      return rating === null ? derived() : found(rating, "your rating");
    });
  };
}
