import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { reaches } from "../scoring/bands";

/** A partner capability score. */
export interface CapabilityScore {
  /** By metric, 0 to its maximum. */
  readonly points: readonly number[];
  readonly total: number;
  /** Whether the total passes and every metric has points. */
  readonly isDesignated: boolean;
  /** Place of the metric with the least share of its maximum, from 0; the first of several. */
  readonly weakest: number;
}

function check(values: readonly number[], count: number, what: string, isPositive: boolean): void {
  if (values.length !== count) {
    throw new EngineError("shape-mismatch", `${what} must be ${count} numbers, got ${values.length}`);
  }
  const bad = values.findIndex((value) => !Number.isFinite(value) || (isPositive && value <= 0));
  if (bad < 0) return;
  const rule = isPositive ? "a number above 0" : "a number";
  throw new EngineError("invalid-input", `${what}, metric ${bad + 1} must be ${rule}, got ${values[bad]!}`);
}

/**
 * Partner capability score: points by metric up to a maximum, and whether they earn the designation.
 *
 * points_k = min(max_k, max_k · value_k / threshold_k), at least 0; total = Σ points_k; designated when total ≥ 70 and every points_k > 0
 *
 * @param values By metric, in its own unit; a value below 0, as a net loss of customers, earns 0 points.
 * @param thresholds What earns the maximum, above 0, in the same units.
 * @param maxPoints The maximum of each metric, above 0.
 * @param passTotal What the total must reach.
 * @returns Points from 0 to the maxima, their total, the verdict, the weakest metric.
 * @throws {EngineError} `shape-mismatch` if there is no metric or not as many thresholds or maxima; `invalid-input` if a number is not finite, or
 * a threshold or maximum not above 0.
 * @see Microsoft Learn, Partner capability score: https://learn.microsoft.com/partner-center/membership/partner-capability-score
 */
export function capabilityScore(
  values: readonly number[],
  thresholds: readonly number[],
  maxPoints: readonly number[],
  passTotal = 70,
): CapabilityScore {
  if (values.length === 0) throw new EngineError("shape-mismatch", "values must have at least one metric, got none");
  check(values, values.length, "values", false);
  check(thresholds, values.length, "thresholds", true);
  check(maxPoints, values.length, "maxPoints", true);
  if (!Number.isFinite(passTotal)) {
    throw new EngineError("invalid-input", `passTotal must be a number, got ${passTotal}`);
  }
  const shares = values.map((value, k) => Math.min(1, Math.max(0, value / thresholds[k]!)));
  const points = shares.map((share, k) => share * maxPoints[k]!);
  const total = sum(points);
  return {
    points,
    total,
    isDesignated: reaches(total, passTotal) && points.every((own) => own > 0),
    weakest: shares.indexOf(Math.min(...shares)),
  };
}

/**
 * A net metric: what was gained on the same month a year ago, 0 where it fell.
 *
 * net = max(0, now − a year ago)
 *
 * @param now Customers, deployments or users that are eligible this month, 0 or more.
 * @param yearAgo The same a year ago.
 * @throws {EngineError} `invalid-input` if a number is below 0 or not finite.
 */
export function netGain(now: number, yearAgo: number): number {
  for (const value of [now, yearAgo]) {
    if (!Number.isFinite(value) || value < 0) {
      throw new EngineError("invalid-input", `a net gain must be taken of numbers of 0 or more, got ${value}`);
    }
  }
  return Math.max(0, now - yearAgo);
}

/**
 * The track that counts where several are evaluated: a designated one before others, then the higher total; the first of equals.
 *
 * @param scores By track, at least one. Whole tracks are compared, not metric by metric.
 * @returns The track and its score.
 * @throws {EngineError} `missing-data` if there is none.
 */
export function betterTrack<Track extends string>(
  scores: readonly (readonly [track: Track, score: CapabilityScore])[],
): readonly [track: Track, score: CapabilityScore] {
  const [first, ...others] = scores;
  if (!first) throw new EngineError("missing-data", "at least one track must have a score, got none");
  return others.reduce((best, other) => {
    const [a, b] = [best[1], other[1]];
    const isBetter = a.isDesignated === b.isDesignated ? b.total > a.total : b.isDesignated;
    return isBetter ? other : best;
  }, first);
}
