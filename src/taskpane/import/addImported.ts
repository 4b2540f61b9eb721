import { nameKey } from "../../engine";
import { cellText, type ImportedTable, rowOf } from "../../files";
import { type AssumptionRow, assumptions, readAssumptions } from "../../tables";
import {
  act,
  type Action,
  addRows,
  addTable,
  type CellToWrite,
  Formula,
  readTable,
  type Region,
  type RowToWrite,
  type Task,
  updateRows,
  writeBeside,
} from "../../workbook";
import { addAssumptions } from "../sheet/assumptionsSheet";
import { cellToWrite } from "../sheet/cells";
import { type ImportPlan, keyHeaders } from "./importPlan";
import { counted } from "../counted";
import type { Outcome } from "../sheet/outcome";
import { type FilledColumn, filledColumns, productSheet } from "../sheet/productSheet";
import { scorable } from "../sheet/scorable";
import { scoreRegion } from "../sheet/scoredRegion";
import { readSetting, type WorkbookSetting } from "../sheet/setting";
import { withNames } from "../sheet/withNames";
import { show } from "../sheet/show";

const headersOf = ({ rows }: Region): ReadonlySet<string> =>
  new Set((rows[0] ?? []).map((cell) => nameKey(cellText(cell))));

/** Adds the columns that the file fills and the table lacks, so that nothing of the file is lost. */
async function addColumns(action: Action, region: Region, columns: readonly FilledColumn[]): Promise<void> {
  const present = headersOf(region);
  const lacking = columns.filter(({ header }) => !present.has(nameKey(header)));
  if (lacking.length === 0) return;
  await writeBeside(
    action,
    region,
    lacking.map((column) => ({ ...column, cellOf: () => undefined })),
  );
}

/** Rows by header. Formulas are left to the table, which continues its own. */
const rowsToWrite = (columns: readonly FilledColumn[], places: readonly number[], isUpdate: boolean): RowToWrite[] =>
  places.map((row) => {
    const cells = columns.map(({ header, cell }) => [header, cell(row)] as const);
    // A blank in the file says nothing, so it replaces nothing.
    const told = cells.filter(([, cell]) => !(cell instanceof Formula) && !(isUpdate && cell === null));
    return new Map<string, CellToWrite>(told);
  });

/** Derives the criteria of updated rows again, from all that their rows say now. */
async function rescore(
  action: Action,
  { imported, known }: ImportPlan,
  keyHeader: string,
  { setting }: WorkbookSetting,
): Promise<void> {
  const table = scorable.find(({ name }) => name === imported.table.name);
  const region = table ? await readTable(table.name) : null;
  if (!table || !region) return;
  const updated = new Set(known.map((i) => nameKey(cellText(imported.columns[table.key ?? ""]?.[i] ?? null))));
  const present = headersOf(region);
  const facts = table.computed.filter(({ header, isFact }) => isFact && present.has(nameKey(header)));
  const rows = [...scoreRegion(region, setting, "facts").results.values()].flatMap((result): RowToWrite[] =>
    "cells" in result && updated.has(nameKey(result.name))
      ? [
          new Map<string, CellToWrite>([
            [keyHeader, result.name],
            ...facts.map(
              (column) => [column.header, cellToWrite(result.cells[table.computed.indexOf(column)] ?? null)] as const,
            ),
          ]),
        ]
      : [],
  );
  await updateRows(action, table.name, keyHeader, rows);
}

const assumptionRows = ({ rowNumbers, columns }: ImportedTable): readonly AssumptionRow[] =>
  rowNumbers.map((_, i) => rowOf(assumptions, columns, i) as unknown as AssumptionRow);

/** Makes the sheet of that kind. */
async function addNewSheet(action: Action, { imported }: ImportPlan, known: WorkbookSetting, task?: Task) {
  if (imported.table.name !== assumptions.name) {
    await addTable(action, productSheet(imported, known), task);
    return;
  }
  const rows = assumptionRows(imported);
  await addAssumptions(action, readAssumptions(rows).setting, rows, known.names);
}

function outcomeOf(plan: ImportPlan, updated: number): Outcome {
  const { imported, fresh, known, repeated, region } = plan;
  const { row: noun, name } = imported.table;
  const kept = known.length - updated;
  const did = [
    ...(fresh.length > 0 || updated === 0 ? [`added ${counted(fresh.length, noun)}`] : []),
    ...(updated > 0 ? [`updated ${counted(updated, noun)}`] : []),
  ].join(" and ");
  const strangers = imported.extras.map(({ header }) => header);
  return {
    message: `${did.charAt(0).toUpperCase()}${did.slice(1)}.`,
    details: [
      region === null ? `Made the sheet ${name}.` : `Sheet ${region.sheet}.`,
      ...(kept > 0 ? [`${counted(kept, noun)} already in the sheet: left as in the sheet.`] : []),
      ...(repeated > 0 ? [`${counted(repeated, "row")} of the file name one that came before: not used.`] : []),
      ...(imported.skipped.length > 0 ? [`${counted(imported.skipped.length, "row")} of the file left out.`] : []),
      ...(strangers.length > 0 ? [`Columns of the file that Tandem has no use for: ${strangers.join(", ")}.`] : []),
    ],
  };
}

/**
 * Adds the rows of a file to the sheet of their kind, which is made if there is none. Rows that are there already stay as they are.
 *
 * @param update Whether rows that are there already take what the file says.
 */
export async function addImported(plan: ImportPlan, update: boolean, task?: Task): Promise<Outcome> {
  const { imported, region, fresh, known } = plan;
  const { name } = imported.table;
  const isUpdate = update && plan.canUpdate;
  const found = await readSetting();
  const done = await act(`Add ${name.toLowerCase()}`, async (action) => {
    const setting = await withNames(action, found);
    if (region === null) {
      await addNewSheet(action, plan, setting, task);
      return 0;
    }
    const columns = filledColumns(imported, setting);
    await addColumns(action, region, columns);
    if (fresh.length > 0) await addRows(action, name, rowsToWrite(columns, fresh, false), task);
    if (!isUpdate) return 0;
    const [keyHeader] = keyHeaders(imported);
    const inputs = new Set(Object.values(imported.table.columns).map(({ header }) => header));
    const told = columns.filter(({ header }) => inputs.has(header));
    const { updated } = await updateRows(action, name, keyHeader!, rowsToWrite(told, known, true), task);
    await rescore(action, plan, keyHeader!, setting);
    return updated;
  });
  await show(region?.sheet ?? name);
  const nothing = region !== null && fresh.length === 0 && done.value === 0;
  return { ...outcomeOf(plan, done.value), ...(nothing ? {} : { undo: done.undo }) };
}
