import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { cellOf, type DecisionMatrix, fullMatrix, onePerCriterion, weightedSumsOf } from "./decisionMatrix";
import { ranks } from "./ranks";
import { robustnessAssumptions } from "./robustness";
import { sharesOf } from "./weights";

/**
 * Weighted geometric mean of each alternative's values: a score in which strength does not make up for weakness.
 *
 * G_i = exp(Σ w_k · ln max(v_ik, 1))
 *
 * @param values A row an alternative, a column a criterion; 0 or more, on a scale such as 0 to 100. Values below 1 count as 1,
 * so that a single 0 does not wipe out the rest.
 * @param weights One a criterion, 0 or more; divided by their sum.
 * @returns One score an alternative, 1 or more, in the unit of the values; never above the weighted sum where all values are 1 or more.
 * @throws {EngineError} `shape-mismatch` if rows or weights do not fit; `missing-data` if a value is blank; `invalid-input`
 * if one is negative or not finite, or for bad weights.
 * @see Bridgman, Dimensional Analysis (1922), for the weighted product; the floor of 1 is our own rule.
 */
export function geometricScores(values: DecisionMatrix, weights: readonly number[]): readonly number[] {
  const full = fullMatrix(values);
  onePerCriterion(full, weights, "weights");
  const { shares } = sharesOf(weights);
  return full.map((row, i) =>
    Math.exp(
      sum(
        row.map((value, k) => {
          if (value < 0) throw new EngineError("invalid-input", `${cellOf(i, k)} must be 0 or more, got ${value}`);
          return shares[k]! * Math.log(Math.max(value, 1));
        }),
      ),
    ),
  );
}

/** Whether the ranking rests on strengths that make up for weaknesses. */
export interface CompensationCheck {
  /** Places by weighted sum and by weighted geometric mean. */
  readonly sumRanks: readonly number[];
  readonly geometricRanks: readonly number[];
  /** Whether the two differ among the top places. */
  readonly differs: boolean;
  /** Alternatives that are among the top places of one and have another place in the other. */
  readonly moved: readonly number[];
}

/**
 * Compares the ranking by weighted sum with the one by weighted geometric mean.
 *
 * @param values As for `geometricScores`.
 * @param weights As for `geometricScores`.
 * @throws {EngineError} As `geometricScores`.
 * @see Our own rule: where the top three change, a weakness is hidden behind strengths, and a person should look.
 */
export function compensationCheck(
  values: DecisionMatrix,
  weights: readonly number[],
  overrides?: Overrides,
): CompensationCheck {
  const geometricRanks = ranks(geometricScores(values, weights)) as readonly number[];
  const sumRanks = ranks(weightedSumsOf(fullMatrix(values), sharesOf(weights).shares)) as readonly number[];
  const { top } = valuesOf(robustnessAssumptions, overrides);
  const moved = sumRanks.flatMap((place, i) => {
    const other = geometricRanks[i]!;
    return place !== other && Math.min(place, other) <= top ? [i] : [];
  });
  return { sumRanks, geometricRanks, differs: moved.length > 0, moved };
}
