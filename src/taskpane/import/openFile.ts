import { inTurns, type RawFile, readSheets } from "../../files";
import { tables } from "../../tables";
import { readSelection } from "../../workbook";
import { rawSheetOf } from "../sheet/rawSheetOf";
import type { FileSaid } from "./said";
import { readApart } from "./readApart";

/** Where rows stand that are in the workbook already. */
export interface Origin {
  readonly sheet: string;
  /** First column and number of columns, from 0. */
  readonly column: number;
  readonly columns: number;
}

/** A file that was chosen, before anybody has said what its columns mean. */
export interface OpenedFile {
  readonly name: string;
  /** Null for rows of the workbook. */
  readonly bytes: Uint8Array | null;
  readonly origin: Origin | null;
  readonly raw: RawFile;
  /** Names of the tables that it may be taken for. */
  readonly tables: readonly string[];
}

const names = tables.map(({ name }) => name);

/**
 * Reads the sheets of a file.
 *
 * @throws {FileError} If it cannot be read at all.
 */
export async function openFile(
  name: string,
  bytes: Uint8Array,
  { delimiter, encoding }: Pick<FileSaid, "delimiter" | "encoding"> = {},
): Promise<OpenedFile> {
  const said = { ...(delimiter ? { delimiter } : {}), ...(encoding ? { encoding } : {}) };
  const raw = (await readApart(bytes)) ?? (await readSheets(bytes, said, inTurns));
  return { name, bytes, origin: null, raw, tables: names };
}

/**
 * Takes the list around the selected cells, such as a pasted export.
 *
 * @throws {WorkbookError} `selection` if several blocks are selected, or nothing stands there.
 */
export async function openSelection(): Promise<OpenedFile> {
  const { region } = await readSelection();
  const { sheet, address, column, rows } = region;
  return {
    name: `${sheet}!${address}`,
    bytes: null,
    origin: { sheet, column, columns: rows[0]?.length ?? 1 },
    raw: { sheets: [rawSheetOf(region)], written: { format: "cells", encoding: null, delimiter: null } },
    tables: names,
  };
}
