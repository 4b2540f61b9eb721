import { crossingWeights, objectiveWeights, pairwiseWeights } from "../engine";
import { type Output, readList, readScale, type Spill } from "./cells";
import { readCompleteCases } from "./completeCases";
import { readDirections, readMatrix, readObjectiveMethod, readRandomIndex } from "./matrices";

/**
 * Weights of criteria from judging them two by two (AHP).
 *
 * The principal eigenvector of the judgements: A · w = λ · w with the largest λ, by power iteration, divided by its sum.
 * A blank judgement is read off its opposite. AHP_CONSISTENCY tells whether the judgements agree well enough.
 *
 * @customfunction WEIGHTS_AHP
 * @param matrix Square: how many times as important the criterion of the row is as that of the column, above 0, usually 1/9 to 9; 1 on the diagonal, reciprocal.
 * @returns One weight a criterion, in a column, adding up to 1.
 * @throws #VALUE! if the matrix is not square, not 1 on the diagonal or not reciprocal, or a judgement is not above 0; #N/A where a judgement and its opposite are blank.
 * @see Saaty, The Analytic Hierarchy Process (1980).
 * @example =TANDEM.WEIGHTS_AHP({1,2,6;"",1,3;"","",1}) -> {0.6;0.3;0.1}
 * @example =TANDEM.WEIGHTS_AHP({1,2;2,1}) -> #VALUE! row 2, column 1 of the matrix must be 1 / 2, the opposite of row 1, column 2, or blank, got 2
 */
export function weightsAhp(matrix: unknown[][]): unknown[][] {
  return pairwiseWeights(readMatrix(matrix, "matrix"), 1).weights.map((weight) => [weight]);
}

/**
 * Consistency ratio of judgements two by two (AHP): 0 where all agree, up to 0.10 is acceptable, 1 is as good as random.
 *
 * CR = CI / random index, CI = (λ − n) / (n − 1); 0 for one or two criteria. Tables of the random index differ, so quote it with the ratio:
 * Saaty (1980) unless named or given; Aguaron is that of Aguarón and Moreno-Jiménez (2003), which R's package MCDA uses.
 *
 * @customfunction AHP_CONSISTENCY
 * @param matrix Square judgements, as WEIGHTS_AHP takes them.
 * @param [randomIndex] "Saaty" (up to 10 criteria) or "Aguaron" (up to 16), or the index itself as a number; "Saaty" unless given.
 * @returns The consistency ratio, 0 or more.
 * @throws #VALUE! and #N/A as WEIGHTS_AHP; #VALUE! for a table that is not known or does not go so far, or a number that is not above 0.
 * @see Saaty, The Analytic Hierarchy Process (1980); Aguarón and Moreno-Jiménez, European Journal of Operational Research 147 (2003), 137-145.
 * @example =TANDEM.AHP_CONSISTENCY({1,0.25,4,"";4,1,4,0.25;0.25,0.25,1,0.2;6,4,5,1}) -> {0.161}
 * @example =TANDEM.AHP_CONSISTENCY({1,0.25,4,"";4,1,4,0.25;0.25,0.25,1,0.2;6,4,5,1},"Aguaron") -> {0.1643}
 */
export function ahpConsistency(matrix: unknown[][], randomIndex?: unknown): unknown[][] {
  return [[pairwiseWeights(readMatrix(matrix, "matrix"), readRandomIndex(randomIndex)).consistencyRatio]];
}

/**
 * Why judgements two by two (AHP) are consistent or not, and which one to think about again.
 *
 * The judgement that hurts consistency most has the largest |ln(a_ij · w_j / w_i)|; w_i / w_j would agree with the others.
 *
 * @customfunction AHP_EXPLAIN
 * @param matrix Square judgements, as WEIGHTS_AHP takes them.
 * @param [randomIndex] Name of a table or the index itself, as AHP_CONSISTENCY takes it.
 * @returns A header row, then one row: consistency ratio, whether it is acceptable (up to 0.10), principal eigenvalue, consistency index, random index, its table, and of the judgement that hurts most its row, column, what was given and what would agree with the others; blank where all agree.
 * @throws #VALUE! and #N/A as AHP_CONSISTENCY.
 * @see Saaty, The Analytic Hierarchy Process (1980), and European Journal of Operational Research 145 (2003), 85-91.
 * @example =TANDEM.AHP_EXPLAIN({1,2,9;"",1,3;"","",1}) -> {"Consistency ratio","Acceptable","Eigenvalue","Consistency index","Random index","Table","Row","Column","Given","Would agree";0.0158,TRUE,3.0183,0.0091,0.58,"Saaty",1,2,2,2.2894}
 */
export function ahpExplain(matrix: unknown[][], randomIndex?: unknown): unknown[][] {
  const { acceptable, consistencyIndex, consistencyRatio, eigenvalue, worst, ...rest } = pairwiseWeights(
    readMatrix(matrix, "matrix"),
    readRandomIndex(randomIndex),
  );
  const { value, name } = rest.randomIndex;
  const judgement: Output[] = worst
    ? [worst.row + 1, worst.column + 1, worst.given, worst.suggested]
    : ["", "", "", ""];
  return [
    ["Consistency ratio", "Acceptable", "Eigenvalue", "Consistency index", "Random index", "Table"].concat([
      "Row",
      "Column",
      "Given",
      "Would agree",
    ]),
    [consistencyRatio, acceptable, eigenvalue, consistencyIndex, value, name, ...judgement],
  ];
}

