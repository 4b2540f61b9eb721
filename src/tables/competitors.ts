import {
  type CompetitorFacts,
  impactCuts,
  marketImpact,
  mitigation,
  byName,
  responseMatrix,
  type Level,
  threatComponents,
  threatComponentsOf,
  threatCuts,
  threatModel,
} from "../engine";
import type { Columns, RowOf } from "./column";
import { drawnCells, risingCuts } from "./matrix";
import { ratingColumn } from "./ratingColumn";
import { scoreColumnsOf, scoreRows } from "./scoring";
import type { Scored, Setting, StandingCriteria, Table, Unscored } from "./table";

const rating = (component: string) => ratingColumn(component, component);

const columns = {
  name: {
    header: "Name",
    type: "text",
    required: true,
    description: "The competitor's name",
    aliases: [
      "Competitor Name",
      "Competitor",
      "COMPETITOR_NM",
      "Company Name",
      "Account Name",
      "Company",
      "Organization",
      "Account",
      "Name",
    ],
  },
  website: {
    header: "Website",
    type: "text",
    description: "Its address on the web",
    aliases: ["Website URL", "Domain", "Company Domain Name"],
  },
  country: {
    header: "Country",
    type: "text",
    description: "Where it sits",
    aliases: ["Billing Country", "Country/Region"],
  },
  industry: { header: "Industry", type: "text", description: "Its industry", aliases: ["Sector"] },
  revenue: {
    header: "Revenue",
    type: "money",
    unit: "USD a year",
    range: [0, 1e14],
    description: "Annual revenue",
    aliases: ["Annual Revenue", "Turnover"],
  },
  employees: {
    header: "Employees",
    type: "count",
    range: [0, 1e8],
    description: "People it employs",
    aliases: ["Number of Employees", "Headcount"],
  },
  segmentShares: {
    header: "Segment shares",
    type: "mix",
    range: [0, 1],
    description:
      "Its share of each of our customer segments: Retail: 10 %; Banking: 25 %. A segment it does not list it is not in",
    aliases: ["Market shares", "Shares by segment"],
  },
  successRatings: {
    header: "Success ratings",
    type: "mix",
    range: [1, 4],
    description: "Its rating on each success factor, 1 to 4: Price: 4; Product: 3",
    aliases: ["Competitive profile", "Capability ratings"],
  },
  growth: {
    header: "Growth",
    type: "fraction",
    unit: "a year",
    range: [-1, 10],
    description: "Revenue growth",
    aliases: ["Growth rate", "Revenue growth"],
  },
  runwayMonths: {
    header: "Runway",
    type: "number",
    unit: "months",
    range: [0, 600],
    description: "How long its cash lasts",
    aliases: ["Cash runway", "Runway months"],
  },
  researchShare: {
    header: "Research share",
    type: "fraction",
    unit: "of revenue",
    range: [0, 10],
    description: "Research and development against revenue",
    aliases: ["R&D share", "R&D ratio", "R&D intensity"],
  },
  patentGrowth: {
    header: "Patent growth",
    type: "fraction",
    unit: "a year",
    range: [-1, 10],
    description: "Growth of its patents over three years",
  },
  releases: {
    header: "Releases",
    type: "number",
    unit: "a year",
    range: [0, 1e4],
    description: "Releases a year",
    aliases: ["Releases a year", "Release cadence"],
  },
  alliances: {
    header: "Alliances",
    type: "pairs",
    words: ["ecosystem", "channel", "strategic alliance"],
    description: "Its partners with the tier of partnership, or none: Contoso: strategic alliance; Fabrikam: channel",
    aliases: ["Partners", "Partnerships alliances"],
  },
  revenueAtRisk: {
    header: "Revenue at risk",
    type: "money",
    unit: "USD a year",
    range: [0, 1e14],
    description: "Our revenue times the probability that this competitor takes it",
    aliases: ["Exposed revenue"],
  },
  strengths: { header: "Strengths", type: "text", description: "What it does better than we", aliases: ["Advantages"] },
  weaknesses: { header: "Weaknesses", type: "text", description: "What it does worse than we" },
  overlapRating: rating("Market overlap"),
  capabilityRating: rating("Capability"),
  financialRating: rating("Financial strength"),
  innovationRating: rating("Innovation"),
  partnershipRating: rating("Partnerships"),
  description: {
    header: "Description",
    type: "text",
    description: "A sentence about it",
    aliases: ["Details", "Notes"],
  },
  deleted: {
    header: "Deleted",
    type: "flag",
    description: "Whether the CRM has deleted the record; such a row is left out",
    aliases: ["Is Deleted"],
  },
} as const satisfies Columns;

export type CompetitorRow = RowOf<typeof columns>;

const components = "Competitors[@[Market overlap]:[Partnerships]],ThreatWeights";

/** A cell of what THREAT_EXPLAIN says: after the points of five components come score, low, high, coverage, level, mitigation. */
const explained = (place: number) => `=INDEX(TANDEM.THREAT_EXPLAIN(${components}),2,${place})`;

