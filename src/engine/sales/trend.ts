import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { kendallTest } from "../math/kendall";
import { theilSen } from "../math/theilSen";

export const trendAssumptions = {
  name: "Trend",
  items: {
    periods: {
      name: "Periods that a trend must have",
      value: 4,
      unit: "periods",
      tag: "default",
      source: "Our own rule: three periods all go one way by chance one time in three",
    },
    chance: {
      name: "Chance below which a trend is called one",
      value: 0.1,
      unit: "probability",
      tag: "default",
      source:
        "Our own rule: four periods all go one way by chance 8.3 times in 100, and a stricter bound would never hear them",
    },
  },
} as const satisfies AssumptionGroup;

export type TrendVerdict = "Rising" | "Falling" | "No clear trend";

/** Where a measure is going. */
export interface Trend {
  readonly verdict: TrendVerdict;
  /** Change each period, in the measure's unit; null where too few periods are known. */
  readonly slope: number | null;
  /** That such a rise or fall is chance, 0 to 1; null where too few periods are known. */
  readonly probability: number | null;
  /** How many periods are known. */
  readonly periods: number;
}

/**
 * Trend of a measure over periods: its slope (Theil–Sen), and a direction only where Kendall's test hears one.
 *
 * slope = median of the slopes between all pairs of periods; Rising or Falling where the probability is below 0.10, else No clear
 * trend. Fewer than 4 known periods have neither slope nor direction: an arrow on two points is noise.
 *
 * @param values One a period, oldest first, equally spaced; null where not known, which leaves the others at their place.
 * @throws {EngineError} `invalid-input` if a value is not finite.
 * @see Sen, JASA 63 (1968), 1379-1389; Mann, Econometrica 13 (1945), 245-259. When to call it a trend is our own rule.
 */
export function trendOf(values: readonly (number | null)[], overrides?: Overrides): Trend {
  const set = valuesOf(trendAssumptions, overrides);
  const known = values.flatMap((value, period) => (value === null ? [] : [{ value, period }]));
  const periods = known.length;
  if (periods < Math.max(2, set.periods)) return { verdict: "No clear trend", slope: null, probability: null, periods };
  const y = known.map(({ value }) => value);
  const { slope } = theilSen(
    known.map(({ period }) => period),
    y,
  );
  const { s, probability } = kendallTest(y);
  if (probability >= set.chance) return { verdict: "No clear trend", slope, probability, periods };
  return { verdict: s > 0 ? "Rising" : "Falling", slope, probability, periods };
}
