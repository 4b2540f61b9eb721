import { type Assumption } from "../assumption";
import { EngineError } from "../errors";
import { type Change, smallestChange } from "./change";
import type { ReadyModel } from "./model";
import { coversAtLeast } from "./score";
import { compileValueFunction, type Valuation } from "./valueFunction";
import { type Verdict, verdictOf } from "./verdict";

/** How good the score is: complete, usable with reservation, or none for want of data. */
export type ScoreStatus = "ok" | "degraded" | "insufficient_data" | "missing";

/** One criterion's part in the score of a case. */
export interface Contribution {
  readonly label: string;
  /** The criterion's share of the whole weight, 0 to 1. */
  readonly share: number;
  /** The measure as given; null where missing. */
  readonly measure: number | null;
  /** What the measure is worth, 0 to 100; null where missing. */
  readonly value: number | null;
  /** Points it adds: to the score, or to the low end of the interval where there is no score. 0 where missing. */
  readonly points: number;
}

/** Score of one case, where every point of it comes from, and how sure it is. */
export interface Explanation {
  /** 0 to 100, or null where too little is known. */
  readonly value: number | null;
  readonly status: ScoreStatus;
  readonly unit: "points";
  /** Lowest and highest score that the missing values could still give. */
  readonly interval: { readonly low: number; readonly high: number };
  /** Share of the weight that is known, 0 to 1. */
  readonly coverage: number;
  /** In the order of the criteria; the points add up to `value`. */
  readonly contributions: readonly Contribution[];
  readonly verdict: Verdict | null;
  readonly change: Change | null;
  readonly warnings: readonly string[];
  readonly assumptions: readonly Assumption[];
}

/** One number a criterion; null where missing. */
export type Measures = readonly (number | null)[];

/**
 * Makes a model ready to explain cases one by one.
 *
 * score = Σ points, points_k = w_k · v_k / coverage, coverage = Σ w_k over what is known.
 * With coverage of 0.80 or more the status is `ok`, from 0.60 `degraded`; below there is no score, only the interval, and the
 * points add up to its low end.
 *
 * @param model As `readyModel` gives it, with any `min-max` criterion taken over the cases.
 * @returns A function from the measures of a case to its explanation. It throws `shape-mismatch` for another number of
 * measures than criteria, `invalid-input` for a measure that is not finite or a rating off its scale.
 * @throws {EngineError} `invalid-input` if a value function is wrong.
 */
export function explainer(model: ReadyModel): (measures: Measures) => Explanation {
  const valueOf: readonly Valuation[] = model.criteria.map(({ value }) => compileValueFunction(value));

  return (measures) => {
    if (measures.length !== valueOf.length) {
      throw new EngineError(
        "shape-mismatch",
        `${model.name} must have ${valueOf.length} measures, got ${measures.length}`,
      );
    }
    const warnings = [...model.warnings];
    const values = measures.map((measure, k) => {
      if (measure === null) return null;
      const { label, value } = model.criteria[k]!;
      if (!Number.isFinite(measure))
        throw new EngineError("invalid-input", `${label} must be a number, got ${measure}`);
      if (value.kind === "log" && measure <= 0)
        warnings.push(`${label} is ${measure}; 0 or less is worth the lowest knot`);
      try {
        return valueOf[k]!(measure);
      } catch (error) {
        if (!(error instanceof EngineError)) throw error;
        throw new EngineError(error.code, `${label}: ${error.message}`);
      }
    });

    let low = 0;
    let missing = 0;
    values.forEach((value, k) => {
      if (value === null) missing += model.shares[k]!;
      else low += model.shares[k]! * value;
    });
    const coverage = values.every((value) => value === null) ? 0 : 1 - missing;
    const high = low + 100 * missing;
    const enough = coversAtLeast(coverage, model.coverage.least);
    const score = enough ? low / coverage : null;
    const status = enough
      ? coversAtLeast(coverage, model.coverage.full)
        ? "ok"
        : "degraded"
      : coverage > 0
        ? "insufficient_data"
        : "missing";
    const scale = enough ? coverage : 1;
    return {
      value: score,
      status,
      unit: "points",
      interval: { low, high },
      coverage,
      contributions: model.criteria.map(({ label }, k) => {
        const value = values[k] ?? null;
        const share = model.shares[k]!;
        return { label, share, measure: measures[k]!, value, points: value === null ? 0 : (share * value) / scale };
      }),
      verdict: verdictOf(model, values, score, low, high),
      change: score === null || model.bands.length === 0 ? null : smallestChange(model, values, score),
      warnings,
      assumptions: model.assumptions,
    };
  };
}
