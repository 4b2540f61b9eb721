import type { Assumption, AssumptionGroup } from "../assumption";

/** Whether a bar holds the verdict down; only where the framework itself puts a number on it, unless a person says otherwise. */
const mandatory = <const N extends string>(bar: N, value: 0 | 1) =>
  ({
    name: `${bar} is mandatory`,
    value,
    unit: "1 yes, 0 no",
    tag: "default",
    source:
      value === 1
        ? "Our own rule: the framework puts a number on this bar"
        : "Our own rule: the framework puts no number on this bar, so it alone holds no verdict down",
  }) as const satisfies Assumption;

const high = "Our own rule: High on the three levels of the framework's matrices";

export const barAssumptions = {
  name: "Qualification bars",
  items: {
    revenue: {
      name: "Market reach: revenue",
      value: 1_000_000_000,
      unit: "USD a year",
      tag: "framework",
      source: "Qualification criteria, strategic alliance partners",
    },
    clients: {
      name: "Market reach: or clients",
      value: 10_000,
      unit: "clients",
      tag: "framework",
      source: "Qualification criteria, strategic alliance partners",
    },
    technology: {
      name: "Technology alignment",
      value: 66.67,
      unit: "points of technical compatibility",
      tag: "default",
      source: high,
    },
    culture: { name: "Cultural fit", value: 66.67, unit: "points", tag: "default", source: high },
    wonDeals: {
      name: "Sales capability",
      value: 3,
      unit: "deals won",
      tag: "default",
      source: "Our own rule: one deal may be luck, three are a track record",
    },
    stability: {
      name: "Financial stability",
      value: 50,
      unit: "points of financial health",
      tag: "default",
      source: "Our own rule: the middle of Altman's grey zone",
    },
    regions: {
      name: "Geographic coverage",
      value: 1,
      unit: "regions of ours",
      tag: "default",
      source: "Our own rule: present in at least one region where we sell",
    },
    reachMandatory: mandatory("Market reach", 1),
    technologyMandatory: mandatory("Technology alignment", 0),
    commitmentMandatory: mandatory("Strategic commitment", 0),
    cultureMandatory: mandatory("Cultural fit", 0),
    positionMandatory: mandatory("Competitive position", 0),
    salesMandatory: mandatory("Sales capability", 0),
    competencyMandatory: mandatory("Technical competency", 0),
    relationshipsMandatory: mandatory("Client relationships", 0),
    stabilityMandatory: mandatory("Financial stability", 0),
    coverageMandatory: mandatory("Geographic coverage", 0),
  },
} as const satisfies AssumptionGroup;
