import { importTable, rowOf } from "../../files";
import { isScored, partners, type Table } from "../../tables";
import { act, addTable, namesInWorkbook, WorkbookError } from "../../workbook";
import type { Outcome } from "../sheet/outcome";
import { productSheet } from "../sheet/productSheet";
import { readSetting } from "../sheet/setting";
import { show } from "../sheet/show";
import { words } from "../words";

const { outcomes } = words;

const file = "sample-partners.csv";
const table: Table = partners;

/** What adding the sample came to, and where its best row stands. */
export interface AddedSample extends Outcome {
  readonly table: string;
  /** Place of the row with the best score, from the first under the header. */
  readonly top: number;
}

/** Place of the largest score; the first row where there is none. */
function topOf(scores: readonly (number | null)[]): number {
  const best = Math.max(...scores.map((score) => score ?? -Infinity));
  return Math.max(0, scores.indexOf(best));
}

/**
 * Adds one sheet to try things on: twelve invented partners that somebody has rated, with live formulas.
 *
 * @param samples Text of one of the sample files.
 * @throws {WorkbookError} `name-taken` if the workbook has a sheet or a table Partners.
 */
export async function addSample(samples: (file: string) => Promise<string>): Promise<AddedSample> {
  const { name } = table;
  const [taken, setting] = await Promise.all([namesInWorkbook(), readSetting()]);
  if ([...taken.tables, ...taken.sheets].some((other) => other.toLowerCase() === name.toLowerCase()))
    throw new WorkbookError("name-taken", words.refusals.sampleTaken(name));
  const imported = await importTable(new TextEncoder().encode(await samples(file)), [table]);
  const rows = imported.rowNumbers.map((_, i) => rowOf(table, imported.columns, i));
  const results = table.scoring?.score(rows, setting.setting) ?? [];
  const { undo } = await act("Add sample data", async (action) => {
    await addTable(action, productSheet(imported, setting));
  });
  await show(name);
  return {
    message: outcomes.addedSample(rows.length, name),
    details: [outcomes.sampleHow],
    undo,
    table: name,
    top: topOf(results.map((result) => (isScored(result) ? result.score : null))),
  };
}
