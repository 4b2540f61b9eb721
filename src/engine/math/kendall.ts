import { create, erfDependencies } from "mathjs/number";
import { EngineError } from "../errors";
import { sum } from "./sum";

const math = create({ ...erfDependencies });

/** Whether numbers tend to rise or to fall in the order given. */
export interface KendallTest {
  /** Pairs that rise less pairs that fall. */
  readonly s: number;
  /** Probability of an s at least as far from 0, up or down, if the order were chance; 0 to 1. */
  readonly probability: number;
  /** Whether the probability was counted out, not taken from the normal curve. */
  readonly exact: boolean;
}

/** Numbers without ties up to here are counted out; beyond, the normal curve is as good. */
const mostExact = 50;

/**
 * Probabilities of each number of falling pairs among n numbers in random order, from 0 to n · (n − 1) / 2.
 *
 * The k-th number may stand before 0 to k − 1 of those smaller than it, each as likely.
 */
function fallingPairs(n: number): readonly number[] {
  let shares: readonly number[] = [1];
  for (let k = 2; k <= n; k++) {
    const before = shares;
    shares = Array.from(
      { length: before.length + k - 1 },
      (_, falls) => sum(before.slice(Math.max(0, falls - k + 1), falls + 1)) / k,
    );
  }
  return shares;
}

function exactProbability(s: number, n: number): number {
  const pairs = (n * (n - 1)) / 2;
  const asFar = fallingPairs(n).filter((_, falls) => Math.abs(pairs - 2 * falls) >= Math.abs(s));
  return Math.min(1, sum(asFar));
}

function normalProbability(s: number, n: number, ties: readonly number[]): number {
  if (s === 0) return 1;
  const spread = (count: number) => count * (count - 1) * (2 * count + 5);
  const variance = (spread(n) - sum(ties.map(spread))) / 18;
  return Math.min(1, 1 - math.erf((Math.abs(s) - 1) / Math.sqrt(2 * variance)));
}

/**
 * Kendall's test of a trend (Mann–Kendall): whether numbers rise or fall more than chance would have it.
 *
 * s = Σ sign(y_j − y_i) over all i < j. Without ties and up to 50 numbers the probability is counted out over all orders; else from the
 * normal curve, z = (|s| − 1) / √((n(n − 1)(2n + 5) − Σ t(t − 1)(2t + 5)) / 18), t the sizes of the groups of equal numbers.
 *
 * @param values In order of time, at least two.
 * @returns The two-sided probability; 1 where all numbers are the same.
 * @throws {EngineError} `missing-data` if there are fewer than two numbers; `invalid-input` if one is not finite.
 * @see Kendall, Rank Correlation Methods (1948), ch. 4 and 5; Mann, Nonparametric Tests Against Trend, Econometrica 13 (1945), 245-259.
 */
export function kendallTest(values: readonly number[]): KendallTest {
  const n = values.length;
  if (n < 2) throw new EngineError("missing-data", `a trend must have at least 2 numbers, got ${n}`);
  const wrong = values.find((value) => !Number.isFinite(value));
  if (wrong !== undefined) throw new EngineError("invalid-input", `a trend must be of numbers, got ${wrong}`);
  let s = 0;
  for (let i = 0; i < n; i++) {
    for (let j = i + 1; j < n; j++) s += Math.sign(values[j]! - values[i]!);
  }
  const sizes = new Map<number, number>();
  for (const value of values) sizes.set(value, (sizes.get(value) ?? 0) + 1);
  const exact = sizes.size === n && n <= mostExact;
  return { s, exact, probability: exact ? exactProbability(s, n) : normalProbability(s, n, [...sizes.values()]) };
}
