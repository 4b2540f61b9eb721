import { computedCell, isScored, type Scored } from "../../tables";
import type { ScorableTable } from "../sheet/scorable";
import type { RowResult } from "../sheet/scoredRegion";
import type { ChangedRow, Comparison, Turn } from "./editedAssumptions";

type Results = ReadonlyMap<number, RowResult>;

const noVerdict = "More data needed";

const turn = (from: string, to: string): Turn | null => (from === to ? null : { from, to });

function outcomeOf(table: ScorableTable, result: Scored): string {
  const { outcome } = table.scoring;
  const cell = outcome === null ? null : computedCell(table, result, outcome);
  return typeof cell === "string" ? cell : "";
}

const scoreChange = ({ from, to }: ChangedRow): number =>
  from !== null && to !== null ? Math.abs(to - from) : from === to ? 0 : Infinity;

/** Less is the noise of last digits. */
const sameScore = 1e-9;

/** What is judged otherwise in a table once its rows are scored anew. */
export function compare(table: ScorableTable, before: Results, after: Results): Comparison {
  const rows = [...before].flatMap(([place, was]): ChangedRow[] => {
    const will = after.get(place);
    if (!will || !isScored(was) || !isScored(will)) return [];
    return [
      {
        name: was.name,
        verdict: turn(was.verdict ?? noVerdict, will.verdict ?? noVerdict),
        outcome: turn(outcomeOf(table, was), outcomeOf(table, will)),
        from: was.score,
        to: will.score,
      },
    ];
  });
  const moved = rows.filter((row) => scoreChange(row) > sameScore * Math.max(1, Math.abs(row.from ?? 0)));
  const count = (key: "verdict" | "outcome") => rows.filter((row) => row[key] !== null).length;
  return {
    rows: rows.length,
    verdicts: count("verdict"),
    outcomes: count("outcome"),
    scores: moved.length,
    most: Math.max(0, ...moved.map(scoreChange).filter(Number.isFinite)),
    changed: rows
      .filter(({ verdict, outcome }) => verdict !== null || outcome !== null)
      .sort((a, b) => Number(b.verdict !== null) - Number(a.verdict !== null) || scoreChange(b) - scoreChange(a)),
  };
}
