import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { type Derived, found, missing } from "../derived";
import { correlation } from "../math/statistics";

export const culturalFitAssumptions = {
  name: "Cultural fit",
  items: {
    items: {
      name: "Values that both must have rated",
      value: 8,
      unit: "items",
      tag: "default",
      source: "Our own rule: with fewer a correlation is mostly chance",
    },
  },
} as const satisfies AssumptionGroup;

/**
 * Makes cultural fit ready for many partners: how alike a partner's values and ours are, by the correlation of the profiles.
 *
 * 50 · (1 + r), r Pearson's correlation over the values that both have rated
 *
 * @returns A function from a partner's ratings of 1 to 7, by comparable name, to 0 (opposite) to 100 (the same profile); missing
 * where fewer than 8 values are shared or a profile is constant.
 * @see O'Reilly, Chatman & Caldwell, People and Organizational Culture, Academy of Management Journal 34 (1991), 487-516.
 */
export function culturalFit(
  company: Company,
  overrides?: Overrides,
): (values: ReadonlyMap<string, number> | null) => Derived {
  const { items: needed } = valuesOf(culturalFitAssumptions, overrides);
  return (values) => {
    if (!values || values.size === 0) return missing("no values given");
    const shared = [...values].flatMap(([name, theirs]) => {
      const ours = company.values.get(name);
      return ours === undefined ? [] : [{ theirs, ours }];
    });
    if (shared.length < needed) return missing(`${shared.length} values rated by both, ${needed} needed`);
    const r = correlation(
      shared.map(({ theirs }) => theirs),
      shared.map(({ ours }) => ours),
    );
    if (r === null) return missing("a profile rates everything alike");
    return found(50 * (1 + r), `correlation ${Number(r.toFixed(2))} over ${shared.length} values`);
  };
}
