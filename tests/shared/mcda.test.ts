import {
  columnOf,
  criticalChanges,
  crossingWeights,
  geometricScores,
  type Knot,
  objectiveWeights,
  pairwiseWeights,
  rankOrderWeights,
  ranks,
  rankStability,
  scoreColumns,
  topsis,
  type ValueFunction,
  valueOnCurve,
  winProbability,
} from "../../src/engine";
import { rankCounter } from "../../src/engine/scoring/acceptability";
import { winCounter } from "../../src/engine/scoring/winningIndex";
import { expectAllWithin, expectWithin, testVectors, type Vector } from "./vectors";

type Matrix = readonly (readonly number[])[];

interface MatrixInputs {
  readonly matrix: Matrix;
  readonly weights: readonly number[];
  readonly objectives?: readonly ("min" | "max")[];
  readonly normalization?: string;
}

const directionsOf = ({ objectives }: MatrixInputs) =>
  objectives?.map((objective) => (objective === "max" ? ("higher" as const) : ("lower" as const))) ?? null;
const columnsOf = (matrix: Matrix) => matrix[0]!.map((_, k) => columnOf(matrix.map((row) => row[k]!)));
const total = (weights: readonly number[]) => weights.reduce((all, weight) => all + weight, 0);

function scoresBy(matrix: Matrix, weights: readonly number[], value: ValueFunction): readonly number[] {
  const criteria = weights.map((weight, k) => ({ label: `c${k + 1}`, weight, value }));
  const model = {
    name: "vector",
    criteria,
    bands: [],
    gates: [],
    coverage: { full: 0.8, least: 0.6 },
    assumptions: [],
  };
  return [...scoreColumns(model, columnsOf(matrix))];
}

/** Checks every part of `expected` against a result of the same shape. */
function expectParts(actual: Readonly<Record<string, unknown>>, { expected, tolerance }: Vector): void {
  for (const [part, value] of Object.entries(expected)) {
    expect(actual).toHaveProperty(part);
    expectAllWithin(actual[part], value, tolerance);
  }
}

function checkWeightedSum(vector: Vector): void {
  const { matrix, weights } = vector.inputs as MatrixInputs;
  const top = Math.max(...matrix.flat());
  const points = scoresBy(matrix, weights, { kind: "rating", scale: top, direction: "higher" });
  // Ours divide by the sum of the weights and run from 0 to 100.
  expectParts({ score: points.map((score) => (score * top * total(weights)) / 100), rank: ranks(points) }, vector);
}

function checkWeightedProduct(vector: Vector): void {
  const { matrix, weights } = vector.inputs as MatrixInputs;
  const scores = geometricScores(matrix, weights);
  expectParts({ score: scores.map((score) => Math.log10(score) * total(weights)), rank: ranks(scores) }, vector);
}

function checkTopsis(vector: Vector): void {
  const inputs = vector.inputs as MatrixInputs;
  const normalisation =
    inputs.normalization === "none" ? "none" : inputs.normalization === "minmax" ? "minmax" : "vector";
  const { closeness, ideal, antiIdeal } = topsis(inputs.matrix, inputs.weights, {
    directions: directionsOf(inputs),
    normalisation,
  });
  const unshared = (values: readonly number[]) => values.map((value) => value * total(inputs.weights));
  expectParts(
    { similarity: closeness, rank: ranks(closeness), ideal: unshared(ideal), anti: unshared(antiIdeal) },
    vector,
  );
}

const checkObjective =
  (method: "entropy" | "critic" | "deviation") =>
  (vector: Vector): void => {
    const inputs = vector.inputs as MatrixInputs;
    expectParts({ weights: objectiveWeights(method, inputs.matrix, directionsOf(inputs)).weights }, vector);
  };

function checkJudgements(vector: Vector): void {
  const { matrix, RI } = vector.inputs as { matrix: Matrix; RI?: number };
  const { weights, consistencyRatio } = pairwiseWeights(matrix, RI ?? "Saaty");
  expectParts({ weights, CR: consistencyRatio }, vector);
}

const curveOf = ({ cutoffs, values }: { cutoffs: readonly number[]; values: readonly number[] }) =>
  cutoffs.map((x, j): Knot => ({ x, value: values[j]! }));

