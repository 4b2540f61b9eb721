import fc from "fast-check";
import { measuredReliability, trustOf, trustScore } from "../../../src/engine";

const rating = fc.double({ min: 1, max: 10, noNaN: true });
const ratings = fc.record({ credibility: rating, reliability: rating, intimacy: rating, selfOrientation: rating });

describe("trustOf", () => {
  test.each([
    // vector relationship.trustequation: (8 + 9 + 7) / 4 = 6; score by a program of its own
    { given: [8, 9, 7, 4], ratio: 6, score: 65.05149978319905 },
    { given: [1, 1, 1, 10], ratio: 0.3, score: 0 },
    { given: [10, 10, 10, 1], ratio: 30, score: 100 },
    { given: [1, 1, 1, 1], ratio: 3, score: 50 },
  ])("of $given is $ratio, so $score", ({ given, ratio, score }) => {
    const [credibility, reliability, intimacy, selfOrientation] = given as [number, number, number, number];
    const trust = trustOf({ credibility, reliability, intimacy, selfOrientation });
    expect(trust.ratio).toBeCloseTo(ratio, 12);
    expect(trust.score).toBeCloseTo(score, 9);
  });

  it("is from 0 to 100, rises with the first three and falls with self-orientation", () => {
    fc.assert(
      fc.property(ratings, rating, (given, other) => {
        const { score } = trustOf(given);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(100);
        for (const name of ["credibility", "reliability", "intimacy"] as const) {
          expect(trustOf({ ...given, [name]: Math.max(given[name], other) }).score).toBeGreaterThanOrEqual(score);
        }
        const selfOrientation = Math.max(given.selfOrientation, other);
        expect(trustOf({ ...given, selfOrientation }).score).toBeLessThanOrEqual(score);
      }),
    );
  });

  it("refuses a rating off its range by its name", () => {
    const given = { credibility: 8, reliability: 9, intimacy: 7, selfOrientation: 4 };
    expect(() => trustOf({ ...given, selfOrientation: 0 })).toThrow("self-orientation must be from 1 to 10, got 0");
    expect(() => trustOf({ ...given, intimacy: NaN })).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("measuredReliability", () => {
  test.each([
    // 10 times Wilson's lower bound, by a program of its own
    { made: 1, kept: 1, value: 2.065493143772374 },
    { made: 50, kept: 50, value: 9.286524008666412 },
    { made: 12, kept: 11, value: 6.461200888588831 },
    // none of three kept is 0, and ratings start at 1
    { made: 3, kept: 0, value: 1 },
  ])("of $kept kept of $made is $value", ({ made, kept, value }) => {
    expect(measuredReliability(made, kept).value).toBeCloseTo(value, 9);
  });

  it("is missing where no commitment was made or none is recorded, and refuses more kept than made", () => {
    expect(measuredReliability(0, 0).value).toBeNull();
    expect(measuredReliability(null, 3).value).toBeNull();
    expect(() => measuredReliability(2, 3)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("trustScore", () => {
  const known = {
    credibility: 8,
    reliability: 9,
    intimacy: 7,
    selfOrientation: 4,
    commitmentsMade: 0,
    commitmentsKept: 0,
  };

  it("takes reliability from the commitments where there are some, else as rated", () => {
    expect(trustScore(known)).toMatchObject({ value: expect.closeTo(65.05149978319905, 9) });
    const measured = trustScore({ ...known, reliability: null, commitmentsMade: 12, commitmentsKept: 11 });
    expect(measured.value).toBeCloseTo(trustOf({ ...known, reliability: 6.461200888588831 }).score, 9);
    expect(measured.reason).toBe("(8 + 6.5 + 7) / 4 = 5.4; reliability 11 of 12 commitments kept (91.7 %)");
  });

  it("names what is not known", () => {
    expect(trustScore({ ...known, credibility: null, selfOrientation: null })).toMatchObject({
      value: null,
      reason: "credibility, self-orientation not known",
    });
  });
});
