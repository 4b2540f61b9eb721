import type { Cell, Column } from "../../tables";
import { conventionsOf, evidenceOf, isNumeric, readColumn } from "./column";
import type { DecimalMark } from "./number";

/** What a person has typed for one cell, read. */
export interface ReadCell {
  readonly value: Cell;
  /** Why there is no value, as what follows the column's header: "must be a number, got text". */
  readonly problem: string | null;
  /** What the text was taken for, where it could be meant otherwise. */
  readonly note: string | null;
}

/** Says by a semicolon at the end that a comma separates nothing: it may be part of a name, or the decimal mark of a share. */
function withMark({ type }: Column, text: string, decimal: DecimalMark): string {
  const isInside = type === "list" || (type === "mix" && decimal === ",");
  return isInside && text.includes(",") && !text.includes(";") ? `${text};` : text;
}

/** Whether a mark before three digits is the decimal mark, where elsewhere in the world it sets thousands apart. */
const isDoubtful = (column: Column, text: string, decimal: DecimalMark): boolean =>
  isNumeric(column) && text.includes(decimal) && evidenceOf(column, [text]).ambiguous !== null;

/**
 * Reads one cell as a person has typed it, by the same rules as the cells of a file.
 *
 * @param decimal The person's decimal mark.
 */
export function readCell(column: Column, text: string, decimal: DecimalMark): ReadCell {
  const cells = [withMark(column, text, decimal)];
  const said = { decimal, dates: null };
  const evidence = evidenceOf(column, cells);
  const { values, problems } = readColumn(column, cells, {
    said,
    file: conventionsOf([evidence], decimal),
    evidence,
    places: 0,
  });
  const value = values[0] ?? null;
  const told = problems[0]?.problem.message ?? null;
  if (told !== null && value === null) return { value: null, problem: told, note: null };
  const doubt = isDoubtful(column, text, decimal)
    ? `was read with a decimal ${decimal === "." ? "point" : "comma"}`
    : null;
  return { value, problem: null, note: told ?? doubt };
}
