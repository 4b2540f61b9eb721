/** What a comparison came to, in milliseconds and as a ratio. */
export interface Comparison {
  readonly name: string;
  readonly ours: number;
  readonly baseline: number;
  /** Median of the ratios of runs that stood side by side. */
  readonly ratio: number;
}

const median = (values: readonly number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Time of one run on a heap that was swept first, so that neither side pays for what the other left behind. */
async function timed(run: () => unknown): Promise<number> {
  gc?.();
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/**
 * Runs two ways of doing the same in turn, so that a machine that slows down slows both, and compares each pair.
 *
 * @param pairs How many pairs count, after two that do not.
 */
export async function compare(
  name: string,
  ours: () => unknown,
  baseline: () => unknown,
  pairs: number,
): Promise<Comparison> {
  const times: { readonly ours: number; readonly baseline: number }[] = [];
  for (let i = -2; i < pairs; i++) {
    const pair = { baseline: await timed(baseline), ours: await timed(ours) };
    if (i >= 0) times.push(pair);
  }
  return {
    name,
    ours: median(times.map((pair) => pair.ours)),
    baseline: median(times.map((pair) => pair.baseline)),
    ratio: median(times.map((pair) => pair.ours / pair.baseline)),
  };
}
