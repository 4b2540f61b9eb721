/** A number or curve that a person may change, as the workbook has it. */
export interface EditedAssumption {
  /** Stays the same each time the workbook is read. */
  readonly id: string;
  readonly group: string;
  readonly name: string;
  readonly value: number | string;
  /** What holds unless somebody changes it. */
  readonly shipped: number | string;
  readonly unit: string;
  /** Who fixed the value: framework, published, default, or yours. */
  readonly tag: string;
  readonly source: string;
  /** Who fixed what is shipped, and where that comes from. */
  readonly shippedTag: string;
  readonly shippedSource: string;
  /** Whether a formula of the sheet says it, so that it is changed there. */
  readonly isFormula: boolean;
}

/**
 * Assumptions that are shown together: the weights of the criteria; bounds, which scores are held against; or what criteria are derived by
 * from the facts in a row.
 */
export interface EditedGroup {
  readonly kind: "weights" | "bounds" | "derivation";
  readonly name: string;
  /** Other tables that go by it too. */
  readonly alsoFor: readonly string[];
  readonly items: readonly EditedAssumption[];
}

/** What the rows of a table are scored by. */
export interface EditedModel {
  readonly table: string;
  /** What one row is: a partner, a market. */
  readonly noun: string;
  /** What the number is called: Score, Value. */
  readonly by: string;
  readonly unit: "points" | "money";
  /** What follows from a verdict: Tier, Response; null where nothing does. */
  readonly outcome: string | null;
  /** The weights first. */
  readonly groups: readonly EditedGroup[];
  /** Rows of the Assumptions sheet that could not be used. */
  readonly problems: readonly string[];
}

/** Something that is one thing now and would be another. */
export interface Turn {
  readonly from: string;
  readonly to: string;
}

/** A row that would be judged otherwise. */
export interface ChangedRow {
  readonly name: string;
  readonly verdict: Turn | null;
  readonly outcome: Turn | null;
  /** Scores; null where there is none. */
  readonly from: number | null;
  readonly to: number | null;
}

/** What would change in a table. */
export interface Comparison {
  /** How many rows have a result. */
  readonly rows: number;
  readonly verdicts: number;
  readonly outcomes: number;
  readonly scores: number;
  /** The largest change of a score; 0 where none changes. */
  readonly most: number;
  /** Those whose verdict or outcome changes, the largest change of score first. */
  readonly changed: readonly ChangedRow[];
}

/** What comes of the values that the person has entered. */
export interface Trial {
  /** By id of the assumption, what is wrong with its value. */
  readonly problems: ReadonlyMap<string, string>;
  /** What is wrong with several together; null where nothing is. */
  readonly problem: string | null;
  /** What each weight is of their sum, by id; none where they cannot be summed. */
  readonly shares: ReadonlyMap<string, number>;
  readonly total: number | null;
  /** How many values are not those of the workbook. */
  readonly changes: number;
  /** How many criteria of rows would be derived again. */
  readonly derived: number;
  /** Null where a value is wrong. */
  readonly comparison: Comparison | null;
}
