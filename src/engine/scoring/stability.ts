import { type Overrides, valuesOf } from "../assumption";
import { generatorName, seededRandom } from "../math/random";
import { type Acceptability, rankCounter } from "./acceptability";
import type { Column } from "./column";
import { ranks, tied } from "./ranks";
import { robustnessAssumptions } from "./robustness";
import { type DrawOptions, drawPlan, type DrawPlan, drawScores, scoreInto, valueDraws } from "./scoreDraws";
import { winCounter } from "./winningIndex";

/** How sure a ranking is when the weights are not. */
export interface Stability extends Acceptability {
  /** Weighted sum by the stated weights, one an alternative, in the unit of the values. */
  readonly scores: readonly number[];
  /** Places by these scores, ties sharing the better one. */
  readonly ranks: readonly number[];
  /** Probability of the first place at the alternative's own central weights; null where it never came first. */
  readonly confidence: readonly (number | null)[];
  /** How the draws came about: the same generator, seed and number of draws give the same result to the last bit. */
  readonly generator: string;
  readonly seed: number;
  readonly warnings: readonly string[];
}

/** What is known beside the draws. */
export interface StabilityOptions extends DrawOptions {
  /** Whether to count every place of every alternative; not unless given. */
  readonly byRank?: boolean;
}

/** How often each alternative is first at its own central weights, over draws of the values. */
function confidenceFactors(
  columns: readonly Column[],
  { alternatives, spread, seed, draws }: DrawPlan,
  centralWeights: Acceptability["centralWeights"],
): readonly (number | null)[] {
  const drawValues = valueDraws(seededRandom(seed), columns, spread);
  const scores = new Float64Array(alternatives);
  const wins = new Float64Array(alternatives);
  const times = spread ? draws : 1;
  for (let draw = 0; draw < times; draw++) {
    const values = drawValues();
    centralWeights.forEach((weights, i) => {
      if (weights === null) return;
      scoreInto(scores, values, weights);
      const own = scores[i]!;
      if (scores.every((score) => score <= own || tied(score, own))) wins[i]! += 1;
    });
  }
  return centralWeights.map((weights, i) => (weights === null ? null : wins[i]! / times));
}

/**
 * How stable a ranking is when the weights are not certain: stochastic multicriteria acceptability analysis (SMAA-2).
 *
 * score = Σ w_k · v_k for each draw of weights: uniform on all weights that add up to 1, or Dirichlet around the stated ones.
 * Alternatives that are level share their places equally. Values may be uncertain too: triangular between a low and a high.
 *
 * @param columns Values, one column a criterion, on one scale, higher better; no blanks, for a blank has no place to be drawn
 * at. Leave such an alternative out, and say so.
 * @returns Probabilities 0 to 1 with the standard error of the first place, expected places 1 and up.
 * @throws {EngineError} As `drawPlan`; `invalid-input` if the concentration is not above 0 or the seed is none.
 * @see Lahdelma & Salminen, SMAA-2, Operations Research 49 (2001), 444-454; Tervonen & Lahdelma, European Journal of
 * Operational Research 178 (2007), 500-513, for the draws.
 */
export function rankStability(
  columns: readonly Column[],
  options: StabilityOptions = {},
  overrides?: Overrides,
): Stability {
  const plan = drawPlan(columns, options, overrides);
  const { top } = valuesOf(robustnessAssumptions, overrides);
  const counter = rankCounter(plan.alternatives, columns.length, top, options.byRank ?? false);
  drawScores(columns, plan, counter.add);
  const result = counter.result();
  const stated = new Float64Array(plan.alternatives);
  scoreInto(
    stated,
    columns.map(({ values }) => values),
    plan.shares,
  );
  return {
    ...result,
    scores: Array.from(stated),
    ranks: ranks(Array.from(stated)) as readonly number[],
    confidence: confidenceFactors(columns, plan, result.centralWeights),
    generator: generatorName,
    seed: plan.seed,
    warnings: plan.warnings,
  };
}

/**
 * Share of draws in which each alternative scores above each other one: the pairwise winning index, for the same draws as
 * `rankStability` with the same options. `winProbability` has it exactly where any weights are as likely as any others.
 *
 * @returns A row and a column an alternative, 0 to 1; 0 on the diagonal.
 * @throws {EngineError} As `rankStability`.
 */
export function winningIndex(
  columns: readonly Column[],
  options: DrawOptions = {},
  overrides?: Overrides,
): readonly (readonly number[])[] {
  const plan = drawPlan(columns, options, overrides);
  const counter = winCounter(plan.alternatives);
  drawScores(columns, plan, counter.add);
  return counter.result();
}
