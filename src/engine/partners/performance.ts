import { type Assumption, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { attainment, mostAttained } from "../sales/attainment";
import type { Contribution, ScoreStatus } from "../scoring/explain";
import { coverageAssumptions, type CoverageRule } from "../scoring/model";
import { coversAtLeast } from "../scoring/score";
import { sharesOf } from "../scoring/weights";
import { groupScore, performanceAssumptions, type PerformanceGroup, performanceGroups } from "./performanceGroups";

/** Something a partner is measured by. */
export interface PerformanceMeasure {
  readonly label: string;
  readonly group: PerformanceGroup;
  /** Importance within its group, 0 or more, in any unit. */
  readonly weight: number;
  readonly lowerIsBetter: boolean;
}

/** What one measure adds. */
export interface MeasureScore extends Contribution {
  readonly group: PerformanceGroup;
}

/** What one group of measures adds. */
export interface GroupScore {
  readonly group: PerformanceGroup;
  /** The group's share of the whole weight, 0 to 1. */
  readonly share: number;
  /** Weighted mean of what is known of it, 0 to 100; null where nothing is. */
  readonly value: number | null;
  /** Lowest and highest value that what is missing of it could still give. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Points it adds to the score; 0 where nothing is known. */
  readonly points: number;
}

/** How a partner performs against its targets, where every point comes from, and how sure it is. */
export interface Performance {
  /** 0 to 100, 83.3 where every target is just met; null where too little is known. */
  readonly value: number | null;
  readonly status: ScoreStatus;
  readonly unit: "points";
  /** Lowest and highest score that what is missing could still give. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  /** In the framework's order; their points add up to `value`. */
  readonly groups: readonly GroupScore[];
  /** In the order given; their points add up to `value` too. */
  readonly contributions: readonly MeasureScore[];
  readonly warnings: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** The measures of a group by their place, and what share of the group each has. */
interface Group {
  readonly group: PerformanceGroup;
  readonly share: number;
  readonly places: readonly number[];
  readonly within: readonly number[];
}

function groupsOf(measures: readonly PerformanceMeasure[], shares: readonly number[]): readonly Group[] {
  return performanceGroups.map((group, g) => {
    const places = measures.flatMap((measure, k) => (measure.group === group ? [k] : []));
    const weights = places.map((k) => measures[k]!.weight);
    const labels = places.map((k) => measures[k]!.label);
    const within = places.length === 0 ? [] : sharesOf(weights, labels).shares;
    return { group, share: shares[g]!, places, within };
  });
}

/** What is known of a group: its score, the ends of its interval and the share of its weight. */
interface Known extends Omit<GroupScore, "points"> {
  readonly known: number;
}

function known({ group, share, places, within }: Group, values: readonly (number | null)[]): Known {
  const own = places.map((k) => values[k] ?? null);
  const value = groupScore(own, within);
  let low = 0;
  let missing = 0;
  for (let i = 0; i < own.length; i++) {
    const measure = own[i] ?? null;
    if (measure === null) missing += within[i]!;
    else low += within[i]! * measure;
  }
  if (value === null) missing = 1;
  return { group, share, value, known: 1 - missing, interval: { low, high: low + 100 * missing } };
}

function statusOf(coverage: number, { full, least }: CoverageRule): ScoreStatus {
  if (coverage === 0) return "missing";
  if (!coversAtLeast(coverage, least)) return "insufficient_data";
  return coversAtLeast(coverage, full) ? "ok" : "degraded";
}

/**
 * Makes measures ready to score many partners: how they perform against their targets, in four groups.
 *
 * v_k = 100 · attainment_k / 1.2; group = Σ w_k · v_k / Σ w_k over its measures that are known; score = Σ w_g · group / Σ w_g over
 * the groups of which something is known. A measure without actual or target is missing; so is a group without measures.
 *
 * Coverage is the share of weight whose measures are known: from .80 on the status is `ok`, from .60 `degraded`; below there is no
 * score, only the interval, and the points add up to its low end.
 *
 * @param measures At least one.
 * @param weights Of the four groups, in the order of `performanceGroups`; .35, .20, .25, .20 unless given.
 * @returns A function from the actuals and the targets of a partner, one a measure and null where missing, to its performance. It
 * throws `shape-mismatch` for another number of them, `invalid-input` for one that is not finite.
 * @throws {EngineError} `missing-data` if there is no measure; `shape-mismatch` if there are not four weights; `invalid-input` for bad
 * weights.
 * @see Gainsight, Calculation of Group Scores and Overall Scores; for what is missing Jiménez, Mateos & Ríos-Insua, Omega 37 (2009),
 * 395-410.
 */
export function performanceOf(
  measures: readonly PerformanceMeasure[],
  weights: readonly number[] | null = null,
  overrides?: Overrides,
): (actuals: readonly (number | null)[], targets: readonly (number | null)[]) => Performance {
  const set = valuesOf(performanceAssumptions, overrides);
  const rule = valuesOf(coverageAssumptions, overrides);
  const given = weights ?? [set.revenue, set.activity, set.quality, set.relationship];
  if (measures.length === 0) throw new EngineError("missing-data", "performance must have at least one measure");
  if (given.length !== performanceGroups.length) {
    throw new EngineError("shape-mismatch", `weights must be one a group, so 4, got ${given.length}`);
  }
  const { shares, warning } = sharesOf(given, performanceGroups);
  const groups = groupsOf(measures, shares);
  const groupOf = measures.map(({ group }) => performanceGroups.indexOf(group));
  const within = measures.map((_, k) => {
    const own = groups[groupOf[k]!]!;
    return own.within[own.places.indexOf(k)]!;
  });
  const warnings = warning === null ? [] : [warning];
  const assumptions = [...Object.values(performanceAssumptions.items), ...Object.values(coverageAssumptions.items)];

  const valueOf = (k: number, actual: number | null, target: number | null): number | null => {
    try {
      const attained = attainment(actual, target, measures[k]!.lowerIsBetter);
      return attained === null ? null : (100 * attained) / mostAttained;
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      throw new EngineError(error.code, `${measures[k]!.label}: ${error.message}`);
    }
  };

  return (actuals, targets) => {
    for (const [what, list] of [["actuals", actuals] as const, ["targets", targets] as const]) {
      if (list.length === measures.length) continue;
      throw new EngineError("shape-mismatch", `${what} must be ${measures.length} numbers, got ${list.length}`);
    }
    const values = measures.map((_, k) => valueOf(k, actuals[k] ?? null, targets[k] ?? null));
    const parts = groups.map((group) => known(group, values));
    const total = (of: (part: Known) => number) => parts.reduce((whole, part) => whole + part.share * of(part), 0);
    const coverage = total((part) => part.known);
    const status = statusOf(coverage, rule);
    const enough = status === "ok" || status === "degraded";
    const counted = total(({ value }) => (value === null ? 0 : 1));
    // Without a score nothing is shared out again, so that the points add up to the low end.
    const factors = parts.map((part) =>
      enough && part.value !== null ? part.share / part.known / counted : part.share,
    );
    const score = groupScore(
      parts.map(({ value }) => value),
      shares,
    );
    return {
      value: enough ? score : null,
      status,
      unit: "points",
      interval: {
        low: total((part) => part.interval.low),
        high: total((part) => part.interval.high),
      },
      coverage,
      groups: parts.map(({ group, share, value, interval }, g) => ({
        group,
        share,
        value,
        interval,
        points: factors[g]! * interval.low,
      })),
      contributions: measures.map(({ label, group }, k) => {
        const value = values[k] ?? null;
        const points = value === null ? 0 : factors[groupOf[k]!]! * within[k]! * value;
        return { label, group, share: shares[groupOf[k]!]! * within[k]!, measure: actuals[k] ?? null, value, points };
      }),
      warnings,
      assumptions,
    };
  };
}

/**
 * The weakest measure: the one with the lowest value among those that count; of equals the one with the larger share, then the earlier.
 *
 * @returns Its place, from 0; null where nothing is known.
 */
export function weakestMeasure({ contributions }: Performance): number | null {
  let weakest: { readonly value: number; readonly share: number; readonly place: number } | null = null;
  for (const [place, { value, share }] of contributions.entries()) {
    if (value === null || share === 0) continue;
    if (!weakest || value < weakest.value || (value === weakest.value && share > weakest.share)) {
      weakest = { value, share, place };
    }
  }
  return weakest?.place ?? null;
}
