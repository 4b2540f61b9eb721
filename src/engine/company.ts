/** An interface that a partner's product must have to work with ours. */
export interface RequiredInterface {
  /** In its comparable form (`nameKey`). */
  readonly name: string;
  /** Relative importance, above 0. */
  readonly weight: number;
  /** Whether nothing makes up for its absence. */
  readonly mandatory: boolean;
}

/** What competitors are measured against; null where we have not said. */
export interface OurFigures {
  /** Annual revenue in the money of the workbook. */
  readonly revenue: number | null;
  /** Revenue growth a year, a fraction. */
  readonly growth: number | null;
  /** Operating margin, a fraction. */
  readonly margin: number | null;
  /** Research and development as a fraction of revenue. */
  readonly researchShare: number | null;
  /** Growth of patents a year over three years, a fraction. */
  readonly patentGrowth: number | null;
  /** Releases a year. */
  readonly releases: number | null;
}

/** What our company is called, where it sits and who speaks for it, as people write it; null where we have not said. */
export interface OurIdentity {
  readonly name: string | null;
  readonly country: string | null;
  /** Who signs agreements. */
  readonly signatory: string | null;
  /** Who looks after partnerships. */
  readonly contact: string | null;
}

/**
 * Our company: what partners and competitors are compared with.
 *
 * Every name but those of its identity is in its comparable form (`nameKey`). Empty where the person has not said; then what depends on it is missing.
 */
export interface Company {
  readonly identity: OurIdentity;
  readonly needs: ReadonlySet<string>;
  readonly capabilities: ReadonlySet<string>;
  /** Our revenue by customer segment, in any unit. */
  readonly segments: ReadonlyMap<string, number>;
  /** Our revenue by region, in any unit. */
  readonly regions: ReadonlyMap<string, number>;
  /** Accounts that fit our ideal customer. */
  readonly idealAccounts: ReadonlySet<string>;
  readonly interfaces: readonly RequiredInterface[];
  /** What we value, rated 1 to 7. */
  readonly values: ReadonlyMap<string, number>;
  /** Our revenue by market, in money. */
  readonly marketRevenue: ReadonlyMap<string, number>;
  /** All sellers' revenue by market, in the same money. */
  readonly marketTotals: ReadonlyMap<string, number>;
  /** Our share of each customer segment, fractions. */
  readonly segmentShares: ReadonlyMap<string, number>;
  /** What decides competition, with its weight, and how we are rated on it, 1 to 4. */
  readonly successFactors: ReadonlyMap<string, number>;
  readonly successRatings: ReadonlyMap<string, number>;
  readonly partners: ReadonlySet<string>;
  /** What we want of partnerships, with weights in any unit. */
  readonly goals: ReadonlyMap<string, number>;
  readonly figures: OurFigures;
}

/** A company of which nothing is known. */
export const unknownCompany: Company = {
  identity: { name: null, country: null, signatory: null, contact: null },
  needs: new Set(),
  capabilities: new Set(),
  segments: new Map(),
  regions: new Map(),
  idealAccounts: new Set(),
  interfaces: [],
  values: new Map(),
  marketRevenue: new Map(),
  marketTotals: new Map(),
  segmentShares: new Map(),
  successFactors: new Map(),
  successRatings: new Map(),
  partners: new Set(),
  goals: new Map(),
  figures: { revenue: null, growth: null, margin: null, researchShare: null, patentGrowth: null, releases: null },
};
