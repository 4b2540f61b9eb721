import { type Cuts, type Level, levels, type Matrix as LevelMatrix, type Overrides } from "../engine";

/** One side of a matrix. */
export interface Axis {
  readonly label: string;
  /** Points of 0 to 100, or a share of something. */
  readonly unit: "points" | "fraction";
  /** The largest value that there can be; the smallest is 0. */
  readonly most: number;
  /** Where Medium and High start. */
  readonly cuts: (overrides: Overrides) => readonly number[];
}

/** Nine cells that say what to do, in which the rows of a table are placed. */
export interface Matrix {
  readonly title: string;
  readonly across: Axis;
  readonly up: Axis;
  /** Rows from the top, which is High, down; their columns from Low to High. */
  readonly cells: readonly (readonly string[])[];
}

/** Where a row lies in a matrix; null where that is not known. */
export interface Place {
  readonly across: number | null;
  readonly up: number | null;
}

/** Where the levels of an axis start, in rising order. */
export const risingCuts = ({ medium, high }: Cuts): readonly number[] => [medium, high];

/** What a matrix says, as it is drawn. */
export const drawnCells = (matrix: LevelMatrix): readonly (readonly string[])[] =>
  levels.map((up: Level) => levels.toReversed().map((across) => matrix[up][across]));
