import {
  attractivenessModel,
  byName,
  expansionMatrix,
  expansionStrategy,
  levelCuts,
  levels,
  marketFactors,
  marketFactorsOf,
  marketPosition,
} from "../engine";
import type { Columns, RowOf } from "./column";
import { drawnCells, risingCuts } from "./matrix";
import { ratingColumn } from "./ratingColumn";
import { scoreColumnsOf, scoreRows } from "./scoring";
import type { Scored, Setting, StandingCriteria, Table, Unscored } from "./table";

const columns = {
  name: {
    header: "Name",
    type: "text",
    required: true,
    description: "The market's name",
    aliases: ["Market Name", "Market", "Segment", "Country Name", "Country or Area", "Country", "Name"],
  },
  marketType: {
    header: "Market type",
    type: "text",
    description: "Customer segment or vertical",
    aliases: ["Type", "Vertical", "Category"],
  },
  region: { header: "Region", type: "text", description: "Where it is", aliases: ["Region Name", "Territory"] },
  size: {
    header: "Market size",
    type: "money",
    unit: "USD a year",
    range: [0, 1e15],
    description: "Sales of all sellers",
    aliases: ["Size", "Total addressable market", "TAM", "Revenue potential", "Value"],
  },
  growth: {
    header: "Market growth",
    type: "fraction",
    unit: "a year",
    range: [-1, 10],
    description: "Growth of its sales: 0.12, or 12 %",
    aliases: ["Growth rate", "Growth", "CAGR"],
  },
  margin: {
    header: "Operating margin",
    type: "fraction",
    unit: "of sales",
    range: [-10, 1],
    description: "Margin that is usual there",
    aliases: ["Margin", "Profitability"],
  },
  barriers: {
    header: "Entry barriers",
    type: "list",
    description: "What stands in the way, or none: Local presence; Certification",
    aliases: ["Barriers", "Barriers to entry"],
  },
  requirements: {
    header: "Requirements",
    type: "list",
    description: "What the market asks of a seller",
    aliases: ["Market requirements"],
  },
  competition: {
    header: "Competition level",
    type: "choice",
    choices: ["Low", "Medium", "High"],
    description: "How hard others compete",
    aliases: ["Competition", "Competitive intensity"],
  },
  regulation: {
    header: "Regulatory rating",
    type: "number",
    unit: "1 to 5",
    range: [1, 5],
    description: "1 hostile to 5 favourable",
    aliases: ["Regulation", "Regulatory environment"],
  },
  relativeShare: {
    header: "Relative share",
    type: "number",
    unit: "ours over the largest rival's",
    range: [0, 1000],
    description: "Our market share over the largest rival's",
    aliases: ["Relative market share"],
  },
  rivalRatings: {
    header: "Rival ratings",
    type: "mix",
    range: [1, 4],
    description: "The strongest rival's rating on each success factor, 1 to 4",
    aliases: ["Competitive profile"],
  },
  sizeRating: ratingColumn("Size"),
  growthRating: ratingColumn("Growth"),
  profitabilityRating: ratingColumn("Profitability"),
  accessibilityRating: ratingColumn("Accessibility"),
  regulationRating: ratingColumn("Regulation"),
  positionRating: {
    header: "Position rating",
    type: "points",
    unit: "0 to 100",
    range: [0, 100],
    description: "Your own rating of our competitive position; it replaces what would be derived",
    aliases: ["Competitive position", "Position"],
  },
  description: {
    header: "Description",
    type: "text",
    description: "A sentence about it",
    aliases: ["Details", "Notes"],
  },
} as const satisfies Columns;

export type MarketRow = RowOf<typeof columns>;

const factors = "Markets[@[Size]:[Regulation]]";

/** The level of a score, or of all that the score may still be. */
const levelFormula = (() => {
  const [high, medium] = ["INDEX(LevelCuts,1,1)", "INDEX(LevelCuts,2,1)"];
  const ofScore = `IF([@Score]>=${high},"High",IF([@Score]>=${medium},"Medium","Low"))`;
  const between = `IF(AND([@Low]>=${medium},[@High]<${high}),"Medium","More data needed")`;
  const ofRange = `IF([@Low]>=${high},"High",IF([@High]<${medium},"Low",${between}))`;
  return `=IF(ISNUMBER([@Score]),${ofScore},${ofRange})`;
})();

