import {
  altman,
  type AltmanModel,
  altmanModels,
  changeInWords,
  EngineError,
  fitTier,
  nameKey,
  qualificationModel,
  withThresholds,
} from "../engine";
import {
  aNumber,
  aRating,
  aText,
  caseByCase,
  type Output,
  rangeOf,
  readColumn,
  readCuts,
  readPoints,
  readScale,
} from "./cells";
import { cellErrorOf } from "./errors";
import {
  explainedCells,
  modelReader,
  pointCells,
  rangeCells,
  readScoring,
  scoreCell,
  scoreCells,
  type Scoring,
  verdictCell,
} from "./scores";

const readModel = modelReader(qualificationModel());

const scoring = (criteria: unknown, weights: unknown, scale: unknown): Scoring =>
  readScoring(readModel, "criteria", criteria, weights, scale);

/**
 * Qualification score of each partner, 0 to 100.
 *
 * score = Σ w_k · v_k / Σ w_k over the criteria that are known, v_k = 100 · rating_k / scale.
 * A blank criterion is missing: the others share its weight. With less than 60 % of the weight known the partner shows #N/A;
 * PARTNER_RANGE tells what its score may still be.
 *
 * @customfunction PARTNER_SCORE
 * @param criteria One row a partner, five columns: strategic fit, market access, technical compatibility, financial health, cultural fit; each 0 to the scale.
 * @param [weights] One weight a criterion, 0 or more; the framework's .30, .25, .20, .15, .10 unless given. Weights that do not add up to 1 are divided by their sum.
 * @param [scale] Highest rating; 100 unless given.
 * @returns One score a partner, 0 to 100.
 * @throws #VALUE! in the row of a criterion that is not a number from 0 to the scale; for the whole call if the shape or a weight is wrong.
 * @see The framework, partner qualification; for blanks Jiménez, Mateos and Ríos-Insua, Omega 37 (2009), 395-410.
 * @example =TANDEM.PARTNER_SCORE({80,70,60,90,50}) -> {72}
 * @example =TANDEM.PARTNER_SCORE({80,70,60,90,"";8,7,6,"n/a",5}) -> {74.4444;"#VALUE! criteria, row 2, column 4 must be a number from 0 to 100, got the text ""n/a"""}
 * @example =TANDEM.PARTNER_SCORE({8,7,6,9,5},{1,1,1,1,1},10) -> {70}
 */
export function partnerScore(criteria: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  return scoreCells(scoring(criteria, weights, scale));
}

/**
 * Why each partner has its score: points by criterion, range, verdict and what would change it.
 *
 * points_k = w_k · v_k / coverage; they add up to the score. Without a score (less than 60 % of the weight known) they add up to the low end.
 * What would change the verdict is the smallest change of a single criterion that does; a gate that holds the verdict down is named.
 *
 * @customfunction PARTNER_EXPLAIN
 * @param criteria One row a partner, five columns: strategic fit, market access, technical compatibility, financial health, cultural fit; each 0 to the scale.
 * @param [weights] One weight a criterion, 0 or more; the framework's unless given.
 * @param [scale] Highest rating; 100 unless given.
 * @returns A header row, then one row a partner: points of each criterion (0 to 100, blank where missing), score, low and high (0 to 100), coverage (0 to 1), verdict, what would change it.
 * @throws #VALUE! in the row of a criterion that is not a number from 0 to the scale; for the whole call if the shape or a weight is wrong. #N/A as the score or verdict where too little is known.
 * @see PARTNER_SCORE and PARTNER_VERDICT; what would change the verdict is our own rule, for the question that follows every verdict.
 * @example =TANDEM.PARTNER_EXPLAIN({80,70,60,90,50}) -> {"Strategic fit","Market access","Technical compatibility","Financial health","Cultural fit","Score","Low","High","Coverage","Verdict","What would change it";24,17.5,12,13.5,5,72,72,72,1,"Pursue","Strategic fit down below 73.3 (now 80): Develop"}
 */
export function partnerExplain(criteria: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  const { model, cases } = scoring(criteria, weights, scale);
  const labels = model.criteria.map(({ label }) => label);
  const header = [...labels, "Score", "Low", "High", "Coverage", "Verdict", "What would change it"];
  const rows = explainedCells({ model, cases }, header.length, (explanation) => [
    ...pointCells(explanation),
    scoreCell(explanation, model),
    explanation.interval.low,
    explanation.interval.high,
    explanation.coverage,
    verdictCell(explanation),
    changeInWords(explanation, model),
  ]);
  return [header, ...rows];
}

