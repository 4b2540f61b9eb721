import { FileError, isWorkbook } from "../files";
import { openCsv } from "./openCsv";
import { type OpenedFile, openXlsx } from "./openXlsx";

/** What a browser can hold at once, with everything made of it. */
const largestFile = 100_000_000;

/**
 * Reads a file that a person has chosen; what it is, its content tells.
 *
 * @throws {FileError} If it cannot be opened; then nothing has changed.
 */
export async function readFile(file: File): Promise<OpenedFile> {
  if (file.size > largestFile) {
    throw new FileError(
      "too-large",
      `a file must have at most ${largestFile / 1e6} MB here, got ${Math.round(file.size / 1e6)} MB; use the tandem command`,
    );
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  if (isWorkbook(bytes)) return openXlsx(bytes);
  return { workbook: openCsv(file.name.replace(/\.[^.]*$/, ""), bytes), leftBehind: [] };
}
