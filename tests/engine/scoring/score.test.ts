import fc from "fast-check";
import {
  columnOf,
  type Criterion,
  explainer,
  rangeColumns,
  readyModel,
  scoreColumns,
  type ScoringModel,
  type ValueFunction,
  withScale,
  withWeights,
} from "../../../src/engine";

const rating: ValueFunction = { kind: "rating", scale: 100, direction: "higher" };

const modelOf = (
  weights: readonly number[],
  values: readonly ValueFunction[] = weights.map(() => rating),
): ScoringModel => ({
  name: "test",
  criteria: weights.map((weight, k): Criterion => ({ label: `c${k + 1}`, weight, value: values[k]! })),
  bands: [],
  gates: [],
  coverage: { full: 0.8, least: 0.6 },
  assumptions: [],
});

type Cases = readonly (readonly (number | null)[])[];

const columnsOf = (cases: Cases) => (cases[0] ?? []).map((_, k) => columnOf(cases.map((row) => row[k] ?? null)));
const scores = (model: ScoringModel, cases: Cases) => [...scoreColumns(model, columnsOf(cases))];
const explain = (model: ScoringModel, measures: readonly (number | null)[]) => explainer(readyModel(model))(measures);

describe("scoreColumns", () => {
  test.each([
    // vector mcda.wsm.simple: scikit-criteria test_simple.py; weights of 1 normalise to thirds, so 4 and 11 become 4/3 and 11/3
    {
      name: "scikit-criteria's weighted sum",
      weights: [1, 1, 1],
      cases: [
        [1, 0, 3],
        [0, 5, 6],
      ],
      expected: [4 / 3, 11 / 3],
    },
    // vector partner.qualification.complete
    {
      name: "the framework's weights",
      weights: [0.3, 0.25, 0.2, 0.15, 0.1],
      cases: [[80, 70, 60, 90, 50]],
      expected: [72],
    },
    // vector partner.qualification.missing
    {
      name: "a blank criterion",
      weights: [0.3, 0.25, 0.2, 0.15, 0.1],
      cases: [[80, 70, 60, 90, null]],
      expected: [74.4444444444],
    },
    // by hand: (1·10 + … + 7·70) / 28
    {
      name: "seven criteria, two passes",
      weights: [1, 2, 3, 4, 5, 6, 7],
      cases: [[10, 20, 30, 40, 50, 60, 70]],
      expected: [50],
    },
    { name: "exactly 60 % known", weights: [6, 4], cases: [[50, null]], expected: [50] },
    { name: "a blank of weight 0", weights: [1, 0], cases: [[50, null]], expected: [50] },
  ])("$name", ({ weights, cases, expected }) => {
    scores(modelOf(weights), cases).forEach((score, i) => {
      expect(score).toBeCloseTo(expected[i]!, 9);
    });
  });

  it("has no score below 60 % of the weight, nor where nothing is known", () => {
    expect(
      scores(modelOf([59, 41]), [
        [80, null],
        [null, null],
        [80, 80],
      ]),
    ).toEqual([NaN, NaN, 80]);
  });

  it("takes each kind of value function", () => {
    const model = modelOf(
      [1, 1, 1, 1],
      [
        { kind: "rating", scale: 10, direction: "lower" },
        {
          kind: "linear",
          knots: [
            { x: 0, value: 0 },
            { x: 2, value: 100 },
          ],
        },
        {
          kind: "log",
          knots: [
            { x: 1, value: 0 },
            { x: 100, value: 100 },
          ],
        },
        { kind: "formula", text: "x * 10" },
      ],
    );
    // by hand: (70 + 50 + 50 + 40) / 4
    expect(scores(model, [[3, 1, 10, 4]])).toEqual([52.5]);
  });

  it("takes min-max over the cases at hand", () => {
    const model = modelOf(
      [1, 1],
      [
        { kind: "min-max", direction: "higher" },
        { kind: "min-max", direction: "lower" },
      ],
    );
    expect(
      scores(model, [
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
    ).toEqual([50, 50, 50]);
    expect(
      scores(withWeights(model, [3, 1]), [
        [1, 10],
        [2, 20],
        [3, 30],
      ]),
    ).toEqual([25, 50, 75]);
  });

  it("gives the weight of a criterion that tells nothing apart to the others, with a warning", () => {
    const model = modelOf([1, 1], [{ kind: "min-max", direction: "higher" }, rating]);
    expect(
      scores(model, [
        [5, 20],
        [5, 80],
      ]),
    ).toEqual([20, 80]);
    expect(
      readyModel(
        model,
        columnsOf([
          [5, 20],
          [5, 80],
        ]),
      ).warnings,
    ).toContain("c1 is the same for all cases; its weight went to the other criteria");
  });

  test.each([
    { name: "a rating above its scale", run: () => scores(modelOf([1]), [[101]]), code: "invalid-input" },
    { name: "a negative rating", run: () => scores(modelOf([1]), [[-1]]), code: "invalid-input" },
    { name: "an infinite rating", run: () => scores(modelOf([1]), [[Infinity]]), code: "invalid-input" },
    { name: "too few columns", run: () => scores(modelOf([1, 1]), [[1]]), code: "shape-mismatch" },
    { name: "no column", run: () => scoreColumns(modelOf([]), []), code: "shape-mismatch" },
    {
      name: "columns of unequal length",
      run: () => scoreColumns(modelOf([1, 1]), [columnOf([1]), columnOf([1, 2])]),
      code: "shape-mismatch",
    },
    { name: "too few weights", run: () => withWeights(modelOf([1, 1]), [1]), code: "shape-mismatch" },
    { name: "weights of 0", run: () => scores(modelOf([0]), [[1]]), code: "invalid-input" },
    {
      name: "min-max where all cases are alike in all criteria",
      run: () => scores(modelOf([1], [{ kind: "min-max", direction: "higher" }]), [[1], [1]]),
      code: "invalid-input",
    },
  ])("refuses $name", ({ run, code }) => {
    expect(run).toThrow(expect.objectContaining({ code }));
  });

  it("names the case and the criterion of a rating off its scale", () => {
    expect(() =>
      scores(modelOf([1, 1]), [
        [1, 2],
        [3, 120],
      ]),
    ).toThrow("c2 of case 2 must be from 0 to 100, got 120");
  });
});

describe("rangeColumns", () => {
  it("runs from nothing to everything for what is missing", () => {
    // vector partner.qualification.missing: interval 67 to 77, coverage .9
    const { low, high, coverage } = rangeColumns(
      modelOf([0.3, 0.25, 0.2, 0.15, 0.1]),
      columnsOf([
        [80, 70, 60, 90, null],
        [80, 70, 60, 90, 50],
      ]),
    );
    expect([...low]).toEqual([67, 72]);
    expect(high[0]).toBeCloseTo(77, 9);
    expect(high[1]).toBe(72);
    expect([...coverage]).toEqual([expect.closeTo(0.9, 12), 1]);
  });
});

describe("laws of scores", () => {
  const value = fc.double({ min: 0, max: 100, noNaN: true });
  const weight = fc.double({ min: 0.01, max: 100, noNaN: true });
  const measured = fc.array(fc.tuple(value, weight), { minLength: 1, maxLength: 12 });
  const withBlanks = fc.array(fc.tuple(fc.option(value), weight), { minLength: 1, maxLength: 12 });
  const split = <A>(pairs: readonly (readonly [A, number])[]) => ({
    measures: pairs.map(([measure]) => measure),
    model: modelOf(pairs.map(([, w]) => w)),
  });
  const scoreOf = (pairs: readonly (readonly [number | null, number])[]) => {
    const { measures, model } = split(pairs);
    return explain(model, measures).value;
  };

  it("contributions add up to the score, or to the low end where there is none", () => {
    fc.assert(
      fc.property(withBlanks, (pairs) => {
        const { measures, model } = split(pairs);
        const { value: score, contributions, interval } = explain(model, measures);
        const points = contributions.reduce((total, part) => total + part.points, 0);
        expect(points).toBeCloseTo(score ?? interval.low, 9);
      }),
    );
  });

  it("a score is from 0 to 100, and within its interval", () => {
    fc.assert(
      fc.property(withBlanks, (pairs) => {
        const { measures, model } = split(pairs);
        const { value: score, interval } = explain(model, measures);
        expect(interval.low >= -1e-9 && interval.high <= 100 + 1e-9).toBe(true);
        if (score !== null) expect(score >= interval.low - 1e-9 && score <= interval.high + 1e-9).toBe(true);
      }),
    );
  });

  it("raising one measure never lowers the score", () => {
    fc.assert(
      fc.property(withBlanks, fc.nat(), value, (pairs, at, raised) => {
        const k = at % pairs.length;
        const before = pairs[k]![0];
        fc.pre(before !== null && raised >= before);
        const more = pairs.map((pair, i) => (i === k ? ([raised, pair[1]] as const) : pair));
        const [low, high] = [scoreOf(pairs), scoreOf(more)];
        if (low !== null && high !== null) expect(high).toBeGreaterThanOrEqual(low - 1e-9);
        else expect(high).toBe(low);
      }),
    );
  });

  it("the order of the criteria does not matter", () => {
    fc.assert(
      fc.property(measured, (pairs) => {
        expect(scoreOf([...pairs].reverse())).toBeCloseTo(scoreOf(pairs)!, 9);
      }),
    );
  });

  it("the unit of the weights does not matter", () => {
    fc.assert(
      fc.property(measured, fc.double({ min: 0.001, max: 1000, noNaN: true }), (pairs, unit) => {
        const scaled = pairs.map(([measure, w]) => [measure, w * unit] as const);
        expect(scoreOf(scaled)).toBeCloseTo(scoreOf(pairs)!, 9);
      }),
    );
  });

  it("the scale of the ratings does not matter", () => {
    fc.assert(
      fc.property(measured, fc.double({ min: 0.1, max: 1000, noNaN: true }), (pairs, scale) => {
        const { model, measures } = split(pairs);
        const rescaled = explain(
          withScale(model, scale),
          measures.map((measure) => Math.min(scale, (measure * scale) / 100)),
        );
        expect(rescaled.value).toBeCloseTo(scoreOf(pairs)!, 6);
      }),
    );
  });

  it("the interval contains the score of every completion of the missing cells, and is as wide as their weight", () => {
    fc.assert(
      fc.property(withBlanks, fc.array(value, { minLength: 12, maxLength: 12 }), (pairs, fill) => {
        const { measures, model } = split(pairs);
        const { interval, coverage } = explain(model, measures);
        const completed = scoreOf(pairs.map(([measure, w], k) => [measure ?? fill[k]!, w]))!;
        expect(completed >= interval.low - 1e-9 && completed <= interval.high + 1e-9).toBe(true);
        expect(interval.high - interval.low).toBeCloseTo(100 * (1 - coverage), 9);
      }),
    );
  });

  it("many cases at once score as each by itself, wherever it stands", () => {
    const table = fc
      .integer({ min: 1, max: 11 })
      .chain((width) =>
        fc.tuple(
          fc.array(weight, { minLength: width, maxLength: width }),
          fc.array(fc.array(fc.option(value), { minLength: width, maxLength: width }), { minLength: 1, maxLength: 20 }),
        ),
      );
    fc.assert(
      fc.property(table, ([weights, cases]) => {
        const model = modelOf(weights);
        const together = scores(model, cases);
        const { low, high, coverage } = rangeColumns(model, columnsOf(cases));
        cases.forEach((measures, i) => {
          const alone = explain(model, measures);
          expect(together[i]).toEqual(alone.value === null ? NaN : expect.closeTo(alone.value, 9));
          expect(low[i]).toBeCloseTo(alone.interval.low, 9);
          expect(high[i]).toBeCloseTo(alone.interval.high, 9);
          expect(coverage[i]).toBeCloseTo(alone.coverage, 9);
        });
        const reversed = scores(model, [...cases].reverse()).reverse();
        reversed.forEach((score, i) => {
          expect(score).toEqual(Number.isNaN(together[i]) ? NaN : expect.closeTo(together[i]!, 9));
        });
      }),
    );
  });
});
