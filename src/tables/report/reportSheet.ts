import type { Cell, ColumnType } from "../column";
import type { ChartLook } from "./chart";

/** A rectangle of cells; places count from 0. */
export interface CellArea {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

export interface ReportColumn {
  readonly header: string;
  readonly type: ColumnType;
  /** Texts that get a colour, best first. */
  readonly bands?: readonly string[];
}

/** An Excel table of a report: values, so that it stays as it was on its date. */
export interface ReportTable {
  /** Name of the Excel table, where that is free. */
  readonly name: string;
  /** Place of its header. */
  readonly row: number;
  readonly column: number;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
}

/** A native chart of a report. */
export interface ReportChart extends ChartLook {
  /** Cells it shows, headers included. */
  readonly source: CellArea;
  /** Cells it covers. */
  readonly at: CellArea;
}

/** A sheet of a report, whoever writes it. */
export interface ReportSheet {
  /** Its name, where that is free. */
  readonly name: string;
  readonly heading: string;
  /** Date and source, under the heading. */
  readonly facts: string;
  /** What the blocks of a sheet are called, where there are several. */
  readonly titles: readonly { readonly row: number; readonly text: string }[];
  readonly tables: readonly ReportTable[];
  readonly charts: readonly ReportChart[];
  /** Of its first columns, in characters. */
  readonly widths: readonly number[];
}
