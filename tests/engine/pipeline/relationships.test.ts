import fc from "fast-check";
import {
  depthChange,
  type Interaction,
  interactionDirections,
  interactionTypes,
  maturityOf,
  relationshipDepth,
  type RelationshipFacts,
  relationshipStatus,
} from "../../../src/engine";

const asOf = "2026-11-20";
const met = (given: Partial<Interaction> = {}): Interaction => ({
  date: asOf,
  type: "Call",
  contact: "Ann Lee",
  seniority: 3,
  direction: "In",
  ...given,
});
const depthOf = relationshipDepth();
const changeOf = depthChange();

/** A date some days before the day of the tests. */
const ago = (days: number): string => new Date(Date.parse(asOf) - days * 86_400_000).toISOString().slice(0, 10);

const interaction: fc.Arbitrary<Interaction> = fc.record({
  date: fc.integer({ min: 0, max: 700 }).map(ago),
  type: fc.constantFrom(...interactionTypes),
  contact: fc.option(fc.constantFrom("Ann", "Bo", "Cy", "Di", "Ed"), { nil: null, freq: 5 }),
  seniority: fc.option(fc.integer({ min: 1, max: 5 }), { nil: null, freq: 5 }),
  direction: fc.option(fc.constantFrom(...interactionDirections), { nil: null, freq: 5 }),
});

describe("relationshipDepth", () => {
  it("adds frequency, breadth, seniority and reciprocity", () => {
    // by a program of its own: F = 2 + 1 · 2^(−90/90) = 2.5; 35(1 − e^−.25), 25 ln 3 / ln 11, 25 · 4.5 / 5, 15 · 1/1
    const depth = depthOf(
      [
        met({ type: "Meeting", seniority: 5 }),
        met({ date: ago(90), contact: "Bo Chen", seniority: 4, direction: "Out" }),
      ],
      asOf,
    );
    expect(depth.contributions.map(({ points }) => points)).toEqual([
      expect.closeTo(7.741972592500829, 9),
      expect.closeTo(11.453922749783155, 9),
      expect.closeTo(22.5, 9),
      expect.closeTo(15, 9),
    ]);
    expect(depth).toMatchObject({ value: expect.closeTo(56.69589534228398, 9), coverage: 1, interactions: 2 });
  });

  test.each([
    { type: "Email", weight: 0.5 },
    { type: "Call", weight: 1 },
    { type: "Meeting", weight: 2 },
    { type: "Workshop", weight: 3 },
    { type: "Joint deal", weight: 5 },
  ] as const)("counts $type as $weight calls", ({ type, weight }) => {
    expect(depthOf([met({ type })], asOf).contributions[0]!.value).toBeCloseTo(100 * (1 - Math.exp(-weight / 10)), 9);
  });

  it("is 0 without interactions, which is a fact and not a gap", () => {
    expect(depthOf([], asOf)).toMatchObject({ value: 0, status: "ok", coverage: 1, interactions: 0 });
  });

  it("takes the three most senior people, each once at the highest, however their names are written", () => {
    const people = [
      met({ contact: "Ann Lee", seniority: 2 }),
      met({ contact: " ann  lee", seniority: 5 }),
      met({ contact: "Bo", seniority: 4 }),
      met({ contact: "Cy", seniority: 3 }),
      met({ contact: "Di", seniority: 1 }),
      met({ contact: "Ed", seniority: null }),
    ];
    const [, breadth, seniority] = depthOf(people, asOf).contributions;
    expect(breadth!.value).toBeCloseTo((100 * Math.log(6)) / Math.log(11), 9);
    expect(seniority!.value).toBeCloseTo(80, 9);
  });

  it("has all of breadth from ten people on", () => {
    const many = Array.from({ length: 15 }, (_, i) => met({ contact: `Person ${i}` }));
    expect(depthOf(many.slice(0, 10), asOf).contributions[1]!.value).toBeCloseTo(100, 9);
    expect(depthOf(many, asOf).contributions[1]!.value).toBe(100);
  });

  it("leaves out a part of which nothing was recorded, and has no score where that is too much", () => {
    const undirected = depthOf([met({ direction: null })], asOf);
    expect(undirected).toMatchObject({ coverage: expect.closeTo(0.85, 12), status: "ok" });
    expect(undirected.contributions[3]).toMatchObject({ value: null, points: 0 });
    // frequency and reciprocity are half of the weight
    expect(depthOf([met({ contact: null })], asOf)).toMatchObject({ value: null, status: "insufficient_data" });
  });

  test.each([
    { name: "tomorrow", given: { date: "2026-11-21" } },
    { name: "a day that does not exist", given: { date: "2026-02-30" } },
    { name: "a seniority of 0", given: { seniority: 0 } },
    { name: "a seniority of 6", given: { seniority: 6 } },
    { name: "a seniority that is no number", given: { seniority: NaN } },
  ])("refuses $name", ({ given }) => {
    expect(() => depthOf([met(), met(given)], asOf)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });

  it("refuses an assumption that would divide by 0", () => {
    const overrides = new Map([["Relationship depth", new Map([["Contacts that make all of breadth", 0]])]]);
    expect(() => relationshipDepth(overrides)).toThrow("Contacts that make all of breadth must be above 0, got 0");
  });

  it("is from 0 to 100, adds up, does not depend on the order, and grows with one more in kind", () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 12 }), fc.nat(), (interactions, at) => {
        const depth = depthOf(interactions, asOf);
        const whole = depth.value ?? depth.interval.low;
        expect(whole).toBeGreaterThanOrEqual(0);
        expect(whole).toBeLessThanOrEqual(100 + 1e-9);
        expect(depth.contributions.reduce((total, { points }) => total + points, 0)).toBeCloseTo(whole, 9);
        expect(depthOf([...interactions].reverse(), asOf).interval.low).toBeCloseTo(depth.interval.low, 9);
        const again = interactions[at % Math.max(1, interactions.length)];
        if (!again) return;
        // the same once more, without direction: more often, nothing else
        const more = depthOf([...interactions, { ...again, direction: null }], asOf);
        expect(more.interval.low).toBeGreaterThanOrEqual(depth.interval.low - 1e-9);
      }),
    );
  });
});

