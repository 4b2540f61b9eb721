import type { ColumnType } from "../tables";

/** The format of a cell that nobody gave one. */
export const general = "General";

const formats: Readonly<Partial<Record<ColumnType, string>>> = {
  count: "#,##0",
  date: "yyyy-mm-dd",
  fraction: "0%",
  money: "#,##0",
  points: "0.0",
};

/** How the cells of a type of column show their numbers. */
export const numberFormatOf = (type: ColumnType): string => formats[type] ?? general;

/** What is no part of a pattern: quoted text, escaped characters, colours, conditions and languages. */
const literal = /"[^"]*"|\\.|[_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi;

const found = new Map<string, boolean>();

/** Whether a number format shows a number as a day or a time of day. */
export function isDateFormat(format: string): boolean {
  const known = found.get(format);
  if (known !== undefined) return known;
  const [pattern = ""] = format.replace(literal, "").split(";");
  const isDate =
    !/general/i.test(pattern) && /[dyhs]|m/i.test(pattern) && !/[0#?]/.test(pattern.replace(/s\.0+/gi, "s"));
  found.set(format, isDate);
  return isDate;
}
