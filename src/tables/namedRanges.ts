import { type AssumptionGroup, assumptionGroups } from "../engine";

/** Values of the Assumptions sheet that formulas call by a name of the workbook; they stand in rows one below the other. */
export interface NamedRange {
  readonly name: string;
  /** Group of the rows. */
  readonly group: string;
  /** Their names, in the order in which functions take them. */
  readonly items: readonly string[];
}

function part(name: string, group: string, from: number, to: number): NamedRange {
  const { items } = assumptionGroups.find((other) => other.name === group) as AssumptionGroup;
  const names = Object.values(items).map((item) => item.name);
  return { name, group, items: names.slice(from, to) };
}

/** Every name that the formulas of computed columns may call. */
export const namedRanges: readonly NamedRange[] = [
  part("PartnerWeights", "Partner qualification", 0, 5),
  part("PartnerThresholds", "Partner qualification", 5, 9),
  part("RevenueShares", "Revenue shares", 0, 7),
  part("AgreementMinimums", "Agreement minimums", 0, 11),
  part("HealthWeights", "Partner performance", 0, 4),
  part("EngagementDecay", "Engagement", 0, 2),
  part("InteractionPoints", "Engagement points of interactions", 0, 6),
  part("TargetWeights", "Ideal partner profile", 0, 5),
  part("MinimumFit", "Ideal partner profile", 9, 10),
  part("LeastCoverage", "Missing data", 1, 2),
  part("LevelCuts", "Levels", 0, 2),
  part("ThreatWeights", "Competitor threat", 0, 5),
  part("ThreatCuts", "Competitor threat", 5, 7),
  part("ImpactCuts", "Market impact", 0, 2),
  part("MarketWeights", "Market attractiveness", 0, 5),
  part("ValuationWeights", "Valuation", 0, 4),
  part("LargestDispersion", "Valuation", 4, 5),
  { name: "OurRevenue", group: "Our figures", items: ["Revenue"] },
];