testVectors("mcda.", {
  "mcda.wsm": checkWeightedSum,
  "mcda.wpm": checkWeightedProduct,
  "mcda.topsis": checkTopsis,
  "mcda.weights.entropy": checkObjective("entropy"),
  "mcda.weights.std": checkObjective("deviation"),
  "mcda.weights.critic": checkObjective("critic"),
  "mcda.weights.roc": (vector) => {
    const { n } = vector.inputs as { n: number };
    expectParts({ weights: rankOrderWeights(Array.from({ length: n }, (_, k) => k + 1)) }, vector);
  },
  "mcda.ahp": checkJudgements,
  "mcda.pvf.smaa": (vector) => {
    const inputs = vector.inputs as { x: readonly number[]; cutoffs: readonly number[]; values: readonly number[] };
    expectParts({ v: inputs.x.map((x) => valueOnCurve(x, curveOf(inputs))) }, vector);
  },
  // Extrapolation leaves the scale, so ours is the same clipped to it.
  "mcda.pvf.smaa.extrapolate": (vector) => {
    const inputs = vector.inputs as { x: readonly number[]; cutoffs: readonly number[]; values: readonly number[] };
    const { v } = vector.expected as { v: readonly number[] };
    const clipped = v.map((value) => Math.min(1, Math.max(0, value)));
    expectAllWithin(
      inputs.x.map((x) => valueOnCurve(x, curveOf(inputs))),
      clipped,
      vector.tolerance,
    );
  },
  "mcda.normalize.minmax": (vector) => {
    const inputs = vector.inputs as MatrixInputs;
    const columns = inputs.matrix[0]!.map((_, k) =>
      scoresBy(
        inputs.matrix.map((row) => [row[k]!]),
        [1],
        { kind: "min-max", direction: directionsOf(inputs)?.[k] ?? "higher" },
      ),
    );
    expectParts({ normalized: inputs.matrix.flatMap((_, i) => columns.map((column) => column[i]! / 100)) }, vector);
  },
  "mcda.smaa.exact.2d": ({ inputs, expected, tolerance }) => {
    const { values } = inputs as { values: Matrix };
    const { first, centralWeights } = rankStability(columnsOf(values), { draws: 50_000 });
    const wanted = expected as { rank1_acceptability: number[]; central_weight_of_A: number[] };
    expectAllWithin(first, wanted.rank1_acceptability, tolerance);
    expectAllWithin(centralWeights[0], wanted.central_weight_of_A, tolerance);
    expectWithin(winProbability(values[0]!, values[1]!), wanted.rank1_acceptability[0]!, { abs: 1e-12 });
  },
  "mcda.smaa.pwi": ({ expected, tolerance }) => {
    const counter = winCounter(2);
    for (let sample = 0; sample < 10; sample++) counter.add(Float64Array.from(sample < 9 ? [1, 0] : [0, 1]));
    expectAllWithin(
      counter.result(),
      (expected as { pairwise_winning_index: unknown }).pairwise_winning_index,
      tolerance,
    );
  },
  "mcda.smaa.centralweight.na": ({ expected, tolerance }) => {
    const counter = rankCounter(2, 3, 3, false);
    const weights = new Float64Array(3).fill(1 / 3);
    for (let sample = 0; sample < 10; sample++) counter.add(Float64Array.from([1, 0]), weights);
    const wanted = expected as { central_weight_A: unknown; confidence_factor: unknown };
    expectAllWithin(counter.result().centralWeights[0], wanted.central_weight_A, tolerance);
    expect(counter.result().centralWeights[1]).toBeNull();
    expect(
      rankStability(
        columnsOf([
          [3, 3, 3],
          [2, 1, 0],
        ]),
        { draws: 100 },
      ).confidence,
    ).toEqual(wanted.confidence_factor);
  },
  "mcda.sensitivity.triantaphyllou1997": ({ inputs, expected, tolerance }) => {
    const { matrix, weights } = inputs as MatrixInputs;
    const wanted = expected as {
      preferences: readonly number[];
      top_pair_A1_A2_criterion3_relative_change_pct: number;
      percent_any: { relative_change_pct: number; pair: [number, number]; criterion: number };
    };
    expectAllWithin(crossingWeights(matrix, weights).scores, wanted.preferences, tolerance);
    const changes = criticalChanges(matrix, weights);
    const top = changes.find(({ pair: [i, j], criterion }) => i === 0 && j === 1 && criterion === 2)!;
    expectWithin(100 * top.relative, wanted.top_pair_A1_A2_criterion3_relative_change_pct, tolerance);
    const [smallest] = changes;
    expectWithin(100 * smallest!.relative, wanted.percent_any.relative_change_pct, tolerance);
    expect([smallest!.pair.map((i) => i + 1), smallest!.criterion + 1]).toEqual([
      wanted.percent_any.pair,
      wanted.percent_any.criterion,
    ]);
  },
  "mcda.pwi.exact": (vector) => {
    const { A, B } = vector.inputs as { A: number[]; B: number[] };
    expectParts({ p_A_beats_B: winProbability(A, B) }, vector);
  },
});
