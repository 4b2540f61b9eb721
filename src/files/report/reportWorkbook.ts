import { type WriteSheet, writeXlsx } from "hucre/xlsx";
import { columnLetters, type ReportSheet, type ReportTable } from "../../tables";
import { packWorkbook, unpackWorkbook } from "../xlsx/parts";
import { cellsOf } from "./reportCells";
import { chartOf } from "./reportChart";
import { takeFill } from "./unfilled";

const style = "TableStyleMedium2";

function rangeOf({ row, column, columns, rows }: ReportTable): string {
  // Excel repairs a file whose table has no row below its header.
  const last = row + 1 + Math.max(1, rows.length);
  return `${columnLetters(column)}${row + 1}:${columnLetters(column + columns.length - 1)}${last}`;
}

const sheetOf = (sheet: ReportSheet): WriteSheet => ({
  name: sheet.name,
  columns: sheet.widths.map((width) => ({ width })),
  cells: cellsOf(sheet),
  tables: sheet.tables.map((table) => ({
    name: table.name,
    range: rangeOf(table),
    columns: table.columns.map(({ header }) => ({ name: header })),
    style,
    showRowStripes: true,
  })),
  charts: sheet.charts.map((chart) => chartOf(sheet, chart)),
  view: { showGridLines: false },
});

/** Places of the series without a colour, by chart of the workbook in order. */
const unfilledSeries = (sheets: readonly ReportSheet[]): readonly (readonly number[])[] =>
  sheets.flatMap(({ charts }) =>
    charts.map(({ series = [] }) => series.flatMap(({ colour }, k) => (colour === null ? [k] : []))),
  );

/**
 * Writes a report as an XLSX file of its own: values, Excel tables and native charts, nothing that needs Tandem.
 *
 * @param sheets With names that differ, of the sheets as of all their tables.
 */
export async function reportWorkbook(sheets: readonly ReportSheet[]): Promise<Uint8Array> {
  const written = await writeXlsx({
    sheets: sheets.map(sheetOf),
    properties: { title: sheets[0]?.heading ?? "Report", creator: "Tandem" },
  });
  const parts = new Map(unpackWorkbook(written));
  unfilledSeries(sheets).forEach((places, i) => {
    const path = `xl/charts/chart${i + 1}.xml`;
    const part = parts.get(path);
    if (part && places.length > 0) parts.set(path, takeFill(part, places));
  });
  return packWorkbook(parts);
}
