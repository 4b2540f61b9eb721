import { nameKey } from "../../engine";
import { cellText, type ImportedTable, inTurns, rowOf } from "../../files";
import { type AssumptionRow, assumptions, readAssumptions } from "../../tables";
import {
  act,
  type Action,
  addRows,
  addTable,
  mayGoOn,
  type Region,
  type Task,
  updateRowsAt,
  writeBeside,
} from "../../workbook";
import { addAssumptions } from "../sheet/assumptionsSheet";
import type { Outcome } from "../sheet/outcome";
import { type FilledColumn, filling, ownColumns, tableOf } from "../sheet/productSheet";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import { show } from "../sheet/show";
import { withNames } from "../sheet/withNames";
import { addedRows, type AddedColumn, changedRows } from "./importedRows";
import type { ImportPlan } from "./importPlan";
import { rescore } from "./rescore";
import { words } from "../words";

const { outcomes } = words;

/** Rows of a file by their places, as a file of its own. */
function only(imported: ImportedTable, places: readonly number[]): ImportedTable {
  const { rowNumbers, columns } = imported;
  if (places.length === rowNumbers.length) return imported;
  const some = <T>(all: readonly T[]): readonly T[] => places.map((place) => all[place]!);
  const picked = Object.entries(columns).map(([key, cells]) => [key, some(cells)] as const);
  return { ...imported, rowNumbers: some(rowNumbers), columns: Object.fromEntries(picked) };
}

/** Adds the columns that the file fills and the table lacks, so that nothing of the file is lost. */
async function addColumns(action: Action, region: Region, columns: readonly FilledColumn[]): Promise<void> {
  const present = new Set((region.rows[0] ?? []).map((cell) => nameKey(cellText(cell))));
  const lacking = columns.filter(({ header }) => !present.has(nameKey(header)));
  if (lacking.length === 0) return;
  await writeBeside(
    action,
    region,
    lacking.map((column) => ({ ...column, cellOf: () => undefined })),
  );
}

/** Makes the sheet of that kind. */
async function addNewSheet(action: Action, { imported }: ImportPlan, known: WorkbookSetting, task?: Task) {
  if (imported.table.name === assumptions.name) {
    const { rowNumbers, columns } = imported;
    const rows = rowNumbers.map((_, i) => rowOf(assumptions, columns, i) as unknown as AssumptionRow);
    await addAssumptions(action, readAssumptions(rows).setting, rows, known.names);
    return;
  }
  const columns = await inTurns(filling(imported, known), mayGoOn(task));
  await addTable(action, tableOf(imported.table, columns, imported.rowNumbers.length), task);
}

const has = (columns: readonly FilledColumn[], header: string): boolean =>
  columns.some((column) => column.header === header);

/** Where rows are found by a column that is none of ours, new rows have it too. */
function keyColumns({ key, imported: { table } }: ImportPlan): readonly AddedColumn[] {
  const ours = new Set(Object.values(table.columns).map(({ header }) => header));
  return (key?.headers ?? []).flatMap((header, k) =>
    ours.has(header) ? [] : [{ header, cell: (row: number) => cellText(key!.cells(row)[k] ?? null) }],
  );
}

/** Adds what is new to a table and changes what is not, where nobody has moved those rows since they were read. */
async function addToSheet(
  action: Action,
  plan: ImportPlan,
  region: Region,
  { setting, isUpdate, task }: { readonly setting: WorkbookSetting; readonly isUpdate: boolean; readonly task?: Task },
): Promise<number> {
  const { imported, fresh, key } = plan;
  const known = isUpdate ? plan.known : [];
  const check = mayGoOn(task);
  const changed = new Set(known.flatMap(({ changes }) => changes.map(({ header }) => header)));
  const filled = fresh.length > 0 ? await inTurns(filling(only(imported, fresh), setting), check) : [];
  const told = ownColumns(imported).filter(({ header }) => changed.has(header));
  await addColumns(action, region, [...filled, ...told.filter(({ header }) => !has(filled, header))]);
  if (fresh.length > 0) {
    const extra = keyColumns(plan).map(({ header, cell }) => ({ header, cell: (i: number) => cell(fresh[i]!) }));
    const rows = await inTurns(addedRows([...filled, ...extra], fresh.length), check);
    await addRows(action, imported.table.name, rows, task);
  }
  const header = key?.headers.at(-1);
  if (known.length === 0 || header === undefined) return 0;
  const names = new Map(known.map(({ place, name }) => [place, name] as const));
  await updateRowsAt(action, imported.table.name, changedRows(known), { header, names }, task);
  await rescore(action, plan, setting.setting, check);
  return known.length;
}

function outcomeOf(plan: ImportPlan, updated: number): Outcome {
  const { imported, fresh, known, same, region, skipped } = plan;
  const { row: noun, name } = imported.table;
  const kept = known.length - updated + same;
  const strangers = imported.extras.map(({ header }) => header).filter((header) => !plan.key?.headers.includes(header));
  return {
    message: outcomes.addedAndUpdated(fresh.length, updated, noun),
    details: [
      region === null ? outcomes.madeSheet(name) : outcomes.sheet(region.sheet),
      ...(kept > 0 ? [outcomes.kept(kept, noun)] : []),
      ...(skipped.length > 0 ? [outcomes.rowsLeftOut(skipped.length)] : []),
      ...(strangers.length > 0 ? [outcomes.strangers(strangers)] : []),
    ],
  };
}

/**
 * Adds the rows of a file to the sheet of their kind, which is made if there is none. Rows that are there already stay as they are.
 *
 * @param isUpdate Whether rows that are there already take what the file says.
 */
export async function addImported(plan: ImportPlan, isUpdate: boolean, task?: Task): Promise<Outcome> {
  const { imported, region, fresh } = plan;
  const { name } = imported.table;
  const found = await readSetting();
  const done = await act(`Add ${name.toLowerCase()}`, async (action) => {
    const setting = await withNames(action, found);
    if (region !== null)
      return await addToSheet(action, plan, region, { setting, isUpdate, ...(task ? { task } : {}) });
    await addNewSheet(action, plan, setting, task);
    return 0;
  });
  await show(region?.sheet ?? name);
  const nothing = region !== null && fresh.length === 0 && done.value === 0;
  return { ...outcomeOf(plan, done.value), ...(nothing ? {} : { undo: done.undo }) };
}
