import { levelBands, marketImpact as impactOf, mitigation, readLevel, responseMatrix, threatModel } from "../engine";
import { aNumber, aText, caseByCase, readCuts } from "./cells";
import {
  explainedCells,
  modelReader,
  pointCells,
  readScoring,
  scoreCell,
  scoreCells,
  type Scoring,
  verdictCell,
} from "./scores";

const readModel = modelReader(threatModel());

const scoring = (components: unknown, weights: unknown, scale: unknown): Scoring =>
  readScoring(readModel, "components", components, weights, scale);

/**
 * Threat of each competitor, 0 to 100.
 *
 * score = Σ w_k · v_k / Σ w_k over the components that are known, v_k = 100 · rating_k / scale.
 * A blank component is missing: the others share its weight. With less than 60 % of the weight known the competitor shows #N/A.
 *
 * @customfunction THREAT_SCORE
 * @param components One row a competitor, five columns: market overlap, capability, financial strength, innovation, partnerships; each 0 to the scale.
 * @param [weights] One weight a component, 0 or more; .30, .25, .15, .20, .10 unless given. Weights that do not add up to 1 are divided by their sum.
 * @param [scale] Highest rating; 100 unless given.
 * @returns One score a competitor, 0 to 100.
 * @throws #VALUE! in the row of a component that is not a number from 0 to the scale; for the whole call if the shape or a weight is wrong.
 * @see The framework names the five components; the weights are our own rule, for none are published.
 * @example =TANDEM.THREAT_SCORE({80,60,50,70,40}) -> {64.5}
 * @example =TANDEM.THREAT_SCORE({80,60,"",70,40}) -> {67.0588}
 */
export function threatScore(components: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  return scoreCells(scoring(components, weights, scale));
}

/**
 * Threat level of each competitor: High, Medium or Low.
 *
 * High from a threat score of 66.67, Medium from 33.33, else Low. With less than 60 % of the weight known there is a level only if
 * every completion gives the same; otherwise #N/A.
 *
 * @customfunction THREAT_LEVEL
 * @param components One row a competitor, five columns: market overlap, capability, financial strength, innovation, partnerships; each 0 to the scale.
 * @param [weights] One weight a component, 0 or more; .30, .25, .15, .20, .10 unless given.
 * @param [scale] Highest rating; 100 unless given.
 * @param [cuts] Two numbers of 0 to 100: High from, Medium from; 66.67, 33.33 unless given.
 * @returns One level a competitor.
 * @throws #VALUE! in the row of a component that is not a number from 0 to the scale; for the whole call if the shape, a weight or a cut is wrong.
 * @see Thirds are our own rule; the framework has three levels and no bounds.
 * @example =TANDEM.THREAT_LEVEL({80,75,70,70,60;80,60,50,70,40;10,20,30,20,10}) -> {"High";"Medium";"Low"}
 */
export function threatLevel(
  components: unknown[][],
  weights?: unknown[][],
  scale?: unknown,
  cuts?: unknown[][],
): unknown[][] {
  const { model, cases } = scoring(components, weights, scale);
  const given = readCuts(cuts);
  const judged = given ? { ...model, bands: levelBands(given) } : model;
  return explainedCells({ model: judged, cases }, 1, (explanation) => [verdictCell(explanation)]);
}

/**
 * Why each competitor is a threat: points by component, range, level and what to do about it.
 *
 * points_k = w_k · v_k / coverage; they add up to the score. Without a score (less than 60 % of the weight known) they add up to the low end.
 * Mitigation answers the two largest components where the threat is High, the largest where it is Medium.
 *
 * @customfunction THREAT_EXPLAIN
 * @param components One row a competitor, five columns: market overlap, capability, financial strength, innovation, partnerships; each 0 to the scale.
 * @param [weights] One weight a component, 0 or more; .30, .25, .15, .20, .10 unless given.
 * @param [scale] Highest rating; 100 unless given.
 * @returns A header row, then one row a competitor: points of each component (0 to 100, blank where missing), score, low and high (0 to 100), coverage (0 to 1), level, mitigation.
 * @throws #VALUE! in the row of a component that is not a number from 0 to the scale; for the whole call if the shape or a weight is wrong. #N/A as the score or level where too little is known.
 * @see THREAT_SCORE; mitigation by component is our own rule, for the framework asks for it without saying which.
 * @example =TANDEM.THREAT_EXPLAIN({80,60,50,70,40}) -> {"Market overlap","Capability","Financial strength","Innovation","Partnerships","Score","Low","High","Coverage","Level","Mitigation";24,15,7.5,14,4,64.5,64.5,64.5,1,"Medium","Secure the accounts in the segments where both sell"}
 */
