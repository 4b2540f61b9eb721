import { type Cell, companies, computedCell, isScored, type Scored, type Setting, type Unscored } from "../../tables";
import { criteriaIn } from "../sheet/derivedCells";
import type { ScorableTable } from "../sheet/scorable";
import { standingOf } from "../sheet/standing";
import type { Explained, ExplainedRow, OwnPlace, RowBasis, UnexplainedRow } from "./explained";
import { placedMatrix } from "./placedMatrix";
import { valuationSpread } from "./valuationSpread";

/** Which row it is, and where. */
export interface RowPlace {
  readonly name: string;
  readonly sheet: string;
  /** Number of the row, as a person sees it. */
  readonly row: number;
  readonly own: OwnPlace | null;
}

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

/** What the criteria are called where people rate them. */
export const criterionLabels = ({ scoring }: ScorableTable): readonly string[] =>
  scoring.criteria.map((header) => header.replace(/^By /, ""));

function unexplained(
  table: ScorableTable,
  result: Unscored,
  row: Omit<UnexplainedRow, "kind" | "reason" | "reasons">,
): UnexplainedRow {
  const { reason, details } = result;
  return { ...row, kind: "unscored", reason, reasons: sentences(details, criterionLabels(table)) };
}

function explained(
  table: ScorableTable,
  result: Scored,
  row: Omit<UnexplainedRow, "kind" | "reason" | "reasons">,
  setting: Setting,
): ExplainedRow {
  const { scoring } = table;
  const cell = (header: string) => textOf(computedCell(table, result, header));
  const outcome = scoring.outcome === null ? null : cell(scoring.outcome);
  const { score, low, high, coverage, verdict, firm, parts, place } = result;
  const held = parts.map(({ value }) => value);
  return {
    ...row,
    kind: "scored",
    score,
    low,
    high,
    coverage,
    verdict,
    standing: standingOf(table, verdict),
    firm,
    outcome: outcome === null || scoring.outcome === null ? null : { label: scoring.outcome, text: outcome },
    parts,
    matrix: scoring.matrix && place ? placedMatrix(scoring.matrix, place, setting) : null,
    spread: row.basis && table.name === companies.name ? valuationSpread(row.basis.row, held, setting) : null,
    change: cell("What would change it"),
    next: cell("Next steps") ?? cell("Mitigation"),
    reasons: sentences(
      cell("Reasons") ?? "",
      parts.map(({ label }) => label),
    ),
  };
}

/** What the view shows of one row. */
export function explainRow(
  table: ScorableTable,
  result: Scored | Unscored,
  place: RowPlace,
  basis: RowBasis | null,
  setting: Setting,
): Explained {
  const labels = criterionLabels(table);
  const values = criteriaIn(result, labels.length);
  const { by } = table.scoring;
  const row = {
    ...place,
    noun: table.row,
    by,
    unit: by === "Value" ? "money" : "points",
    basis,
    criteria: labels.map((label, k) => ({ label, value: values[k] ?? null })),
  } as const;
  return isScored(result) ? explained(table, result, row, setting) : unexplained(table, result, row);
}
