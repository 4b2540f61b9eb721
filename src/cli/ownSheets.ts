import { FileError, type ImportedTable, type ImportOptions, importSheets, type RawFile, type RawSheet } from "../files";
import { type Table, tables } from "../tables";

/** A sheet of a file that was read as one of our tables. */
export interface ReadSheet {
  readonly file: string;
  readonly imported: ImportedTable;
}

/** A sheet of a workbook that was not read, and why. */
export interface PassedOver {
  readonly file: string;
  readonly sheet: string;
  readonly reason: string;
}

export interface OwnSheets {
  readonly sheets: readonly ReadSheet[];
  readonly passedOver: readonly PassedOver[];
}

/** How the sheets of a file are read. */
interface How extends Pick<RawFile, "written"> {
  readonly options: ImportOptions;
}

/** Reads sheets as the candidate that fits best, or says why they are none. */
export function sheetsAs(
  sheets: readonly RawSheet[],
  candidates: readonly Table[],
  { options, written }: How,
): ImportedTable | string {
  try {
    return importSheets(sheets, candidates, options, written);
  } catch (error) {
    if (error instanceof FileError) return error.message;
    throw error;
  }
}

const tableNamed = (name: string): Table | undefined =>
  tables.find((table) => table.name.toLowerCase() === name.toLowerCase());

const hasContent = ({ samples }: ImportedTable["matches"][number]): boolean => samples.length > 0;

/** How many headers of a sheet are columns of ours and hold something. */
const matched = ({ matches }: ImportedTable): number =>
  matches.filter((match) => hasContent(match) && match.key !== null).length;

/** Whether a sheet that nobody named after a table is one all the same, and no list that shares a word with it. */
const isOurs = (imported: ImportedTable): boolean =>
  matched(imported) >= 2 && 2 * matched(imported) >= imported.matches.filter(hasContent).length;

/**
 * Reads the sheets of a workbook that are tables of ours: those with the name of one as that one; of the others those that fit one after
 * which none is named, the best for each.
 */
export function ownSheets(file: string, sheets: readonly RawSheet[], how: How): OwnSheets {
  const found = new Map<string, ImportedTable>();
  const passedOver: PassedOver[] = [];
  const passOver = (sheet: string, reason: string) => passedOver.push({ file, sheet, reason });
  const takeNamed = (sheet: RawSheet, table: Table) => {
    const imported = sheetsAs([sheet], [table], how);
    if (typeof imported === "string") passOver(sheet.name, imported);
    else found.set(table.name, imported);
  };
  const takeOther = (sheet: RawSheet) => {
    const imported = sheetsAs([sheet], tables, how);
    if (typeof imported === "string" || !isOurs(imported)) {
      passOver(sheet.name, "its columns are those of none of our tables");
      return;
    }
    const { name } = imported.table;
    const before = found.get(name);
    const beforeName = before?.source.sheet ?? "";
    if (before && (tableNamed(beforeName) || matched(before) >= matched(imported))) {
      passOver(sheet.name, `${name} is read from sheet ${beforeName}`);
      return;
    }
    if (before) passOver(beforeName, `${name} is read from sheet ${sheet.name}`);
    found.set(name, imported);
  };
  for (const sheet of sheets) {
    const table = tableNamed(sheet.name);
    if (table) takeNamed(sheet, table);
  }
  for (const sheet of sheets) if (!tableNamed(sheet.name)) takeOther(sheet);
  return { sheets: [...found.values()].map((imported) => ({ file, imported })), passedOver };
}
