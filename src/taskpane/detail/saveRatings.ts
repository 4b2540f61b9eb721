import { act, type CellToWrite, updateRowsAt, WorkbookError } from "../../workbook";
import { addInputColumns } from "../sheet/addInputColumns";
import { derivedCells } from "../sheet/derivedCells";
import type { Outcome } from "../sheet/outcome";
import { nameOf, readOwnRow } from "../sheet/ownRow";
import { words } from "../words";
import { rowWithScore } from "../words/form";
import type { Explained } from "./explained";
import { explainOwnRow } from "./explainSelection";
import { ratedBasis, scoreBasis, tableOfBasis, tryRatings } from "./tryRatings";

/** The row as the workbook has it now, which may be more than was known when the trial began. */
async function basisNow({ name, own, criteria }: Explained) {
  const now = own && (await explainOwnRow(own.table, own.place));
  const isSame = now?.name === name && now.criteria.every(({ value }, k) => value === criteria[k]?.value);
  if (!own || !now?.basis || !isSame) throw new WorkbookError("changed-since", words.refusals.rowChanged(name));
  return { own, basis: now.basis, isScored: now.kind === "scored" };
}

/**
 * Writes ratings that were tried into their row: the columns of ratings, the criteria, and where they come from. One step of undo.
 *
 * @param explained The row as it was when it was tried.
 * @param ratings In the order of the criteria; null leaves what is there.
 * @throws {WorkbookError} `changed-since` if another row stands in its place, or its criteria have changed.
 */
export async function saveRatings(explained: Explained, ratings: readonly (number | null)[]): Promise<Outcome> {
  const { own, basis, isScored } = await basisNow(explained);
  const table = tableOfBasis(basis);
  const read = await readOwnRow(table, own.place);
  const { region, columns } = read;
  const rated = table.scoring.ratings.flatMap((key, k) => {
    const rating = ratings[k] ?? null;
    return rating === null ? [] : [{ key, rating, header: columns.headerOf(key) }];
  });
  const before = isScored ? scoreBasis(basis) : null;
  const derived = derivedCells(table, before, scoreBasis(ratedBasis(basis, ratings)), columns.has);
  const cells = new Map<string, CellToWrite>([
    ...derived,
    ...rated.map(({ key, rating, header }) => [header ?? table.columns[key]!.header, rating] as const),
  ]);
  const lacking = rated.flatMap(({ key, header }) => (header === null ? [key] : []));
  const expected = { header: columns.headerOf(table.key ?? "") ?? "", names: new Map([[own.place, nameOf(read)]]) };
  const { undo } = await act(words.detail.saveAction, async (action) => {
    await addInputColumns(action, region, table, lacking);
    await updateRowsAt(action, table.name, new Map([[own.place, cells]]), expected);
  });
  const now = tryRatings({ ...explained, basis }, ratings);
  return { message: words.detail.saved(now ? rowWithScore(now) : explained.name), details: [], undo };
}
