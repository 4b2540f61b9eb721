import { readFile } from "node:fs/promises";
import { readWorkbook } from "../../src/files/xlsx/readWorkbook";

/** The sheets of a workbook by name, as rows. */
export const sheetsOf = async (file: string) =>
  new Map((await readWorkbook(await readFile(file))).map(({ name, rows }) => [name, rows]));
