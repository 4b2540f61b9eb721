import { EngineError } from "../errors";
import { type DecisionMatrix, fullMatrix, onePerCriterion, weightedSumsOf } from "./decisionMatrix";
import { sharesOf } from "./weights";

/** A change of one weight, the others rescaled, at which a rival draws level with the leader. */
export interface WeightChange {
  /** Place of the criterion. */
  readonly criterion: number;
  /** The weight at which they are level, 0 to 1. */
  readonly weight: number;
  /** How far that is from the weight now; negative where it must fall. */
  readonly change: number;
}

/** How one rival could draw level with the leader. */
export interface Crossing {
  /** Place of the rival among the alternatives. */
  readonly rival: number;
  /** Points that the rival is behind. */
  readonly behind: number;
  /** Crossing weight of each criterion, 0 to 1; null where no weight of it makes them level. */
  readonly weights: readonly (number | null)[];
  /** The smallest change that does; null where none does. */
  readonly smallest: WeightChange | null;
}

/** Who leads, and what would let each rival draw level. */
export interface Crossings {
  readonly leader: number;
  /** Weighted sum of each alternative, in the unit of the values. */
  readonly scores: readonly number[];
  /** One a rival, in the order of the alternatives. */
  readonly crossings: readonly Crossing[];
  readonly warnings: readonly string[];
}

/** Crossing weight of one criterion, from the rival's and the leader's values and scores. */
function crossing(share: number, lead: number, rival: number, leadScore: number, rivalScore: number): number | null {
  // With the whole weight on this criterion there are no other weights to rescale.
  if (share >= 1) return null;
  const others = (rivalScore - share * rival - (leadScore - share * lead)) / (1 - share);
  const slope = lead - rival + others;
  if (Math.abs(slope) <= 1e-12 * Math.max(Math.abs(lead), Math.abs(rival), Math.abs(others))) return null;
  const weight = others / slope;
  return weight >= -1e-9 && weight <= 1 + 1e-9 ? Math.min(1, Math.max(0, weight)) : null;
}

/**
 * Weights at which rivals draw level with the leader, one criterion at a time, the other weights rescaled in proportion.
 *
 * S_i(w) = w · v_ik + (1 − w) · Q_i, Q_i = Σ_{l≠k} w_l · v_il / (1 − w_k); level at w* = (Q_j − Q_i) / (v_ik − v_jk + Q_j − Q_i)
 *
 * Of several leaders the first counts; the others are level with it as things are, by a change of 0. A criterion with the
 * whole weight has no crossing weight, for nothing says how the others would share the rest.
 *
 * @param values A row an alternative, a column a criterion, on one scale, higher better.
 * @param weights One a criterion, 0 or more; divided by their sum, so crossing weights are shares.
 * @throws {EngineError} `shape-mismatch` if rows or weights do not fit; `missing-data` if a value is blank; `invalid-input`
 * if one is not finite, or for bad weights.
 * @see Triantaphyllou & Sánchez, Decision Sciences 28 (1997), 151-194, whose weights are not rescaled: `criticalChanges`.
 */
export function crossingWeights(values: DecisionMatrix, weights: readonly number[]): Crossings {
  const full = fullMatrix(values);
  onePerCriterion(full, weights, "weights");
  const { shares, warning } = sharesOf(weights);
  const scores = weightedSumsOf(full, shares);
  const leader = scores.indexOf(Math.max(...scores));
  const [lead, leadScore] = [full[leader]!, scores[leader]!];
  const crossings = full.flatMap((row, rival): Crossing[] => {
    if (rival === leader) return [];
    const level = row.map((value, k) => crossing(shares[k]!, lead[k]!, value, leadScore, scores[rival]!));
    const smallest = level.reduce<WeightChange | null>((best, weight, criterion) => {
      if (weight === null) return best;
      const change = weight - shares[criterion]!;
      return best && Math.abs(best.change) <= Math.abs(change) ? best : { criterion, weight, change };
    }, null);
    return [{ rival, behind: leadScore - scores[rival]!, weights: level, smallest }];
  });
  return { leader, scores, crossings, warnings: warning === null ? [] : [warning] };
}

/** A change of one weight, the others left as they are, at which two alternatives are level. */
export interface CriticalChange {
  /** Places of the two alternatives, the earlier one first. */
  readonly pair: readonly [number, number];
  readonly criterion: number;
  /** What to take off the weight; negative where it must rise. */
  readonly off: number;
  /** The same as a share of the weight. */
  readonly relative: number;
}

/**
 * Changes of single weights that make two alternatives level, the other weights left as they are.
 *
 * off = (S_j − S_i) / (v_jk − v_ik), possible where off ≤ w_k
 *
 * @param values As for `crossingWeights`.
 * @param weights As for `crossingWeights`.
 * @returns Every possible change, the smallest share of a weight first.
 * @throws {EngineError} As `crossingWeights`; `invalid-input` if a weight is 0, which has no share.
 * @see Triantaphyllou & Sánchez, A Sensitivity Analysis Approach for Some Deterministic Multi-Criteria Decision-Making
 * Methods, Decision Sciences 28 (1997), 151-194, theorem 1.
 */
export function criticalChanges(values: DecisionMatrix, weights: readonly number[]): readonly CriticalChange[] {
  const full = fullMatrix(values);
  onePerCriterion(full, weights, "weights");
  const zero = weights.indexOf(0);
  if (zero >= 0) throw new EngineError("invalid-input", `weight of criterion ${zero + 1} must be above 0, got 0`);
  const { shares } = sharesOf(weights);
  const scores = weightedSumsOf(full, shares);
  const changes = full.flatMap((row, i) =>
    full.slice(i + 1).flatMap((other, after) => {
      const j = i + 1 + after;
      return shares.flatMap((share, criterion): CriticalChange[] => {
        const off = (scores[j]! - scores[i]!) / (other[criterion]! - row[criterion]!);
        return Number.isFinite(off) && off <= share ? [{ pair: [i, j], criterion, off, relative: off / share }] : [];
      });
    }),
  );
  return changes.sort((a, b) => Math.abs(a.relative) - Math.abs(b.relative));
}