/**
 * Lowest and highest score that each partner's missing criteria could still give, and how much is known.
 *
 * low = Σ w_k · v_k over what is known; high = low + 100 · Σ w_k over what is missing; coverage = Σ w_k over what is known.
 *
 * @customfunction PARTNER_RANGE
 * @param criteria One row a partner, five columns: strategic fit, market access, technical compatibility, financial health, cultural fit; each 0 to the scale.
 * @param [weights] One weight a criterion, 0 or more; the framework's unless given.
 * @param [scale] Highest rating; 100 unless given.
 * @returns One row a partner: low and high (0 to 100), coverage (0 to 1).
 * @throws #VALUE! in the row of a criterion that is not a number from 0 to the scale; for the whole call if the shape or a weight is wrong.
 * @see Jiménez, Mateos and Ríos-Insua, Omega 37 (2009), 395-410.
 * @example =TANDEM.PARTNER_RANGE({80,70,60,90,""}) -> {67,77,0.9}
 */
export function partnerRange(criteria: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  return rangeCells(scoring(criteria, weights, scale));
}

/**
 * What to do about each partner: Pursue, Develop or Decline.
 *
 * Pursue from a score of 70, Develop from 50, else Decline; financial health below 30 (distress) or technical compatibility below
 * 40 leaves Develop at best. With less than 60 % of the weight known there is a verdict only if every completion gives the same; otherwise #N/A.
 *
 * @customfunction PARTNER_VERDICT
 * @param criteria One row a partner, five columns: strategic fit, market access, technical compatibility, financial health, cultural fit; each 0 to the scale.
 * @param [weights] One weight a criterion, 0 or more; the framework's unless given.
 * @param [scale] Highest rating; 100 unless given.
 * @param [thresholds] Four numbers of 0 to 100: Pursue from, Develop from, financial health must reach, technical compatibility must reach; 70, 50, 30, 40 unless given.
 * @returns One verdict a partner.
 * @throws #VALUE! in the row of a criterion that is not a number from 0 to the scale; for the whole call if the shape, a weight or a threshold is wrong.
 * @see Our own rule, in the shape of Microsoft's partner capability score: a total of 70, and no metric below its floor.
 * @example =TANDEM.PARTNER_VERDICT({80,70,60,90,50;90,90,90,20,90;40,40,50,60,20}) -> {"Pursue";"Develop";"Decline"}
 */
export function partnerVerdict(
  criteria: unknown[][],
  weights?: unknown[][],
  scale?: unknown,
  thresholds?: unknown[][],
): unknown[][] {
  const { model, cases } = scoring(criteria, weights, scale);
  const given = readPoints(thresholds, "thresholds", 4);
  const [pursue, develop, financial, technical] = (given ?? []) as [number, number, number, number];
  const judged = given ? withThresholds(model, { pursue, develop, financial, technical }) : model;
  return explainedCells({ model: judged, cases }, 1, (explanation) => [verdictCell(explanation)]);
}

/**
 * Tier of each partner in the framework's strategic-fit matrix.
 *
 * Both measures are High from 66.67, Medium from 33.33, else Low, of 100. High and High is Tier 1; High and Medium Tier 2; High and Low, or
 * Medium and Medium, Tier 3; the rest Deprioritize.
 *
 * @customfunction PARTNER_TIER
 * @param strategicValue What a partner is worth to us, 0 to the scale: one column, or one cell.
 * @param marketAccess What it opens to us, 0 to the scale: one column, or one cell.
 * @param [scale] Highest rating; 100 unless given.
 * @param [cuts] Two numbers of 0 to 100: High from, Medium from; 66.67, 33.33 unless given.
 * @returns One of Tier 1, Tier 2, Tier 3, Deprioritize a partner.
 * @throws #VALUE! in the row of a measure that is not a number from 0 to the scale, #N/A where one is blank; #VALUE! for the whole call if the shape, the scale or a cut is wrong.
 * @see The framework, strategic fit assessment matrix; thirds as in David's IE matrix.
 * @example =TANDEM.PARTNER_TIER({80;80;20},{70;40;50}) -> {"Tier 1";"Tier 2";"Deprioritize"}
 * @example =TANDEM.PARTNER_TIER(9,3,10) -> {"Tier 3"}
 */
