import type { Findings } from "../../tables";

/** An analysis that a table or a partner has, as far as the workbook has what it needs. */
export interface OfferedAnalysis {
  readonly id: string;
  readonly title: string;
  readonly question: string;
  /** Tables that the workbook lacks for it. */
  readonly lacks: readonly string[];
  readonly hasSheet: boolean;
  readonly documents: readonly { readonly kind: string; readonly label: string }[];
}

/** What an analysis came to: its answer, or why there is none. */
export type Answer = { readonly findings: Findings } | { readonly reason: string };

/** What analyses are about: a table, or one partner. */
export interface AnalysisSubject {
  readonly table: string;
  readonly partner: string | null;
}

export interface AnalysesState {
  /** What was asked for last; null before anything was. */
  readonly asked: AnalysisSubject | null;
  /** What those are about that are here; null before they have been looked for. */
  readonly subject: AnalysisSubject | null;
  readonly offered: readonly OfferedAnalysis[];
  /** Identifiers of those that the person has unfolded. */
  readonly open: ReadonlySet<string>;
  /** By identifier; absent while it is being worked out. */
  readonly answers: ReadonlyMap<string, Answer>;
}

export const initialAnalyses: AnalysesState = {
  asked: null,
  subject: null,
  offered: [],
  open: new Set(),
  answers: new Map(),
};

/** What comes back when the pane is opened again. */
export const keptOfAnalyses = ["open"] as const satisfies readonly (keyof AnalysesState)[];

export const isSameSubject = (a: AnalysisSubject | null, b: AnalysisSubject): boolean =>
  a?.table === b.table && a.partner === b.partner;
