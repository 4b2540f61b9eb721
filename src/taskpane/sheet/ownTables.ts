import { type Table, tables } from "../../tables";
import { namesInWorkbook } from "../../workbook";

/** The tables of ours that the workbook has. */
export async function ownTables(): Promise<readonly Table[]> {
  const { tables: names } = await namesInWorkbook();
  const there = new Set(names.map((name) => name.toLowerCase()));
  return tables.filter(({ name }) => there.has(name.toLowerCase()));
}
