import { checkKnots, EngineError, type Knot, type ScoringModel, topsis as topsisOf, valueOnCurve } from "../engine";
import { aNumber, type Input, orError, rangeOf, readColumn, readList } from "./cells";
import { inPlaces, readCompleteCases } from "./completeCases";
import { readDirections, readNormalisation } from "./matrices";
import { modelOf } from "./models";
import { explainedCells, readCasesFor, scoreCell, scoreCells } from "./scores";

/** Reads a model from a range, a row a criterion: label, weight, value function, scale of a rating. */
function readModel(value: Input): ScoringModel {
  const range = rangeOf(value, "model");
  const width = range[0]!.length;
  if (width < 3) throw new EngineError("shape-mismatch", `model must have 3 or 4 columns, got ${width}`);
  return modelOf(range, "model", ([, , , scale]) => scale);
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

/**
 * TOPSIS: how close each case comes to the best of all criteria, 0 to 1.
 *
 * closeness = d⁻ / (d⁺ + d⁻), d⁺ and d⁻ the distances to the best and to the worst value of every criterion, after normalising and
 * weighting. Cases that are all alike get 0.5; with "minmax" a criterion in which all are alike gives its weight to the others.
 * The normalisation changes the answer, and so does adding a case: RANK_REVERSAL tells which.
 *
 * @customfunction TOPSIS
 * @param matrix One row a case, one column a criterion; any unit. A row with a blank is left out of the comparison.
 * @param weights One weight a criterion, 0 or more; divided by their sum.
 * @param [directions] One a criterion: 1 where higher is better, -1 where lower is; 1 unless given.
 * @param [normalisation] How measures are made comparable: "vector" (x / √Σx²) unless given, "minmax" (worst 0, best 1) or "none".
 * @returns One closeness a case, 0 to 1.
 * @throws #N/A in the row of a blank, #VALUE! in the row of a cell that is no number; #VALUE! for the whole call if the shape, a weight, a direction or the normalisation is wrong.
 * @see Hwang and Yoon, Multiple Attribute Decision Making (1981), chapter III.
 * @example =TANDEM.TOPSIS({5,8,4;7,6,8;8,8,6;7,4,6},{0.3,0.4,0.3}) -> {0.5037;0.6581;0.7482;0.334}
 * @example =TANDEM.TOPSIS({100,2;200,"";300,4},{1,1},{-1,1},"minmax") -> {0.5;"#N/A matrix, row 2, column 2 is blank, so the row is left out";0.5}
 */
export function topsis(
  matrix: unknown[][],
  weights: unknown[][],
  directions?: unknown[][],
  normalisation?: unknown,
): unknown[][] {
  const cases = readCompleteCases(matrix, "matrix");
  const width = cases.columns.length;
  const { closeness } = topsisOf(cases.rows, readList(weights, "weights", width), {
    directions: readDirections(directions, width),
    normalisation: readNormalisation(normalisation),
  });
  return inPlaces(
    cases,
    closeness.map((value) => [value]),
  );
}
