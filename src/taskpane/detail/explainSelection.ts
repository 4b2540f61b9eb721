import { rowOf } from "../../files";
import { isScored, type Setting } from "../../tables";
import { readSelection, readTable, WorkbookError } from "../../workbook";
import { criteriaIn } from "../sheet/derivedCells";
import { enoughRows } from "../sheet/ownRow";
import { scorable } from "../sheet/scorable";
import { scoreRegion, type ScoredRegion, standingCriteria } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";
import type { Explained, RowBasis } from "./explained";
import { explainRow } from "./explainRow";
import { words } from "../words";

/** What a trial of a row is calculated from; null where the row does not count, or stands in no table of ours. */
function basisOf({ table, region, headers, isOwn, imported }: ScoredRegion, place: number, setting: Setting) {
  const at = imported.rowNumbers.indexOf(region.row + place + 1);
  if (!isOwn || at < 0) return null;
  const row = rowOf(table, imported.columns, at);
  const standing = standingCriteria(table, region, headers)?.(place) ?? null;
  return { table: table.name, row, standing, setting } satisfies RowBasis;
}

/** The basis of a row without a score has what could be derived all the same, for nothing of it stands in the sheet. */
function withDerived(basis: RowBasis, { table }: ScoredRegion): RowBasis {
  const { row, standing, setting } = basis;
  if (standing === null) return basis;
  const [alone] = table.scoring.score([row], setting);
  const derived = alone ? criteriaIn(alone, standing.length) : [];
  return { ...basis, standing: standing.map((value, k) => value ?? derived[k] ?? null) };
}

function explainedAt(scored: ScoredRegion, place: number, setting: Setting): Explained | null {
  const { table, region, isOwn, results } = scored;
  const result = results.get(place);
  if (!result) return null;
  const own = isOwn ? { table: table.name, place: place - 1, count: region.rows.length - 1 } : null;
  const where = { name: result.name, sheet: region.sheet, row: region.row + place + 1, own };
  const found = basisOf(scored, place, setting);
  if (isScored(result) || found === null) return explainRow(table, result, where, found, setting);
  const basis = withDerived(found, scored);
  const [known = result] = table.scoring.score([basis.row], setting, [basis.standing]);
  // What could be derived is shown to go on from; the sheet still says that there is no score.
  return explainRow(table, isScored(known) ? result : known, where, basis, setting);
}

/** Explains the score of the selected row; null where no row with a name is selected. In a table of ours the criteria are those in its cells. */
export async function explainSelection(): Promise<Explained | null> {
  const [{ region: whole, selected }, { setting }] = await Promise.all([readSelection(enoughRows), readSetting()]);
  const scored = scoreRegion(whole, setting, "sheet");
  const place = selected.map((other) => other - scored.above).find((other) => scored.results.has(other));
  return place === undefined ? null : explainedAt(scored, place, setting);
}

/**
 * Explains the score of a row of a table of ours.
 *
 * @param place 0 is the first row under the header.
 * @returns Null where nothing with a name stands there.
 * @throws {WorkbookError} `not-found` if there is no such table.
 */
export async function explainOwnRow(name: string, place: number): Promise<Explained | null> {
  const [region, { setting }] = await Promise.all([readTable(name, { place, most: enoughRows }), readSetting()]);
  if (region === null || !scorable.some((table) => table.name === name))
    throw new WorkbookError("not-found", words.refusals.noScoredTable(name), "");
  return explainedAt(scoreRegion(region, setting, "sheet"), place + 1, setting);
}
