import type { Table } from "../tables";
import { type ImportedTable, type ImportOptions, importSheets } from "./importSheets";
import { isWorkbook } from "./xlsx/mark";

/**
 * Reads a file into a table, as `importSheets` does with its sheets. The reader of the format is loaded when a file of it comes.
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
  if (isWorkbook(bytes)) {
    const { readWorkbook } = await import("./xlsx/readWorkbook");
    const sheets = await readWorkbook(bytes, options.sheet);
    return importSheets(sheets, candidates, options, { format: "XLSX", encoding: null, delimiter: null });
  }
  const { readCsv } = await import("./csv/readCsv");
  const { sheet, encoding, delimiter } = readCsv(bytes, options.delimiter);
  return importSheets([sheet], candidates, options, { format: "CSV", encoding, delimiter });
}
