/** A content that a report may have. */
export interface FoundPart {
  readonly id: string;
  readonly title: string;
  /** Under which it is listed: the table that it is about. */
  readonly group: string;
  /** Tables that the workbook lacks for it. */
  readonly lacks: readonly string[];
}

/** What a report of the workbook may have. */
export interface FoundReport {
  readonly parts: readonly FoundPart[];
  /** How many tables of the workbook can be reported. */
  readonly tables: number;
  readonly companies: readonly string[];
}

export interface ReportState {
  /** Null before the workbook has been looked at. */
  readonly found: FoundReport | null;
  /** Identifiers of the contents that are not wanted. */
  readonly unticked: ReadonlySet<string>;
  /** Name of the company whose valuation is drawn; null for each of them. */
  readonly company: string | null;
}

export const initialReport: ReportState = { found: null, unticked: new Set(), company: null };

/** What comes back when the pane is opened again. */
export const keptOfReport = ["unticked", "company"] as const satisfies readonly (keyof ReportState)[];

/** The contents that are wanted and can be had. */
export const wantedParts = ({ found, unticked }: ReportState): readonly FoundPart[] =>
  (found?.parts ?? []).filter(({ id, lacks }) => lacks.length === 0 && !unticked.has(id));
