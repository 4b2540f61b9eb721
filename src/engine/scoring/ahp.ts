import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { sum } from "../math/sum";
import { cellOf, type DecisionMatrix } from "./decisionMatrix";
import { randomIndexOf } from "./randomIndex";

export const comparisonAssumptions = {
  name: "Pairwise comparison",
  items: {
    acceptable: {
      name: "Consistency ratio up to",
      value: 0.1,
      unit: "ratio",
      tag: "published",
      source: "Saaty, The Analytic Hierarchy Process (1980)",
    },
  },
} as const satisfies AssumptionGroup;

/** A judgement, and what the weights make of it. */
export interface Judgement {
  /** Places of the two criteria. */
  readonly row: number;
  readonly column: number;
  /** How many times as important the one was said to be. */
  readonly given: number;
  /** How many times as important it is by the weights. */
  readonly suggested: number;
}

/** Weights from comparing criteria two by two, and how well the comparisons agree. */
export interface PairwiseWeights {
  /** One a criterion, above 0, adding up to 1. */
  readonly weights: readonly number[];
  /** Principal eigenvalue: as many as criteria where all judgements agree, else more. */
  readonly eigenvalue: number;
  readonly consistencyIndex: number;
  /** 0 where all judgements agree; 1 where they are as good as random. */
  readonly consistencyRatio: number;
  /** The random index and the table it is from; tables differ, so that a ratio without its table says little. */
  readonly randomIndex: { readonly value: number; readonly name: string };
  readonly acceptable: boolean;
  /** The judgement that hurts consistency most; null where all agree. */
  readonly worst: Judgement | null;
  readonly warnings: readonly string[];
}

/** How far a judgement and its opposite may be from reciprocal, so that 0.333 passes for 1/3. */
const rounding = 0.005;

/** Judgements with blanks filled by the opposite ones, which say the same. */
function judgements(matrix: DecisionMatrix): readonly (readonly number[])[] {
  const count = matrix.length;
  if (count === 0) throw new EngineError("shape-mismatch", "the matrix must have at least one row, got none");
  matrix.forEach((row, i) => {
    if (row.length !== count)
      throw new EngineError("shape-mismatch", `row ${i + 1} of the matrix must have ${count} cells, got ${row.length}`);
    row.forEach((given, j) => {
      if (given !== null && !(given > 0 && Number.isFinite(given)))
        throw new EngineError("invalid-input", `${cellOf(i, j)} of the matrix must be above 0, got ${given}`);
    });
  });
  return matrix.map((row, i) =>
    row.map((given, j) => {
      const opposite = matrix[j]![i] ?? null;
      if (i === j) {
        if (given === null || given === 1) return 1;
        throw new EngineError("invalid-input", `${cellOf(i, j)} of the matrix must be 1, got ${given}`);
      }
      if (given === null && opposite === null)
        throw new EngineError("missing-data", `${cellOf(i, j)} of the matrix is blank, and so is its opposite`);
      if (given === null || opposite === null) return given ?? 1 / opposite!;
      if (Math.abs(given * opposite - 1) > rounding) {
        throw new EngineError(
          "invalid-input",
          `${cellOf(j, i)} of the matrix must be 1 / ${given}, the opposite of ${cellOf(i, j)}, or blank, got ${opposite}`,
        );
      }
      return given;
    }),
  );
}

/** Weights that the matrix only stretches, and by how much, by power iteration. */
function principalEigenvector(matrix: readonly (readonly number[])[]): {
  readonly weights: readonly number[];
  readonly eigenvalue: number;
} {
  let weights: readonly number[] = matrix.map(() => 1 / matrix.length);
  for (let step = 0; step < 100_000; step++) {
    const stretched = matrix.map((row) => sum(row.map((given, j) => given * weights[j]!)));
    const eigenvalue = sum(stretched);
    const next = stretched.map((weight) => weight / eigenvalue);
    const moved = Math.max(...next.map((weight, i) => Math.abs(weight - weights[i]!)));
    weights = next;
    if (moved <= 1e-15 * matrix.length) return { weights, eigenvalue };
  }
  throw new EngineError("no-solution", "the judgements contradict each other too much to have weights");
}

function worstOf(matrix: readonly (readonly number[])[], weights: readonly number[]): Judgement | null {
  let worst: Judgement | null = null;
  let most = 1e-9;
  matrix.forEach((row, i) => {
    for (let j = i + 1; j < row.length; j++) {
      const [given, suggested] = [row[j]!, weights[i]! / weights[j]!];
      const off = Math.abs(Math.log(given / suggested));
      // Of three criteria all judgements are off alike but for rounding; the first then counts.
      if (off <= most * (1 + 1e-9)) continue;
      most = off;
      worst = { row: i, column: j, given, suggested };
    }
  });
  return worst;
}

/**
 * Weights of criteria from judgements two by two (AHP), with the consistency of the judgements.
 *
 * A · w = λ · w with the largest λ; CI = (λ − n) / (n − 1); CR = CI / random index, 0 for one or two criteria.
 *
 * The judgement that hurts consistency most has the largest |ln(a_ij · w_j / w_i)|; w_i / w_j would agree with the others. A
 * blank is read off its opposite. Judgements outside 1/9 to 9 are taken, with a warning.
 *
 * @param matrix Square: how many times as important the criterion of the row is as that of the column; above 0, 1 on the
 * diagonal, reciprocal to within 0.5 %.
 * @param randomIndex Name of a table (`Saaty`, `Aguaron`), or the index itself.
 * @throws {EngineError} `shape-mismatch` if the matrix is not square; `missing-data` if a judgement and its opposite are
 * blank; `invalid-input` if a judgement is not above 0, not 1 on the diagonal or not reciprocal, or for a random index that is
 * not known for so many criteria; `no-solution` if the iteration finds no weights.
 * @see Saaty, The Analytic Hierarchy Process (1980); the worst judgement as in Saaty, European Journal of Operational Research 145 (2003), 85-91.
 */
export function pairwiseWeights(
  matrix: DecisionMatrix,
  randomIndex: string | number = "Saaty",
  overrides?: Overrides,
): PairwiseWeights {
  const full = judgements(matrix);
  const count = full.length;
  const { weights, eigenvalue } = principalEigenvector(full);
  const index = randomIndexOf(count, randomIndex);
  // The eigenvalue is never below the number of criteria, but for rounding.
  const consistencyIndex = count <= 2 ? 0 : Math.max(0, (eigenvalue - count) / (count - 1));
  const consistencyRatio = count <= 2 ? 0 : consistencyIndex / index.value;
  const { acceptable } = valuesOf(comparisonAssumptions, overrides);
  const warnings = full.flatMap((row, i) =>
    row.flatMap((given, j) =>
      j > i && (given > 9 * (1 + rounding) || given < 1 / (9 * (1 + rounding)))
        ? [`${cellOf(i, j)} of the matrix should be from 1/9 to 9, got ${given}`]
        : [],
    ),
  );
  return {
    weights,
    eigenvalue,
    consistencyIndex,
    consistencyRatio,
    randomIndex: index,
    acceptable: consistencyRatio <= acceptable,
    worst: worstOf(full, weights),
    warnings,
  };
}
