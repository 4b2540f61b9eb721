import { groupScore, halfLifeDecay, linearDecay, trustOf } from "../../src/engine";
import { expectAllWithin, expectWithin, testVectors } from "./vectors";

testVectors("health.", {
  "health.gainsight.group": (vector) => {
    const inputs: { weights: number[]; scores: number[] } = vector.inputs;
    const expected: { score: number; displayed: number } = vector.expected;
    const score = groupScore(inputs.scores, inputs.weights)!;
    expectWithin(score, expected.score, vector.tolerance);
    expect(Math.round(score)).toBe(expected.displayed);
  },
});

testVectors("engagement.", {
  "engagement.decay.hubspot": (vector) => {
    const inputs: { points: number; decayPerMonth: number; months: number[] } = vector.inputs;
    const expected: { points: number[] } = vector.expected;
    const left = inputs.months.map((months) => linearDecay(inputs.points, months, inputs.decayPerMonth));
    expectAllWithin(left, expected.points, vector.tolerance);
  },
  "engagement.decay.halflife": (vector) => {
    const inputs: { points: number; halfLifeDays: number; ageDays: number[] } = vector.inputs;
    const expected: { points: number[] } = vector.expected;
    const left = inputs.ageDays.map((age) => halfLifeDecay(inputs.points, age, inputs.halfLifeDays));
    expectAllWithin(left, expected.points, vector.tolerance);
  },
});

testVectors("relationship.", {
  "relationship.trustequation": (vector) => {
    const inputs: { c: number; r: number; i: number; s: number } = vector.inputs;
    const expected: { raw: number; scaled0to100: number } = vector.expected;
    const { c, r, i, s } = inputs;
    const { ratio } = trustOf({ credibility: c, reliability: r, intimacy: i, selfOrientation: s });
    expectWithin(ratio, expected.raw, vector.tolerance);
    // The vector's scale is linear and its note says to show a logarithmic one; the ratio is what both start from.
    expectWithin((100 * (ratio - 0.3)) / (30 - 0.3), expected.scaled0to100, vector.tolerance);
  },
});
