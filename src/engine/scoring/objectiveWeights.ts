import { EngineError } from "../errors";
import { correlation, standardDeviation } from "../math/statistics";
import { sum } from "../math/sum";
import {
  cellOf,
  criterionOf,
  type DecisionMatrix,
  directionsOf,
  type FullMatrix,
  fullMatrix,
  isConstant,
} from "./decisionMatrix";
import type { Direction } from "./valueFunction";

/** How weights are read off the data. */
export const objectiveMethods = ["entropy", "critic", "deviation"] as const;

export type ObjectiveMethod = (typeof objectiveMethods)[number];

/** Weights that the data suggest: a diagnostic beside the weights that people chose, never in their place. */
export interface ObjectiveWeights {
  /** One a criterion, 0 or more, adding up to 1. */
  readonly weights: readonly number[];
  readonly method: ObjectiveMethod;
  readonly warnings: readonly string[];
}

/** What each criterion tells, as weights; equal ones, with a warning, where none tells anything. */
function entropyWeights(criteria: readonly (readonly number[])[]): Omit<ObjectiveWeights, "method"> {
  const information = criteria.map((values, k) => {
    const negative = values.findIndex((x) => x < 0);
    if (negative >= 0) {
      throw new EngineError(
        "invalid-input",
        `${cellOf(negative, k)} of the matrix must be 0 or more for entropy weights, got ${values[negative]}`,
      );
    }
    const total = sum(values);
    if (!(total > 0 && Number.isFinite(total))) {
      throw new EngineError("invalid-input", `column ${k + 1} of the matrix must add up to more than 0, got ${total}`);
    }
    if (isConstant(values)) return 0;
    const parts = values.map((x) => x / total);
    const entropy = -sum(parts.map((p) => (p > 0 ? p * Math.log(p) : 0))) / Math.log(values.length);
    return Math.max(0, 1 - entropy);
  });
  const total = sum(information);
  if (total > 0) return { weights: information.map((part) => part / total), warnings: [] };
  return {
    weights: criteria.map(() => 1 / criteria.length),
    warnings: ["every criterion is the same for all alternatives, so the weights are equal"],
  };
}

/** From 0 (worst) to 1 (best) of the alternatives at hand. */
function minMax(values: readonly number[], direction: Direction): readonly number[] {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  return values.map((x) => (direction === "higher" ? (x - low) / (high - low) : (high - x) / (high - low)));
}

function criticInformation(matrix: FullMatrix, directions: readonly Direction[]): readonly number[] {
  const scaled = directions.map((direction, k) => {
    const values = criterionOf(matrix, k);
    return isConstant(values) ? null : minMax(values, direction);
  });
  const varying = scaled.filter((values) => values !== null);
  // A single criterion that varies has none to differ from, and all there is to tell.
  if (varying.length === 1) return scaled.map((values) => (values === null ? 0 : 1));
  return scaled.map((values) => {
    if (values === null) return 0;
    const conflict = sum(varying.map((other) => 1 - (other === values ? 1 : correlation(values, other)!)));
    return standardDeviation(values) * conflict;
  });
}

/**
 * Weights of criteria from how much each tells the alternatives apart.
 *
 * - `entropy`: w_k ∝ 1 − E_k, E_k = −Σ p ln p / ln m with p = x / Σx and 0 ln 0 = 0, m alternatives. Needs numbers of 0 or more.
 *   Criteria that are all uniform get equal weights, with a warning. A direction changes nothing.
 * - `critic`: w_k ∝ s_k · Σ_j (1 − r_jk), of values from 0 (worst) to 1 (best). A criterion in which all are alike gets 0.
 * - `deviation`: w_k ∝ s_k, the sample standard deviation of the numbers as given, so only for criteria of one unit. A
 *   direction changes nothing.
 *
 * @param matrix A row an alternative, at least two; a column a criterion.
 * @param directions One a criterion; higher is better unless given.
 * @throws {EngineError} `shape-mismatch` if rows or directions do not fit; `missing-data` if a cell is blank or there are
 * fewer than two alternatives; `invalid-input` if a cell is not finite, and for entropy if one is negative or a column adds
 * up to 0; `no-solution` if by CRITIC or deviation no criterion tells the alternatives apart.
 * @see Shannon, A Mathematical Theory of Communication (1948); Diakoulaki, Mavrotas & Papayannakis, Computers & Operations
 * Research 22 (1995), 763-770.
 */
export function objectiveWeights(
  method: ObjectiveMethod,
  matrix: DecisionMatrix,
  directions: readonly Direction[] | null = null,
): ObjectiveWeights {
  const full = fullMatrix(matrix);
  const ways = directionsOf(full, directions);
  if (full.length < 2)
    throw new EngineError(
      "missing-data",
      `the matrix must have at least 2 rows to take weights from, got ${full.length}`,
    );
  const criteria = ways.map((_, k) => criterionOf(full, k));
  if (method === "entropy") return { ...entropyWeights(criteria), method };
  const information =
    method === "critic"
      ? criticInformation(full, ways)
      : criteria.map((values) => (isConstant(values) ? 0 : standardDeviation(values)));
  const total = sum(information);
  // Criteria that agree in everything leave CRITIC with what rounding makes of 1 − 1.
  const noise = method === "critic" ? 1e-12 : 0;
  if (!(total > noise && Number.isFinite(total)))
    throw new EngineError("no-solution", `no criterion tells the alternatives apart by the method ${method}`);
  const warnings = criteria.flatMap((values, k) =>
    isConstant(values) ? [`criterion ${k + 1} is the same for all alternatives and has weight 0`] : [],
  );
  return { weights: information.map((part) => part / total), method, warnings };
}
