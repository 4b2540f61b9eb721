import type { Explained } from "../detail/explained";
import type { ColumnType } from "../../tables";
import { formats } from "./formats";

/** A row with its score and verdict, as far as it has them: "Aldgate Systems: 72, Pursue". */
export function rowWithScore(row: Explained): string {
  if (row.kind === "unscored") return `${row.name}: no score yet`;
  const { score, verdict, name } = row;
  const amount = row.unit === "money" ? formats.money : formats.points;
  const number = score === null ? "no score yet" : amount(score);
  return `${name}: ${number}, ${verdict ?? "more data needed"}`;
}

const syntaxes: Partial<Readonly<Record<ColumnType, string>>> = {
  mix: "Names with numbers, set apart by semicolons. Write none where there is none.",
  pairs: "Names with one of these words each, set apart by semicolons. Write none where there is none.",
  list: "Press Enter after each. Write none where there is none.",
  fraction: "A share, such as 12 %.",
};

/** Texts of the form of a row. */
export const form = {
  add: (noun: string) => `Add ${/^[aeiou]/i.test(noun) ? "an" : "a"} ${noun}`,
  edit: (name: string) => `Edit ${name}`,
  loading: "Reading the row …",
  groups: { essential: "Facts", ratings: "Your own ratings", other: "More" },
  requiredMeans: "Fields with an asterisk are required.",
  required: (header: string) => `${header} must be given.`,
  repeated: (noun: string, name: string, row: number) =>
    `There is a ${noun} ${name} already, in row ${formats.count(row)}. Choose another name, or edit that row.`,
  blank: "not known",
  yes: "Yes",
  no: "No",
  syntax: (type: ColumnType): string | null => syntaxes[type] ?? null,
  words: (choices: readonly string[]) => `Words: ${choices.join(", ")}.`,
  remove: (entry: string) => `Remove ${entry}`,
  save: "Save",
  cancel: "Cancel",
  addAction: (noun: string) => `Add ${noun}`,
  changeAction: (noun: string) => `Change ${noun}`,
  saved: (noun: string, isNew: boolean, isWritten: boolean, row: Explained | null): string => {
    if (!isWritten) return "Nothing was different from the sheet, so nothing was written.";
    const did = isNew ? "Added" : "Saved";
    return row ? `${did} ${rowWithScore(row)}.` : `${did} the ${noun}.`;
  },
} as const;
