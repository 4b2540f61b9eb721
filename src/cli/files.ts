import { createWriteStream } from "node:fs";
import { readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import { finished } from "node:stream/promises";
import type { SheetToWrite } from "../files";
import { csvPieces } from "../files/csv/writeCsv";
import { writeWorkbook } from "../files/xlsx/writeWorkbook";
import { Refusal, type Terminal, UsageError } from "./terminal";

const reasons: Readonly<Record<string, string>> = {
  EACCES: "it may not be read or written",
  EISDIR: "it is a folder",
  ENOENT: "it does not exist",
  ENOSPC: "the disk is full",
  EPERM: "it may not be read or written",
};

const reasonOf = (error: unknown): string => {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return reasons[code] ?? (error instanceof Error ? error.message : String(error));
};

/** Bytes of a file, or of standard input for `-`. */
export async function readBytes(file: string): Promise<Uint8Array> {
  if (file !== "-") {
    return await readFile(file).catch((error: unknown) => {
      throw new Refusal(`${file} cannot be read: ${reasonOf(error)}`);
    });
  }
  const parts: Buffer[] = [];
  for await (const part of process.stdin) parts.push(part as Buffer);
  return Buffer.concat(parts);
}

/** What a result is written as, told by the name it is to have. */
export type OutputFormat = "csv" | "xlsx" | "-";

/**
 * Refuses to write over what is read.
 *
 * @throws {Refusal} If the output is one of the input files.
 */
export function checkNotRead(output: string, inputs: readonly string[]): void {
  if (inputs.some((input) => resolve(output) === resolve(input)))
    throw new Refusal(`${output} is the file that is read; give the result another name`);
}

/**
 * The format of an output file.
 *
 * @throws {UsageError} If the name ends in neither .csv nor .xlsx.
 * @throws {Refusal} If it is one of the input files: what is read is never overwritten.
 */
export function outputFormat(output: string, ...inputs: readonly string[]): OutputFormat {
  if (output === "-") return "-";
  checkNotRead(output, inputs);
  const ending = extname(output).slice(1).toLowerCase();
  if (ending === "csv" || ending === "xlsx") return ending;
  throw new UsageError(`the output must end in .xlsx or .csv, or be - for standard output, got ${output}`);
}

/** Writes a file under another name first, so that it appears whole or not at all. */
async function throughDraft(output: string, write: (draft: string) => Promise<unknown>): Promise<void> {
  const draft = join(dirname(output), `.${basename(output)}.${process.pid}.part`);
  try {
    await write(draft);
    await rename(draft, output);
  } catch (error) {
    await rm(draft, { force: true });
    if (error instanceof Error && "code" in error && error.name === "Error")
      throw new Refusal(`${output} cannot be written: ${reasonOf(error)}`);
    throw error;
  }
}

/** Writes a file, whole or not at all. */
export const writeWhole = async (output: string, content: string | Uint8Array): Promise<void> => {
  await throughDraft(output, (draft) => writeFile(draft, content));
};

/** Writes the first sheet as CSV, or all of them as a workbook. The file appears whole or not at all. */
export async function writeSheets(
  sheets: readonly [SheetToWrite, ...SheetToWrite[]],
  output: string,
  format: OutputFormat,
  terminal: Terminal,
): Promise<void> {
  if (format === "-") {
    for (const piece of csvPieces(sheets[0])) process.stdout.write(piece);
    return;
  }
  await throughDraft(output, async (draft) => {
    if (format === "csv") {
      // Excel takes CSV for UTF-8 only where a mark says so.
      await writeFile(draft, ["\ufeff", ...csvPieces(sheets[0])]);
      return;
    }
    const stream = createWriteStream(draft);
    const written = finished(stream);
    await Promise.all([
      writeWorkbook(sheets, stream, (done, all) => {
        terminal.progress("Writing", done, all);
      }),
      written,
    ]);
  });
}

/** Whether a file exists. */
export const exists = async (file: string): Promise<boolean> =>
  await stat(file).then(
    () => true,
    () => false,
  );
