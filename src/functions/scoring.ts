import {
  checkKnots,
  coverageRule,
  EngineError,
  type Knot,
  readValueFunction,
  type ScoringModel,
  valueOnCurve,
} from "../engine";
import { aNumber, aText, type Input, isBlank, orError, rangeOf, readColumn, readList } from "./cells";
import { explainedCells, readCasesFor, scoreCell, scoreCells } from "./scores";

/** Reads a model from a range, a row a criterion: label, weight, value function, scale of a rating. */
function readModel(value: Input): ScoringModel {
  const range = rangeOf(value, "model");
  const width = range[0]!.length;
  if (width < 3) throw new EngineError("shape-mismatch", `model must have 3 or 4 columns, got ${width}`);
  const criteria = range.map((row, k) => {
    const [label, weight, curve, scale] = row;
    try {
      return {
        label: isBlank(label) ? `Criterion ${k + 1}` : String(label),
        weight: aNumber(weight, "model", k, 1),
        value: readValueFunction(aText(curve, "model", k, 2), isBlank(scale) ? 100 : aNumber(scale, "model", k, 3)),
      };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      throw new EngineError(
        "invalid-input",
        error.message.startsWith("model,") ? error.message : `model, row ${k + 1}: ${error.message}`,
      );
    }
  });
  return { name: "model", criteria, bands: [], gates: [], coverage: coverageRule, assumptions: [] };
}

/**
 * Score of each case by any model that you write in the sheet, 0 to 100.
 *
 * score = Σ w_k · v_k / Σ w_k over the criteria that are known, v_k the value of measure k by its value function.
 * A blank measure is missing: the others share its weight, and below 60 % of the weight the case shows #N/A.
 * A value function is knots `x:value; x:value` (straight lines between them, clipped outside), `log ` and knots for sizes that
 * span decades, `higher` or `lower` for a rating of 0 to the scale in the fourth column (100 unless given), `min-max` or
 * `min-max lower` against the other cases, or a formula in x such as `100 * (1 - exp(-x / 10))`.
 * A measure off its rating scale, or one for which a formula gives no value of 0 to 100, shows #VALUE! in its row.
 *
 * @customfunction SCORE
 * @param values One row a case, one column a criterion; raw measures in any unit.
 * @param model One row a criterion, in the order of the columns: label, weight, value function, and for a rating its scale.
 * @returns One score a case, 0 to 100.
 * @throws #VALUE! if the model's rows are not as many as the columns of values, or a weight or value function is wrong.
 * @see Keeney and Raiffa, Decisions with Multiple Objectives (1976), chapter 3.
 * @example =TANDEM.SCORE({80,2},{"Reach",2,"higher";"Complaints",1,"0:100; 10:0"}) -> {80}
 * @example =TANDEM.SCORE({1000,5;10,10},{"Clients",1,"log 10:0; 10000:100";"Experience",1,"10 * x"}) -> {58.3333;50}
 * @example =TANDEM.SCORE({80,""},{"Reach",3,"higher";"Fit",1,"higher"}) -> {80}
 * @example =TANDEM.SCORE({"",80},{"Reach",3,"higher";"Fit",1,"higher"}) -> {"#N/A 25 % of the weight is known; a score needs 60 %"}
 */
export function score(values: unknown[][], model: unknown[][]): unknown[][] {
  const built = readModel(model);
  const scoring = { model: built, cases: readCasesFor(built, "values", values) };
  // A formula can fail for one case and not for another, which only scoring them one by one can tell apart.
  const hasFormula = built.criteria.some(({ value }) => value.kind === "formula");
  return hasFormula
    ? explainedCells(scoring, 1, (explanation) => [scoreCell(explanation, built)])
    : scoreCells(scoring);
}

/**
 * Value of each measure on a piecewise-linear curve, clipped outside its knots.
 *
 * value = v_j + (v_{j+1} − v_j) · (x − x_j) / (x_{j+1} − x_j) between the knots x_j and x_{j+1}.
 *
 * @customfunction VALUE_CURVE
 * @param x Measures: one column, or one cell, in the unit of the knots.
 * @param knots Measures at which the curve is fixed, rising, at least two.
 * @param values Value at each knot, only rising or only falling, in any unit.
 * @returns One value a measure, in the unit of the values.
 * @throws #VALUE! if knots and values are not as many, the knots do not rise, or the values both rise and fall.
 * @see Keeney and Raiffa, Decisions with Multiple Objectives (1976), chapter 3; the R package smaa clips likewise.
 * @example =TANDEM.VALUE_CURVE({60;10;120},{50,75,90,100},{1,0.8,0.5,0}) -> {0.92;1;0}
 * @example =TANDEM.VALUE_CURVE(5,{0,10},{0,100}) -> {50}
 * @example =TANDEM.VALUE_CURVE(5,{10,0},{0,100}) -> #VALUE! knot 2 must lie above knot 1, got 0 after 10
 */
export function valueCurve(x: unknown[][], knots: unknown[][], values: unknown[][]): unknown[][] {
  const at = readList(knots, "knots");
  const worth = readList(values, "values", at.length);
  const curve: readonly Knot[] = at.map((knot, j) => ({ x: knot, value: worth[j]! }));
  checkKnots(curve);
  return readColumn(x, "x").map((cell, i) => [orError(() => valueOnCurve(aNumber(cell, "x", i), curve))]);
}
