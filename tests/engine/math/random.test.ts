import { logGammaDraw, normalDraw, triangularDraw } from "../../../src/engine/math/draws";
import { largestSeed, seededRandom } from "../../../src/engine/math/random";
import { mean, standardDeviation } from "../../../src/engine/math/statistics";

const many = (draw: () => number, count = 20_000) => Array.from({ length: count }, draw);

/** The same generator in whole numbers of any size, straight from its definition (PractRand's sfc32). */
function reference(seed: number): () => bigint {
  const word = (n: bigint) => BigInt.asUintN(32, n);
  let state = BigInt(seed);
  const next = () => {
    state = word(state + 0x9e3779b9n);
    let mixed = word((state ^ (state >> 16n)) * 0x21f0aaadn);
    mixed = word((mixed ^ (mixed >> 15n)) * 0x735a2d97n);
    return mixed ^ (mixed >> 15n);
  };
  let [a, b, c, counter] = [next(), next(), next(), 1n];
  return () => {
    const mixed = word(a + b + counter);
    counter = word(counter + 1n);
    a = b ^ (b >> 9n);
    b = word(c + (c << 3n));
    c = word((word(c << 21n) | (c >> 11n)) + mixed);
    return mixed;
  };
}

describe("seededRandom", () => {
  it.each([0, 1, 2, 2026, largestSeed])("is sfc32 seeded by splitmix32, for seed %d", (seed) => {
    const [ours, theirs] = [seededRandom(seed), reference(seed)];
    for (let i = 0; i < 12; i++) theirs();
    for (let i = 0; i < 100; i++) expect(ours()).toBe((Number(theirs()) + 0.5) / 2 ** 32);
  });

  it("gives the same numbers for the same seed and others for the next", () => {
    const of = (seed: number) => many(seededRandom(seed), 100);
    expect(of(7)).toEqual(of(7));
    expect(of(7).filter((x, i) => x === of(8)[i])).toEqual([]);
  });

  it("is uniform between 0 and 1, one number telling nothing of the next", () => {
    const numbers = many(seededRandom(1));
    expect(numbers.every((x) => x > 0 && x < 1)).toBe(true);
    // Four standard errors: 0.289 / √20,000 · 4
    expect(Math.abs(mean(numbers) - 0.5)).toBeLessThan(0.0082);
    expect(standardDeviation(numbers)).toBeCloseTo(Math.sqrt(1 / 12), 2);
    const products = numbers.slice(1).map((x, i) => (x - 0.5) * (numbers[i]! - 0.5));
    expect(Math.abs(mean(products))).toBeLessThan(0.0024);
  });

  it.each([-1, 0.5, 2 ** 32, NaN, Infinity])("refuses seed %d", (seed) => {
    expect(() => seededRandom(seed)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("draws", () => {
  it("of the normal distribution have mean 0 and standard deviation 1", () => {
    const random = seededRandom(1);
    const numbers = many(() => normalDraw(random));
    expect(Math.abs(mean(numbers))).toBeLessThan(0.029);
    expect(standardDeviation(numbers)).toBeCloseTo(1, 1);
  });

  // Mean and variance of a gamma distribution of scale 1 are its shape.
  it.each([0.3, 1, 2.5, 40])("of the gamma distribution have their shape %d as mean and variance", (shape) => {
    const random = seededRandom(1);
    const numbers = many(() => Math.exp(logGammaDraw(random, shape)));
    expect(Math.abs(mean(numbers) - shape)).toBeLessThan(4 * Math.sqrt(shape / numbers.length));
    expect(standardDeviation(numbers) ** 2 / shape).toBeCloseTo(1, 0.5);
  });

  it("of the triangular distribution lie between low and high, with the mean (low + mode + high) / 3", () => {
    const random = seededRandom(1);
    const numbers = many(() => triangularDraw(random, 10, 20, 60));
    expect(numbers.every((x) => x >= 10 && x <= 60)).toBe(true);
    expect(Math.abs(mean(numbers) - 30)).toBeLessThan(0.32);
    expect(triangularDraw(random, 5, 5, 5)).toBe(5);
  });
});
