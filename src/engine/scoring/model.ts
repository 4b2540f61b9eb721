import { type Assumption, type AssumptionGroup, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { type Band, checkBands } from "./bands";
import { casesIn, type Column } from "./column";
import { minMaxValue, type ValueFunction } from "./valueFunction";
import { sharesOf } from "./weights";

/** One thing that counts, how much, and how its measure becomes a value of 0 to 100. */
export interface Criterion {
  readonly label: string;
  readonly weight: number;
  readonly value: ValueFunction;
}

/** A rule that no strength elsewhere makes up for. */
export interface Gate {
  /** Place of the criterion in the model. */
  readonly criterion: number;
  /** The gate is hit where the criterion's value lies below this. */
  readonly below: number;
  /** Label of the best band that is left when the gate is hit. */
  readonly cap: string;
  /** What a value below the bound means. */
  readonly reason: string;
}

/** A scoring model is data: the pane edits it, the report prints it, one kernel evaluates it. */
export interface ScoringModel {
  readonly name: string;
  readonly criteria: readonly Criterion[];
  /** Highest first; none where the score is not judged. */
  readonly bands: readonly Band[];
  readonly gates: readonly Gate[];
  /** Shares of the weight that must be known for a score, and for a score without reservation. */
  readonly coverage: CoverageRule;
  /** Where the model's numbers come from. */
  readonly assumptions: readonly Assumption[];
}

/** How much of the weight must be known. */
export interface CoverageRule {
  readonly full: number;
  readonly least: number;
}

export const coverageAssumptions = {
  name: "Missing data",
  items: {
    full: {
      name: "Coverage for a full score",
      value: 0.8,
      unit: "share of weight",
      tag: "default",
      source: "Our own rule: with a fifth of the weight unknown the interval is already 20 points wide",
    },
    least: {
      name: "Coverage for any score",
      value: 0.6,
      unit: "share of weight",
      tag: "default",
      source: "Our own rule: below it the interval is wider than any verdict, so only the interval is shown",
    },
  },
} as const satisfies AssumptionGroup;

/** The rule as shipped. */
export const coverageRule: CoverageRule = valuesOf(coverageAssumptions);

/** A model whose weights are shares and whose criteria can be evaluated one case at a time. */
export interface ReadyModel extends ScoringModel {
  readonly shares: readonly number[];
  readonly warnings: readonly string[];
}

/**
 * Makes a model ready for the cases at hand: weights become shares, `min-max` becomes a line between the worst and the best case.
 *
 * A `min-max` criterion in which all cases are alike tells nothing apart: it loses its weight to the others, with a warning.
 *
 * @param columns One a criterion; needed only where a criterion is `min-max`.
 * @throws {EngineError} `shape-mismatch` if there are not as many columns as criteria, or of unequal length;
 * `invalid-input` for bad weights or bands, or where no criterion is left that tells the cases apart.
 */
export function readyModel(model: ScoringModel, columns?: readonly Column[]): ReadyModel {
  if (columns) {
    casesIn(columns);
    if (columns.length !== model.criteria.length) {
      throw new EngineError(
        "shape-mismatch",
        `${model.name} must have ${model.criteria.length} columns, got ${columns.length}`,
      );
    }
  }
  const dependsOnCases = columns !== undefined && model.criteria.some(({ value }) => value.kind === "min-max");
  if (dependsOnCases) return makeReady(model, columns);
  const ready = readyModels.get(model) ?? makeReady(model);
  readyModels.set(model, ready);
  return ready;
}

/** Models that were made ready for any cases: a sheet scores by the same one in every row. */
const readyModels = new WeakMap<ScoringModel, ReadyModel>();

function makeReady(model: ScoringModel, columns?: readonly Column[]): ReadyModel {
  checkBands(model.bands);
  const labels = model.criteria.map(({ label }) => label);
  const { warning } = sharesOf(
    model.criteria.map(({ weight }) => weight),
    labels,
  );
  const warnings = warning === null ? [] : [warning];
  const criteria = model.criteria.map((criterion, k) => {
    const column = columns?.[k];
    if (criterion.value.kind !== "min-max" || !column) return criterion;
    const value = minMaxValue(column.low, column.high, criterion.value.direction);
    if (value) return { ...criterion, value };
    warnings.push(`${criterion.label} is the same for all cases; its weight went to the other criteria`);
    return { ...criterion, weight: 0, value: { kind: "linear", knots: constant } as const };
  });
  const { shares } = sharesOf(
    criteria.map(({ weight }) => weight),
    labels,
  );
  return { ...model, criteria, shares, warnings };
}

const constant = [
  { x: 0, value: 0 },
  { x: 1, value: 0 },
];

/**
 * The same model with other weights.
 *
 * @throws {EngineError} `shape-mismatch` if there is not one weight a criterion.
 */
export function withWeights(model: ScoringModel, weights: readonly number[]): ScoringModel {
  if (weights.length !== model.criteria.length) {
    throw new EngineError("shape-mismatch", `weights must be ${model.criteria.length} numbers, got ${weights.length}`);
  }
  return { ...model, criteria: model.criteria.map((criterion, k) => ({ ...criterion, weight: weights[k]! })) };
}

/** The same model with its ratings on another scale. */
export function withScale(model: ScoringModel, scale: number): ScoringModel {
  return {
    ...model,
    criteria: model.criteria.map((criterion) =>
      criterion.value.kind === "rating" ? { ...criterion, value: { ...criterion.value, scale } } : criterion,
    ),
  };
}