export const competitors: Table<typeof columns> = {
  name: "Competitors",
  row: "competitor",
  columns,
  key: "name",
  essential: [
    "name",
    "industry",
    "country",
    "revenue",
    "segmentShares",
    "successRatings",
    "growth",
    "revenueAtRisk",
    "strengths",
    "weaknesses",
  ],
  computed: [
    ...scoreColumnsOf(threatModel(), "Threat level", {
      Score: `=TANDEM.THREAT_SCORE(${components})`,
      Low: explained(7),
      High: explained(8),
      Coverage: explained(9),
      "Threat level": `=TANDEM.THREAT_LEVEL(${components},100,ThreatCuts)`,
    }),
    {
      header: "Market impact",
      type: "text",
      description: "How much of our revenue is at risk",
      formula: "=TANDEM.MARKET_IMPACT([@[Revenue at risk]],OurRevenue,ImpactCuts)",
    },
    {
      header: "Response",
      type: "text",
      description: "The framework's strategy by threat level and market impact",
      formula: "=TANDEM.THREAT_RESPONSE([@[Threat level]],[@[Market impact]])",
    },
    {
      header: "Mitigation",
      type: "text",
      description: "Answers to the largest components of the threat",
      formula: explained(11),
    },
  ],
  leftOut: [{ key: "deleted", is: true, reason: "deleted in the CRM" }],
  examples: [
    {
      name: "Cedar Systems (example)",
      country: "United States",
      revenue: 120_000_000,
      growth: 0.22,
      runwayMonths: 30,
      researchShare: 0.18,
      releases: 18,
      segmentShares: new Map([
        ["Healthcare", 0.12],
        ["Public sector", 0.05],
      ]),
      successRatings: new Map([
        ["Price", 2],
        ["Product", 4],
      ]),
      alliances: new Map([
        ["Birchline Cloud (example)", "strategic alliance"],
        ["Delta Hosting", "channel"],
      ]),
      revenueAtRisk: 2_400_000,
      strengths: "Breadth of the product",
    },
    {
      name: "Elm Software (example)",
      overlapRating: 30,
      capabilityRating: 45,
      financialRating: 20,
      innovationRating: 60,
      partnershipRating: 10,
      revenueAtRisk: 300_000,
      description: "All components rated by hand",
    },
  ],
  scoring: {
    score: scoreCompetitors,
    criteria: threatComponents,
    ratings: ["overlapRating", "capabilityRating", "financialRating", "innovationRating", "partnershipRating"],
    matrix: {
      title: "Response",
      across: {
        label: "Market impact",
        unit: "fraction",
        most: 1,
        cuts: (overrides) => risingCuts(impactCuts(overrides)),
      },
      up: { label: "Threat", unit: "points", most: 100, cuts: (overrides) => risingCuts(threatCuts(overrides)) },
      cells: drawnCells(responseMatrix),
    },
    assumptions: ["Competitor threat", "Threat components", "Market impact", "Missing data"],
    by: "Score",
    verdict: "Threat level",
    verdicts: ["Low", "Medium", "High"],
    outcome: "Response",
    decisive: ["segmentShares", "successRatings"],
  },
};

/** What a row says about a competitor, as the engine takes it. */
export const competitorFacts = (row: CompetitorRow): CompetitorFacts => ({
  segmentShares: row.segmentShares && byName(row.segmentShares),
  successRatings: row.successRatings && byName(row.successRatings),
  revenue: row.revenue,
  growth: row.growth,
  runwayMonths: row.runwayMonths,
  researchShare: row.researchShare,
  patentGrowth: row.patentGrowth,
  releases: row.releases,
  alliances: row.alliances && byName(row.alliances),
  ratings: [row.overlapRating, row.capabilityRating, row.financialRating, row.innovationRating, row.partnershipRating],
});

function scoreCompetitors(
  rows: readonly CompetitorRow[],
  { company, overrides }: Setting,
  standing?: readonly (StandingCriteria | null)[],
): readonly (Scored | Unscored)[] {
  const componentsOf = threatComponentsOf(company, overrides);
  const cuts = impactCuts(overrides);
  const total = company.figures.revenue;
  const isPossible = (atRisk: number | null): atRisk is number => atRisk !== null && total !== null && atRisk <= total;
  return scoreRows(
    rows,
    threatModel(overrides),
    (row) => componentsOf(competitorFacts(row)),
    standing,
    ({ revenueAtRisk }, { explanation }) => {
      const impact = total !== null && isPossible(revenueAtRisk) ? marketImpact(revenueAtRisk, total, cuts) : null;
      const threat = (explanation.verdict?.label ?? null) as Level | null;
      return [
        impact ?? `More data needed: ${total === null ? "our revenue" : "revenue at risk, at most our revenue"}`,
        impact === null || threat === null ? "More data needed" : responseMatrix[threat][impact],
        mitigation(explanation).join("; "),
      ];
    },
    ({ revenueAtRisk }, { explanation }) => ({
      across: total !== null && isPossible(revenueAtRisk) ? revenueAtRisk / total : null,
      up: explanation.value,
    }),
  );
}
