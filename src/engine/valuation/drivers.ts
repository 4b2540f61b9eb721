import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { type CompanyFacts, methodValues } from "./multiples";
import { valuationAssumptions, valuationMethods, valuationWeights, weightedValuation } from "./valuation";

/** What one method says, and how far that moves with its multiple. */
export interface MethodRange {
  readonly method: string;
  readonly low: number;
  readonly value: number;
  readonly high: number;
}

/** How far the weighted value moves with one number that it goes back to. */
export interface Driver {
  readonly name: string;
  /** The weighted value at the end of the driver that gives less. */
  readonly low: number;
  readonly high: number;
}

/** By how much drivers are moved, as a share of them. */
function stepOf(overrides?: Overrides): number {
  const { step } = valuesOf(valuationAssumptions, overrides);
  if (step > 0 && step < 1) return step;
  throw new EngineError("invalid-input", `drivers must move by more than 0 and less than 1, got ${step}`);
}

/** The values of the methods, without those that mean nothing. */
const meaningful = (facts: CompanyFacts, overrides?: Overrides): readonly (number | null)[] => {
  const values = methodValues(facts).map(({ value }) => value);
  const { contributions } = weightedValuation(values, undefined, overrides);
  return contributions.map(({ value }) => value);
};

/**
 * Range of each method, for a football field: its value with its multiple a tenth lower and higher, or, where the value itself is
 * given, with that.
 *
 * low = (1 - step) · value, high = (1 + step) · value; the other way round for a negative value.
 *
 * @param overrides May change the step, "Drivers move by".
 * @returns In the order of the methods; null where a method has no value or one that means nothing.
 * @throws {EngineError} `invalid-input` if the step is not above 0 and below 1.
 */
export function methodRanges(facts: CompanyFacts, overrides?: Overrides): readonly (MethodRange | null)[] {
  const step = stepOf(overrides);
  return meaningful(facts, overrides).map((value, k) => {
    if (value === null) return null;
    const reach = step * Math.abs(value);
    return { method: valuationMethods[k]!, low: value - reach, value, high: value + reach };
  });
}

type NumberKey = Exclude<keyof CompanyFacts, "values">;

const driverNames: Readonly<Record<NumberKey, string>> = {
  revenue: "Revenue",
  ebitda: "EBITDA",
  revenueMultiple: "Revenue multiple",
  ebitdaMultiple: "EBITDA multiple",
  comparablesMultiple: "Comparables multiple",
};

interface MovedDriver {
  readonly name: string;
  /** The facts with the driver times a factor. */
  readonly times: (factor: number) => CompanyFacts;
}

function driversOf(facts: CompanyFacts): readonly MovedDriver[] {
  const numbers = (Object.keys(driverNames) as NumberKey[]).flatMap((key): MovedDriver[] => {
    const fact = facts[key];
    return fact === null ? [] : [{ name: driverNames[key], times: (factor) => ({ ...facts, [key]: factor * fact }) }];
  });
  const own = valuationMethods.flatMap((method, k): MovedDriver[] => {
    const given = facts.values[k] ?? null;
    if (given === null) return [];
    const times = (factor: number) => ({ ...facts, values: facts.values.with(k, factor * given) });
    return [{ name: `${method} value`, times }];
  });
  return [...numbers, ...own];
}

/**
 * What moves the weighted value most, for a tornado: each driver a tenth lower and higher, one at a time, the others held.
 *
 * Drivers are the numbers that the methods' values are derived from, and the values that are given; one that moves nothing is left out.
 *
 * @param weights One a method; the framework's unless given.
 * @param overrides May change the step, "Drivers move by".
 * @returns The widest first; none where there is no weighted value.
 * @throws {EngineError} As `weightedValuation`; `invalid-input` if the step is not above 0 and below 1.
 */
export function valuationDrivers(
  facts: CompanyFacts,
  weights: readonly number[] = valuationWeights(),
  overrides?: Overrides,
): readonly Driver[] {
  const step = stepOf(overrides);
  const valueOf = (moved: CompanyFacts): number | null =>
    weightedValuation(
      methodValues(moved).map(({ value }) => value),
      weights,
      overrides,
    ).value;
  return driversOf(facts)
    .flatMap(({ name, times }): Driver[] => {
      const ends = [valueOf(times(1 - step)), valueOf(times(1 + step))].filter((value) => value !== null);
      const [low, high] = [Math.min(...ends), Math.max(...ends)];
      return ends.length === 2 && high > low ? [{ name, low, high }] : [];
    })
    .sort((a, b) => b.high - b.low - (a.high - a.low));
}
