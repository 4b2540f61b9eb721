import type { RawSheet } from "../../files";
import type { Region } from "../../workbook";

/** Cells of the workbook as the importer takes them; the first row of an Excel table is its header. */
export const rawSheetOf = ({ sheet, row, table, rows }: Region): RawSheet => ({
  name: table ?? sheet,
  rows,
  firstRow: row + 1,
  ...(table === null
    ? {}
    : { table: { header: 0, end: rows.length, firstColumn: 0, lastColumn: (rows[0]?.length ?? 1) - 1 } }),
  merges: [],
  repairs: [],
});
