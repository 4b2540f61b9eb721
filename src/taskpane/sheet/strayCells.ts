import { isScored, namedRanges } from "../../tables";
import { readFormulas } from "../../workbook";
import { sheetColumns } from "./columnsBeside";
import type { ScoredRegion } from "./scoredRegion";

/** Names that a formula calls. */
const namesIn = (formula: string): readonly string[] =>
  namedRanges.filter(({ name }) => new RegExp(`\\b${name}\\b`).test(formula)).map(({ name }) => name);

/** By header of a computed column, places in the rows of the region. */
export type StrayCells = ReadonlyMap<string, ReadonlySet<number>>;

/**
 * Finds the cells of a table of ours that would not follow the Assumptions sheet: values, and formulas that do not call the names that
 * theirs should.
 *
 * @param isAny Whether all columns with a formula count, or only those whose formula calls a name.
 */
export async function strayCells(
  { table, region, headers, results }: ScoredRegion,
  isAny: boolean,
): Promise<StrayCells> {
  const wanted = sheetColumns(table).flatMap(({ header, formula }) => {
    const names = formula === null ? [] : namesIn(formula);
    return formula !== null && headers.includes(header) && (isAny || names.length > 0) ? [{ header, names }] : [];
  });
  if (region.table === null || wanted.length === 0) return new Map();
  const found = await readFormulas(
    region.table,
    wanted.map(({ header }) => header),
  );
  const scored = [...results].filter(([, result]) => isScored(result)).map(([place]) => place);
  return new Map(
    wanted.flatMap(({ header, names }) => {
      const cells = found.get(header) ?? [];
      const follows = (cell: unknown) =>
        typeof cell === "string" && cell.startsWith("=") && names.every((name) => namesIn(cell).includes(name));
      const stray = scored.filter((place) => !follows(cells[place - 1]));
      return stray.length === 0 ? [] : [[header, new Set(stray)] as const];
    }),
  );
}
