import { changeInWords, fitTier, qualificationModel, withThresholds } from "../engine";
import { aRating, caseByCase, readCuts, readPoints, readScale } from "./cells";
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
