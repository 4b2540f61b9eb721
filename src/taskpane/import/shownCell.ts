import type { RawCell } from "../../files";
import type { CellToWrite } from "../../workbook";
import { words } from "../words";

const texts = words.import;

/** A cell as people read it; numbers in their locale. */
export function shownCell(cell: CellToWrite): string {
  if (cell === null || cell === "") return texts.blankCell;
  if (typeof cell === "number") return words.number(cell);
  if (typeof cell === "boolean") return cell ? texts.yes : texts.no;
  if (typeof cell === "string") return cell;
  return cell instanceof Date ? cell.toISOString().slice(0, 10) : cell.text;
}

const mostShown = 60;

/** A cell of a file as it was read, shortened; nothing where it is blank. */
export const rawText = (cell: RawCell | undefined): string => {
  if (cell === null || cell === undefined) return "";
  return (cell instanceof Date ? cell.toISOString().slice(0, 10) : String(cell)).slice(0, mostShown);
};
