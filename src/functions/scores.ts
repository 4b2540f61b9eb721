import {
  type Explanation,
  explainer,
  noScoreInWords,
  noVerdictInWords,
  rangeColumns,
  readyModel,
  type ReadyModel,
  scoreColumns,
  type ScoringModel,
  withScale,
  withWeights,
} from "../engine";
import {
  anyNumber,
  type Bounds,
  caseAt,
  type Cases,
  type Input,
  type Output,
  readCases,
  readScale,
  readWeights,
  type Spill,
} from "./cells";
import { CellError, cellErrorOf } from "./errors";

/** A model with the weights and the scale of a call, and the cases to score by it. */
export interface Scoring {
  readonly model: ScoringModel;
  readonly cases: Cases;
}

/** Reads cases for a model, each measure within what its value function takes. */
export function readCasesFor(model: ScoringModel, name: string, values: Input): Cases {
  const bounds = model.criteria.map(({ value }): Bounds =>
    value.kind === "rating" ? { from: 0, to: value.scale } : anyNumber,
  );
  return readCases(values, name, bounds);
}

/** What a shipped model becomes with the weights and the scale of a call. */
export type ModelReader = (weights: Input, scale: Input) => ScoringModel;

/** Whether two parameters hold the same cells. */
function isSame(a: Input, b: Input): boolean {
  if (!Array.isArray(a) || !Array.isArray(b)) return a === b;
  return a.length === b.length && a.every((part, i) => isSame(part, b[i]));
}

/** Reads weights and scale. A sheet calls with the same ones in every row, so what they made last is kept. */
export function modelReader(shipped: ScoringModel): ModelReader {
  let last: { readonly weights: Input; readonly scale: Input; readonly model: ScoringModel } | null = null;
  return (weights, scale) => {
    if (last !== null && isSame(last.weights, weights) && isSame(last.scale, scale)) return last.model;
    const given = readWeights(weights, shipped.criteria.length);
    const model = withScale(given ? withWeights(shipped, given) : shipped, readScale(scale));
    last = { weights, scale, model };
    return model;
  };
}

/** Reads the three parameters that every scoring function of ratings has. */
export function readScoring(read: ModelReader, name: string, values: Input, weights: Input, scale: Input): Scoring {
  const model = read(weights, scale);
  return { model, cases: readCasesFor(model, name, values) };
}

/** What a case without a score shows. */
const noScore = (coverage: number, model: ScoringModel) => new CellError("#N/A", noScoreInWords(coverage, model));

/** One score a case. */
export function scoreCells({ model, cases }: Scoring): Spill {
  const scores = scoreColumns(model, cases.columns);
  const coverage = scores.some(Number.isNaN) ? rangeColumns(model, cases.columns).coverage : null;
  const cells = new Array<Output[]>(cases.count);
  for (let i = 0; i < cases.count; i++) {
    const score = scores[i]!;
    cells[i] = [score === score ? score : noScore(coverage![i]!, model)];
  }
  for (const [i, error] of cases.errors) cells[i] = [error];
  return cells;
}

/** Low, high and coverage a case. */
export function rangeCells({ model, cases }: Scoring): Spill {
  const { low, high, coverage } = rangeColumns(model, cases.columns);
  return Array.from({ length: cases.count }, (_, i) => {
    const error = cases.errors.get(i);
    return error ? [error, error, error] : [low[i]!, high[i]!, coverage[i]!];
  });
}

/** Some cells a case, made from its explanation; a case that goes wrong gets its error in each of them. */
export function explainedCells(
  { model, cases }: Scoring,
  width: number,
  row: (explanation: Explanation, ready: ReadyModel) => readonly Output[],
): Spill {
  const ready = readyModel(model, cases.columns);
  const explain = explainer(ready);
  const wrong = (error: CellError) => Array.from({ length: width }, () => error);
  return Array.from({ length: cases.count }, (_, i) => {
    const error = cases.errors.get(i);
    if (error) return wrong(error);
    try {
      return [...row(explain(caseAt(cases, i)), ready)];
    } catch (fault) {
      return wrong(cellErrorOf(fault));
    }
  });
}

/** The score, or why there is none. */
export const scoreCell = ({ value, coverage }: Explanation, model: ScoringModel): Output =>
  value ?? noScore(coverage, model);

/** Points by criterion, blank where missing. */
export const pointCells = ({ contributions }: Explanation): Output[] =>
  contributions.map(({ value, points }) => (value === null ? "" : points));

/** The label of a verdict, or why there is none. */
export const verdictCell = (explanation: Explanation): Output =>
  explanation.verdict?.label ?? new CellError("#N/A", noVerdictInWords(explanation));
