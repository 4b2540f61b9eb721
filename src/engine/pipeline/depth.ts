import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { dayNumber, isoDay } from "../math/days";
import { sum } from "../math/sum";
import { nameKey } from "../names";
import { explainer, type Explanation, type Measures } from "../scoring/explain";
import { coverageAssumptions, readyModel, type ScoringModel } from "../scoring/model";
import { halfLifeDecay } from "./decay";
import { type DatedInteraction, datedInteractions, type Interaction, type InteractionType } from "./interactions";

export const depthAssumptions = {
  name: "Relationship depth",
  items: {
    frequency: {
      name: "Weight of frequency",
      value: 0.35,
      unit: "share",
      tag: "default",
      source: "Our own rule: Granovetter 1973 names time, intensity, intimacy and reciprocity of a tie, and no weights",
    },
    breadth: {
      name: "Weight of breadth",
      value: 0.25,
      unit: "share",
      tag: "default",
      source: "Our own rule: as above",
    },
    seniority: {
      name: "Weight of seniority",
      value: 0.25,
      unit: "share",
      tag: "default",
      source: "Our own rule: as above",
    },
    reciprocity: {
      name: "Weight of reciprocity",
      value: 0.15,
      unit: "share",
      tag: "default",
      source: "Our own rule: as above",
    },
    email: { name: "An email counts", value: 0.5, unit: "calls", tag: "default", source: "Our own rule: half a call" },
    call: { name: "A call counts", value: 1, unit: "calls", tag: "default", source: "Our own rule: the unit" },
    meeting: { name: "A meeting counts", value: 2, unit: "calls", tag: "default", source: "Our own rule: two calls" },
    workshop: {
      name: "A workshop counts",
      value: 3,
      unit: "calls",
      tag: "default",
      source: "Our own rule: three calls",
    },
    jointDeal: {
      name: "A joint deal counts",
      value: 5,
      unit: "calls",
      tag: "default",
      source: "Our own rule: five calls, for it is done together and not talked about",
    },
    halfLife: {
      name: "Half-life of an interaction",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: a quarter",
    },
    often: {
      name: "Interactions that make 63 % of frequency",
      value: 10,
      unit: "calls",
      tag: "default",
      source: "Our own rule: with ten recent calls more add little",
    },
    contacts: {
      name: "Contacts that make all of breadth",
      value: 10,
      unit: "contacts",
      tag: "default",
      source: "Our own rule: the first few contacts add most, so breadth grows by the logarithm",
    },
  },
} as const satisfies AssumptionGroup;

/** The four parts of depth, in the order of its formula. */
export const depthParts = ["Frequency", "Breadth", "Seniority", "Reciprocity"] as const;

/** How deep a relationship is, which part of it adds what, and what it is based on. */
export interface Depth extends Explanation {
  /** The day it is looked at, YYYY-MM-DD. */
  readonly asOf: string;
  /** How many interactions it is based on. */
  readonly interactions: number;
}

/** What is counted of interactions; null where nothing of it was recorded. */
export interface DepthFacts {
  /** F, interactions in calls, the older the less. */
  readonly frequency: number;
  /** Different people. */
  readonly contacts: number | null;
  /** Mean seniority of the three most senior of them, 1 to 5. */
  readonly seniority: number | null;
  readonly inbound: number | null;
  readonly outbound: number | null;
}

type Weights = Readonly<Record<InteractionType, number>>;