export function threatExplain(components: unknown[][], weights?: unknown[][], scale?: unknown): unknown[][] {
  const { model, cases } = scoring(components, weights, scale);
  const labels = model.criteria.map(({ label }) => label);
  const header = [...labels, "Score", "Low", "High", "Coverage", "Level", "Mitigation"];
  const rows = explainedCells({ model, cases }, header.length, (explanation) => [
    ...pointCells(explanation),
    scoreCell(explanation, model),
    explanation.interval.low,
    explanation.interval.high,
    explanation.coverage,
    verdictCell(explanation),
    mitigation(explanation).join("; "),
  ]);
  return [header, ...rows];
}

/**
 * Market impact of each competitor: how much of our revenue is at risk, High, Medium or Low.
 *
 * High where revenueAtRisk / totalRevenue is 0.15 or more, Medium from 0.05, else Low.
 *
 * @customfunction MARKET_IMPACT
 * @param revenueAtRisk Expected loss, each revenue times the probability of losing it, 0 or more: one column, or one cell.
 * @param totalRevenue Our revenue over the same time in the same money, above 0: one column, or one cell.
 * @param [cuts] Two fractions: High from, Medium from; 0.15, 0.05 unless given.
 * @returns One level a competitor.
 * @throws #VALUE! in a row where total revenue is not above 0 or revenue at risk not from 0 to total revenue, #N/A where one is blank; #VALUE! for the whole call if the shape or a cut is wrong.
 * @see Our own rule; the framework has three levels of impact and no bounds.
 * @example =TANDEM.MARKET_IMPACT({200;80;10},1000) -> {"High";"Medium";"Low"}
 */
export function marketImpact(revenueAtRisk: unknown[][], totalRevenue: unknown[][], cuts?: unknown[][]): unknown[][] {
  const given = readCuts(cuts, { from: 0, to: 1 }) ?? undefined;
  return caseByCase(
    [
      ["revenueAtRisk", revenueAtRisk],
      ["totalRevenue", totalRevenue],
    ],
    aNumber,
    (risk, total) => impactOf(risk, total, given),
  );
}

/**
 * How to answer each competitor, by the framework's response strategy matrix.
 *
 * High threat: Aggressive Counter-Attack at High impact, Strategic Positioning at Medium. Medium threat: Defensive Positioning at High
 * impact. Low threat at Low impact: Ignore for Now. Everything else: Monitor & Track.
 *
 * @customfunction THREAT_RESPONSE
 * @param threatLevel High, Medium or Low, as THREAT_LEVEL gives it: one column, or one cell.
 * @param marketImpact High, Medium or Low, as MARKET_IMPACT gives it: one column, or one cell.
 * @returns One strategy a competitor.
 * @throws #VALUE! in a row with another word, #N/A where one is blank; #VALUE! for the whole call if the shape is wrong.
 * @see The framework, response strategy matrix.
 * @example =TANDEM.THREAT_RESPONSE({"High";"Medium";"Low"},"High") -> {"Aggressive Counter-Attack";"Defensive Positioning";"Monitor & Track"}
 */
export function threatResponse(threatLevel: unknown[][], marketImpact: unknown[][]): unknown[][] {
  return caseByCase(
    [
      ["threatLevel", threatLevel],
      ["marketImpact", marketImpact],
    ],
    (cell, name, row) => readLevel(aText(cell, name, row), `${name}, row ${row + 1}`),
    (threat, impact) => responseMatrix[threat][impact],
  );
}
