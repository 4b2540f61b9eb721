import { nameKey } from "../../engine";
import type { Cell, Columns, RowOf, Table } from "../../tables";
import { type Done, type Task } from "../../workbook";
import type { Explained } from "../detail/explained";
import { explainOwnRow } from "../detail/explainSelection";
import { selectOwnRow } from "../detail/openRow";
import { nameOf, type OwnRow, readOwnRow } from "../sheet/ownRow";
import type { Outcome } from "../sheet/outcome";
import { scorable } from "../sheet/scorable";
import { words } from "../words";
import { addOwnRow } from "./addOwnRow";
import { changeOwnRow, checkUnchanged } from "./changeOwnRow";
import { fieldWords, readField } from "./fieldText";
import type { FormSheet } from "./formSheet";
import { namesOf, ownTable } from "./readForm";

/** What became of a form: written, or refused for what is wrong with its fields. */
export type SavedForm =
  | { readonly kind: "saved"; readonly outcome: Outcome; readonly explained: Explained | null }
  | { readonly kind: "faulty"; readonly faults: Readonly<Record<string, string>> };

type Texts = Readonly<Record<string, string>>;

/** The fields that a person has written into, read. */
function readTexts(table: Table, texts: Texts) {
  const cells = new Map<string, Cell>();
  const faults: Record<string, string> = {};
  for (const [key, text] of Object.entries(texts)) {
    const column = table.columns[key];
    if (!column) continue;
    const read = readField(column, text);
    const { fault } = fieldWords(column, read);
    if (fault === null) cells.set(key, read.value);
    else faults[key] = fault;
  }
  return { cells, faults };
}

/** Tells of another row with the name of one that is new or gets another name. */
async function repeatedName(table: Table, row: RowOf<Columns>, read: OwnRow | null): Promise<Record<string, string>> {
  const { key } = table;
  const name = key === null ? null : (row[key] ?? null);
  if (key === null || typeof name !== "string" || (read && nameOf(read) === name)) return {};
  const { names, firstRow } = await namesOf(table);
  const other = names.findIndex((held, at) => at !== read?.place && nameKey(held) === nameKey(name));
  return other < 0 ? {} : { [key]: words.form.repeated(table.row, name, firstRow + other) };
}

/** What is lacking in the row, and whether another row has its name. */
async function faultsIn(table: Table, row: RowOf<Columns>, read: OwnRow | null): Promise<Record<string, string>> {
  const faults: Record<string, string> = {};
  for (const [key, column] of Object.entries(table.columns))
    if (column.required && (row[key] ?? null) === null) faults[key] = words.form.required(column.header);
  return { ...faults, ...(await repeatedName(table, row, read)) };
}

const blankRow = ({ columns }: Table): RowOf<Columns> =>
  Object.fromEntries(Object.keys(columns).map((key) => [key, null]));

/** Fields whose text is not the one that they had. */
const changedTexts = ({ fields }: FormSheet, texts: Texts): Texts =>
  Object.fromEntries(fields.flatMap(({ key, text }) => ((texts[key] ?? text) === text ? [] : [[key, texts[key]!]])));

async function written(
  table: Table,
  read: OwnRow | null,
  row: RowOf<Columns>,
  changed: ReadonlyMap<string, Cell>,
  task?: Task,
): Promise<{ readonly done: Done<unknown> | null; readonly place: number }> {
  if (read === null) return await addOwnRow(table, row, task);
  return { done: changed.size === 0 ? null : await changeOwnRow(read, row, changed), place: read.place };
}

/**
 * Writes the row of a form: a new one at the end of its table, which is made if there is none; else only the cells that were changed, and
 * what is derived from them. One step of undo.
 *
 * @param texts What was written, by key of the column; what is not in it stands as it was.
 * @throws {WorkbookError} `changed-since` if another row stands in the place of the one that was changed.
 */
export async function saveForm(sheet: FormSheet, texts: Texts, task?: Task): Promise<SavedForm> {
  const table = ownTable(sheet.table);
  const { cells, faults } = readTexts(table, changedTexts(sheet, texts));
  const read = sheet.edited && (await readOwnRow(table, sheet.edited.place));
  if (read) checkUnchanged(read, sheet, [...cells.keys()]);
  const row = { ...(read?.row ?? blankRow(table)), ...Object.fromEntries(cells) };
  const all = { ...(await faultsIn(table, row, read)), ...faults };
  if (Object.keys(all).length > 0) return { kind: "faulty", faults: all };
  const { done, place } = await written(table, read, row, cells, task);
  await selectOwnRow(table.name, place);
  const isScored = scorable.some(({ name }) => name === table.name);
  const explained = isScored ? await explainOwnRow(table.name, place).catch(() => null) : null;
  const message = words.form.saved(table.row, sheet.edited === null, done !== null, explained);
  return { kind: "saved", explained, outcome: { message, details: [], ...(done ? { undo: done.undo } : {}) } };
}
