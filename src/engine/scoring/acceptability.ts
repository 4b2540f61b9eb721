import { EngineError } from "../errors";
import { tied } from "./ranks";

/** How often each alternative came in which place, over many draws of weights. */
export interface Acceptability {
  readonly draws: number;
  /** Probability of the first place, one an alternative. */
  readonly first: readonly number[];
  /** Probability of one of the top places. */
  readonly top: readonly number[];
  readonly expectedRank: readonly number[];
  /** Monte Carlo standard error of `first`: √(p · (1 − p) / draws). */
  readonly standardError: readonly number[];
  /** Mean of the weights that put the alternative first; null where none did. */
  readonly centralWeights: readonly (readonly number[] | null)[];
  /** Probability of each place, best first; a row an alternative. Rows and columns add up to 1. Null where not asked for. */
  readonly byRank: readonly (readonly number[])[] | null;
  /** How open the choice is: −Σ p · log2 p of the first place, in bits; 0 where the same one is always first. */
  readonly choiceEntropy: number;
}

/** Counts places draw by draw. Alternatives that are level share their places equally, so that nothing is counted twice. */
export interface RankCounter {
  /** Takes one draw: a score an alternative and a weight a criterion. Neither is kept. */
  readonly add: (scores: Float64Array, weights: Float64Array) => void;
  readonly result: () => Acceptability;
}

/** Where the low half of a number's 64 bits stands on this machine. */
const lowHalf = new Uint8Array(new Uint32Array([1]).buffer)[0] === 1 ? 0 : 1;

/** With so many the last digits that are given up below would reach what counts as level. */
const mostAlternatives = 2 ** 20;

/**
 * Makes a counter of places.
 *
 * @param alternatives How many.
 * @param criteria How many.
 * @param topPlaces Places that count as top.
 * @param byRank Whether to count every place, which takes alternatives² numbers.
 * @throws {EngineError} `invalid-input` if there are more than 2²⁰ alternatives, or the top places are no whole number of 1 or more.
 * @see Lahdelma, Hokkanen & Salminen, SMAA, European Journal of Operational Research 106 (1998), 137-143; Lahdelma &
 * Salminen, SMAA-2, Operations Research 49 (2001), 444-454.
 */
export function rankCounter(alternatives: number, criteria: number, topPlaces: number, byRank: boolean): RankCounter {
  if (alternatives > mostAlternatives)
    throw new EngineError("invalid-input", `alternatives must be ${mostAlternatives} or fewer, got ${alternatives}`);
  if (!(Number.isInteger(topPlaces) && topPlaces >= 1))
    throw new EngineError("invalid-input", `top places must be a whole number of 1 or more, got ${topPlaces}`);
  const first = new Float64Array(alternatives);
  const top = new Float64Array(alternatives);
  const rankSum = new Float64Array(alternatives);
  const weightSum = new Float64Array(alternatives * criteria);
  const counts = byRank ? new Float64Array(alternatives * alternatives) : null;
  const sorted = new Float64Array(alternatives);
  const halves = new Uint32Array(sorted.buffer);
  const placeBits = (1 << (32 - Math.clz32(alternatives - 1))) - 1;
  let draws = 0;

  // The last binary digits of a score, far below what counts as level, make room for its place among the alternatives: so
  // numbers can be sorted as such, which is many times faster than sorting places by their scores.
  const sortPlaces = (scores: Float64Array) => {
    sorted.set(scores);
    for (let i = 0; i < alternatives; i++) {
      const half = 2 * i + lowHalf;
      halves[half] = (halves[half]! & ~placeBits) | i;
    }
    sorted.sort();
  };
  const at = (position: number) => halves[2 * position + lowHalf]! & placeBits;

  const addTo = (i: number, better: number, share: number, size: number, weights: Float64Array) => {
    rankSum[i]! += better + (size + 1) / 2;
    if (counts) for (let rank = better; rank < better + size; rank++) counts[i * alternatives + rank]! += share;
    if (better >= topPlaces) return;
    top[i]! += share * Math.min(size, topPlaces - better);
    if (better > 0) return;
    first[i]! += share;
    for (let k = 0; k < criteria; k++) weightSum[i * criteria + k]! += share * weights[k]!;
  };

  return {
    add: (scores, weights) => {
      draws++;
      sortPlaces(scores);
      // A first look at the gap spares most pairs a second.
      const gap = 2e-9 * Math.max(1, -sorted[0]!, sorted[alternatives - 1]!);
      let last = alternatives - 1;
      while (last >= 0) {
        let from = last;
        let score = scores[at(from)]!;
        while (from > 0) {
          const below = scores[at(from - 1)]!;
          if (score - below > gap || !tied(score, below)) break;
          score = below;
          from--;
        }
        const size = last - from + 1;
        for (let position = from; position <= last; position++) {
          addTo(at(position), alternatives - 1 - last, 1 / size, size, weights);
        }
        last = from - 1;
      }
    },
    result: () => {
      const shareOf = (count: number) => count / draws;
      const probabilities = Array.from(first, shareOf);
      const rowOf = (all: Float64Array, i: number, width: number) =>
        Array.from(all.subarray(i * width, (i + 1) * width));
      return {
        draws,
        first: probabilities,
        top: Array.from(top, shareOf),
        expectedRank: Array.from(rankSum, shareOf),
        standardError: probabilities.map((p) => Math.sqrt(Math.max(0, p * (1 - p)) / draws)),
        centralWeights: Array.from(first, (count, i) =>
          count > 0 ? rowOf(weightSum, i, criteria).map((weight) => weight / count) : null,
        ),
        byRank: counts && probabilities.map((_, i) => rowOf(counts, i, alternatives).map(shareOf)),
        choiceEntropy: probabilities.reduce((bits, p) => (p > 0 ? bits - p * Math.log2(p) : bits), 0),
      };
    },
  };
}
