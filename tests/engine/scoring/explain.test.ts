import fc from "fast-check";
import {
  changeInWords,
  columnOf,
  explainer,
  type Explanation,
  medianProfile,
  noVerdictInWords,
  qualificationModel,
  readyModel,
  valuesOfCase,
  waterfall,
  withScale,
} from "../../../src/engine";

const model = readyModel(qualificationModel());
const explain = explainer(model);

describe("explainer", () => {
  it("says where every point comes from", () => {
    // vector partner.qualification.complete: contributions 24, 17.5, 12, 13.5, 5
    const { value, status, coverage, contributions, interval, verdict } = explain([80, 70, 60, 90, 50]);
    expect(value).toBeCloseTo(72, 9);
    expect(status).toBe("ok");
    expect(coverage).toBeCloseTo(1, 12);
    expect(contributions.map(({ points }) => points)).toEqual(
      [24, 17.5, 12, 13.5, 5].map((points) => expect.closeTo(points, 9)),
    );
    expect(interval).toEqual({ low: value, high: value });
    expect(verdict).toMatchObject({ label: "Pursue", firm: true, gates: [], distance: expect.closeTo(2, 9) });
  });

  test.each([
    { name: "90 % known", measures: [80, 70, 60, 90, null], status: "ok", value: 74.444, firm: false, label: "Pursue" },
    { name: "80 % known", measures: [80, 70, null, 90, 50], status: "ok", value: 75, firm: false, label: "Pursue" },
    {
      name: "70 % known",
      measures: [null, 70, 60, 90, 50],
      status: "degraded",
      value: 68.571,
      firm: false,
      label: "Develop",
    },
    {
      name: "60 % known",
      measures: [80, null, 60, null, 50],
      status: "degraded",
      value: 68.333,
      firm: false,
      label: "Develop",
    },
  ])("$name is $status", ({ measures, status, value, firm, label }) => {
    const explanation = explain(measures);
    expect(explanation.status).toBe(status);
    expect(explanation.value).toBeCloseTo(value, 3);
    expect(explanation.verdict).toMatchObject({ label, firm });
  });

  it("has only an interval below 60 %, and a verdict only if every completion gives it", () => {
    const little = explain([80, 70, null, null, null]);
    expect(little).toMatchObject({ value: null, status: "insufficient_data", verdict: null, change: null });
    expect(little.interval).toEqual({ low: expect.closeTo(41.5, 9), high: expect.closeTo(86.5, 9) });
    expect(noVerdictInWords(little)).toBe(
      "55 % of the weight is known, so the score may lie anywhere from 41.5 to 86.5",
    );
    expect(explain([0, 0, null, null, null]).verdict).toMatchObject({ label: "Decline", firm: true, distance: null });
    expect(explain([null, null, null, null, null])).toMatchObject({ value: null, status: "missing", coverage: 0 });
  });

  it("lets a gate hold the verdict down however strong the rest", () => {
    const { value, verdict } = explain([90, 90, 90, 29, 90]);
    expect(value).toBeGreaterThan(70);
    expect(verdict).toMatchObject({ label: "Develop", gates: [{ reason: "financial distress" }] });
    expect(explain([90, 90, 39, 90, 90]).verdict).toMatchObject({
      label: "Develop",
      gates: [{ reason: "technical incompatibility" }],
    });
    expect(explain([90, 90, 40, 30, 90]).verdict).toMatchObject({ label: "Pursue", gates: [] });
    expect(explain([10, 10, 10, 10, 10]).verdict).toMatchObject({ label: "Decline" });
  });

  it("is not firm while a missing value could still hit a gate", () => {
    const { interval, verdict } = explain([100, 100, 100, null, 100]);
    expect(interval.low).toBeGreaterThan(70);
    expect(verdict).toMatchObject({ label: "Pursue", firm: false });
  });

  it("calls ratings of 70 a score of 70, whatever the weights", () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ min: 0.01, max: 10, noNaN: true }), { minLength: 5, maxLength: 5 }),
        (weights) => {
          const weighted = {
            ...qualificationModel(),
            criteria: model.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k]! })),
          };
          expect(explainer(readyModel(weighted))([70, 70, 70, 70, 70]).verdict?.label).toBe("Pursue");
        },
      ),
    );
  });

  it("warns of weights that were normalised and of sizes of 0 or less", () => {
    const size = {
      label: "Size",
      weight: 2,
      value: {
        kind: "log",
        knots: [
          { x: 1, value: 10 },
          { x: 10, value: 90 },
        ],
      },
    } as const;
    const { warnings, value } = explainer(readyModel({ ...qualificationModel(), criteria: [size], gates: [] }))([0]);
    expect(value).toBe(10);
    expect(warnings).toEqual([
      "weights add up to 2, not 1; each was divided by that",
      "Size is 0; 0 or less is worth the lowest knot",
    ]);
  });

  test.each([
    { name: "too few measures", run: () => explain([1, 2]), code: "shape-mismatch" },
    { name: "a measure that is no number", run: () => explain([NaN, 1, 1, 1, 1]), code: "invalid-input" },
    { name: "a rating off its scale", run: () => explain([101, 1, 1, 1, 1]), code: "invalid-input" },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("names the criterion that is wrong", () => {
    expect(() => explain([1, 2, 3, 4, -5])).toThrow("Cultural fit: rating must be from 0 to 100, got -5");
  });
});

