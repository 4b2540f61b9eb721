import { unzipSync } from "fflate";
import { FileError } from "../fileError";
import { isOldWorkbook } from "./mark";

/** What a workbook may unpack to. A sheet of a million rows by twenty columns takes about as much. */
const largestContent = 1_000_000_000;

/** Workbooks shrink to a tenth, at times to a fiftieth; a bomb shrinks to a thousandth. */
const largestRatio = 200;

/** What is too small to harm, however well it is packed. */
const harmless = 50_000_000;

const megabytes = (bytes: number) => `${Math.round(bytes / 1e5) / 10} MB`;

/**
 * Refuses a workbook that would unpack to more than it says, or to more than anybody can want.
 *
 * Reads the archive's directory only. The reader that comes after stops at the sizes declared there, so a lie is found while unpacking.
 *
 * @throws {FileError} `old-excel` for an .xls or an encrypted file, `damaged` if it is no archive, `too-large` if what it declares exceeds
 * 1 GB, or 50 MB and 200 times its own size, or if it declares nothing for a part that has content.
 */
export function checkArchive(bytes: Uint8Array): void {
  if (isOldWorkbook(bytes)) {
    throw new FileError(
      "old-excel",
      "the workbook must be an unencrypted .xlsx, but it is an old .xls or has a password; save it as .xlsx without one",
    );
  }
  let declared = 0;
  const undeclared: string[] = [];
  try {
    unzipSync(bytes, {
      filter: ({ name, size, originalSize }) => {
        declared += originalSize;
        if (originalSize === 0 && size > 2) undeclared.push(name);
        return false;
      },
    });
  } catch (error) {
    throw new FileError(
      "damaged",
      "the workbook must be a complete .xlsx archive, but its directory cannot be read; save it again in Excel",
      {
        cause: error,
      },
    );
  }
  if (undeclared.length > 0) {
    throw new FileError(
      "damaged",
      `every part of the workbook must declare its size, but ${undeclared[0]!} declares 0`,
    );
  }
  if (declared > largestContent || (declared > harmless && declared > largestRatio * bytes.length)) {
    throw new FileError(
      "too-large",
      `a workbook must unpack to at most ${megabytes(largestContent)} and ${largestRatio} times its size, ` +
        `got ${megabytes(declared)} in a file of ${megabytes(bytes.length)}`,
    );
  }
}
