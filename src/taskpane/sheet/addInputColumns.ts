import { inputColumns } from "../../files";
import type { Table } from "../../tables";
import { type Action, type Region, writeBeside } from "../../workbook";

/** Adds blank columns of ours that a table lacks, so that nothing that is to stand in them is lost. */
export async function addInputColumns(
  action: Action,
  region: Region,
  table: Table,
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return;
  const inputs = inputColumns(table);
  const all = Object.keys(table.columns);
  const columns = all.flatMap((key, k) => (keys.includes(key) ? [inputs[k]!] : []));
  await writeBeside(
    action,
    region,
    columns.map((column) => ({ ...column, cellOf: () => undefined })),
  );
}
