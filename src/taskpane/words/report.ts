import { formats } from "./formats";

/** Texts of Report. */
export const report = {
  what: "Adds a sheet for each table: verdict counts, ranking, bar chart and the assumptions used. Values, as of today.",
  contents: "Tables to report",
  rows: (count: number) => `${formats.count(count)} ${count === 1 ? "row" : "rows"}`,
  add: "Add report sheets",
  none: "The workbook has no table to report yet.",
  noneHow: "Import a file, or add the sample sheets.",
  looking: "Looking for tables …",
} as const;
