import type { Cell as FileCell, CellStyle, CellValue } from "hucre/xlsx";
import type { Cell, ColumnType, ReportColumn, ReportSheet, ReportTable } from "../../tables";
import { cellText } from "../sheetToWrite";
import { xmlText } from "../xmlText";

const formats: Readonly<Partial<Record<ColumnType, string>>> = {
  count: "#,##0",
  money: "#,##0",
  fraction: "0%",
  points: "0.0",
  date: "yyyy-mm-dd",
};

/** The longest text that a cell holds. */
const longestText = 32_767;

const clean = (text: string): string => xmlText(text).slice(0, longestText);

/** A cell of a report as the file holds it: always a value, never a formula. */
export function fileValue(cell: Cell, type: ColumnType): CellValue {
  if (cell === null || typeof cell === "boolean") return cell;
  if (typeof cell === "number") return Number.isFinite(cell) ? cell : null;
  if (type === "date" && typeof cell === "string" && /^\d{4}-\d{2}-\d{2}$/.test(cell))
    return new Date(`${cell}T00:00:00Z`);
  return clean(cellText(cell));
}

const solid = (rgb: string) => ({ type: "pattern", pattern: "solid", fgColor: { rgb } }) as const;

const good: CellStyle = { fill: solid("DFF6DD"), font: { color: { rgb: "0E5A0E" } } };
const fair: CellStyle = { fill: solid("FFF4CE"), font: { color: { rgb: "5C4400" } } };
const poor: CellStyle = { fill: solid("FDE7E9"), font: { color: { rgb: "8A1020" } } };

/** Texts of bands get the colours that they have in the workbook. */
function bandStyle(cell: Cell, bands: readonly string[] = []): CellStyle | null {
  const place = typeof cell === "string" ? bands.indexOf(cell) : -1;
  if (place < 0) return null;
  if (place === 0) return good;
  return place === bands.length - 1 ? poor : fair;
}

function styleOf(cell: Cell, { type, bands }: ReportColumn): CellStyle | null {
  const band = bandStyle(cell, bands);
  if (band) return band;
  const numFmt = formats[type];
  return numFmt === undefined ? null : { numFmt };
}

const heading: CellStyle = { font: { bold: true, size: 16 } };
const bold: CellStyle = { font: { bold: true } };
const header: CellStyle = { font: { bold: true }, alignment: { vertical: "center", wrapText: true } };

type Cells = Map<string, Partial<FileCell>>;

function put(cells: Cells, row: number, column: number, value: CellValue, style: CellStyle | null): void {
  if (value === null) return;
  cells.set(`${row},${column}`, { value, ...(style ? { style } : {}) });
}

function putTable(cells: Cells, { row, column, columns, rows }: ReportTable): void {
  columns.forEach((each, c) => {
    put(cells, row, column + c, clean(each.header), header);
    rows.forEach((values, r) => {
      const cell = values[c] ?? null;
      put(cells, row + 1 + r, column + c, fileValue(cell, each.type), styleOf(cell, each));
    });
  });
}

/** All cells of a sheet of a report, by "row,column". */
export function cellsOf({ heading: text, facts, titles, tables }: ReportSheet): Cells {
  const cells: Cells = new Map();
  put(cells, 0, 0, clean(text), heading);
  put(cells, 1, 0, clean(facts), null);
  for (const { row, text: title } of titles) put(cells, row, 0, clean(title), bold);
  for (const table of tables) putTable(cells, table);
  return cells;
}
