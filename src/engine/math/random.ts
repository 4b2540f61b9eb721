import { EngineError } from "../errors";

/** Numbers above 0 and below 1 as if by chance, the same ones for the same seed. */
export type Random = () => number;

/** Name of the generator, for results that say how they were drawn. */
export const generatorName = "sfc32 seeded by splitmix32";

/** The largest seed: seeds are whole numbers of 32 bits. */
export const largestSeed = 2 ** 32 - 1;

/** Spreads a seed over many bits, so that seeds 1 and 2 have nothing in common. */
function splitmix32(seed: number): () => number {
  let state = seed | 0;
  return () => {
    state = (state + 0x9e3779b9) | 0;
    let mixed = state ^ (state >>> 16);
    mixed = Math.imul(mixed, 0x21f0aaad);
    mixed ^= mixed >>> 15;
    mixed = Math.imul(mixed, 0x735a2d97);
    return mixed ^ (mixed >>> 15);
  };
}

/**
 * Makes a generator of uniform numbers: sfc32 seeded by splitmix32.
 *
 * Each number is (n + 0.5) / 2³², n a whole number of 32 bits, so that neither 0 nor 1 ever comes and logarithms are finite.
 *
 * @param seed Whole number from 0 to 2³² − 1.
 * @returns A function that gives the next number at each call; the same seed gives the same numbers on every machine.
 * @throws {EngineError} `invalid-input` if the seed is not such a number.
 * @see Doty-Humphrey, PractRand (sfc32, which passes its tests); Steele, Lea & Flood, Fast Splittable Pseudorandom Number
 * Generators, OOPSLA 2014.
 */
export function seededRandom(seed: number): Random {
  if (!(Number.isInteger(seed) && seed >= 0 && seed <= largestSeed)) {
    throw new EngineError("invalid-input", `seed must be a whole number from 0 to ${largestSeed}, got ${seed}`);
  }
  const next = splitmix32(seed);
  let [a, b, c, counter] = [next(), next(), next(), 1];
  const random = () => {
    const mixed = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + mixed) | 0;
    return ((mixed >>> 0) + 0.5) / 2 ** 32;
  };
  // The first numbers still show the seed.
  for (let i = 0; i < 12; i++) random();
  return random;
}
