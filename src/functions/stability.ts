import {
  EngineError,
  rankReversals,
  rankStability as stabilityOf,
  robustness,
  robustnessAssumptions,
  topsis as topsisOf,
  winProbability as winProbabilityOf,
} from "../engine";
import { aNumber, orError, type Output, rangeOf, readList, readWeights } from "./cells";
import { inPlaces, readCompleteCases } from "./completeCases";
import { readDirections, readNormalisation, readOptional } from "./matrices";

/** Scores drawn in one call: beyond it Excel would stand still for seconds. */
const mostScores = 20_000_000;

/**
 * How sure each rank is when the weights are not: how often a case comes first, and among the top places, as weights are drawn.
 *
 * score = Σ w_k · v_k with w drawn uniformly from all weights that add up to 1, or around the given ones (Dirichlet, mean w, variance
 * w_k · (1 − w_k) / (concentration + 1)). Cases that are level share their places equally. A row with a blank has no score at drawn
 * weights, so it is left out of the ranking and says so. The same seed gives the same result.
 *
 * @customfunction RANK_STABILITY
 * @param criteria One row a case, one column a criterion; values on one scale, higher better.
 * @param [weights] One weight a criterion, 0 or more, divided by their sum; equal unless given. They make the score and the rank, and the centre of the draws if there is a concentration.
 * @param [concentration] How close the drawn weights stay to the given ones, above 0: 50 varies a weight of 0.20 by 0.056. Unless given any weights are as likely as any others.
 * @param [draws] Whole number of 1 or more; 10,000 unless given.
 * @param [seed] Whole number from 0 to 4294967295; 1 unless given.
 * @param [top] How many places count as the top, a whole number of 1 or more; 3 unless given.
 * @returns A header row, then one row a case: score (unit of the values), rank, probability of rank 1 and of the top places (0 to 1), expected rank, Monte Carlo standard error of the probability of rank 1, draws, seed.
 * @throws #N/A in the row of a blank, #VALUE! in the row of a cell that is no number; #VALUE! for the whole call if the shape, a weight, the concentration, the draws, the seed or the top is wrong, or if draws × rows exceed 20 million.
 * @see Lahdelma and Salminen, SMAA-2, Operations Research 49 (2001), 444-454; numbers drawn by sfc32 seeded by splitmix32.
 * @example =TANDEM.RANK_STABILITY({90,80;60,70},{1,3},50,1000,7) -> {"Score","Rank","Probability of rank 1","Probability of top 3","Expected rank","Monte Carlo error","Draws","Seed";82.5,1,1,1,1,0,1000,7;67.5,2,0,1,2,0,1000,7}
 * @example =TANDEM.RANK_STABILITY({9,8;6,7},{1,1},50,1000,7,1) -> {"Score","Rank","Probability of rank 1","Probability of top 1","Expected rank","Monte Carlo error","Draws","Seed";8.5,1,1,1,1,0,1000,7;6.5,2,0,0,2,0,1000,7}
 * @example =TANDEM.RANK_STABILITY({90,80;60,70},{1,1},0) -> #VALUE! concentration must be above 0, got 0
 */
export function rankStability(
  criteria: unknown[][],
  weights?: unknown[][],
  concentration?: unknown,
  draws?: unknown,
  seed?: unknown,
  top?: unknown,
): unknown[][] {
  const cases = readCompleteCases(criteria, "criteria");
  const places = readOptional(top, "top") ?? robustness.top;
  const wanted = readOptional(draws, "draws") ?? robustness.draws;
  const most = Math.floor(mostScores / cases.rows.length);
  if (wanted > most)
    throw new EngineError(
      "invalid-input",
      `draws must be ${most} or fewer for ${cases.rows.length} rows, got ${wanted}`,
    );
  const { name, items } = robustnessAssumptions;
  const result = stabilityOf(
    cases.columns,
    {
      weights: readWeights(weights, cases.columns.length),
      concentration: readOptional(concentration, "concentration"),
      draws: wanted,
      seed: readOptional(seed, "seed"),
    },
    new Map([[name, new Map([[items.top.name, places]])]]),
  );
  const rows = cases.rows.map((_, i): Output[] => [
    result.scores[i]!,
    result.ranks[i]!,
    result.first[i]!,
    result.top[i]!,
    result.expectedRank[i]!,
    result.standardError[i]!,
    result.draws,
    result.seed,
  ]);
  const header = [
    "Score",
    "Rank",
    "Probability of rank 1",
    `Probability of top ${places}`,
    "Expected rank",
    "Monte Carlo error",
  ];
  return [[...header, "Draws", "Seed"], ...inPlaces(cases, rows)];
}

