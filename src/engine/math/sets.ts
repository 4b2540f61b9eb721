/** How many members two sets share. */
export function sharedCount(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const [small, large] = a.size <= b.size ? [a, b] : [b, a];
  let count = 0;
  for (const member of small) if (large.has(member)) count++;
  return count;
}

/**
 * Overlap coefficient of two sets (Szymkiewicz–Simpson).
 *
 * overlap = |A ∩ B| / min(|A|, |B|)
 *
 * @returns 0 to 1, or null where a set is empty and the coefficient undefined.
 */
export function overlapCoefficient(a: ReadonlySet<string>, b: ReadonlySet<string>): number | null {
  const smaller = Math.min(a.size, b.size);
  return smaller === 0 ? null : sharedCount(a, b) / smaller;
}
