/** Numbers as runs of adjacent ones, in order. */
export function runsOf(numbers: Iterable<number>): readonly (readonly [first: number, count: number])[] {
  const runs: [first: number, count: number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = runs.at(-1);
    if (last && last[0] + last[1] === number) last[1]++;
    else runs.push([number, 1]);
  }
  return runs;
}
