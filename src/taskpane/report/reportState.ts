/** A content that a report may have. */
export interface FoundPart {
  readonly id: string;
  readonly title: string;
  /** Whether only who ticks it gets it. */
  readonly isExtra: boolean;
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
  /** Identifiers of the contents whose tick the person has changed. */
  readonly changed: ReadonlySet<string>;
  /** Name of the company whose valuation is drawn; null for each of them. */
  readonly company: string | null;
}

export const initialReport: ReportState = { found: null, changed: new Set(), company: null };

/** What comes back when the pane is opened again. */
export const keptOfReport = ["changed", "company"] as const satisfies readonly (keyof ReportState)[];

/** Whether a content is ticked. */
export const isTicked = ({ changed }: Pick<ReportState, "changed">, { id, isExtra }: FoundPart): boolean =>
  changed.has(id) === isExtra;

/** The contents that are wanted and can be had. */
export const wantedParts = (report: ReportState): readonly FoundPart[] =>
  (report.found?.parts ?? []).filter((part) => part.lacks.length === 0 && isTicked(report, part));
