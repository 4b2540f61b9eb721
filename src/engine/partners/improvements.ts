import type { Performance } from "./performance";
import type { PerformanceGroup } from "./performanceGroups";

/** A measure by which a partner could score more. */
export interface Improvement {
  readonly label: string;
  readonly group: PerformanceGroup;
  /** What the measure is worth now, 0 to 100. */
  readonly value: number;
  /** Points of the score that it leaves on the table. */
  readonly gain: number;
}

/**
 * Where a partner's performance could improve most: the measures by the points that each leaves on the table.
 *
 * gain_k = w_k · (100 − v_k), w_k the measure's share of the whole weight
 *
 * What is missing is no opportunity but a question, and is left out.
 *
 * @returns Largest gain first, of equals the earlier; none that gains nothing.
 */
export function improvements({ contributions }: Performance): readonly Improvement[] {
  return contributions
    .flatMap(({ label, group, share, value }) =>
      value === null ? [] : [{ label, group, value, gain: share * (100 - value) }],
    )
    .filter(({ gain }) => gain > 0)
    .sort((a, b) => b.gain - a.gain);
}
