import type { Delimiter, Encoding, Fix } from "../../files";
import type { ImportStep } from "../import/said";
import { formats } from "./formats";

const count = (value: number, noun: string) => formats.counted(value, noun);

/** How much a file weighs, in its usual unit. */
function bytes(size: number): string {
  const [value, unit] = size < 1000 ? [size, "B"] : size < 1e6 ? [size / 1000, "KB"] : [size / 1e6, "MB"];
  return `${formats.number(Math.round(value * 10) / 10)} ${unit}`;
}

const fixTexts: { readonly [K in Fix["kind"]]: (fix: Extract<Fix, { readonly kind: K }>) => string } = {
  replace: ({ column, value, by }) => `${column}: “${value}” read as ${by === null ? "blank" : `“${by}”`}`,
  percent: ({ column }) => `${column}: every number divided by 100`,
  anyMoney: ({ column }) => `${column}: amounts taken as they are, whatever the currency`,
  skip: ({ rows, reason }) => `${count(rows.length, "row")} skipped: ${reason}`,
};

/** Texts of Import. */
export const importing = {
  title: "Import a file",
  steps: { file: "File", match: "Match", check: "Check" } satisfies Record<ImportStep, string>,
  stepsLabel: "Steps of the import",
  choose: "Choose a file",
  drop: "or drop a CSV or XLSX file here.",
  stays: "It is read on this computer. Nothing is written until you add the rows.",
  useSelection: "Use the selection",
  useSelectionHow: "Takes the list around the selected cells, such as an export that you have pasted.",
  selection: "Rows of this workbook",
  next: { match: "Next: match columns", check: "Next: check rows" },
  back: "Back",
  another: "Another file",

  bytes,
  takenFor: "Taken for",
  sheet: "Sheet",
  headerRow: "Header row",
  delimiter: "Columns separated by",
  delimiters: { ",": "Comma", ";": "Semicolon", "\t": "Tab", "|": "Vertical bar" } satisfies Record<Delimiter, string>,
  encoding: "Characters",
  encodings: {
    "UTF-8": "UTF-8",
    "UTF-16LE": "UTF-16 LE",
    "UTF-16BE": "UTF-16 BE",
    "Windows-1252": "Windows-1252",
  } satisfies Record<Encoding, string>,
  decimal: "Decimal mark",
  decimals: { ".": "Point: 1,234.5", ",": "Comma: 1.234,5" },
  dates: "Dates",
  orders: { dmy: "Day first: 31/12/2026", mdy: "Month first: 12/31/2026" },
  byColumn: "As each column says",
  found: (what: string) => `${what} (found)`,
  firstRows: "First rows, as they are read",
  noRows: "There is no row below the header.",
  unread: "This could not be read as you say; the message below says why. Say otherwise, or choose another file.",

  matchTitle: "Match the columns",
  matchHow: (table: string) => `Which column of the file goes where in ${table}. What is not in the file stays blank.`,
  remembered: "Matched as you did last time.",
  forget: "Forget",
  badges: { exact: "Exact", likely: "Likely", chosen: "Chosen", choose: "Choose" },
  required: "required",
  theirs: "In the file",
  notInFile: "Not in the file",
  usedFor: (header: string, column: string) => `${header} (now ${column})`,
  samples: "For example",
  restOf: (value: number) => `Other columns (${formats.count(value)})`,
  mustChoose: (columns: string) => `Choose which column of the file is ${columns}; every row needs it.`,
  unusedColumns: (headers: readonly string[]) => `Not used: ${headers.join(", ")}`,

  checkTitle: "Check and add",
  summary: (fresh: number, updates: number, skipped: number) =>
    `${formats.count(fresh)} new · ${count(updates, "update")} · ${formats.count(skipped)} skipped`,
  same: (value: number) =>
    `${count(value, "row")} already in the sheet as the file has ${value === 1 ? "it" : "them"}.`,
  key: "Found in the sheet by",
  keyHow: "Rows with the same content there count as the same.",
  changes: "What the file says otherwise",
  update: (value: number) => `Update ${count(value, "row")} in the sheet`,
  updateHow: "They change as below. Cells that are blank in the file keep what they hold.",
  keep: "They stay as in the sheet unless you tick this.",
  nowIs: "becomes",
  blankCell: "blank",
  yes: "yes",
  no: "no",
  moreRows: (value: number) => count(value, "more row"),
  andMore: (value: number) => `… and ${count(value, "more row")}`,
  problems: (value: number) => (value === 0 ? "No problems found." : `Problems (${formats.count(value)})`),
  blank: "The cells concerned are left blank unless you say what they mean.",
  times: (value: number) => `${formats.count(value)} ×`,
  row: (value: number) => `row ${formats.count(value)}`,
  rowOfFile: (value: number) => `Row ${formats.count(value)} of the file`,
  goToRow: (value: number) => `Go to row ${formats.count(value)}`,
  moreValues: (value: number) => `${count(value, "more value")} left blank`,
  readAs: (value: string) => `“${value}” means`,
  leaveBlank: "leave blank",
  fixForAll: (value: number) => (value === 1 ? "Fix" : `Fix for all ${formats.count(value)}`),
  dayFirst: "Day first, for all",
  monthFirst: "Month first, for all",
  point: "Decimal point, for all",
  comma: "Decimal comma, for all",
  divide: "Divide all by 100",
  anyMoney: "Take all numbers as they are",
  skip: (value: number) => (value === 1 ? "Skip this row" : `Skip these ${formats.count(value)} rows`),
  decided: "What you have decided",
  fix: (fix: Fix): string => (fixTexts[fix.kind] as (of: Fix) => string)(fix),
  takeBack: "Take back",
  takeBackWhat: (what: string) => `Take back: ${what}`,

  add: (fresh: number, updates: number, noun: string) => {
    if (fresh > 0 && updates > 0) return `Add ${formats.count(fresh)}, update ${formats.count(updates)}`;
    if (updates > 0) return `Update ${count(updates, noun)}`;
    return fresh > 0 ? `Add ${count(fresh, noun)}` : "Nothing to add";
  },
  seeSkipped: "See skipped rows",
} as const;