/** The expansion matrix as a formula. */
const strategyFormula = (() => {
  const rows = levels.map((row) => levels.map((column) => `"${expansionMatrix[row][column]}"`).join(","));
  const place = (cell: string) => `IF(${cell}>=INDEX(LevelCuts,1,1),1,IF(${cell}>=INDEX(LevelCuts,2,1),2,3))`;
  const cell = `INDEX({${rows.join(";")}},${place("[@Score]")},${place("[@[Our position]]")})`;
  return `=IF(AND(ISNUMBER([@Score]),ISNUMBER([@[Our position]])),${cell},"More data needed")`;
})();

export const markets: Table<typeof columns> = {
  name: "Markets",
  row: "market",
  columns,
  key: "name",
  essential: [
    "name",
    "size",
    "growth",
    "competition",
    "barriers",
    "requirements",
    "marketType",
    "region",
    "margin",
    "regulation",
  ],
  computed: [
    ...scoreColumnsOf(attractivenessModel(), "Attractiveness", {
      Score: `=IF([@Coverage]<LeastCoverage-1E-9,NA(),[@Low]/[@Coverage])`,
      Low: `=MMULT(1*${factors},MarketWeights)/SUM(MarketWeights)`,
      High: "=[@Low]+100*(1-[@Coverage])",
      Coverage: `=MMULT(--ISNUMBER(${factors}),MarketWeights)/SUM(MarketWeights)`,
      Attractiveness: levelFormula,
    }),
    {
      header: "Our position",
      type: "points",
      unit: "0 to 100",
      description: "Competitive position: your rating, or derived",
      formula: null,
      isFact: true,
    },
    {
      header: "Strategy",
      type: "text",
      description: "The framework's strategy by attractiveness and position",
      formula: strategyFormula,
    },
  ],
  leftOut: [],
  examples: [
    {
      name: "Hospitals Germany (example)",
      marketType: "Healthcare",
      region: "DACH",
      size: 420_000_000,
      growth: 0.11,
      margin: 0.18,
      barriers: ["Certification", "Local hosting"],
      requirements: ["Local presence"],
      competition: "Medium",
      regulation: 3,
      relativeShare: 0.8,
      rivalRatings: new Map([
        ["Price", 3],
        ["Product", 3],
      ]),
    },
    {
      name: "Banks Nordics (example)",
      region: "Nordics",
      size: 260_000_000,
      growth: 0.07,
      barriers: [],
      regulationRating: 80,
      positionRating: 70,
      description: "Margin not known; regulation and position rated by hand",
    },
  ],
  scoring: {
    score: scoreMarkets,
    criteria: marketFactors,
    ratings: ["sizeRating", "growthRating", "profitabilityRating", "accessibilityRating", "regulationRating"],
    matrix: {
      title: "Expansion",
      across: {
        label: "Our position",
        unit: "points",
        most: 100,
        cuts: (overrides) => risingCuts(levelCuts(overrides)),
      },
      up: { label: "Attractiveness", unit: "points", most: 100, cuts: (overrides) => risingCuts(levelCuts(overrides)) },
      cells: drawnCells(expansionMatrix),
    },
    assumptions: ["Market attractiveness", "Competitive position", "Missing data", "Levels"],
    by: "Score",
    verdict: "Attractiveness",
    verdicts: levels,
    outcome: "Strategy",
    decisive: ["growth", "margin"],
  },
};

function scoreMarkets(
  rows: readonly MarketRow[],
  { company, overrides }: Setting,
  standing?: readonly (StandingCriteria | null)[],
): readonly (Scored | Unscored)[] {
  const factorsOf = marketFactorsOf(overrides);
  const positionOf = marketPosition(company, overrides);
  const cuts = levelCuts(overrides);
  const ourPosition = ({ positionRating, relativeShare, rivalRatings, margin }: MarketRow): number | null =>
    positionRating ?? positionOf({ relativeShare, rivalRatings: rivalRatings && byName(rivalRatings), margin });
  return scoreRows(
    rows,
    attractivenessModel(overrides),
    ({ size, growth, margin, barriers, regulation, ...own }) =>
      factorsOf({
        size,
        growth,
        margin,
        barriers: barriers?.length ?? null,
        regulation,
        ratings: [
          own.sizeRating,
          own.growthRating,
          own.profitabilityRating,
          own.accessibilityRating,
          own.regulationRating,
        ],
      }),
    standing,
    (row, { explanation }) => {
      const position = ourPosition(row);
      const known = position !== null && explanation.value !== null;
      return [
        position,
        known
          ? expansionStrategy(explanation.value, position, cuts)
          : `More data needed: ${position === null ? "our position" : "attractiveness"}`,
      ];
    },
    (row, { explanation }) => ({ across: ourPosition(row), up: explanation.value }),
  );
}