describe("depthChange", () => {
  it("compares with the depth 90 days before, from what had happened by then", () => {
    const interactions = [
      met({ type: "Meeting", seniority: 5 }),
      met({ date: ago(90), contact: "Bo Chen", seniority: 4, direction: "Out" }),
    ];
    const { before, change, dissolving } = changeOf(interactions, asOf);
    expect(before).toMatchObject({ asOf: "2026-08-22", interactions: 1 });
    // by a program of its own: before 35(1 − e^−.1) + 25 ln 2 / ln 11 + 20
    expect(change).toBeCloseTo(26.13858431559537, 9);
    expect(dissolving).toBe(false);
  });

  it("flags a fall of 15 points or more", () => {
    // by hand: F falls from 10 to 5 + 4 · .5 · 2^(−89/90) = 6.01, in / out from 1/1 to 1/5
    const then = [
      met({ date: ago(90), type: "Joint deal" }),
      met({ date: ago(90), type: "Joint deal", direction: "Out" }),
    ];
    const since = Array.from({ length: 4 }, () => met({ date: ago(89), type: "Email", direction: "Out" }));
    const fallen = changeOf([...then, ...since], asOf);
    const frequency = 5 + 2 * 2 ** (-89 / 90);
    expect(fallen.change).toBeCloseTo(35 * (Math.exp(-1) - Math.exp(-frequency / 10)) - 12, 9);
    expect(fallen.dissolving).toBe(true);
    // silence alone halves F, which never costs 15 points
    expect(changeOf(then, asOf)).toMatchObject({ change: expect.closeTo(-8.353, 3), dissolving: false });
  });

  it("has no change where a depth has no score", () => {
    expect(changeOf([met({ contact: null })], asOf)).toMatchObject({ change: null, dissolving: false });
  });

  it("is the difference of the two depths", () => {
    fc.assert(
      fc.property(fc.array(interaction, { maxLength: 10 }), (interactions) => {
        const { now, before, change } = changeOf(interactions, asOf);
        if (now.value !== null && before.value !== null) expect(change).toBeCloseTo(now.value - before.value, 9);
        else expect(change).toBeNull();
        expect(now.interactions).toBeGreaterThanOrEqual(before.interactions);
      }),
    );
  });
});

describe("maturityOf", () => {
  const all = { signedAgreement: true, jointRevenue: true, jointProperty: true };
  const none = { signedAgreement: null, jointRevenue: null, jointProperty: null };
  const partnershipHeld = "depth of Partnership, stage held at Engagement because no signed agreement is recorded";
  const allianceHeld =
    "depth of Strategic Alliance, stage held at Partnership because neither joint revenue nor joint intellectual property is recorded";

  test.each([
    { depth: 0, evidence: all, stage: "Awareness", held: null },
    { depth: 24.9, evidence: none, stage: "Awareness", held: null },
    { depth: 25, evidence: none, stage: "Engagement", held: null },
    { depth: 50, evidence: all, stage: "Partnership", held: null },
    { depth: 50, evidence: none, stage: "Engagement", held: partnershipHeld },
    { depth: 50, evidence: { ...all, signedAgreement: false }, stage: "Engagement", held: partnershipHeld },
    { depth: 75, evidence: all, stage: "Strategic Alliance", held: null },
    { depth: 75, evidence: { ...all, jointRevenue: false }, stage: "Strategic Alliance", held: null },
    { depth: 75, evidence: { ...none, signedAgreement: true }, stage: "Partnership", held: allianceHeld },
    // an alliance needs the agreement too
    {
      depth: 90,
      evidence: { ...all, signedAgreement: false },
      stage: "Engagement",
      held: expect.stringContaining("no signed agreement"),
    },
    { depth: 90, evidence: null, stage: "Strategic Alliance", held: null },
  ])("$depth with $evidence is $stage", ({ depth, evidence, stage, held }) => {
    expect(maturityOf(depth, evidence)).toMatchObject({ stage, held });
  });

  it("refuses a depth off its range", () => {
    for (const depth of [-1, 101, NaN]) {
      expect(() => maturityOf(depth, null)).toThrow(expect.objectContaining({ code: "invalid-input" }));
    }
  });
});

