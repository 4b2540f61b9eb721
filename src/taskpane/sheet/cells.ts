import { cellText } from "../../files";
import type { Cell } from "../../tables";
import type { CellToWrite } from "../../workbook";

/** What a cell of ours is written as: names and mixes as the text that the importer reads back. */
export const cellToWrite = (cell: Cell): CellToWrite =>
  cell !== null && typeof cell === "object" ? cellText(cell) : cell;
