import { type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { sharedCount } from "../math/sets";
import { agreementMinimumAssumptions } from "./agreementAssumptions";
import { barAssumptions } from "./barAssumptions";
import type { PartnerFacts } from "./criteria";
import type { Minimum } from "./minimum";
import type { PartnershipTier } from "./taxonomy";

/** What the bars are held against; null where not known. */
export interface BarFacts extends Pick<PartnerFacts, "revenue" | "clients" | "regions"> {
  /** The five criteria of the qualification, 0 to 100, in the framework's order. */
  readonly criteria: readonly (number | null)[];
  /** Full-time equivalents that it gives to the partnership. */
  readonly dedicatedPeople: number | null;
  readonly certifiedPeople: number | null;
  /** Satisfaction of its clients, 0 to 5. */
  readonly satisfaction: number | null;
  /** Deals that it has won with us. */
  readonly wonDeals: number | null;
  /** Whether it leads its market. */
  readonly leadsMarket: boolean | null;
}

/** What the bars need, and our company. */
export type BarSetting = ReturnType<typeof barSetting>;

export function barSetting(company: Company, overrides?: Overrides) {
  const { dedicated, certified, satisfaction } = valuesOf(agreementMinimumAssumptions, overrides);
  return { ...valuesOf(barAssumptions, overrides), dedicated, certified, satisfaction, company };
}

/** What is asked of a measure, and what there is of it. */
export type Measured = readonly [minimum: Minimum, have: number | null];

/** How a bar is measured: what it needs, and what a partner has. */
export interface BarRule {
  readonly label: string;
  readonly asks: string;
  readonly mandatory: (set: BarSetting) => number;
  readonly measures: (set: BarSetting, facts: BarFacts) => readonly Measured[];
}

/** A rule with a single measure. */
const single = (
  label: string,
  asks: string,
  mandatory: (set: BarSetting) => number,
  unit: string,
  need: (set: BarSetting) => number,
  have: (facts: BarFacts, set: BarSetting) => number | null,
): BarRule => ({
  label,
  asks,
  mandatory,
  measures: (set, facts) => [[{ label: unit, unit, need: need(set) }, have(facts, set)]],
});

const criterion = (place: number) => (facts: BarFacts) => facts.criteria[place] ?? null;

/** Regions of ours in which a partner sells; null where it or we have named none. */
function regionsShared({ regions }: BarFacts, { company }: BarSetting): number | null {
  if (!regions || company.regions.size === 0) return null;
  const sold = (mix: ReadonlyMap<string, number>) =>
    new Set([...mix].filter(([, part]) => part > 0).map(([name]) => name));
  return sharedCount(sold(regions), sold(company.regions));
}

/** The framework's qualification criteria by tier of partnership; it has none for the ecosystem. */
export const barRules: Readonly<Record<PartnershipTier, readonly BarRule[]>> = {
  "Strategic alliance": [
    {
      label: "Market reach",
      asks: "$1B+ annual revenue or 10,000+ relevant clients",
      mandatory: (set) => set.reachMandatory,
      measures: (set, { revenue, clients }) => [
        [{ label: "revenue", unit: "USD a year", need: set.revenue }, revenue],
        [{ label: "clients", unit: "clients", need: set.clients }, clients],
      ],
    },
    single(
      "Technology alignment",
      "Complementary platforms and capabilities",
      (set) => set.technologyMandatory,
      "points of technical compatibility",
      (set) => set.technology,
      criterion(2),
    ),
    single(
      "Strategic commitment",
      "Dedicated partnership resources and investment",
      (set) => set.commitmentMandatory,
      "dedicated people",
      (set) => set.dedicated,
      (facts) => facts.dedicatedPeople,
    ),
    single(
      "Cultural fit",
      "Shared values and long-term vision alignment",
      (set) => set.cultureMandatory,
      "points of cultural fit",
      (set) => set.culture,
      criterion(4),
    ),
    single(
      "Competitive position",
      "Market leaders with strong brand recognition",
      (set) => set.positionMandatory,
      "market leader (1 yes, 0 no)",
      () => 1,
      ({ leadsMarket }) => (leadsMarket === null ? null : Number(leadsMarket)),
    ),
  ],
  Channel: [
    single(
      "Sales capability",
      "Proven track record in target markets",
      (set) => set.salesMandatory,
      "deals won",
      (set) => set.wonDeals,
      (facts) => facts.wonDeals,
    ),
    single(
      "Technical competency",
      "Ability to deliver and support services",
      (set) => set.competencyMandatory,
      "certified people",
      (set) => set.certified,
      (facts) => facts.certifiedPeople,
    ),
    single(
      "Client relationships",
      "Established trust with target client base",
      (set) => set.relationshipsMandatory,
      "client satisfaction of 5",
      (set) => set.satisfaction,
      (facts) => facts.satisfaction,
    ),
    single(
      "Financial stability",
      "Sustainable business model and growth trajectory",
      (set) => set.stabilityMandatory,
      "points of financial health",
      (set) => set.stability,
      criterion(3),
    ),
    single(
      "Geographic coverage",
      "Presence in strategic markets and regions",
      (set) => set.coverageMandatory,
      "regions of ours",
      (set) => set.regions,
      regionsShared,
    ),
  ],
  Ecosystem: [],
};