function factsOf(
  interactions: readonly DatedInteraction[],
  asOf: number,
  weights: Weights,
  halfLife: number,
): DepthFacts {
  const highest = new Map<string, number | null>();
  for (const { contact, seniority } of interactions) {
    if (contact === null) continue;
    const key = nameKey(contact);
    const before = highest.get(key) ?? null;
    highest.set(key, seniority === null ? before : Math.max(seniority, before ?? seniority));
  }
  const top = [...highest.values()]
    .filter((seniority) => seniority !== null)
    .sort((a, b) => b - a)
    .slice(0, 3);
  const directed = interactions.filter(({ direction }) => direction !== null);
  const inbound = directed.filter(({ direction }) => direction === "In").length;
  return {
    frequency: sum(interactions.map(({ type, day }) => halfLifeDecay(weights[type], asOf - day, halfLife))),
    contacts: highest.size === 0 ? null : highest.size,
    seniority: top.length === 0 ? null : sum(top) / top.length,
    inbound: directed.length === 0 ? null : inbound,
    outbound: directed.length === 0 ? null : directed.length - inbound,
  };
}

/** The four parts as values of 0 to 100. */
function partsOf(
  { frequency, contacts, seniority, inbound, outbound }: DepthFacts,
  often: number,
  many: number,
): Measures {
  return [
    100 * (1 - Math.exp(-frequency / often)),
    contacts === null ? null : 100 * Math.min(1, Math.log(1 + contacts) / Math.log(1 + many)),
    seniority === null ? null : (100 * seniority) / 5,
    inbound === null || outbound === null ? null : (100 * Math.min(inbound, outbound)) / Math.max(inbound, outbound),
  ];
}

/** Depth of interactions that are known to lie on or before the day, as a number of `dayNumber`; else as `relationshipDepth`. */
export function depthOfDated(overrides?: Overrides): (interactions: readonly DatedInteraction[], day: number) => Depth {
  const set = valuesOf(depthAssumptions, overrides);
  for (const key of ["halfLife", "often", "contacts"] as const) {
    if (set[key] > 0) continue;
    throw new EngineError("invalid-input", `${depthAssumptions.items[key].name} must be above 0, got ${set[key]}`);
  }
  const weights: Weights = {
    Email: set.email,
    Call: set.call,
    Meeting: set.meeting,
    Workshop: set.workshop,
    "Joint deal": set.jointDeal,
  };
  const shares = [set.frequency, set.breadth, set.seniority, set.reciprocity];
  const model: ScoringModel = {
    name: "Relationship depth",
    criteria: depthParts.map((label, k) => ({
      label,
      weight: shares[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" },
    })),
    bands: [],
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(depthAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
  const explain = explainer(readyModel(model));

  return (dated, day) => {
    const parts =
      dated.length === 0 ? [0, 0, 0, 0] : partsOf(factsOf(dated, day, weights, set.halfLife), set.often, set.contacts);
    return { ...explain(parts), asOf: isoDay(day), interactions: dated.length };
  };
}

/**
 * Makes depth ready for many relationships: how much two organisations have to do with each other.
 *
 * depth = 35 · (1 − e^(−F/10)) + 25 · min(1, ln(1 + contacts) / ln 11) + 25 · seniority / 5 + 15 · min(in, out) / max(in, out),
 * F = Σ weight · 2^(−age / 90), weight of an email 0.5, call 1, meeting 2, workshop 3, joint deal 5; seniority is the mean of the three
 * most senior contacts, each at the highest it was recorded with.
 *
 * No interaction is a depth of 0, a fact and not a gap. A part of which nothing was recorded is missing: the others share its weight.
 *
 * @returns A function from the interactions of a relationship and the day they are looked at, YYYY-MM-DD, to its depth, 0 to 100. It
 * throws `invalid-input` if a date is none or lies after that day, or a seniority is not from 1 to 5.
 * @throws {EngineError} `invalid-input` for bad weights, or a half-life or a measure of plenty that is not above 0.
 * @see Granovetter, The Strength of Weak Ties, American Journal of Sociology 78 (1973), 1360-1380, for the dimensions; the weights are
 * our own rule.
 */
export function relationshipDepth(
  overrides?: Overrides,
): (interactions: readonly Interaction[], asOf: string) => Depth {
  const depthOf = depthOfDated(overrides);
  return (interactions, asOf) => {
    const day = dayNumber(asOf, "the day a relationship is looked at");
    return depthOf(datedInteractions(interactions, day), day);
  };
}
