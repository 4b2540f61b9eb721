import {
  BorderStyle,
  HeightRule,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from "docx";
import { EngineError } from "../../../engine";
import { textRuns } from "./textRuns";

/** A header and rows of as many cells. */
export interface TableText {
  readonly header: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

const line = { style: BorderStyle.SINGLE, size: 4, color: "BFBFBF" } as const;
const sides = ["top", "bottom", "left", "right", "insideHorizontal", "insideVertical"] as const;
const borders = Object.fromEntries(sides.map((side) => [side, line]));
const margins = { top: 40, bottom: 40, left: 100, right: 100 };
const headerShading = { type: ShadingType.CLEAR, fill: "E3F1E8", color: "auto" } as const;

/** Fewest and most characters that the width of a column goes by, lest one long text take the whole of it. */
const fewest = 10;
const most = 50;

/** Widths that share the whole by the longest text of each column. */
function columnWidths({ header, rows }: TableText, width: number): readonly number[] {
  const longest = header.map((text, c) =>
    Math.min(most, Math.max(fewest, text.length, ...rows.map((row) => row[c]?.length ?? fewest))),
  );
  const all = longest.reduce((sum, length) => sum + length, 0);
  return longest.map((length) => Math.floor((width * length) / all));
}

const tableCell = (text: string, size: number, isHeader: boolean): TableCell =>
  new TableCell({
    width: { size, type: WidthType.DXA },
    ...(isHeader ? { shading: headerShading } : {}),
    children: [new Paragraph({ style: "TableText", keepNext: isHeader, children: textRuns(text, { bold: isHeader }) })],
  });

interface RowLook {
  readonly isHeader: boolean;
  readonly height: number;
}

const tableRow = (cells: readonly string[], widths: readonly number[], { isHeader, height }: RowLook): TableRow =>
  new TableRow({
    cantSplit: true,
    // Written at all, it makes a row a header for some readers, whatever its value.
    ...(isHeader ? { tableHeader: true } : {}),
    ...(height > 0 ? { height: { value: height, rule: HeightRule.ATLEAST } } : {}),
    children: widths.map((width, c) => tableCell(cells[c] ?? "", width, isHeader)),
  });

/**
 * A table of Word, as wide as the text; its header repeats on every page that it reaches.
 *
 * @param width In twentieths of a point.
 * @param height That each row below the header has at least, in twentieths of a point; 0 is as high as its text.
 * @throws {EngineError} `missing-data` if the header is empty, `shape-mismatch` if a row has more or fewer cells than it.
 */
export function wordTable(table: TableText, width: number, height = 0): Table {
  const { header, rows } = table;
  if (header.length === 0) throw new EngineError("missing-data", "a table must have a header, got none");
  const wrong = rows.findIndex((row) => row.length !== header.length);
  if (wrong >= 0) {
    throw new EngineError(
      "shape-mismatch",
      `row ${wrong + 1} of the table "${header.join(", ")}" must have ${header.length} cells, got ${rows[wrong]?.length}`,
    );
  }
  const widths = columnWidths(table, width);
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, each) => sum + each, 0), type: WidthType.DXA },
    columnWidths: widths,
    borders,
    margins,
    rows: [
      tableRow(header, widths, { isHeader: true, height: 0 }),
      ...rows.map((row) => tableRow(row, widths, { isHeader: false, height })),
    ],
  });
}
