import { cellText, importSheets } from "../../files";
import { type Column, type Columns, type RowOf, type Table, tables } from "../../tables";
import { readTable, readTableColumn, WorkbookError } from "../../workbook";
import { nameOf, enoughRows, ownColumns, readOwnRow } from "../sheet/ownRow";
import { rawSheetOf } from "../sheet/rawSheetOf";
import { fieldText, fieldWords, readField } from "./fieldText";
import type { Field, FieldGroup, FormSheet } from "./formSheet";
import { words } from "../words";

/** As many names are offered; more would be slow to choose from. */
const mostSuggestions = 500;

/** @throws {WorkbookError} `not-found` if it is none of ours. */
export function ownTable(name: string): Table {
  const table = tables.find((other) => other.name === name);
  if (!table) throw new WorkbookError("not-found", words.refusals.noTableOfOurs(name));
  return table;
}

/** What the rows of a table are called in the workbook, and the number of the first as a person sees it; none where it lacks the table. */
export async function namesOf(table: Table): Promise<{ readonly names: readonly string[]; readonly firstRow: number }> {
  const region = table.key === null ? null : await readTable(table.name, { place: 0, most: enoughRows });
  if (region === null || table.key === null) return { names: [], firstRow: 0 };
  const header = ownColumns(importSheets([rawSheetOf(region)], [table]), region).headerOf(table.key);
  const cells = header === null ? null : await readTableColumn(table.name, header);
  return { names: (cells ?? []).map((cell) => cellText(cell)), firstRow: region.row + 2 };
}

/** The table whose rows a column names: Partner those of Partners, Markets those of Markets. */
const namedTable = (own: Table, { header, type }: Column): Table | undefined =>
  type !== "text" && type !== "list"
    ? undefined
    : tables.find(
        (table) => table !== own && [table.row, table.name].some((name) => name.toLowerCase() === header.toLowerCase()),
      );

async function suggestionsFor(table: Table, column: Column): Promise<readonly string[]> {
  const named = namedTable(table, column);
  if (!named) return [];
  // Without names to offer the form is as good as before.
  const found = await namesOf(named).catch(() => null);
  return [...new Set((found?.names ?? []).filter((name) => name !== ""))].slice(0, mostSuggestions);
}

function groupOf({ essential, scoring }: Table, key: string, { type }: Column): FieldGroup {
  if (essential.includes(key)) return "essential";
  return type === "points" || scoring?.ratings.includes(key) ? "ratings" : "other";
}

/** Keys in the order in which a form asks for them. */
function keysOf({ columns, essential }: Table): readonly string[] {
  return [...essential, ...Object.keys(columns).filter((key) => !essential.includes(key))];
}

async function fieldOf(table: Table, key: string, row: RowOf<Columns> | null): Promise<Field> {
  const column = table.columns[key]!;
  return {
    key,
    header: column.header,
    type: column.type,
    group: groupOf(table, key, column),
    isRequired: column.required === true,
    unit: column.unit ?? null,
    description: column.description,
    choices: column.choices ?? column.words ?? [],
    suggestions: await suggestionsFor(table, column),
    text: row ? fieldText(column, row[key] ?? null) : "",
  };
}

/**
 * Reads what the form of a row shows.
 *
 * @param place 0 is the first row under the header; null for a new row.
 * @throws {WorkbookError} `not-found` if there is no such row.
 */
export async function readForm(name: string, place: number | null): Promise<FormSheet> {
  const table = ownTable(name);
  const read = place === null ? null : await readOwnRow(table, place);
  const fields = await Promise.all(keysOf(table).map((key) => fieldOf(table, key, read?.row ?? null)));
  return {
    table: name,
    noun: table.row,
    edited: read && { place: read.place, name: nameOf(read) },
    fields,
  };
}

/** What is wrong with what a field says, or what it was taken for; null where nothing is to be said. */
export function checkField(name: string, key: string, text: string) {
  const column = ownTable(name).columns[key]!;
  return fieldWords(column, readField(column, text));
}