describe("relationshipStatus", () => {
  const analyse = relationshipStatus();
  const facts: RelationshipFacts = {
    interactions: [met({ seniority: 2 }), met({ contact: "Bo", seniority: 1, direction: "Out" })],
    trust: {
      credibility: 9,
      reliability: 8,
      intimacy: 8,
      selfOrientation: 2,
      commitmentsMade: null,
      commitmentsKept: null,
    },
    alignment: {
      ourGoals: new Map([["growth", 1]]),
      theirGoals: new Map([["growth", 1]]),
      executiveSponsor: true,
      jointPlan: false,
    },
    evidence: { signedAgreement: false, jointRevenue: null, jointProperty: null },
    engagements: [],
  };

  it("is depth, trust, alignment, potential, stage and what to do", () => {
    const status = analyse(facts, asOf);
    expect(status.maturity!.stage).toBe("Engagement");
    expect(status.trust.reason).toBe("(9 + 8 + 8) / 2 = 12.5; reliability as rated");
    const { value: depth } = status.depth.now;
    expect(status.potential.value).toBeCloseTo(
      depth! ** 0.2 * status.trust.value! ** 0.3 * status.alignment.value! ** 0.5,
      9,
    );
    expect(status.actions).toEqual([
      {
        action: "Set a regular meeting with an agenda of both",
        why: expect.stringMatching(/^Depth is weakest, at 40\.\d of 100, and of it frequency \(18\.1\)$/),
        dueInDays: 30,
        owner: "Partner manager",
      },
    ]);
    expect(status.suggestions.map(({ kind }) => kind)).toEqual(["Introduction", "Event", "Collaboration"]);
  });

  it("answers the weakest of the three by its weakest part", () => {
    const why = (given: Partial<RelationshipFacts>) => analyse({ ...facts, ...given }, asOf).actions[0]!.why;
    expect(why({ trust: { ...facts.trust, credibility: 1, reliability: 1, intimacy: 1, selfOrientation: 9 } })).toMatch(
      /^Trust is weakest/,
    );
    expect(
      why({ alignment: { ...facts.alignment, theirGoals: new Map([["exit", 1]]), executiveSponsor: false } }),
    ).toBe("Alignment is weakest, at 0 of 100, and of it shared goals (0)");
  });

  it("says what holds the stage, what dissolves, and what is not known", () => {
    const deep = Array.from({ length: 12 }, (_, i) =>
      met({ contact: `Person ${i}`, seniority: 5, direction: i % 2 ? "In" : "Out" }),
    );
    const held = analyse({ ...facts, interactions: deep }, asOf);
    expect(held.maturity).toMatchObject({ stage: "Engagement", byDepth: "Strategic Alliance" });
    expect(held.actions.at(-1)!.why).toBe(held.maturity!.held);

    const unknown = analyse(
      {
        ...facts,
        interactions: [met({ contact: null })],
        trust: { ...facts.trust, intimacy: null },
        alignment: { ourGoals: null, theirGoals: null, executiveSponsor: null, jointPlan: null },
      },
      asOf,
    );
    expect(unknown).toMatchObject({ maturity: null, suggestions: [], potential: { value: null } });
    expect(unknown.potential.reason).toBe("depth, trust, alignment not known");
    expect(unknown.actions.map(({ action }) => action)).toEqual([
      "Find out what depth needs",
      "Find out what trust needs",
      "Find out what alignment needs",
    ]);

    const lapsing = Array.from({ length: 12 }, (_, i) => met({ date: ago(90), direction: i < 6 ? "In" : "Out" }));
    const fall = new Map([["Dissolving relationships", new Map([["Fall that means a relationship dissolves", 8]])]]);
    const dissolving = relationshipStatus(fall)({ ...facts, interactions: lapsing }, asOf);
    expect(dissolving.actions[0]).toMatchObject({ dueInDays: 14, why: "Depth fell by 8.7 points in 90 days" });
    expect(dissolving.suggestions[0]!.kind).toBe("Event");
  });
});
