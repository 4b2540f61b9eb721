import type { Company, Overrides } from "../engine";
import type { Cell, Columns, ComputedColumn, RowOf } from "./column";
import type { Matrix, Place } from "./matrix";

/** Leaves rows out in which a column of yes and no says so. */
export interface LeftOut {
  /** Key of the column. */
  readonly key: string;
  readonly is: boolean;
  readonly reason: string;
}

/** One of the product's sheets: an Excel table of the same name. */
export interface Table<C extends Columns = Columns> {
  readonly name: string;
  /** What one row is, for messages. */
  readonly row: string;
  readonly columns: C;
  /** Key of the column that tells rows apart; null where none does. */
  readonly key: string | null;
  /** Keys of the columns that a form asks for first, in its order. */
  readonly essential: readonly string[];
  readonly computed: readonly ComputedColumn[];
  /** Two rows filled in, for the template. */
  readonly examples: readonly Partial<RowOf<C>>[];
  /** Rows that are left out for what they say of themselves. */
  readonly leftOut: readonly LeftOut[];
  /** Absent where the sheet is not scored. */
  readonly scoring?: Scoring<C>;
}

/** How the rows of a table are scored, and what of it goes first. */
export interface Scoring<C extends Columns = Columns> {
  /**
   * Scores rows that were imported, each by itself except for its rank.
   *
   * @param standing What the columns of the criteria hold already, by row; where that is not what would be derived, it counts.
   */
  score(
    rows: readonly RowOf<C>[],
    setting: Setting,
    standing?: readonly (StandingCriteria | null)[],
  ): readonly (Scored | Unscored)[];
  /** Headers of the computed columns that hold the criteria, in the order of the weights. */
  readonly criteria: readonly string[];
  /** Keys of the columns in which people give a criterion themselves, in the order of the criteria. */
  readonly ratings: readonly string[];
  /** In which the rows are placed; absent where the score says it all. */
  readonly matrix?: Matrix;
  /** Groups of assumptions that it goes by. */
  readonly assumptions: readonly string[];
  /** Header of the computed column that ranks them. */
  readonly by: string;
  /** Header of the computed column that judges them. */
  readonly verdict: string;
  /** What it may say, best first. */
  readonly verdicts: readonly string[];
  /** Header of the computed column that says what follows from it; null where the verdict says it all. */
  readonly outcome: string | null;
  /** Keys of the columns that people most often have to add before there is a score. */
  readonly decisive: readonly string[];
}

/** What scoring compares with and goes by. */
export interface Setting {
  readonly company: Company;
  readonly overrides: Overrides;
}

/** One number a criterion as a sheet holds it; null where the cell is blank. */
export type StandingCriteria = readonly (number | null)[];

/** What one criterion adds to a score. */
export interface Part {
  readonly label: string;
  /** What the criterion is worth; null where missing. */
  readonly value: number | null;
  readonly adds: number;
  /** The most that it could add; null where there is no such bound. */
  readonly most: number | null;
}

/** What scoring says of one row. */
export interface Scored {
  /** Null where too little is known for a number. */
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  /** Share of the weight that is known. */
  readonly coverage: number;
  /** What to do or think; null where too little is known to say. */
  readonly verdict: string | null;
  /** Whether what is missing cannot change the verdict. */
  readonly firm: boolean;
  /** In the order of the criteria. */
  readonly parts: readonly Part[];
  /** The computed columns, in the order of the table. */
  readonly cells: readonly Cell[];
  /** Where it lies in the matrix of its table. */
  readonly place?: Place;
}

/** A row that could not be scored, and why. */
export interface Unscored {
  readonly reason: string;
  /** What each criterion lacks. */
  readonly details: string;
  /** What each criterion is worth all the same, as far as it is known; in the order of the criteria. */
  readonly values?: StandingCriteria;
}

/**
 * Whether a column must stand in a sheet though it is blank, where a computed column could otherwise be taken for it when the sheet is
 * read again: a blank rating says that the criterion beside it is derived.
 */
export const standsForComputed = ({ computed }: Table, { aliases = [] }: Columns[string]): boolean =>
  aliases.some((alias) => computed.some(({ header }) => header === alias));

/** What scoring found for one computed column. */
export const computedCell = ({ computed }: Table, { cells }: Scored, header: string): Cell =>
  cells[computed.findIndex((column) => column.header === header)] ?? null;

export const isScored = (result: Scored | Unscored): result is Scored => "coverage" in result;
