import type { Command } from "commander";
import {
  type Delimiter,
  delimiters,
  FileError,
  type ImportedTable,
  type ImportOptions,
  importTable,
  type Issue,
  issueGroups,
} from "../files";
import { type Table, tables } from "../tables";
import { readBytes } from "./files";
import { counted, inPart, Refusal, type Terminal, UsageError } from "./terminal";

/** Options that every command that reads a file has. */
export interface ReadingOptions {
  readonly as?: string;
  readonly map?: readonly string[];
  readonly sheet?: string;
  readonly headerRow?: string;
  readonly delimiter?: string;
  readonly decimal?: string;
  readonly dates?: string;
}

const collect = (value: string, before: readonly string[] = []): readonly string[] => [...before, value];

/** Adds the options that say how files are written, be they one or several. */
export const addWritingOptions = (command: Command): Command =>
  command
    .option("--delimiter <mark>", "comma, semicolon, tab or pipe (otherwise found)")
    .option("--decimal <mark>", "point or comma (otherwise each column decides)")
    .option("--dates <order>", "dmy or mdy (otherwise each column decides)");

/** Adds the options that say how to read a file. */
export const addReadingOptions = (command: Command): Command =>
  addWritingOptions(
    command
      .option("--map <their=our>", 'take their column for ours, as in --map "Kunde=Name"; may be repeated', collect)
      .option("--sheet <name>", "the sheet to read, also a hidden one (otherwise the one that fits best)")
      .option("--header-row <number>", "the row that holds the headers (otherwise found)"),
  );

function oneOf<T>(value: string | undefined, option: string, allowed: Readonly<Record<string, T>>): T | undefined {
  if (value === undefined) return undefined;
  if (Object.hasOwn(allowed, value.toLowerCase())) return allowed[value.toLowerCase()];
  throw new UsageError(`--${option} must be ${Object.keys(allowed).join(", ")}, got ${value}`);
}

const delimiterNames: Readonly<Record<string, Delimiter>> = {
  comma: ",",
  semicolon: ";",
  tab: "\t",
  pipe: "|",
  ...Object.fromEntries(delimiters.map((mark) => [mark, mark])),
};

function mapOf(pairs: readonly string[] = []): ReadonlyMap<string, string> {
  return new Map(
    pairs.map((pair) => {
      const at = pair.lastIndexOf("=");
      if (at <= 0 || at === pair.length - 1)
        throw new UsageError(`--map must be "their header=our column", got "${pair}"`);
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()] as const;
    }),
  );
}

/** What the person said of the file, checked. */
export function importOptions(options: ReadingOptions): ImportOptions {
  const row = options.headerRow === undefined ? undefined : Number(options.headerRow);
  if (row !== undefined && !(Number.isInteger(row) && row >= 1))
    throw new UsageError(`--header-row must be a row number, got ${options.headerRow}`);
  const delimiter = oneOf(options.delimiter, "delimiter", delimiterNames);
  const decimal = oneOf(options.decimal, "decimal", { point: ".", comma: "," } as const);
  const dates = oneOf(options.dates, "dates", { dmy: "dmy", mdy: "mdy" } as const);
  return {
    map: mapOf(options.map),
    ...(options.sheet === undefined ? {} : { sheet: options.sheet }),
    ...(row === undefined ? {} : { headerRow: row }),
    ...(delimiter === undefined ? {} : { delimiter }),
    ...(decimal === undefined ? {} : { decimal }),
    ...(dates === undefined ? {} : { dates }),
  };
}

/** The tables a file may be: the one that was named, else all of the given ones. */
export function candidateTables(as: string | undefined, possible: readonly Table[]): readonly Table[] {
  if (as === undefined) return possible;
  const table = possible.find(({ name }) => name.toLowerCase() === as.toLowerCase());
  if (table) return [table];
  throw new UsageError(`--as must be ${possible.map(({ name }) => name.toLowerCase()).join(", ")}, got ${as}`);
}

/** Reads a file into a table. */
export async function readTable(
  file: string,
  candidates: readonly Table[],
  options: ImportOptions,
  terminal: Terminal,
): Promise<ImportedTable> {
  terminal.progress(`Reading ${file}`);
  const bytes = await readBytes(file);
  try {
    return await importTable(bytes, candidates, options);
  } catch (error) {
    if (error instanceof FileError) {
      const hint = error.code === "no-required-column" ? '. Say which it is: --map "their header=our column"' : "";
      throw new Refusal(`${file}: ${error.message}${hint}`, { cause: error });
    }
    throw error;
  }
}

const delimiterWords: Readonly<Record<Delimiter, string>> = {
  ",": "comma",
  ";": "semicolon",
  "\t": "tab",
  "|": "pipe",
};

/** How the file was written, in a phrase. */
export function sourceWords({ source }: ImportedTable): string {
  const { format, sheet, headerRow, encoding, delimiter } = source;
  const how =
    format === "CSV"
      ? `${encoding ?? ""}, ${delimiter === null ? "" : delimiterWords[delimiter]}`
      : `sheet ${sheet ?? ""}`;
  return `${format}, ${how}, headers in row ${headerRow}`;
}

/** Issues in groups of the same kind and column, each with its rows and one example. */
export function issueLines(issues: readonly Issue[]): string[] {
  return issueGroups(issues).map(({ first, count, rows }) => {
    const where = first.column === null ? "" : ` in ${first.column}`;
    const example = first.value === "" ? "" : ` ("${first.value}")`;
    return `  ${first.code}${where}: ${counted(count, "time")}, row ${inPart(rows, 5)}\n      ${first.message}${example}`;
  });
}

/** The counts and the mapping of an import, as JSON. */
export function importJson(file: string, imported: ImportedTable): Readonly<Record<string, unknown>> {
  const { table, rowsRead, rowNumbers, skipped, matches, issues, source } = imported;
  return {
    file,
    table: table.name,
    source,
    rowsRead,
    rowsKept: rowNumbers.length,
    rowsSkipped: skipped.length,
    columns: matches.map(({ header, key, confidence }) => ({
      header,
      column: key === null ? null : table.columns[key]!.header,
      confidence,
    })),
    issues: issues.map(({ code, row, column, value, message }) => ({ code, row, column, value, message })),
  };
}

/** Every sheet of the product a file can be imported into. */
export const importable: readonly Table[] = tables;
