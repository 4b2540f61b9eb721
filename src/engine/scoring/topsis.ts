import { EngineError } from "../errors";
import {
  criterionOf,
  type DecisionMatrix,
  directionsOf,
  fullMatrix,
  isConstant,
  onePerCriterion,
} from "./decisionMatrix";
import type { Direction } from "./valueFunction";
import { sharesOf } from "./weights";

/** How raw measures are made comparable. */
export const normalisations = ["vector", "minmax", "none"] as const;

export type Normalisation = (typeof normalisations)[number];

/** How close each alternative comes to the best of all criteria, and how far it stays from the worst. */
export interface Topsis {
  /** One an alternative, 0 (the worst of everything) to 1 (the best of everything). */
  readonly closeness: readonly number[];
  /** Best and worst weighted value of each criterion. */
  readonly ideal: readonly number[];
  readonly antiIdeal: readonly number[];
  /** The same measures give other answers with another one, so it belongs to the result. */
  readonly normalisation: Normalisation;
  readonly warnings: readonly string[];
}

export interface TopsisOptions {
  /** One a criterion; higher is better unless given. */
  readonly directions?: readonly Direction[] | null;
  /** `vector` unless given. */
  readonly normalisation?: Normalisation;
}

function normalised(values: readonly number[], normalisation: Normalisation, direction: Direction): readonly number[] {
  if (normalisation === "none") return values;
  if (normalisation === "minmax") {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    if (low === high) return values.map(() => 0);
    return values.map((x) => (direction === "higher" ? (x - low) / (high - low) : (high - x) / (high - low)));
  }
  const largest = Math.max(...values.map(Math.abs));
  if (largest === 0) return values;
  // Divided by the largest first, the squares neither overflow nor vanish.
  const scaled = values.map((x) => x / largest);
  const length = Math.hypot(...scaled);
  return scaled.map((x) => x / length);
}

const distance = (columns: readonly (readonly number[])[], i: number, from: readonly number[]) =>
  Math.hypot(...columns.map((column, k) => column[i]! - from[k]!));

/**
 * TOPSIS: closeness of each alternative to the ideal one.
 *
 * closeness = d⁻ / (d⁺ + d⁻), d⁺ and d⁻ the Euclidean distances to the best and the worst value of every criterion, after
 * normalising and weighting: `vector` x / √Σx², `minmax` (x − min) / (max − min) or 1 minus that where lower is better, `none` x.
 *
 * Alternatives that are all alike get 0.5, with a warning. Under `minmax` a criterion in which all are alike tells nothing
 * apart: its weight goes to the others, with a warning.
 *
 * @param matrix A row an alternative, a column a criterion; any unit.
 * @param weights One a criterion, 0 or more; divided by their sum.
 * @throws {EngineError} `shape-mismatch` if rows, weights or directions do not fit; `missing-data` if a cell is blank;
 * `invalid-input` if a cell is not finite or too large to take distances of, or for bad weights.
 * @see Hwang & Yoon, Multiple Attribute Decision Making (1981), ch. III.
 */
export function topsis(
  matrix: DecisionMatrix,
  weights: readonly number[],
  { directions: given = null, normalisation = "vector" }: TopsisOptions = {},
): Topsis {
  const full = fullMatrix(matrix);
  onePerCriterion(full, weights, "weights");
  const directions = directionsOf(full, given);
  const { warning } = sharesOf(weights);
  const warnings = warning === null ? [] : [warning];
  const criteria = directions.map((_, k) => criterionOf(full, k));
  const alike = criteria.map(isConstant);
  const telling = weights.map((weight, k) => (normalisation === "minmax" && alike[k] ? 0 : weight));
  const someTell = telling.some((weight) => weight > 0);
  telling.forEach((weight, k) => {
    if (!someTell || weight === weights[k]) return;
    warnings.push(`criterion ${k + 1} is the same for all alternatives; its weight went to the other criteria`);
  });
  const { shares } = sharesOf(someTell ? telling : weights);
  const columns = criteria.map((values, k) =>
    normalised(values, normalisation, directions[k]!).map((value) => value * shares[k]!),
  );
  const best = (k: number) => normalisation === "minmax" || directions[k] === "higher";
  const ideal = columns.map((column, k) => (best(k) ? Math.max(...column) : Math.min(...column)));
  const antiIdeal = columns.map((column, k) => (best(k) ? Math.min(...column) : Math.max(...column)));
  if (ideal.every((value, k) => value === antiIdeal[k]))
    warnings.push("all alternatives are alike in every criterion that has weight; each gets 0.5");
  const closeness = full.map((_, i) => {
    const [above, below] = [distance(columns, i, ideal), distance(columns, i, antiIdeal)];
    if (!Number.isFinite(above + below))
      throw new EngineError(
        "invalid-input",
        `row ${i + 1} of the matrix must have smaller numbers to take distances of`,
      );
    return above + below === 0 ? 0.5 : below / (above + below);
  });
  return { closeness, ideal, antiIdeal, normalisation, warnings };
}
