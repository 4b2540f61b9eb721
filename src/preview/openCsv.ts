import { readCsv } from "../files";
import type { SavedWorkbook } from "./host";
import { columnLetters } from "../tables";
import { literalText } from "./xlsx/literal";

/** A number as every program writes it; "007" and "+49 30" are none. */
const plainNumber = /^-?(0|[1-9]\d{0,14})(\.\d+)?$/;

/** A cell's text as the spreadsheet is told it. Nothing of a CSV file is a formula, and only a plain number is a number. */
const contentOf = (text: string): string => (plainNumber.test(text) ? text : literalText(text));

/**
 * Reads a CSV file as a workbook of one sheet. Dates and amounts stay as they are written: the Import tab reads them as what they mean.
 *
 * @throws {FileError} If there is no table in it.
 */
export function openCsv(name: string, bytes: Uint8Array): SavedWorkbook {
  const { rows } = readCsv(bytes).sheet;
  const cells: Record<string, string> = {};
  rows.forEach((row, r) => {
    row.forEach((cell, c) => {
      if (typeof cell === "string" && cell !== "") cells[`${columnLetters(c)}${r + 1}`] = contentOf(cell);
    });
  });
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  const sheet = {
    id: "sheet-1",
    name:
      name
        .replace(/[\\/?*[\]:']/g, " ")
        .slice(0, 31)
        .trim() || "Sheet1",
    colNumber: Math.max(width + 5, 26),
    rowNumber: Math.max(rows.length + 50, 100),
    cells,
  };
  return { model: { sheets: [sheet] }, host: { tables: [], charts: [], formulas: [], numberFormats: [] } };
}
