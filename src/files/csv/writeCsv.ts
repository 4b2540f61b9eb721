import Papa from "papaparse";
import { guardFormula } from "./formulaGuard";
import { cellText, distinctHeaders, type SheetToWrite } from "../sheetToWrite";

const chunkRows = 5000;

/**
 * A sheet as CSV, in pieces: comma, CRLF, quotes where needed, no text that a spreadsheet would run.
 *
 * @returns Pieces that follow each other, so that a large file need not stand in memory twice.
 */
export function* csvPieces({ columns, rowCount, cellAt }: SheetToWrite): Generator<string> {
  const newline = "\r\n";
  const header = distinctHeaders(columns.map((column) => column.header)).map(guardFormula);
  yield Papa.unparse([header], { newline });
  for (let from = 0; from < rowCount; from += chunkRows) {
    const count = Math.min(chunkRows, rowCount - from);
    const rows = Array.from({ length: count }, (_, i) =>
      columns.map((_column, c) => {
        const cell = cellAt(from + i, c);
        return typeof cell === "number" ? String(cell) : guardFormula(cellText(cell));
      }),
    );
    yield newline + Papa.unparse(rows, { newline });
  }
  yield newline;
}
