import { unzipSync, type Zippable, zipSync } from "fflate";
import { FileError } from "../fileError";
import { checkArchive } from "./archive";

/** The files that a workbook is made of, by their path in it. */
export type WorkbookParts = ReadonlyMap<string, Uint8Array>;

/**
 * Takes a workbook apart.
 *
 * @throws {FileError} `old-excel`, `damaged` or `too-large` if it is no archive, or one that does harm.
 */
export function unpackWorkbook(bytes: Uint8Array): WorkbookParts {
  checkArchive(bytes);
  try {
    return new Map(Object.entries(unzipSync(bytes)).filter(([path]) => !path.endsWith("/")));
  } catch (error) {
    throw new FileError(
      "damaged",
      "the workbook must be a complete .xlsx archive, but a part of it cannot be unpacked",
      {
        cause: error,
      },
    );
  }
}

/** Puts a workbook together. */
export function packWorkbook(parts: WorkbookParts): Uint8Array<ArrayBuffer> {
  const files: Zippable = Object.fromEntries(parts);
  return zipSync(files, { level: 6 });
}
