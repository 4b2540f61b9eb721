import { resolve } from "node:path";
import type { Command } from "commander";
import { FileError, type ImportOptions, isBlankRaw, readSheets } from "../files";
import { assumptions, type Table, tables } from "../tables";
import { companyOption, type OwnCompany, ownCompany, unsaidCompany } from "./company";
import { readBytes } from "./files";
import { addWritingOptions, importOptions, type ReadingOptions, readTable } from "./importing";
import { ownSheets, type OwnSheets, type ReadSheet, sheetsAs } from "./ownSheets";
import { Refusal, type Terminal, UsageError } from "./terminal";

/** Options of a command that reads several files. */
export interface GivenOptions extends Pick<ReadingOptions, "delimiter" | "decimal" | "dates"> {
  readonly company?: string;
}

/** What the given files hold. */
export interface GivenFiles extends OwnSheets {
  readonly company: OwnCompany;
}

/** What the argument of a file is, for the help of a command. */
export const filesArgument = [
  "[files...]",
  "CSV or XLSX, as many as it takes; Contracts=deals.csv says which table a file is",
] as const;

/** Adds the options of a command that reads several files, all of them written the same way. */
export const addGivenOptions = (command: Command): Command => addWritingOptions(command.option(...companyOption));

/** A file that is to be read. */
export interface GivenFile {
  readonly file: string;
  /** What the person says it is; null where its columns tell. */
  readonly table: Table | null;
}

/** A file as it was given: `Contracts=deals.csv` says which table it is. */
function givenFile(argument: string): GivenFile {
  const at = argument.indexOf("=");
  const table = tables.find(({ name }) => name.toLowerCase() === argument.slice(0, at).trim().toLowerCase());
  return at > 0 && table ? { file: argument.slice(at + 1).trim(), table } : { file: argument, table: null };
}

/** Reads a file: the one table of it, or every sheet of a workbook that is a table of ours. */
async function readFile({ file, table }: GivenFile, options: ImportOptions, terminal: Terminal): Promise<OwnSheets> {
  terminal.progress(`Reading ${file}`);
  const bytes = await readBytes(file);
  const { sheets, written } = await readSheets(bytes, options).catch((error: unknown) => {
    if (error instanceof FileError) throw new Refusal(`${file}: ${error.message}`, { cause: error });
    throw error;
  });
  const filled = sheets.filter(({ rows }) => !rows.every((row) => row.every(isBlankRaw)));
  if (table || filled.length <= 1) {
    const imported = sheetsAs(sheets, table ? [table] : tables, { options, written });
    if (typeof imported !== "string") return { sheets: [{ file, imported }], passedOver: [] };
    const hint = table ? "" : `. Say which table it is, as in Contracts=${file}`;
    throw new Refusal(`${file}: ${imported}${hint}`);
  }
  const read = ownSheets(file, filled, { options, written });
  if (read.sheets.length > 0) return read;
  throw new Refusal(`${file}: none of its sheets is a table of ours. Say which it is, as in Contracts=${file}`);
}

const isOfCompany = ({ imported }: ReadSheet): boolean => imported.table.name === assumptions.name;

/** The sheets with our company as `--company` says, or else as one of them does. */
async function withCompany(read: readonly ReadSheet[], { company: file }: GivenOptions, terminal: Terminal) {
  const own =
    file === undefined
      ? read.filter(isOfCompany)
      : [{ file, imported: await readTable(file, [assumptions], {}, terminal) }];
  if (own.length > 1) {
    const files = own.map((sheet) => sheet.file).join(" and ");
    throw new Refusal(`${files} hold Assumptions, and only one of them can be ours. Name it with --company`);
  }
  return {
    sheets: [...read.filter((sheet) => !isOfCompany(sheet)), ...own],
    company: own[0] ? ownCompany(own[0].file, own[0].imported) : unsaidCompany,
  };
}

/**
 * The files that the person named.
 *
 * @throws {UsageError} If there is none, or one is named twice.
 */
export function givenFiles(named: readonly string[]): readonly GivenFile[] {
  if (named.length === 0) throw new UsageError("name at least one file to read");
  const files = named.map(givenFile);
  const places = files.map(({ file }) => resolve(file));
  const twice = files.find((_, i) => places.indexOf(places[i] ?? "") !== i);
  if (twice) throw new UsageError(`${twice.file} is named twice`);
  return files;
}

/**
 * Reads files as tables of ours, and our company.
 *
 * @throws {Refusal} If one cannot be read, or is none of our tables.
 */
export async function readGivenFiles(
  files: readonly GivenFile[],
  options: GivenOptions,
  terminal: Terminal,
): Promise<GivenFiles> {
  const how = importOptions(options);
  const read: OwnSheets[] = [];
  for (const file of files) read.push(await readFile(file, how, terminal));
  const given = await withCompany(
    read.flatMap((one) => one.sheets),
    options,
    terminal,
  );
  return { ...given, passedOver: read.flatMap((one) => one.passedOver) };
}
