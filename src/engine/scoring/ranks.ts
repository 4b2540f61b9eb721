/** Two scores that differ by less than arithmetic loses are a tie. */
export const tied = (a: number, b: number): boolean => Math.abs(a - b) <= 1e-9 * Math.max(1, Math.abs(a), Math.abs(b));

/**
 * Places of scores from highest to lowest, ties sharing the better place: 1, 2, 2, 4.
 *
 * @param scores One a case; null where there is none.
 * @returns One place a case, in the order given; null where there is no score.
 */
export function ranks(scores: readonly (number | null)[]): readonly (number | null)[] {
  const order = scores
    .flatMap((score, i) => (score === null ? [] : [{ score, i }]))
    .sort((a, b) => b.score - a.score || a.i - b.i);
  const places: (number | null)[] = scores.map(() => null);
  order.forEach(({ score, i }, place) => {
    const above = order[place - 1];
    places[i] = above && tied(above.score, score) ? places[above.i]! : place + 1;
  });
  return places;
}
