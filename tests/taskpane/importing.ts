import { type ImportPlan, planImport } from "../../src/taskpane/import/importPlan";
import type { ColumnChoices, FileSaid } from "../../src/taskpane/import/said";
import { matchFile } from "../../src/taskpane/import/matchFile";
import { openFile } from "../../src/taskpane/import/openFile";
import type { Fix } from "../../src/files";

/** What a person says of a file. */
export interface Said extends FileSaid {
  readonly choices?: ColumnChoices;
  readonly fixes?: readonly Fix[];
  readonly key?: string;
}

/** Reads the text of a file and compares it with the workbook, as the three steps of Import do. */
export async function plan(text: string, name = "export.csv", said: Said = {}): Promise<ImportPlan> {
  const file = await openFile(name, new TextEncoder().encode(text), said);
  const matched = await matchFile(file, said, said.choices ?? new Map());
  return await planImport(name, matched, { ...said, fixes: said.fixes ?? [], key: said.key ?? null });
}