/**
 * Weights that the data suggest: the more a criterion tells the cases apart, the more it weighs.
 *
 * "entropy": w_k ∝ 1 − E_k, E_k = −Σ p · ln p / ln m, p = x / Σx (m cases; numbers of 0 or more). "critic": w_k ∝ s_k · Σ_j (1 − r_jk) of
 * values from 0 (worst) to 1 (best). "deviation": w_k ∝ s_k, the standard deviation, so only for criteria of one unit.
 * Use them beside the weights that people chose, not in their place: what differs most need not matter most.
 *
 * @customfunction WEIGHTS_OBJECTIVE
 * @param method How: "entropy", "critic" or "deviation".
 * @param matrix One row a case, at least two; one column a criterion; no blanks.
 * @param [directions] One a criterion: 1 where higher is better, -1 where lower is; 1 unless given. They change the weights by critic only.
 * @returns One weight a criterion, in a row, adding up to 1.
 * @throws #N/A if a cell is blank or there is one case only; #VALUE! if a cell is no number, by entropy negative, or the shape or method is wrong; #NUM! if by critic or deviation no criterion tells the cases apart.
 * @see Shannon, A Mathematical Theory of Communication (1948); Diakoulaki, Mavrotas and Papayannakis, Computers and Operations Research 22 (1995), 763-770.
 * @example =TANDEM.WEIGHTS_OBJECTIVE("entropy",{1,2;4,16}) -> {0.3589,0.6411}
 * @example =TANDEM.WEIGHTS_OBJECTIVE("deviation",{1,2;4,16}) -> {0.1765,0.8235}
 * @example =TANDEM.WEIGHTS_OBJECTIVE("entropy",{1,-2;4,16}) -> #VALUE! row 1, column 2 of the matrix must be 0 or more for entropy weights, got -2
 */
export function weightsObjective(method: unknown, matrix: unknown[][], directions?: unknown[][]): unknown[][] {
  const measures = readMatrix(matrix, "matrix");
  const ways = readDirections(directions, measures[0]!.length);
  return [[...objectiveWeights(readObjectiveMethod(method), measures, ways).weights]];
}

/**
 * The weight at which each rival draws level with the leader, one criterion at a time.
 *
 * S_i(w) = w · v_ik + (1 − w) · Q_i, Q_i the score by the other weights, rescaled in proportion; level at w* = (Q_j − Q_i) / (v_ik − v_jk + Q_j − Q_i).
 * Blank where no weight from 0 to 1 makes them level. A smallest change near 0 says that the leader hangs on that one weight.
 *
 * @customfunction CROSSING_WEIGHT
 * @param criteria One row a case, one column a criterion; each 0 to the scale. A row with a blank is left out of the comparison.
 * @param weights One weight a criterion, 0 or more; divided by their sum, so that crossing weights are shares.
 * @param [scale] Highest rating; 100 unless given.
 * @returns A header row, then one row a rival: the row of the leader, the row of the rival, points that it is behind (0 to 100), the crossing weight of each criterion (0 to 1), the smallest change of a weight that makes them level, and its criterion's number.
 * @throws #N/A in the row of a blank, #VALUE! in the row of a cell that is no number from 0 to the scale; #VALUE! for the whole call if the shape, a weight or the scale is wrong.
 * @see Triantaphyllou and Sánchez, Decision Sciences 28 (1997), 151-194, here with the other weights rescaled.
 * @example =TANDEM.CROSSING_WEIGHT({90,10;60,60},{0.7,0.3}) -> {"Leader","Rival","Behind by","Criterion 1","Criterion 2","Smallest change","Of criterion";1,2,6,0.625,0.375,-0.075,1}
 */
export function crossingWeight(criteria: unknown[][], weights: unknown[][], scale?: unknown): unknown[][] {
  const highest = readScale(scale);
  const cases = readCompleteCases(criteria, "criteria", { from: 0, to: highest });
  const width = cases.columns.length;
  const { leader, crossings } = crossingWeights(cases.rows, readList(weights, "weights", width));
  const header = ["Leader", "Rival", "Behind by"]
    .concat(cases.columns.map((_, k) => `Criterion ${k + 1}`))
    .concat(["Smallest change", "Of criterion"]);
  const lead = cases.places[leader]! + 1;
  const rows = new Map<number, Output[]>();
  for (const [place, error] of cases.errors) {
    rows.set(place, [lead, place + 1, ...new Array<Output>(width + 3).fill(error)]);
  }
  for (const { rival, behind, weights: level, smallest } of crossings) {
    const place = cases.places[rival]!;
    rows.set(place, [
      lead,
      place + 1,
      (behind * 100) / highest,
      ...level.map((weight) => weight ?? ""),
      ...(smallest ? [smallest.change, smallest.criterion + 1] : ["", ""]),
    ]);
  }
  const spill: Spill = [header];
  for (let place = 0; place < cases.count; place++) {
    const row = rows.get(place);
    if (row) spill.push(row);
  }
  return spill;
}
