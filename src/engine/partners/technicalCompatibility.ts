import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { type Derived, found, missing } from "../derived";
import { sum } from "../math/sum";

export const technicalAssumptions = {
  name: "Technical compatibility",
  items: {
    partial: {
      name: "Credit for a partial interface",
      value: 0.5,
      unit: "share",
      tag: "default",
      source: "Our own rule: half",
    },
    cap: {
      name: "Most without a mandatory interface",
      value: 40,
      unit: "points",
      tag: "default",
      source: "Our own rule: below Develop, for nothing makes up for what is mandatory",
    },
  },
} as const satisfies AssumptionGroup;

export const interfaceStatuses = ["full", "partial", "none"] as const;

/** How far a partner has an interface. */
export type InterfaceStatus = (typeof interfaceStatuses)[number];

/**
 * Makes technical compatibility ready for many partners: how much of the interfaces we require a partner has.
 *
 * 100 · Σ w_j · s_j / Σ w_j, s = 1 for full, 0.5 for partial, 0 for none; at most 40 where a mandatory interface is missing
 *
 * @returns A function from a partner's interfaces, by comparable name, to 0 to 100. One that it does not list it does not
 * have. Missing where we require nothing or nothing is known of the partner.
 */
export function technicalCompatibility(
  { interfaces: required }: Company,
  overrides?: Overrides,
): (interfaces: ReadonlyMap<string, InterfaceStatus> | null) => Derived {
  const { partial, cap } = valuesOf(technicalAssumptions, overrides);
  const credit: Readonly<Record<InterfaceStatus, number>> = { full: 1, partial, none: 0 };
  const whole = sum(required.map(({ weight }) => weight));

  return (interfaces) => {
    if (!(whole > 0)) return missing("we have named no interface that we require");
    if (!interfaces) return missing("no interfaces given");
    const has = required.map(({ name, weight, mandatory }) => {
      return { name, weight, mandatory, status: interfaces.get(name) ?? "none" };
    });
    const value = (100 * sum(has.map(({ weight, status }) => weight * credit[status]))) / whole;
    const count = (wanted: InterfaceStatus) => has.filter(({ status }) => status === wanted).length;
    const words = `${count("full")} full and ${count("partial")} partial of ${has.length} interfaces`;
    const absent = has.filter(({ mandatory, status }) => mandatory && status === "none").map(({ name }) => name);
    if (absent.length === 0) return found(value, words);
    return found(Math.min(value, cap), `${words}; mandatory ${absent.join(", ")} missing, so at most ${cap}`);
  };
}
