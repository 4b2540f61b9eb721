import { FileError, inTurns, type MatchedFile, matching } from "../../files";
import { tables } from "../../tables";
import type { ColumnChoices, FileSaid } from "./said";
import type { OpenedFile } from "./openFile";
import { words } from "../words";

const candidates = (name: string | undefined) =>
  name === undefined ? tables : tables.filter((table) => table.name === name);

/**
 * Finds the header of a file and which of its columns serve ours, as far as the person has not said. Nothing is written.
 *
 * @throws {FileError} If there is no table where the person says.
 */
export async function matchFile(
  { raw: { sheets, written } }: OpenedFile,
  said: FileSaid,
  choices: ColumnChoices,
): Promise<MatchedFile> {
  const wanted = said.sheet === undefined ? sheets : sheets.filter(({ name }) => name === said.sheet);
  const tablesOf = candidates(said.table);
  const columns = tablesOf.length === 1 ? tablesOf[0]!.columns : {};
  const ours = [...choices].flatMap(([key, theirs]) => {
    const header = columns[key]?.header;
    return header === undefined ? [] : [{ header, theirs }];
  });
  const { headerRow } = said;
  const fits = wanted.filter(
    ({ rows, firstRow }) => headerRow === undefined || (headerRow >= firstRow && headerRow < firstRow + rows.length),
  );
  if (fits.length === 0) throw new FileError("not-a-table", words.refusals.noHeaderRow(headerRow ?? 1));
  const options = {
    ...(headerRow === undefined ? {} : { headerRow }),
    map: new Map(ours.flatMap(({ header, theirs }) => (theirs === null ? [] : [[theirs, header] as const]))),
    without: new Set(ours.flatMap(({ header, theirs }) => (theirs === null ? [header] : []))),
  };
  return await inTurns(matching(fits, tablesOf, options, written));
}
