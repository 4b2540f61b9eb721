import {
  changeInWords,
  type Derived,
  explainer,
  type Explanation,
  ranks,
  readyModel,
  type ScoringModel,
} from "../engine";
import type { Cell, ComputedColumn } from "./column";
import type { Place } from "./matrix";
import type { Scored, StandingCriteria, Unscored } from "./table";

/** The cells that every score by criteria has, whatever it scores. */
export function scoreColumnsOf(
  model: ScoringModel,
  verdict: string,
  formulas: Readonly<Record<string, string>>,
): readonly ComputedColumn[] {
  const formula = (header: string) => formulas[header] ?? null;
  const points = "points" as const;
  return [
    ...model.criteria.map(({ label }) => ({
      header: label,
      type: points,
      description: `${label}: your rating, or derived from the facts in the row`,
      unit: "0 to 100",
      formula: null,
      isFact: true as const,
    })),
    {
      header: "Score",
      type: points,
      description: "Weighted score over the criteria known",
      unit: "0 to 100",
      formula: formula("Score"),
    },
    {
      header: "Low",
      type: points,
      description: "Lowest score that is still possible",
      unit: "0 to 100",
      formula: formula("Low"),
    },
    {
      header: "High",
      type: points,
      description: "Highest score that is still possible",
      unit: "0 to 100",
      formula: formula("High"),
    },
    {
      header: "Coverage",
      type: "fraction",
      description: "Share of the weight that is known",
      formula: formula("Coverage"),
    },
    { header: verdict, type: "text", description: `${verdict} by score, after the gates`, formula: formula(verdict) },
    {
      header: "Certainty",
      type: "text",
      description: "Firm where every way in which the missing values could turn out gives the same, else provisional",
      formula: null,
    },
    { header: "Rank", type: "count", description: "Place by score, ties sharing the better one", formula: null },
    ...model.criteria.map(({ label }) => ({
      header: `${label} adds`,
      type: points,
      description: `Points of the score that come from ${label.toLowerCase()}`,
      unit: "points",
      formula: null,
    })),
    {
      header: "What would change it",
      type: "text",
      description: "The smallest change of one criterion that changes the outcome",
      formula: null,
    },
    {
      header: "Reasons",
      type: "text",
      description: "Where each criterion comes from, and what is missing",
      formula: null,
      isFact: true,
    },
  ];
}

/** A case whose criteria have been derived. */
export interface Judged {
  readonly explanation: Explanation;
  readonly derived: readonly Derived[];
}

const inWords = (value: number) => Number(value.toFixed(1));

/** Where a criterion comes from, or what is missing, as a sentence. */
function criterionWords(label: string, { value, reason, warnings }: Derived): string {
  const found = value === null ? `${label} missing: ${reason}` : `${label} ${inWords(value)}: ${reason}`;
  return warnings.length === 0 ? found : `${found} (${warnings.join("; ")})`;
}

/** Less is the noise of last digits. */
const sameValue = 1e-9;

/** What the sheet holds, where that is not what would be derived. */
export const asStanding = (
  derived: readonly Derived[],
  standing: StandingCriteria | null | undefined,
  [least, most]: readonly [number, number],
): Derived[] =>
  derived.map((criterion, k) => {
    const held = standing?.[k];
    if (held === undefined || held === criterion.value) return criterion;
    if (held === null) return { value: null, reason: "the sheet has a blank", warnings: [] };
    if (held < least || held > most)
      return { value: null, reason: `the sheet has ${held}, which is not from ${least} to ${most}`, warnings: [] };
    if (criterion.value !== null && Math.abs(held - criterion.value) <= sameValue * Math.max(1, Math.abs(held)))
      return criterion;
    return { value: held, reason: "as the sheet has it", warnings: [] };
  });

/**
 * Scores rows by a model from their derived criteria.
 *
 * @param standing By row, what the sheet holds already.
 * @param extra The cells that a row has beyond those of `scoreColumnsOf`, in the order of the table.
 * @param placeOf Where a row lies in the matrix of its table.
 */
export function scoreRows<Row>(
  rows: readonly Row[],
  model: ScoringModel,
  derive: (row: Row) => readonly Derived[],
  standing: readonly (StandingCriteria | null)[] | undefined,
  extra: (row: Row, judged: Judged) => readonly Cell[],
  placeOf?: (row: Row, judged: Judged) => Place,
): readonly (Scored | Unscored)[] {
  const explain = explainer(readyModel(model));
  const labels = model.criteria.map(({ label }) => label);
  const judged = rows.map((row, i) => {
    const derived = asStanding(derive(row), standing?.[i], [0, 100]);
    const known = derived.some(({ value }) => value !== null);
    return { row, derived, explanation: known ? explain(derived.map(({ value }) => value)) : null };
  });
  const places = ranks(judged.map(({ explanation }) => explanation?.value ?? null));
  return judged.map(({ row, derived, explanation }, i) => {
    const reasons = derived.map((criterion, k) => criterionWords(labels[k]!, criterion)).join(". ");
    if (!explanation)
      return { reason: "no criterion is rated or can be derived from what the row says", details: reasons };
    const { value, interval, coverage, contributions, verdict } = explanation;
    const cells: readonly Cell[] = [
      ...contributions.map((part) => part.value),
      value,
      interval.low,
      interval.high,
      coverage,
      verdict?.label ?? "More data needed",
      verdict?.firm ? "firm" : "provisional",
      places[i]!,
      ...contributions.map((part) => (part.value === null ? null : part.points)),
      changeInWords(explanation, model),
      reasons,
      ...extra(row, { explanation, derived }),
    ];
    return {
      score: value,
      low: interval.low,
      high: interval.high,
      coverage,
      verdict: verdict?.label ?? null,
      firm: verdict?.firm ?? false,
      // Without a score the points add up to the low end, where each criterion has its whole weight.
      parts: contributions.map(({ label, value: worth, points, share }) => ({
        label,
        value: worth,
        adds: points,
        most: (100 * share) / (value === null ? 1 : coverage),
      })),
      cells,
      ...(placeOf ? { place: placeOf(row, { explanation, derived }) } : {}),
    };
  });
}
