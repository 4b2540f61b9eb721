/** Counts draw by draw which alternative scores above which. */
export interface WinCounter {
  /** Takes one draw: a score an alternative. It is not kept. */
  readonly add: (scores: Float64Array) => void;
  /** Share of the draws in which the alternative of the row scores strictly above that of the column; 0 on the diagonal. */
  readonly result: () => readonly (readonly number[])[];
}

/**
 * Makes a counter of wins: the pairwise winning index.
 *
 * @param alternatives How many.
 * @see Leskinen, Viitanen, Kangas & Kangas, Alternatives to Incorporate Uncertainty and Risk Attitude in Multicriteria
 * Evaluation of Forest Plans, Forest Science 52 (2006), 304-312.
 */
export function winCounter(alternatives: number): WinCounter {
  const wins = new Float64Array(alternatives * alternatives);
  let draws = 0;
  return {
    add: (scores) => {
      draws++;
      for (let i = 0; i < alternatives; i++) {
        const score = scores[i]!;
        const row = i * alternatives;
        for (let j = 0; j < alternatives; j++) if (score > scores[j]!) wins[row + j]! += 1;
      }
    },
    result: () =>
      Array.from({ length: alternatives }, (_, i) =>
        Array.from(wins.subarray(i * alternatives, (i + 1) * alternatives), (count) => count / draws),
      ),
  };
}