export function partnerTier(
  strategicValue: unknown[][],
  marketAccess: unknown[][],
  scale?: unknown,
  cuts?: unknown[][],
): unknown[][] {
  const highest = readScale(scale);
  const levels = readCuts(cuts) ?? undefined;
  return caseByCase(
    [
      ["strategicValue", strategicValue],
      ["marketAccess", marketAccess],
    ],
    (cell, name, row) => (100 * aRating(cell, name, row, highest)) / highest,
    (value, access) => fitTier(value, access, levels),
  );
}

/** Which of Altman's models a cell names. */
function readModelName(cell: unknown, row: number): AltmanModel {
  const text = aText(cell, "model", row);
  const model = altmanModels.find((name) => name === nameKey(text));
  if (model) return model;
  throw new EngineError("invalid-input", `model, row ${row + 1} must be public, private or services, got "${text}"`);
}

/** How many ratios a model takes. */
function ratioCount(model: AltmanModel, width: number): number {
  const needed = model === "services" ? 4 : 5;
  if (width >= needed && width <= 5) return needed;
  const rule = needed === 4 ? "4 or 5" : "5";
  throw new EngineError("shape-mismatch", `ratios must have ${rule} columns for ${model}, got ${width}`);
}

/** Z, zone and score of one company; a fifth ratio is passed over where the model has four. */
function healthCells(model: AltmanModel, ratios: readonly unknown[], row: number): Output[] {
  const needed = ratioCount(model, ratios.length);
  const numbers = ratios.slice(0, needed).map((cell, k) => aNumber(cell, "ratios", row, k));
  const { z, zone, score } = altman(model, numbers);
  return [z, zone, score];
}

/**
 * Altman's Z of each company, its zone, and what that is worth as the criterion financial health.
 *
 * public Z = 1.2 X1 + 1.4 X2 + 3.3 X3 + 0.6 X4 + 1.0 X5: distress below 1.81, safe from 2.99;
 * private Z' = 0.717 X1 + 0.847 X2 + 3.107 X3 + 0.420 X4 + 0.998 X5: distress below 1.23, safe from 2.90;
 * services Z'' = 6.56 X1 + 3.26 X2 + 6.72 X3 + 1.05 X4: distress below 1.10, safe from 2.60.
 * The score is 30 at the distress bound, 70 at the safe bound, 100 from 4 above it, 0 from 3 below distress, straight in between.
 *
 * @customfunction FINANCIAL_HEALTH
 * @param model public (manufacturer), private (manufacturer) or services: one cell a company, or one cell for all.
 * @param ratios One row a company: X1 working capital, X2 retained earnings, X3 EBIT, each to total assets, X4 equity to total liabilities (at market value for public), X5 sales to total assets; services needs four and passes over a fifth.
 * @returns One row a company: Z, zone (safe, grey, distress), score 0 to 100.
 * @throws #VALUE! in the row of a ratio that is not a number or of another model, #N/A where one is blank; #VALUE! for the whole call if the shape is wrong.
 * @see Altman, Journal of Finance 23 (1968), 589-609; Altman and Hotchkiss, Corporate Financial Distress and Bankruptcy (2006), chapter 11; the score is our own rule.
 * @example =TANDEM.FINANCIAL_HEALTH("public",{0.2,0.2,0.2,0.2,0.2;0.6,0.6,0.6,0.6,0.6}) -> {1.5,"distress",26.9;4.5,"safe",81.325}
 * @example =TANDEM.FINANCIAL_HEALTH("services",{0.2,0.3,0.1,0.6667}) -> {3.662,"safe",77.9653}
 * @example =TANDEM.FINANCIAL_HEALTH("private",{0.2,0.3,0.1,0.6667}) -> #VALUE! ratios must have 5 columns for private, got 4
 */
export function financialHealth(model: unknown[][], ratios: unknown[][]): unknown[][] {
  const models = readColumn(model, "model");
  const rows = rangeOf(ratios, "ratios");
  if (models.length === 1) {
    const only = readModelName(models[0], 0);
    ratioCount(only, rows[0]!.length);
    return rows.map((cells, i) => orRowError(() => healthCells(only, cells, i)));
  }
  if (models.length !== rows.length) {
    throw new EngineError("shape-mismatch", `model must have 1 or ${rows.length} rows, got ${models.length}`);
  }
  return rows.map((cells, i) => orRowError(() => healthCells(readModelName(models[i], i), cells, i)));
}

/** Three cells of a case, or its error in each. */
function orRowError(run: () => Output[]): Output[] {
  try {
    return run();
  } catch (error) {
    const wrong = cellErrorOf(error);
    return [wrong, wrong, wrong];
  }
}
