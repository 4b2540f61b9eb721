import type { Driver, MethodRange } from "../../engine";
import type { Axis, Columns, Part, RowOf, Setting, StandingCriteria } from "../../tables";
import type { Standing } from "../sheet/standing";

/** Where a row stands in a table of ours. */
export interface OwnPlace {
  readonly table: string;
  /** 0 is the first row under the header. */
  readonly place: number;
  /** How many rows the table has. */
  readonly count: number;
}

/** One criterion that a person may rate; for a company a method. */
export interface Criterion {
  readonly label: string;
  /** Null where it is not known. */
  readonly value: number | null;
}

/** One side of a matrix, with where a row lies on it. */
export interface PlacedAxis extends Pick<Axis, "label" | "unit"> {
  readonly value: number | null;
  /** Bounds of Low, Medium and High: four of them. */
  readonly bounds: readonly number[];
}

/** A matrix with a row placed in it. */
export interface PlacedMatrix {
  readonly title: string;
  readonly across: PlacedAxis;
  readonly up: PlacedAxis;
  /** Rows from the top, which is High, down; their columns from Low to High. */
  readonly cells: readonly (readonly string[])[];
}

/** How far the methods of a valuation are apart, and what moves it. */
export interface ValuationSpread {
  readonly methods: readonly MethodRange[];
  readonly drivers: readonly Driver[];
}

/** What a trial of other ratings is calculated from. */
export interface RowBasis {
  readonly table: string;
  readonly row: RowOf<Columns>;
  /** What the sheet holds of the criteria; null where it lacks one of them, and all are derived. */
  readonly standing: StandingCriteria | null;
  readonly setting: Setting;
}

interface Row {
  readonly name: string;
  readonly sheet: string;
  /** Number of the row, as a person sees it. */
  readonly row: number;
  /** What the row is: a partner, a market. */
  readonly noun: string;
  /** What the number is called: Score, Value. */
  readonly by: string;
  readonly unit: "points" | "money";
  /** Null where the row stands in no table of ours. */
  readonly own: OwnPlace | null;
  /** What may be tried; null where the row is none that counts, or stands in no table of ours. */
  readonly basis: RowBasis | null;
  readonly criteria: readonly Criterion[];
  readonly reasons: readonly string[];
}

/** The score of a row, and why. */
export interface ExplainedRow extends Row {
  readonly kind: "scored";
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly verdict: string | null;
  readonly standing: Standing;
  readonly firm: boolean;
  /** What follows from it, with what that is called: Tier, Response, Strategy. */
  readonly outcome: { readonly label: string; readonly text: string } | null;
  readonly parts: readonly Part[];
  readonly matrix: PlacedMatrix | null;
  /** Of a company. */
  readonly spread: ValuationSpread | null;
  readonly change: string | null;
  readonly next: string | null;
}

/** A row that has no score, and why. */
export interface UnexplainedRow extends Row {
  readonly kind: "unscored";
  readonly reason: string;
}

export type Explained = ExplainedRow | UnexplainedRow;
