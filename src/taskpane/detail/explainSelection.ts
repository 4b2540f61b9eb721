import { type Cell, computedCell, isScored, type Part, type Scored } from "../../tables";
import { readSelection } from "../../workbook";
import type { ScorableTable } from "../sheet/scorable";
import { type RowResult, scoreRegion } from "../sheet/scoredRegion";
import { readSetting } from "../sheet/setting";

/** Whether a verdict is the best, the worst or one between. */
export type Standing = "good" | "fair" | "poor" | "unknown";

/** The score of the selected row, and why. */
export interface ExplainedRow {
  readonly kind: "scored";
  readonly name: string;
  readonly sheet: string;
  /** Number of the row, as a person sees it. */
  readonly row: number;
  /** What the row is: a partner, a market. */
  readonly noun: string;
  /** What the number is called: Score, Value. */
  readonly by: string;
  readonly unit: "points" | "money";
  readonly score: number | null;
  readonly low: number;
  readonly high: number;
  readonly coverage: number;
  readonly verdict: string | null;
  readonly standing: Standing;
  readonly firm: boolean;
  /** What follows from it, with what that is called: Tier, Response, Strategy. */
  readonly outcome: { readonly label: string; readonly text: string } | null;
  readonly parts: readonly Part[];
  readonly change: string | null;
  readonly next: string | null;
  readonly reasons: readonly string[];
}

/** A selected row that has no score, and why. */
export interface UnexplainedRow {
  readonly kind: "unscored";
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly reason: string;
  readonly reasons: readonly string[];
}

export type Explained = ExplainedRow | UnexplainedRow;

const textOf = (cell: Cell): string | null => (typeof cell === "string" && cell !== "" ? cell : null);

/** Sentences of the reasons, one a criterion. */
function sentences(reasons: string, labels: readonly string[]): readonly string[] {
  const starts = labels
    .flatMap((label) => [`${label} `, `${label}: `].map((start) => reasons.indexOf(start)))
    .filter((start) => start === 0 || (start > 0 && reasons.slice(start - 2, start) === ". "));
  const cuts = [...new Set(starts)].sort((a, b) => a - b);
  if (cuts.length === 0) return reasons === "" ? [] : [reasons];
  return cuts.map((start, i) => reasons.slice(start, cuts[i + 1]).replace(/\. $/, ""));
}

function standingOf({ scoring }: ScorableTable, { verdict }: Scored): Standing {
  const place = verdict === null ? -1 : scoring.verdicts.indexOf(verdict);
  if (place < 0) return "unknown";
  if (place === 0) return "good";
  return place === scoring.verdicts.length - 1 ? "poor" : "fair";
}

/** What the view shows of one row. */
export function explainedRow(table: ScorableTable, result: RowResult, sheet: string, row: number): Explained {
  const { scoring } = table;
  const where = { name: result.name, sheet, row };
  if (!isScored(result))
    return {
      kind: "unscored",
      ...where,
      reason: result.reason,
      reasons: sentences(result.details, scoring.criteria),
    };
  const cell = (header: string) => textOf(computedCell(table, result, header));
  const outcome = scoring.outcome === null ? null : cell(scoring.outcome);
  const { score, low, high, coverage, verdict, firm, parts } = result;
  return {
    kind: "scored",
    ...where,
    noun: table.row,
    by: scoring.by,
    unit: scoring.by === "Value" ? "money" : "points",
    score,
    low,
    high,
    coverage,
    verdict,
    standing: standingOf(table, result),
    firm,
    outcome: outcome === null ? null : { label: scoring.outcome!, text: outcome },
    parts,
    change: cell("What would change it"),
    next: cell("Next steps") ?? cell("Mitigation"),
    reasons: sentences(
      cell("Reasons") ?? "",
      parts.map(({ label }) => label),
    ),
  };
}

/** How many rows tell what the columns of a list are; reading all of a large one at every step through it would take seconds. */
const enoughRows = 100;

/** Explains the score of the selected row; null where no row with a name is selected. In a table of ours the criteria are those in its cells. */
export async function explainSelection(): Promise<Explained | null> {
  const [{ region: whole, selected }, { setting }] = await Promise.all([readSelection(enoughRows), readSetting()]);
  const { table, region, above, results } = scoreRegion(whole, setting, "sheet");
  const place = selected.map((other) => other - above).find((other) => results.has(other));
  if (place === undefined) return null;
  return explainedRow(table, results.get(place)!, region.sheet, region.row + place + 1);
}
