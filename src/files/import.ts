import type { Table } from "../tables";
import { type ImportedTable, importing } from "./importSheets";
import type { ImportOptions, Written } from "./matchSheets";
import { atOnce, type Pace } from "./paced";
import type { RawSheet } from "./rawSheet";
import { isWorkbook } from "./xlsx/mark";

/** The sheets of a file, before anybody has said what they mean. */
export interface RawFile {
  readonly sheets: readonly RawSheet[];
  readonly written: Written;
}

/**
 * Reads the sheets of a file. The reader of the format is loaded when a file of it comes.
 *
 * @param bytes The whole file; what it is, its content tells.
 * @param pace How the work is run; a workbook's own reader makes no pauses.
 * @throws {FileError} If the file cannot be read at all.
 */
export async function readSheets(
  bytes: Uint8Array,
  { sheet, delimiter, encoding }: Pick<ImportOptions, "sheet" | "delimiter" | "encoding"> = {},
  pace: Pace = atOnce,
): Promise<RawFile> {
  if (isWorkbook(bytes)) {
    const { readWorkbook } = await import("./xlsx/readWorkbook");
    return {
      sheets: await readWorkbook(bytes, sheet),
      written: { format: "XLSX", encoding: null, delimiter: null },
    };
  }
  const { readingCsv } = await import("./csv/readCsv");
  const said = { ...(delimiter ? { delimiter } : {}), ...(encoding ? { encoding } : {}) };
  const csv = await pace(readingCsv(bytes, said, pace === atOnce ? Infinity : undefined));
  return { sheets: [csv.sheet], written: { format: "CSV", encoding: csv.encoding, delimiter: csv.delimiter } };
}

/**
 * Reads a file into a table, as `importSheets` does with its sheets.
 *
 * @param bytes The whole file; what it is, its content tells.
 * @param candidates Tables it may be; of several the one that most columns fit, the earlier where as many do.
 * @throws {FileError} If the file cannot be read at all, or lacks a column that every row needs.
 */
export async function importTable(
  bytes: Uint8Array,
  candidates: readonly Table[],
  options: ImportOptions = {},
): Promise<ImportedTable> {
  const { sheets, written } = await readSheets(bytes, options);
  return atOnce(importing(sheets, candidates, options, written));
}
