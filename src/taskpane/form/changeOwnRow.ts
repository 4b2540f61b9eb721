import { cellText } from "../../files";
import type { Cell, Columns, RowOf, StandingCriteria } from "../../tables";
import { act, type CellToWrite, type Done, type RowToWrite, updateRowsAt, WorkbookError } from "../../workbook";
import { addInputColumns } from "../sheet/addInputColumns";
import { cellToWrite } from "../sheet/cells";
import { criteriaIn, derivedCells } from "../sheet/derivedCells";
import { nameOf, type OwnRow } from "../sheet/ownRow";
import { scorable, type ScorableTable } from "../sheet/scorable";
import { standingCriteria } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";
import { words } from "../words";
import { fieldText } from "./fieldText";
import type { FormSheet } from "./formSheet";

/**
 * Refuses a row that is not the one whose form was filled in, or of which somebody has changed the same cells since.
 *
 * @param keys Of the columns that are to be written.
 * @throws {WorkbookError} `changed-since`
 */
export function checkUnchanged(
  { table, row, region, place }: OwnRow,
  { edited, fields }: FormSheet,
  keys: readonly string[],
) {
  const where = words.detail.place(region.sheet, region.row + place + 2);
  if (edited?.name !== nameOf({ table, row }))
    throw new WorkbookError("changed-since", words.refusals.rowMoved(edited?.name ?? "", where));
  // Without names only what a row says tells whether it is the same one.
  const compared = table.key === null ? table.essential : keys;
  const other = fields.find(
    ({ key, text }) => compared.includes(key) && fieldText(table.columns[key]!, row[key] ?? null) !== text,
  );
  if (other) throw new WorkbookError("changed-since", words.refusals.cellChanged(other.header, where));
}

/**
 * The criteria that a row is to have: derived anew where the change touches them, else as the sheet has them.
 *
 * @param standing What the sheet holds; null where it lacks a criterion, and all are derived.
 */
function criteriaAfter(
  { scoring }: ScorableTable,
  standing: StandingCriteria | null,
  [before, after]: readonly [StandingCriteria, StandingCriteria],
  changed: ReadonlyMap<string, Cell>,
): StandingCriteria | null {
  const isTouched = (k: number) => before[k] !== after[k] || changed.has(scoring.ratings[k] ?? "");
  return standing && standing.map((value, k) => (isTouched(k) ? (after[k] ?? null) : value));
}

/** What is derived from a row after it was changed, where the sheet has columns for it. */
async function derivedAfter(
  { table: { name }, region, place, columns, row }: OwnRow,
  after: RowOf<Columns>,
  changed: ReadonlyMap<string, Cell>,
): Promise<RowToWrite> {
  const table = scorable.find((other) => other.name === name);
  if (!table) return new Map();
  const { setting } = await readSetting();
  const score = (one: RowOf<Columns>, standing: StandingCriteria | null) =>
    table.scoring.score([one], setting, standing ? [standing] : undefined)[0]!;
  const headers = (region.rows[0] ?? []).map((cell) => cellText(cell).trim());
  const standing = standingCriteria(table, region, headers)?.(place + 1) ?? null;
  const derived = (one: RowOf<Columns>) => criteriaIn(score(one, null), table.scoring.criteria.length);
  const held = criteriaAfter(table, standing, [derived(row), derived(after)], changed);
  return derivedCells(table, score(row, standing), score(after, held), columns.has);
}

/**
 * Writes the changed cells of a row, and what is derived from them.
 *
 * @param after The row as it is to be.
 * @param changed Its new cells, by key of the column.
 * @throws {WorkbookError} `changed-since` if another row stands in its place.
 */
export async function changeOwnRow(
  read: OwnRow,
  after: RowOf<Columns>,
  changed: ReadonlyMap<string, Cell>,
): Promise<Done<void>> {
  const { table, region, place, columns } = read;
  const inputs = [...changed].map(
    ([key, cell]) => [columns.headerOf(key) ?? table.columns[key]!.header, cellToWrite(cell)] as const,
  );
  const lacking = [...changed].flatMap(([key, cell]) => (columns.headerOf(key) === null && cell !== null ? [key] : []));
  const cells = new Map<string, CellToWrite>([...(await derivedAfter(read, after, changed)), ...inputs]);
  const nameHeader = table.key === null ? null : columns.headerOf(table.key);
  const expected = nameHeader === null ? undefined : { header: nameHeader, names: new Map([[place, nameOf(read)]]) };
  return await act(words.form.changeAction(table.row), async (action) => {
    await addInputColumns(action, region, table, lacking);
    await updateRowsAt(action, table.name, new Map([[place, cells]]), expected);
  });
}
