import fc from "fast-check";
import {
  engagementGrade,
  engagementPoints,
  engagementScore,
  halfLifeDecay,
  linearDecay,
  rankEngagements,
  suggestEngagements,
} from "../../../src/engine";

const option = (name: string, impact: number, probability: number, effort: number) => ({
  name,
  impact,
  probability,
  effort,
});

describe("rankEngagements", () => {
  it("ranks by impact times probability for each unit of effort", () => {
    const options = [option("Webinar", 6, 0.5, 2), option("Pilot", 9, 0.6, 3), option("Case study", 4, 0.9, 1)];
    expect(rankEngagements(options).map(({ option: { name }, rank, score }) => [name, rank, score])).toEqual([
      ["Case study", 1, expect.closeTo(3.6, 12)],
      ["Pilot", 2, expect.closeTo(1.8, 12)],
      ["Webinar", 3, expect.closeTo(1.5, 12)],
    ]);
  });

  it("gives equals the better rank in the order given, and the ten best at most", () => {
    const options = Array.from({ length: 12 }, (_, i) => option(`Option ${i}`, i < 2 ? 9 : 3, 1, 3));
    const ranked = rankEngagements(options);
    expect(ranked).toHaveLength(10);
    expect(ranked.slice(0, 4).map(({ option: { name }, rank }) => [name, rank])).toEqual([
      ["Option 0", 1],
      ["Option 1", 1],
      ["Option 2", 3],
      ["Option 3", 3],
    ]);
    expect(rankEngagements([])).toEqual([]);
    expect(rankEngagements(options, 1)).toHaveLength(1);
  });

  test.each([
    { name: "a negative impact", given: option("x", -1, 0.5, 1), says: "impact of x must be 0 or more, got -1" },
    { name: "a percentage", given: option("x", 1, 50, 1), says: "probability of x must be from 0 to 1, got 50" },
    { name: "no effort", given: option("x", 1, 0.5, 0), says: "effort of x must be above 0, got 0" },
    { name: "what is no number", given: option("x", 1, NaN, 1), says: "probability of x must be from 0 to 1, got NaN" },
    { name: "a score beyond numbers", given: option("x", 1e308, 1, 1e-9), says: "effort of x must be large enough" },
  ])("refuses $name", ({ given, says }) => {
    expect(() => engagementScore(given)).toThrow(says);
    expect(() => rankEngagements([given])).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("falls down the list, and does not depend on the unit of effort", () => {
    const options = fc.array(
      fc.tuple(fc.integer({ min: 0, max: 10 }), fc.integer({ min: 0, max: 10 }), fc.integer({ min: 1, max: 30 })),
      { maxLength: 15 },
    );
    fc.assert(
      fc.property(options, (rows) => {
        const inDays = rows.map(([impact, p, effort], i) => option(String(i), impact, p / 10, effort));
        const inHours = inDays.map((each) => ({ ...each, effort: 8 * each.effort }));
        const ranked = rankEngagements(inDays);
        ranked.forEach(({ score }, i) => {
          expect(score).toBeLessThanOrEqual((ranked[i - 1]?.score ?? Infinity) + 1e-9);
        });
        const order = ranked.map(({ option: { name } }) => name);
        expect(rankEngagements(inHours).map(({ option: { name } }) => name)).toEqual(order);
      }),
    );
  });
});

describe("suggestEngagements", () => {
  test.each([
    { stage: "Awareness", weakest: null, dissolving: false, kinds: ["Content", "Introduction"] },
    { stage: "Awareness", weakest: "depth", dissolving: false, kinds: ["Introduction", "Content"] },
    { stage: "Engagement", weakest: "trust", dissolving: false, kinds: ["Collaboration", "Event"] },
    { stage: "Partnership", weakest: "alignment", dissolving: true, kinds: ["Event", "Collaboration"] },
    { stage: null, weakest: null, dissolving: false, kinds: [] },
  ] as const)("at $stage, $weakest weakest, dissolving $dissolving: $kinds", ({ kinds, ...need }) => {
    expect(suggestEngagements(need).map(({ kind }) => kind)).toEqual(kinds);
  });

  it("leaves out what is there", () => {
    const need = { stage: "Awareness", weakest: "depth", dissolving: false } as const;
    expect(suggestEngagements(need, ["Introduction"]).map(({ kind }) => kind)).toEqual(["Content"]);
    expect(suggestEngagements(need, ["Introduction", "Content"])).toEqual([]);
  });
});

describe("decay", () => {
  test.each([
    // vector engagement.decay.halflife: 10 · 2^(−age / 90)
    { age: 0, left: 10 },
    { age: 45, left: 7.0710678 },
    { age: 90, left: 5 },
    { age: 180, left: 2.5 },
  ])("by half-life leaves $left of 10 after $age days", ({ age, left }) => {
    expect(halfLifeDecay(10, age, 90)).toBeCloseTo(left, 6);
  });

  test.each([
    // vector engagement.decay.hubspot: 50 % a month turns 10 points into 5 after one month
    { months: 0, left: 10 },
    { months: 1, left: 5 },
    { months: 2, left: 0 },
    { months: 3, left: 0 },
  ])("in a line leaves $left of 10 after $months months", ({ months, left }) => {
    expect(linearDecay(10, months, 0.5)).toBe(left);
  });

  it("never rises with age, and leaves from nothing to all", () => {
    const points = fc.double({ min: 0, max: 1e6, noNaN: true });
    const age = fc.double({ min: 0, max: 1e5, noNaN: true });
    fc.assert(
      fc.property(points, age, age, (worth, a, b) => {
        const [young, old] = [Math.min(a, b), Math.max(a, b)];
        for (const left of [(t: number) => halfLifeDecay(worth, t, 90), (t: number) => linearDecay(worth, t, 0.1)]) {
          expect(left(old)).toBeLessThanOrEqual(left(young));
          expect(left(young)).toBeLessThanOrEqual(worth);
          expect(left(old)).toBeGreaterThanOrEqual(0);
        }
      }),
    );
  });

  test.each([
    { name: "negative points", run: () => halfLifeDecay(-1, 1, 90) },
    { name: "a negative age", run: () => halfLifeDecay(1, -1, 90) },
    { name: "a half-life of 0", run: () => halfLifeDecay(1, 1, 0) },
    { name: "negative months", run: () => linearDecay(1, -1, 0.5) },
    { name: "a rate above 1", run: () => linearDecay(1, 1, 50) },
  ])("refuses $name", ({ run }) => {
    expect(run).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});

describe("engagementPoints", () => {
  const event = (group: string, points: number, ageDays = 0) => ({ group, points, ageDays });

  it("caps each group, and all of them", () => {
    const events = [event("email", 40), event("email", 40, 90), event("meeting", 50), event("demo", 20)];
    expect(engagementPoints(events, new Map([["email", 15]]))).toEqual({
      points: 85,
      groups: [
        { group: "email", points: 60, counted: 15 },
        { group: "meeting", points: 50, counted: 50 },
        { group: "demo", points: 20, counted: 20 },
      ],
      capped: true,
    });
    expect(engagementPoints([event("meeting", 130)])).toMatchObject({ points: 100, capped: true });
    expect(engagementPoints([event("meeting", 30)])).toMatchObject({ points: 30, capped: false });
    expect(engagementPoints([])).toEqual({ points: 0, groups: [], capped: false });
  });

  it("refuses a negative cap", () => {
    expect(() => engagementPoints([], new Map([["email", -1]]))).toThrow("cap of email must be 0 or more, got -1");
  });
});

describe("engagementGrade", () => {
  test.each([
    { fit: 100, engagement: 100, grade: "A1" },
    { fit: 66.67, engagement: 33.33, grade: "A2" },
    { fit: 90, engagement: 0, grade: "A3" },
    { fit: 50, engagement: 70, grade: "B1" },
    { fit: 50, engagement: 50, grade: "B2" },
    { fit: 50, engagement: 10, grade: "B3" },
    { fit: 0, engagement: 100, grade: "C1" },
    { fit: 33.3, engagement: 50, grade: "C2" },
    { fit: 0, engagement: 0, grade: "C3" },
  ])("fit $fit and engagement $engagement is $grade", ({ fit, engagement, grade }) => {
    expect(engagementGrade(fit, engagement)).toBe(grade);
  });
});
