import type { Cell } from "../column";
import type { ChartLook } from "./chart";
import type { ReportChart, ReportColumn, ReportSheet, ReportTable } from "./reportSheet";

/** A chart over some columns of the table below it. */
export interface BlockChart extends ChartLook {
  /** Place of the column of names, and how many columns it shows from there. */
  readonly from: number;
  readonly columns: number;
  /** How many rows of the table it shows, from the first. */
  readonly rows: number;
  /** How many rows of the sheet it is high. */
  readonly height: number;
}

/** A table with a chart above it. */
export interface Block {
  readonly name: string;
  readonly title: string | null;
  readonly columns: readonly ReportColumn[];
  readonly rows: readonly (readonly Cell[])[];
  readonly chart: BlockChart | null;
}

/** The first row under heading and facts. */
const firstRow = 3;

/** Columns that a chart is wide. */
const chartColumns = 6;

const longTexts: ReadonlySet<string> = new Set(["text", "list", "mix", "pairs", "value"]);

const widthOf = ({ header, type }: ReportColumn): number =>
  Math.max(longTexts.has(type) ? 22 : 13, Math.min(32, header.length + 3));

function widthsOf(blocks: readonly Block[]): readonly number[] {
  const columns = Math.max(...blocks.map((block) => block.columns.length));
  return Array.from({ length: columns }, (_, c) =>
    Math.max(...blocks.flatMap((block) => block.columns[c] ?? []).map(widthOf)),
  );
}

/** Puts blocks under each other: title, chart, table. */
export function layOut(sheet: Pick<ReportSheet, "name" | "heading" | "facts">, blocks: readonly Block[]): ReportSheet {
  const titles: { row: number; text: string }[] = [];
  const tables: ReportTable[] = [];
  const charts: ReportChart[] = [];
  let row = firstRow;
  for (const { name, title, columns, rows, chart } of blocks) {
    if (title !== null) titles.push({ row: row++, text: title });
    const header = row + (chart === null ? 0 : chart.height + 1);
    tables.push({ name, row: header, column: 0, columns, rows });
    if (chart !== null) {
      const { from, columns: width, rows: shown, height, ...look } = chart;
      charts.push({
        ...look,
        source: { row: header, column: from, rows: shown + 1, columns: width },
        at: { row, column: 0, rows: height, columns: chartColumns },
      });
    }
    row = header + Math.max(1, rows.length) + 3;
  }
  return { ...sheet, titles, tables, charts, widths: widthsOf(blocks) };
}