describe("what would change the verdict", () => {
  const changeOf = (measures: readonly (number | null)[]) => {
    const explanation = explain(measures);
    return { change: explanation.change, words: changeInWords(explanation, model) };
  };

  test.each([
    // by hand: 2 points to spare over a weight of .30 is 6.67 of strategic fit
    {
      name: "the heaviest criterion, down",
      measures: [80, 70, 60, 90, 50],
      words: "Strategic fit down below 73.3 (now 80): Develop",
    },
    // 10 points lacking over .30 is 33.3
    {
      name: "the heaviest criterion, up",
      measures: [60, 60, 60, 60, 60],
      words: "Strategic fit up to 93.3 (now 60): Pursue",
    },
    {
      name: "the nearer of two boundaries",
      measures: [62, 62, 62, 62, 62],
      words: "Strategic fit up to 88.7 (now 62): Pursue",
    },
    {
      name: "a gate that holds the verdict",
      measures: [90, 90, 90, 25, 90],
      words: "Held by financial distress: Financial health is below 30; Financial health up to 30 (now 25): Pursue",
    },
    {
      name: "a gate that is near",
      measures: [90, 90, 41, 90, 90],
      words: "Technical compatibility down below 40 (now 41): Develop",
    },
    {
      name: "a boundary just met",
      measures: [70, 70, 70, 70, 70],
      words: "Strategic fit down below 70 (now 70): Develop",
    },
    { name: "nothing", measures: [0, 0, 0, 0, 0], words: "" },
    {
      name: "missing values left as they are",
      measures: [80, 70, 60, 90, null],
      words: "Strategic fit down below 66.7 (now 80): Develop",
    },
  ])("$name", ({ measures, words }) => {
    expect(changeOf(measures).words).toBe(words);
  });

  it("speaks in the scale of the ratings", () => {
    const ten = withScale(qualificationModel(), 10);
    const explanation = explainer(readyModel(ten))([8, 7, 6, 9, 5]);
    expect(changeInWords(explanation, ten)).toBe("Strategic fit down below 7.3 (now 8): Develop");
  });

  it("does change the verdict, and no smaller change of that criterion does", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(fc.array(fc.option(value), { minLength: 5, maxLength: 5 }), (measures) => {
        const before = explain(measures);
        fc.pre(before.change !== null);
        const { criterion, to, from, side, verdict } = before.change;
        const at = (x: number): Explanation =>
          explain(measures.map((measure, k) => (k === criterion ? Math.min(100, Math.max(0, x)) : measure)));
        expect(at(side === "at" ? to : to - 1e-4).verdict?.label).toBe(verdict);
        expect(at(from + 0.99 * (to - from)).verdict?.label).toBe(before.verdict?.label);
      }),
    );
  });
});

describe("waterfall", () => {
  it("leads from the reference to the case", () => {
    // by hand: .30 · 20, .25 · 0, .20 · -20, .15 · 40, .10 · 0
    const steps = waterfall(model, [80, 50, 40, 90, 50], [60, 50, 60, 50, 50]);
    expect(steps.steps.map(({ points }) => points)).toEqual(
      [6, 0, -4, 6, 0].map((points) => expect.closeTo(points, 9)),
    );
    expect(steps.to - steps.from).toBeCloseTo(8, 9);
    expect(steps.coverage).toBeCloseTo(1, 12);
  });

  it("compares what both have", () => {
    const { from, to, steps, coverage } = waterfall(model, [80, null, 40, 90, 50], [60, 50, null, 50, 50]);
    expect(coverage).toBeCloseTo(0.55, 12);
    expect(steps[1]!.points + steps[2]!.points).toBe(0);
    expect(steps.reduce((total, { points }) => total + points, 0)).toBeCloseTo(to - from, 9);
  });

  it("refuses a case that shares nothing with the reference", () => {
    expect(() => waterfall(model, [1, null, null, null, null], [null, 1, null, null, null])).toThrow(
      expect.objectContaining({ code: "missing-data" }),
    );
    expect(() => waterfall(model, [1], [1, 2, 3, 4, 5])).toThrow(expect.objectContaining({ code: "shape-mismatch" }));
  });

  it("adds up, for every case against the median of the cohort", () => {
    const value = fc.double({ min: 0, max: 100, noNaN: true });
    fc.assert(
      fc.property(
        fc.array(fc.array(value, { minLength: 5, maxLength: 5 }), { minLength: 1, maxLength: 9 }),
        (cases) => {
          const reference = medianProfile([0, 1, 2, 3, 4].map((k) => columnOf(cases.map((measures) => measures[k]!))));
          for (const measures of cases) {
            const explanation = explain(measures);
            const { to, from, steps } = waterfall(model, valuesOfCase(explanation), reference);
            expect(to).toBeCloseTo(explanation.value!, 9);
            expect(from).toBeCloseTo(explain(reference).value!, 9);
            expect(steps.reduce((total, { points }) => total + points, 0)).toBeCloseTo(to - from, 9);
          }
        },
      ),
    );
  });

  it("has no median where no case has a number", () => {
    expect(medianProfile([columnOf([1, null, 9, 2]), columnOf([null, null])])).toEqual([2, null]);
  });
});
