import { cellText } from "../files";
import type { Cell, ColumnType } from "../tables";

const numeric: ReadonlySet<ColumnType> = new Set(["number", "count", "money", "fraction", "points"]);

/** Whether cells of a type are numbers, which go to the right. */
export const isNumeric = (type: ColumnType): boolean => numeric.has(type);

const inWords = (value: number, most: number): string => value.toLocaleString("en", { maximumFractionDigits: most });

/** Small numbers keep three digits, for 0.004 is not 0. */
function numberWords(value: number): string {
  if (Math.abs(value) < 1) return value.toLocaleString("en", { maximumSignificantDigits: 3 });
  return inWords(value, Math.abs(value) < 100 ? 2 : Math.abs(value) < 10_000 ? 1 : 0);
}

/** A cell as a person reads it. */
export function cellWords(cell: Cell, type: ColumnType): string {
  if (cell === null) return "–";
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  if (typeof cell !== "number") return cellText(cell);
  switch (type) {
    case "fraction":
      return `${inWords(100 * cell, 1)} %`;
    case "money":
    case "count":
      return inWords(cell, 0);
    case "points":
      return cell.toLocaleString("en", { minimumFractionDigits: 1, maximumFractionDigits: 1 });
    default:
      return numberWords(cell);
  }
}
