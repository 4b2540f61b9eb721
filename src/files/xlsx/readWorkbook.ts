import { readXlsx, type Sheet } from "hucre/xlsx";
import { checkArchive } from "./archive";
import { FileError } from "../fileError";
import type { RawSheet } from "../rawSheet";

/** hucre takes a chart sheet for a worksheet and misses its body. */
const withoutBody = /missing worksheet file for sheet "(.*)"/s;

/** A1 range as places from 0. */
function placesOf(range: string): NonNullable<RawSheet["table"]> | null {
  const [, firstLetters, firstRow, lastLetters, lastRow] =
    /^\$?([A-Z]+)\$?(\d+):\$?([A-Z]+)\$?(\d+)$/.exec(range) ?? [];
  if (!firstLetters || !firstRow || !lastLetters || !lastRow) return null;
  const column = (letters: string) =>
    Array.from(letters).reduce((place, letter) => 26 * place + letter.charCodeAt(0) - 64, 0) - 1;
  return {
    header: Number(firstRow) - 1,
    end: Number(lastRow),
    firstColumn: column(firstLetters),
    lastColumn: column(lastLetters),
  };
}

function rawSheet({ name, rows, merges = [], tables = [] }: Sheet): RawSheet {
  const table = tables.map(({ range }) => (range ? placesOf(range) : null)).find((place) => place !== null);
  return {
    name,
    rows,
    firstRow: 1,
    ...(table ? { table } : {}),
    merges: merges.map(({ startRow, endRow, startCol, endCol }) => ({
      startRow,
      endRow,
      startColumn: startCol,
      endColumn: endCol,
    })),
    repairs: [],
  };
}

/**
 * Reads the worksheets of a workbook that people can see, chart sheets left out. Dates count from 1900 or 1904 as the workbook says; formulas
 * give their stored result; an error cell gives its text, such as #N/A.
 *
 * @param sheet Name of the only sheet wanted, hidden or not; without it all that are not hidden.
 * @throws {FileError} `old-excel`, `encrypted`, `damaged` or `too-large` if it is no workbook that can be read, `no-such-sheet` if no sheet has
 * the name, `empty-file` if no sheet is left.
 */
export async function readWorkbook(bytes: Uint8Array, sheet?: string): Promise<readonly RawSheet[]> {
  checkArchive(bytes);
  const names: string[] = [];
  const unreadable = new Set<string>();
  for (;;) {
    names.length = 0;
    try {
      const { sheets } = await readXlsx(bytes, {
        sheets: ({ name, hidden, veryHidden }) => {
          names.push(name);
          if (unreadable.has(name)) return false;
          return sheet === undefined ? !hidden && !veryHidden : name.toLowerCase() === sheet.toLowerCase();
        },
      });
      if (sheets.length > 0) return sheets.map(rawSheet);
    } catch (error) {
      const chart = error instanceof Error ? withoutBody.exec(error.message)?.[1] : undefined;
      if (chart !== undefined && !unreadable.has(chart)) {
        unreadable.add(chart);
        continue;
      }
      throw refusal(error);
    }
    if (sheet === undefined)
      throw new FileError("empty-file", "the workbook must have a worksheet that is not hidden, but has none");
    throw new FileError("no-such-sheet", `the workbook must have a worksheet "${sheet}", but has ${names.join(", ")}`);
  }
}

/** The errors of hucre, which its part for XLSX does not export. */
const readerErrors = new Set(["ParseError", "ZipError", "XmlError", "UnsupportedFormatError", "InvalidArgumentError"]);

function refusal(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  if (error.name === "EncryptedFileError") {
    return new FileError("encrypted", "the workbook must not have a password; save it without one", { cause: error });
  }
  if (readerErrors.has(error.name) || error instanceof RangeError) {
    return new FileError("damaged", `the workbook cannot be read: ${error.message}`, { cause: error });
  }
  return error;
}
