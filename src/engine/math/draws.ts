import type { Random } from "./random";

/**
 * A draw from the standard normal distribution (Marsaglia's polar method).
 *
 * @see Marsaglia & Bray, A Convenient Method for Generating Normal Variables, SIAM Review 6 (1964), 260-264.
 */
export function normalDraw(random: Random): number {
  for (;;) {
    const [x, y] = [2 * random() - 1, 2 * random() - 1];
    const square = x * x + y * y;
    if (square > 0 && square < 1) return x * Math.sqrt((-2 * Math.log(square)) / square);
  }
}

/**
 * Logarithm of a draw from the gamma distribution of scale 1. The logarithm, since with a small shape the draw itself is
 * often too small to tell from 0.
 *
 * @param shape Above 0.
 * @see Marsaglia & Tsang, A Simple Method for Generating Gamma Variables, ACM TOMS 26 (2000), 363-372.
 */
export function logGammaDraw(random: Random, shape: number): number {
  if (shape < 1) return logGammaDraw(random, shape + 1) + Math.log(random()) / shape;
  const d = shape - 1 / 3;
  const c = 1 / Math.sqrt(9 * d);
  for (;;) {
    const x = normalDraw(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root ** 3;
    if (Math.log(random()) < 0.5 * x * x + d * (1 - v + Math.log(v))) return Math.log(d) + Math.log(v);
  }
}

/**
 * A draw from the triangular distribution, by its inverse.
 *
 * @param low Smallest value.
 * @param mode Likeliest value, from low to high.
 * @param high Largest value.
 * @returns From low to high; low where all three are the same.
 */
export function triangularDraw(random: Random, low: number, mode: number, high: number): number {
  const width = high - low;
  if (width === 0) return low;
  const u = random();
  return u * width < mode - low
    ? low + Math.sqrt(u * width * (mode - low))
    : high - Math.sqrt((1 - u) * width * (high - mode));
}
