import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { coverageAssumptions, type ScoringModel } from "../scoring/model";

const weight = (name: string, value: number, source: string) =>
  ({ name, value, unit: "share", tag: "default", source }) as const;

export const targetAssumptions = {
  name: "Ideal partner profile",
  items: {
    industry: weight(
      "Weight of industry",
      0.25,
      "Our own rule: a partner that sells elsewhere brings no customers of ours",
    ),
    regions: weight("Weight of regions", 0.2, "Our own rule: next to industry, where it sells decides whom it reaches"),
    size: weight("Weight of size", 0.15, "Our own rule: size helps, but says least about fit"),
    capabilities: weight("Weight of capabilities", 0.25, "Our own rule: what it adds to ours is why we would partner"),
    accounts: weight("Weight of accounts", 0.15, "Our own rule: the best evidence of fit, but known for few targets"),
    byEmployees: {
      name: "Size by employees",
      value: "10:0; 50:40; 250:80; 1000:100",
      unit: "employees:points, logarithmic",
      tag: "default",
      source:
        "Our own rule; 10, 50 and 250 employees part micro, small, medium and large in the EU's Recommendation 2003/361/EC",
    },
    byRevenue: {
      name: "Size by revenue",
      value: "2000000:0; 10000000:40; 50000000:80; 200000000:100",
      unit: "money a year:points, logarithmic",
      tag: "default",
      source:
        "Our own rule; 2, 10 and 50 million EUR part micro, small, medium and large in the EU's Recommendation 2003/361/EC",
    },
    leastEmployees: {
      name: "Least employees",
      value: 10,
      unit: "employees",
      tag: "default",
      source: "Our own rule: a micro enterprise has nobody to run a partnership",
    },
    mostEmployees: {
      name: "Most employees",
      value: 100000,
      unit: "employees",
      tag: "default",
      source: "Our own rule: the largest groups are approached by country or business unit",
    },
    minimum: {
      name: "Minimum fit",
      value: 60,
      unit: "points",
      tag: "default",
      source: "Our own rule: between Develop and Pursue of the partner qualification",
    },
    most: {
      name: "Most targets",
      value: 50,
      unit: "targets",
      tag: "default",
      source: "Our own rule: what one person can follow up in a quarter",
    },
  },
} as const satisfies AssumptionGroup;

/** What makes a good target, in the order of the model. */
export const targetCriteria = ["Industry fit", "Region fit", "Size fit", "Capability fit", "Account fit"] as const;

/** What is done with a target, the better first. */
export const targetVerdicts = ["Keep", "Drop"] as const;

/** The default ideal profile: five criteria of 0 to 100, as `targetCases` finds them; kept from the minimum fit on. */
export function targetModel(overrides?: Overrides): ScoringModel {
  const set = valuesOf(targetAssumptions, overrides);
  const weights = [set.industry, set.regions, set.size, set.capabilities, set.accounts];
  return {
    name: "Ideal partner profile",
    criteria: targetCriteria.map((label, k) => ({
      label,
      weight: weights[k]!,
      value: { kind: "rating", scale: 100, direction: "higher" } as const,
    })),
    bands: [
      { label: targetVerdicts[0], from: set.minimum },
      { label: targetVerdicts[1], from: -Infinity },
    ],
    gates: [],
    coverage: valuesOf(coverageAssumptions, overrides),
    assumptions: [...Object.values(targetAssumptions.items), ...Object.values(coverageAssumptions.items)],
  };
}

/** What the profile keeps: the least fit, and how many. */
export function targetLimits(overrides?: Overrides): { readonly minimum: number; readonly most: number } {
  const { minimum, most } = valuesOf(targetAssumptions, overrides);
  return { minimum, most };
}
