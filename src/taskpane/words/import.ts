import { formats } from "./formats";

/** Texts of Import. */
export const importing = {
  choose: "Choose a file",
  drop: "or drop a CSV or XLSX file here.",
  stays: "It is read on this computer. Nothing is written until you add the rows.",
  takenFor: "Taken for",
  source: (format: string, detail: string, headerRow: number) =>
    `${format}${detail === "" ? "" : `, ${detail}`}, headers in row ${headerRow}`,
  sheet: (name: string) => `sheet ${name}`,
  fresh: "New",
  known: "Already in the sheet",
  repeated: "Named twice in the file",
  skipped: "Left out",
  update: (count: number) => `Update ${formats.count(count)} that are in the sheet already`,
  updateHow: "Cells that are blank in the file keep what they hold.",
  kept: "What is in the sheet already stays as it is.",
  keptAssumptions: "Change assumptions that are in the sheet already there.",
  columns: "Columns",
  theirs: "In the file",
  ours: "In the sheet",
  likely: "likely",
  unused: "not used",
  leftOut: "Rows left out",
  row: (value: number) => `row ${formats.count(value)}`,
  problems: (count: number) => (count === 0 ? "No problems found" : `Problems (${formats.count(count)})`),
  times: (count: number) => `${formats.count(count)} ×`,
  rows: (rows: readonly number[], isAll: boolean) =>
    rows.length === 0 ? "" : `${rows.length === 1 ? "row" : "rows"} ${rows.join(", ")}${isAll ? "" : ", …"}`,
  blank: "The cells concerned are left blank.",
  add: "Add",
  addAndUpdate: (added: number, updated: number) => `Add ${formats.count(added)}, update ${formats.count(updated)}`,
  updateOnly: (updated: number) => `Update ${formats.count(updated)}`,
  nothingToAdd: "Nothing to add",
  another: "Another file",
} as const;