/**
 * Exact probability that a beats b when nothing is known of the weights.
 *
 * P(Σ w_k · (a_k − b_k) > 0), w uniform on all weights that add up to 1; where the differences d_k are distinct this is
 * Σ_{d_k>0} d_k^(n−1) / Π_{l≠k} (d_k − d_l). Computed without draws, so there is no error to tell. Two that are alike everywhere: 0.
 *
 * @customfunction WIN_PROBABILITY
 * @param a Values of one case, one column a criterion, on one scale, higher better; or one row a case.
 * @param b Values of the other, as many columns; one row for all of a, or one row each.
 * @returns One probability a row, 0 to 1.
 * @throws #N/A in the row of a blank, #VALUE! in the row of a cell that is no number; #VALUE! for the whole call if the shapes differ.
 * @see Lahdelma, Hokkanen and Salminen, European Journal of Operational Research 106 (1998), 137-143; computed by Varsi's recursion, Pacific Journal of Mathematics 46 (1973), 303-314.
 * @example =TANDEM.WIN_PROBABILITY({80,70,60,90,50},{70,85,65,60,80}) -> {0.3952}
 * @example =TANDEM.WIN_PROBABILITY({9,1;6,6},{6,6}) -> {0.375;0}
 */
export function winProbability(a: unknown[][], b: unknown[][]): unknown[][] {
  const [ours, theirs] = [rangeOf(a, "a"), rangeOf(b, "b")];
  if (ours[0]!.length !== theirs[0]!.length) {
    throw new EngineError("shape-mismatch", `b must have ${ours[0]!.length} columns as a, got ${theirs[0]!.length}`);
  }
  if (theirs.length !== 1 && theirs.length !== ours.length)
    throw new EngineError("shape-mismatch", `b must have 1 or ${ours.length} rows, got ${theirs.length}`);
  const valuesOf = (range: typeof ours, name: string, i: number) =>
    range[i]!.map((cell, k) => aNumber(cell, name, i, k));
  return ours.map((_, i) => [
    orError(() => winProbabilityOf(valuesOf(ours, "a", i), valuesOf(theirs, "b", theirs.length === 1 ? 0 : i))),
  ]);
}

/** Cases that are left out one by one: the work grows with their square. */
const mostCases = 250;

/** Pairs that a cell names before it only counts them. */
const named = 5;

/**
 * What becomes of a TOPSIS ranking when each case is left out in turn: which pairs of the others change places.
 *
 * TOPSIS measures against the best and worst of the cases at hand, so a case that will not win may still decide who does.
 * A ranking that is to be defended should not reverse when a rival drops out; scores by SCORE with fixed value functions cannot.
 *
 * @customfunction RANK_REVERSAL
 * @param matrix One row a case, two to 250; one column a criterion; any unit. A row with a blank is left out of the comparison.
 * @param weights One weight a criterion, 0 or more; divided by their sum.
 * @param [directions] One a criterion: 1 where higher is better, -1 where lower is; 1 unless given.
 * @param [normalisation] As TOPSIS takes it: "vector" unless given, "minmax" or "none".
 * @returns A header row, then one row a case: how many pairs change places without it, the row of the leader without it, and which pairs (up to five).
 * @throws #N/A in the row of a blank, #VALUE! in the row of a cell that is no number; #VALUE! for the whole call as TOPSIS, or for more than 250 rows; #N/A if fewer than two rows are left.
 * @see Belton and Gear, On a Short-coming of Saaty's Method of Analytic Hierarchies, Omega 11 (1983), 228-230; the check is our own rule.
 * @example =TANDEM.RANK_REVERSAL({1,5;4,3;3,2},{1,1}) -> {"Pairs reversed","Leader without it","Which";0,2,"";1,3,"row 1 falls below row 3";0,2,""}
 */
export function rankReversal(
  matrix: unknown[][],
  weights: unknown[][],
  directions?: unknown[][],
  normalisation?: unknown,
): unknown[][] {
  const cases = readCompleteCases(matrix, "matrix");
  if (cases.rows.length > mostCases)
    throw new EngineError("invalid-input", `matrix must have ${mostCases} rows or fewer, got ${cases.rows.length}`);
  const width = cases.columns.length;
  const shares = readList(weights, "weights", width);
  const options = { directions: readDirections(directions, width), normalisation: readNormalisation(normalisation) };
  const reversals = rankReversals(
    cases.rows.length,
    (kept) =>
      topsisOf(
        kept.map((i) => cases.rows[i]!),
        shares,
        options,
      ).closeness,
  );
  const row = (i: number) => cases.places[i]! + 1;
  const rows = reversals.map(({ pairs, leader }): Output[] => {
    const words = pairs.slice(0, named).map(([above, below]) => `row ${row(above)} falls below row ${row(below)}`);
    const more = pairs.length > named ? [`${pairs.length - named} more`] : [];
    return [pairs.length, row(leader), [...words, ...more].join("; ")];
  });
  return [["Pairs reversed", "Leader without it", "Which"], ...inPlaces(cases, rows)];
}
