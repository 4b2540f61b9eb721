import type { KeptChart } from "./chartLooks";

/** What the emulated host keeps of a workbook beside what the spreadsheet keeps. */
export interface HostState {
  readonly tables: readonly { readonly sheetId: string; readonly address: string; readonly name: string }[];
  readonly charts: readonly (KeptChart & { readonly id: string })[];
  /** Formulas with structured references, as written. */
  readonly formulas: readonly SavedFormula[];
  /** Number formats of Excel by how the spreadsheet writes them. */
  readonly numberFormats: readonly (readonly [shown: string, excel: string])[];
}

/** A formula as it was written, and where. */
export interface SavedFormula {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A workbook as it is stored. */
export interface SavedWorkbook {
  readonly model: Record<string, unknown>;
  readonly host: HostState;
}
