import { nameKey } from "../engine";
import { type ImportedTable, reported, rowOf } from "../files";
import { type Analysed, partners, type ReportedTable, type Setting, type Table } from "../tables";
import type { GivenFiles } from "./givenFiles";
import type { ReadSheet } from "./ownSheets";
import { inPart, Refusal } from "./terminal";

const nameOfSheet = ({ source, table }: ImportedTable): string => source.sheet ?? table.name;

/** A table with the rows of all sheets that are it, scored together, for ranks are among all of them. */
function together(table: Table, sheets: readonly ReadSheet[], setting: Setting): readonly ReportedTable[] {
  const [first, ...rest] = sheets.filter(({ imported }) => imported.table.name === table.name);
  if (!first) return [];
  const all = [first, ...rest].map(({ imported }) => imported);
  const rows = all.flatMap((imported) => imported.rowNumbers.map((_, i) => rowOf(table, imported.columns, i)));
  const results = table.scoring?.score(rows, setting) ?? null;
  let from = 0;
  const parts = all.map((imported) => {
    const to = from + imported.rowNumbers.length;
    const part = reported(imported, nameOfSheet(imported), results && results.slice(from, to));
    from = to;
    return part;
  });
  return [
    {
      table,
      sheet: nameOfSheet(first.imported),
      rows: parts.flatMap((part) => part.rows),
      leftOut: parts.reduce((total, { leftOut }) => total + leftOut, 0),
    },
  ];
}

/** What an analysis or a document is made from, as the files have it. */
export const analysed = ({ sheets, company }: GivenFiles, wanted: readonly Table[], day: string): Analysed => ({
  day,
  setting: company.setting,
  assumptions: company.profile?.rows ?? [],
  tables: wanted.flatMap((table) => together(table, sheets, company.setting)),
});

/** Refuses files that lack a table. */
export function checkNeeds(what: string, needs: readonly string[], { sheets }: GivenFiles): void {
  const has = new Set(sheets.map(({ imported }) => imported.table.name));
  const lacking = needs.filter((name) => !has.has(name));
  if (lacking.length === 0) return;
  const held = sheets.map(({ file, imported }) => `${imported.table.name} (${file})`).join(", ");
  throw new Refusal(
    `${what} needs ${lacking.join(" and ")}, and the files hold ${held}. ` +
      `Name a file of it too; ${lacking[0] ?? ""}=FILE says so where it is not seen`,
  );
}

const partnerNames = ({ tables }: Analysed): readonly string[] =>
  tables.flatMap(({ table, rows }) =>
    rows.flatMap(({ row }) => {
      const name = row[table.name === partners.name ? "name" : "partner"];
      return typeof name === "string" ? [name] : [];
    }),
  );

/**
 * The partner that the person named, as the files spell it.
 *
 * @throws {Refusal} If no table has it.
 */
export function partnerIn(source: Analysed, said: string): string {
  const known = new Map(partnerNames(source).map((name) => [nameKey(name), name]));
  const found = known.get(nameKey(said));
  if (found !== undefined) return found;
  const like = [...known].filter(([key]) => key.includes(nameKey(said))).map(([, name]) => name);
  const names = like.length > 0 ? `did you mean ${inPart(like, 5)}?` : `they name ${inPart([...known.values()], 8)}`;
  throw new Refusal(`there is no partner "${said}" in the files; ${known.size === 0 ? "they name none" : names}`);
}
