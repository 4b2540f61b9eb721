import { computedCell, isScored } from "../../tables";
import type { Paced } from "../../files";
import type { Region } from "../../workbook";
import { type RowResult, scoringRegion } from "../sheet/scoredRegion";
import type { ScorableTable } from "../sheet/scorable";
import type { WorkbookSetting } from "../sheet/setting";
import { standingOf } from "../sheet/standing";
import { type Band, bandOf, type ListedRow, type Listing, unjudged } from "./listing";

/** A row that has no amount, nor anything else. */
export const blankRow: Omit<ListedRow, "place" | "name"> = {
  amount: null,
  range: null,
  unit: null,
  target: null,
  verdict: null,
  standing: "unknown",
  outcome: null,
  reason: null,
  facts: [],
};

function listedRow(table: ScorableTable, place: number, result: RowResult): ListedRow {
  const { name } = result;
  if (!isScored(result)) return { ...blankRow, place, name, reason: result.reason };
  const { score, low, high, verdict } = result;
  const outcome = table.scoring.outcome === null ? null : computedCell(table, result, table.scoring.outcome);
  return {
    ...blankRow,
    place,
    name,
    amount: score,
    range: low === high ? null : { low, high },
    verdict,
    standing: standingOf(table, verdict),
    outcome: typeof outcome === "string" ? outcome : null,
  };
}

/** How many rows there are of each verdict, and without one. */
function bandsOf(table: ScorableTable, rows: readonly ListedRow[]): readonly Band[] {
  const counts = new Map<string, number>();
  for (const row of rows) counts.set(bandOf(row), (counts.get(bandOf(row)) ?? 0) + 1);
  return [...table.scoring.verdicts, unjudged.known, unjudged.left].flatMap((id) => {
    const count = counts.get(id);
    return count === undefined ? [] : [{ id, standing: standingOf(table, id), count }];
  });
}

/** The rows of a table with their scores, as the criteria in its cells make them, in pieces. */
export function* scoredListing(table: ScorableTable, region: Region, { setting }: WorkbookSetting): Paced<Listing> {
  const { results } = yield* scoringRegion(region, setting, "sheet");
  const rows = [...results].sort(([a], [b]) => a - b).map(([place, result]) => listedRow(table, place - 1, result));
  const isMoney = table.scoring.by === "Value";
  const largest = Math.max(0, ...rows.map(({ amount, range }) => Math.max(amount ?? 0, range?.high ?? 0)));
  return {
    table: table.name,
    noun: table.row,
    isScored: true,
    by: table.scoring.by,
    unit: isMoney ? "money" : "points",
    most: isMoney ? largest : 100,
    rows,
    bands: bandsOf(table, rows),
  };
}
