import { cellText, type ReadCell, readCell } from "../../files";
import type { Cell, Column } from "../../tables";

/** The person's decimal mark; where it is neither point nor comma, a point. */
export const decimalMark: "." | "," =
  new Intl.NumberFormat().formatToParts(1.5).find(({ type }) => type === "decimal")?.value === "," ? "," : ".";

const exact = new Intl.NumberFormat(undefined, { maximumFractionDigits: 15 });
const share = new Intl.NumberFormat(undefined, { style: "percent", maximumFractionDigits: 13 });

/** A mix with the numbers as the person writes them. */
const mixText = (mix: ReadonlyMap<string, unknown>): string =>
  cellText(
    new Map([...mix].map(([name, part]) => [name, typeof part === "number" ? exact.format(part) : String(part)])),
  );

/** A number as the person writes it, if it reads as the same number again; else with its digits alone. */
function numberText(column: Column, value: number): string {
  const text = (column.type === "fraction" ? share : exact).format(value);
  return readCell(column, text, decimalMark).value === value ? text : String(value).replace(".", decimalMark);
}

/** What a cell holds, as a person would write it into a field. */
export function fieldText(column: Column, cell: Cell): string {
  if (typeof cell === "number") return numberText(column, cell);
  if (typeof cell === "boolean") return cell ? "yes" : "no";
  return cell instanceof Map ? mixText(cell) : cellText(cell);
}

/** What a person has written into a field, read. */
export function readField(column: Column, text: string): ReadCell {
  const read = readCell(column, text.trim(), decimalMark);
  if (read.problem !== null || read.value !== null || !column.required) return read;
  return { value: null, problem: "must be given", note: null };
}

/** What is wrong with what a person has written, or what it was taken for, as a sentence; null where nothing is to be said. */
export function fieldWords({ header }: Column, { problem, note }: ReadCell) {
  const sentence = (words: string | null) => words && `${header} ${words}.`;
  return { fault: sentence(problem), note: sentence(note) };
}
