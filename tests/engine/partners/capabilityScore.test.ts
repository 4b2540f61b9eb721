import fc from "fast-check";
import { betterTrack, capabilityScore, netGain } from "../../../src/engine";

const thresholds = [10, 2, 1, 500, 5];
const maxima = [20, 10, 15, 30, 25];

describe("capabilityScore", () => {
  // by hand, Modern Work for SMB
  test.each([
    { values: [6, 1, 1, 400, 3], points: [12, 5, 15, 24, 15], sum: 71, designated: true, weakest: 1 },
    { values: [3, 1, 1, 200, 2], points: [6, 5, 15, 12, 10], sum: 48, designated: false, weakest: 0 },
    { values: [-2, 2, 1, 500, 5], points: [0, 10, 15, 30, 25], sum: 80, designated: false, weakest: 0 },
    { values: [99, 9, 9, 999, 9], points: maxima, sum: 100, designated: true, weakest: 0 },
    { values: [5, 1, 1, 500, 2], points: [10, 5, 15, 30, 10], sum: 70, designated: true, weakest: 4 },
  ])("$values is $sum", ({ values, points, sum, designated, weakest }) => {
    const score = capabilityScore(values, thresholds, maxima);
    expect(score.points.map((own) => expect.closeTo(own, 9))).toEqual(points);
    expect(score).toMatchObject({ total: expect.closeTo(sum, 9), isDesignated: designated, weakest });
  });

  it("goes by another total to pass", () => {
    expect(capabilityScore([3, 1, 1, 200, 2], thresholds, maxima, 48).isDesignated).toBe(true);
  });

  test.each([
    { run: () => capabilityScore([], [], []), says: "values must have at least one metric" },
    { run: () => capabilityScore([1], [1, 2], [1]), says: "thresholds must be 1 numbers, got 2" },
    { run: () => capabilityScore([1], [0], [1]), says: "thresholds, metric 1 must be a number above 0, got 0" },
    { run: () => capabilityScore([1], [1], [-1]), says: "maxPoints, metric 1 must be a number above 0, got -1" },
    { run: () => capabilityScore([NaN], [1], [1]), says: "values, metric 1 must be a number, got NaN" },
    { run: () => capabilityScore([1], [1], [1], Infinity), says: "passTotal must be a number" },
  ])("refuses: $says", ({ run, says }) => {
    expect(run).toThrow(says);
  });

  it("never falls when a metric rises, and stays within the maxima", () => {
    const value = fc.double({ min: -20, max: 1000, noNaN: true });
    const five = fc.array(value, { minLength: 5, maxLength: 5 });
    fc.assert(
      fc.property(five, fc.nat({ max: 4 }), fc.double({ min: 0, max: 100, noNaN: true }), (values, k, more) => {
        const score = capabilityScore(values, thresholds, maxima);
        const better = capabilityScore(values.with(k, values[k]! + more), thresholds, maxima);
        expect(better.total).toBeGreaterThanOrEqual(score.total - 1e-9);
        expect(Number(better.isDesignated)).toBeGreaterThanOrEqual(Number(score.isDesignated));
        score.points.forEach((own, i) => {
          expect(own).toBeGreaterThanOrEqual(0);
          expect(own).toBeLessThanOrEqual(maxima[i]!);
        });
      }),
    );
  });
});

describe("netGain", () => {
  test.each([
    { now: 12, yearAgo: 5, gain: 7 },
    { now: 5, yearAgo: 12, gain: 0 },
    { now: 5, yearAgo: 5, gain: 0 },
  ])("$now after $yearAgo is $gain", ({ now, yearAgo, gain }) => {
    expect(netGain(now, yearAgo)).toBe(gain);
  });

  it("refuses numbers below 0", () => {
    expect(() => netGain(-1, 0)).toThrow("must be taken of numbers of 0 or more, got -1");
  });
});

describe("betterTrack", () => {
  const score = (total: number, isDesignated: boolean) => ({ points: [total], total, isDesignated, weakest: 0 });

  it("takes the whole track that is better, the first of equals", () => {
    const [low, high, zero] = [score(72, true), score(75, true), score(80, false)];
    expect(betterTrack([["Enterprise", low], ["SMB", high]])[0]).toBe("SMB"); // prettier-ignore
    expect(betterTrack([["Enterprise", low], ["SMB", zero]])[0]).toBe("Enterprise"); // prettier-ignore
    expect(betterTrack([["Enterprise", low], ["SMB", low]])[0]).toBe("Enterprise"); // prettier-ignore
    expect(() => betterTrack([])).toThrow("at least one track");
  });
});
