import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { wilson } from "../math/proportion";
import { pipelineAssumptions } from "./assumptions";

/** One step of a funnel. */
export interface FunnelStep {
  readonly label: string;
  /** Null where not known. */
  readonly count: number | null;
  /** count / count of the step before; null for the first step and where it is undefined. Above 1 where things came in again. */
  readonly rate: number | null;
  /** Wilson interval of the rate; null where there is no rate, or one above 1. */
  readonly low: number | null;
  readonly high: number | null;
  /** count / count of the first step; null where undefined. */
  readonly shareOfTop: number | null;
  /** Whether so few came from the step before that the rate says little. */
  readonly smallSample: boolean;
  /** Why a number is missing or doubtful; null where none is. */
  readonly warning: string | null;
}

/** A funnel, step by step and as a whole. */
export interface Funnel {
  readonly steps: readonly FunnelStep[];
  /** Product of the rates; null where a rate is undefined. */
  readonly overall: number | null;
  /** Product of the lower ends; null where one is missing. */
  readonly overallLow: number | null;
  readonly warnings: readonly string[];
}

function checkCount(count: number | null, label: string): void {
  if (count !== null && !(Number.isSafeInteger(count) && count >= 0)) {
    throw new EngineError("invalid-input", `count of ${label} must be a whole number of 0 or more, got ${count}`);
  }
}

interface Counted {
  readonly label: string;
  readonly count: number | null;
}

type StepRate = Pick<FunnelStep, "rate" | "low" | "high" | "smallSample" | "warning">;

const noRate = (warning: string | null): StepRate => ({
  rate: null,
  low: null,
  high: null,
  smallSample: false,
  warning,
});

function rateOf(step: Counted, before: Counted | undefined, level: number, least: number): StepRate {
  if (!before) return noRate(step.count === null ? `count of ${step.label} is not known` : null);
  const { count } = step;
  const from = before.count;
  if (count === null || from === null) {
    return noRate(`count of ${(count === null ? step : before).label} is not known`);
  }
  if (from === 0) return noRate(`nothing reached ${before.label}, so there is no rate from it`);
  const smallSample = from < least;
  const few = smallSample ? `small sample: only ${from} at ${before.label}` : null;
  if (count <= from) return { ...wilson(count, from, level), smallSample, warning: few };
  const more = `${step.label} has more than ${before.label} (${count} after ${from}): some came in again or from elsewhere, so the rate has no interval`;
  return { rate: count / from, low: null, high: null, smallSample, warning: few === null ? more : `${more}; ${few}` };
}

function product(factors: readonly (number | null)[]): number | null {
  return factors.reduce<number | null>((all, factor) => (all === null || factor === null ? null : all * factor), 1);
}

/**
 * Funnel from the counts of its steps: how many pass each, with the doubt of few cases, and how many pass all.
 *
 * rate_j = count_j / count_{j−1} with its Wilson interval; share of the top = count_j / count_1; overall = Π rate_j
 *
 * After a step that nothing reached, or that is not known, there is no rate. A step with more than the one before keeps its rate above 1, with a warning.
 *
 * @param counts How many reached each step, in order; whole numbers of 0 or more, null where not known.
 * @param labels One a step; `Step 1` and so on unless given.
 * @param level Confidence of the intervals, above 0 and below 1.
 * @throws {EngineError} `shape-mismatch` for fewer than one count, or another number of labels; `invalid-input` for a count that is not a
 * whole number of 0 or more, or a level that is not above 0 and below 1.
 * @see Newcombe, Statistics in Medicine 17 (1998), 857-872, for the intervals.
 */
export function funnel(
  counts: readonly (number | null)[],
  labels: readonly string[] = counts.map((_, j) => `step ${j + 1}`),
  level = 0.95,
  overrides?: Overrides,
): Funnel {
  if (counts.length === 0) throw new EngineError("shape-mismatch", "a funnel must have at least 1 step, got none");
  if (labels.length !== counts.length) {
    throw new EngineError("shape-mismatch", `labels must be ${counts.length}, one a step, got ${labels.length}`);
  }
  if (!(level > 0 && level < 1)) {
    throw new EngineError("invalid-input", `level must be above 0 and below 1, got ${level}`);
  }
  const { smallSample } = valuesOf(pipelineAssumptions, overrides);
  const counted = counts.map((count, j) => ({ label: labels[j]!, count }));
  counted.forEach(({ count, label }) => {
    checkCount(count, label);
  });
  const top = counts[0] ?? null;
  const steps = counted.map((step, j) => ({
    ...step,
    ...rateOf(step, counted[j - 1], level, smallSample),
    shareOfTop: step.count === null || top === null || top === 0 ? null : step.count / top,
  }));
  const later = steps.slice(1);
  return {
    steps,
    overall: later.length === 0 ? null : product(later.map(({ rate }) => rate)),
    overallLow: later.length === 0 ? null : product(later.map(({ low }) => low)),
    warnings: steps.flatMap(({ warning }) => (warning === null ? [] : [warning])),
  };
}
