import { EngineError } from "../errors";
import type { Direction } from "./valueFunction";

/** What is compared and by what: a row an alternative, a column a criterion, null where blank. */
export type DecisionMatrix = readonly (readonly (number | null)[])[];

/** A decision matrix without blanks. */
export type FullMatrix = readonly (readonly number[])[];

/** Where in a decision matrix something stands, as a message says it. */
export const cellOf = (i: number, k: number): string => `row ${i + 1}, column ${k + 1}`;

/**
 * Refuses a decision matrix that is not complete.
 *
 * @returns The same matrix.
 * @throws {EngineError} `shape-mismatch` if it is empty or its rows differ in length; `missing-data` if a cell is blank;
 * `invalid-input` if one is not finite.
 */
export function fullMatrix(matrix: DecisionMatrix): FullMatrix {
  const width = matrix[0]?.length ?? 0;
  if (width === 0) throw new EngineError("shape-mismatch", "the matrix must have at least one row and one column");
  matrix.forEach((row, i) => {
    if (row.length !== width) {
      throw new EngineError("shape-mismatch", `row ${i + 1} of the matrix must have ${width} cells, got ${row.length}`);
    }
    row.forEach((cell, k) => {
      if (cell === null) throw new EngineError("missing-data", `${cellOf(i, k)} of the matrix is blank`);
      if (!Number.isFinite(cell)) {
        throw new EngineError("invalid-input", `${cellOf(i, k)} of the matrix must be a number, got ${cell}`);
      }
    });
  });
  return matrix as FullMatrix;
}

/** One criterion of a matrix, an alternative each. */
export const criterionOf = (matrix: FullMatrix, k: number): readonly number[] => matrix.map((row) => row[k]!);

/** Whether every number is the same. */
export const isConstant = (values: readonly number[]): boolean => values.every((value) => value === values[0]);

/**
 * Refuses lists that do not have one entry a criterion.
 *
 * @throws {EngineError} `shape-mismatch` with the name of the list.
 */
export function onePerCriterion(matrix: FullMatrix, list: readonly unknown[], name: string): void {
  const count = matrix[0]!.length;
  if (list.length !== count)
    throw new EngineError("shape-mismatch", `${name} must be ${count}, one a criterion, got ${list.length}`);
}

/** Directions of all criteria, higher unless given. */
export function directionsOf(matrix: FullMatrix, given: readonly Direction[] | null): readonly Direction[] {
  if (given === null) return matrix[0]!.map(() => "higher");
  onePerCriterion(matrix, given, "directions");
  return given;
}

/**
 * Weighted sum of each alternative.
 *
 * S_i = Σ w_k · v_ik
 */
export const weightedSumsOf = (matrix: FullMatrix, shares: readonly number[]): readonly number[] =>
  matrix.map((row) => row.reduce((total, value, k) => total + shares[k]! * value, 0));
