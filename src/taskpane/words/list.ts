import { formats } from "./formats";
import type { Sorting } from "../list/narrow";

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** Texts of the list of rows. */
export const list = {
  table: "Table to list",
  option: (name: string, rows: number | null) =>
    rows === null ? `${name} (none yet)` : `${name} (${formats.count(rows)})`,
  add: (noun: string) => `Add ${noun}`,
  scoreAll: "Score all",
  editWeights: "Edit weights",
  search: "Search by name",
  sort: "Order",
  sorting: (by: string | null): Readonly<Record<Sorting, string>> => ({
    amount: by === null ? "Highest first" : `${capital(by)}, highest first`,
    name: "By name",
    sheet: "As in the sheet",
  }),
  filter: "Show only",
  bands: { "more-data": "More data needed", "left-out": "Not scored" } as Readonly<Record<string, string>>,
  clear: "Show all",
  count: (found: number, all: number, noun: string) =>
    found === all ? formats.counted(all, noun) : `${formats.count(found)} of ${formats.counted(all, noun)}`,
  rows: (table: string) => `Rows of ${table}`,
  range: (low: string, high: string) => `${low} to ${high}`,
  target: (share: string | null, target: string) => (share === null ? `target ${target}` : `${share} of ${target}`),
  fact: (header: string, value: string) => `${header} ${value}`,
  reason: capital,
  unnamed: "Without a name",
  more: (count: number) => `Show ${formats.count(count)} more`,
  reading: "Reading the rows …",
  lacking: (table: string) => `This workbook has no table ${table} yet`,
  lackingHow: "Add the first one here, bring your own from a file, or look at a made-up company first.",
  empty: (table: string) => `${table} has no rows yet`,
  emptyHow: "Add the first one here, or bring your own from a file.",
  import: "Import a file",
  sample: "Try sample data",
  none: (noun: string) => `No ${noun} is like that`,
  noneHow: "Nothing that was searched for is among the rows shown.",
  problem: "The table could not be read",
  again: "Read again",
  pasted: "Rows pasted from a CRM",
  pastedHow:
    "Select any of them, in whatever sheet, and score them: score, tier, verdict and reasons are written beside them.",
  scoreSelection: "Score selection",
  formulas: "Formulas",
  repair: "Repair formulas",
  repairHow: "For cells that show #NAME? after the workbook was opened.",
  replace: "Replace formulas with values",
  replaceHow: "Before you share the workbook with people who do not have Tandem.",
} as const;
