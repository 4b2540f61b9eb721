import { barAssumptions, qualificationCriteria } from "../../../engine";
import type { LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell } from "../live/liveBlocks";
import { ifThere, linkTo, type LiveLine, liveLines, orBlank } from "../live/liveLines";

const title = "Qualification";

const row = "$B$8";
const criteria = "TRANSPOSE($B$9:$B$13)";
const unknown = "More data needed";

const column = (header: string): string => `INDEX(Partners[${header}],${row})`;

const fact = (header: string): LiveCell => live(ifThere("Partners", header, row));

const range = (place: number): LiveCell =>
  live(`IFERROR(INDEX(TANDEM.PARTNER_RANGE(${criteria},PartnerWeights),1,${place}),"${unknown}")`);

/** The tier of partnership of the category, or else the one that the tier leads to. */
const partnership =
  `IF(${ifThere("Partners", "Partnership", row)}<>"",${ifThere("Partners", "Partnership", row)},` +
  `IF($B$18="Tier 1","Strategic alliance",IF($B$18="Tier 2","Channel",IF($B$18="Tier 3","Ecosystem","none"))))`;

const scoreLines: readonly LiveLine[] = [
  {
    label: "Row of Partners",
    cell: live("MATCH($B$4,Partners[Name],0)"),
    type: "count",
    beside: [linkTo(column("Name"), "Partners, Name")],
  },
  ...qualificationCriteria.map((label): LiveLine => ({
    label,
    cell: live(orBlank(column(label))),
    type: "points",
    beside: [linkTo(column(label), `Partners, ${label}`)],
  })),
  {
    label: "Score",
    cell: live(`IFNA(TANDEM.PARTNER_SCORE(${criteria},PartnerWeights),"${unknown}")`),
    type: "points",
    beside: [linkTo(column("Score"), "Partners, Score")],
  },
  { label: "Lowest that is possible", cell: range(1), type: "points" },
  { label: "Highest that is possible", cell: range(2), type: "points" },
  {
    label: "Verdict by score",
    cell: live(`IFNA(TANDEM.PARTNER_VERDICT(${criteria},PartnerWeights,100,PartnerThresholds),"${unknown}")`),
    beside: [linkTo(column("Verdict"), "Partners, Verdict")],
  },
  {
    label: "Tier",
    cell: live(`IFNA(TANDEM.PARTNER_TIER($B$9,$B$10,100,LevelCuts),"${unknown}")`),
    beside: [linkTo(column("Tier"), "Partners, Tier")],
  },
  { label: "Tier of partnership", cell: live(partnership) },
  { label: "Verdict after the bars", cell: live(`IF(AND($E$24="missed",$B$17="Pursue"),"Develop",$B$17)`) },
];

const { revenue, clients, technology, culture, stability } = barAssumptions.items;

/** Bars that the sheet Partners tells of: of which tier, what they are called, what they need and have. */
const bars: readonly (readonly [tier: string, bar: string, measure: string, need: number, have: LiveCell])[] = [
  ["Strategic alliance", "Market reach", "revenue", revenue.value, fact("Revenue")],
  ["Strategic alliance", "Market reach", "or clients", clients.value, fact("Clients")],
  ["Strategic alliance", "Technology alignment", technology.unit, technology.value, live(orBlank("$B$11"))],
  ["Strategic alliance", "Cultural fit", culture.unit, culture.value, live(orBlank("$B$13"))],
  ["Channel", "Financial stability", stability.unit, stability.value, live(orBlank("$B$12"))],
];

const firstBar = 24;

const statusOf = (at: number): string => `IF(D${at}="","not known",IF(D${at}+0.000000001>=C${at},"met","missed"))`;

/** One of two measures is enough for market reach, so that it stands in the first of its rows. */
function barStatus(k: number): string {
  const at = firstBar + k;
  if (k > 1) return statusOf(at);
  const [one, other] = [statusOf(firstBar), statusOf(firstBar + 1)];
  return `IF(OR(${one}="met",${other}="met"),"met",IF(OR(${one}="not known",${other}="not known"),"not known","missed"))`;
}

const barRow = ([tier, bar, measure, need, have]: (typeof bars)[number], k: number): readonly LiveCell[] => [
  bar,
  measure,
  need,
  have,
  live(`IF($B$19="${tier}",${barStatus(k)},"not asked of the tier")`),
];

const statements = [
  "Statement model",
  "Working capital",
  "Total assets",
  "Retained earnings",
  "EBIT",
  "Equity",
  "Total liabilities",
  "Revenue",
] as const;

const firstItem = firstBar + bars.length + 3;
const at = (header: (typeof statements)[number]): string => `$B$${firstItem + statements.indexOf(header)}`;

const toAssets = (header: (typeof statements)[number]): string => `${at(header)}/${at("Total assets")}`;

/** Altman's ratios: services do without sales, and who owes nothing has the ratio that the engine takes. */
const health =
  `TANDEM.FINANCIAL_HEALTH(${at("Statement model")},HSTACK(${toAssets("Working capital")},${toAssets("Retained earnings")},` +
  `${toAssets("EBIT")},IF(${at("Total liabilities")}=0,10,${at("Equity")}/${at("Total liabilities")}),` +
  `IF(AND(${at("Revenue")}="",${at("Statement model")}="services"),0,${toAssets("Revenue")})))`;

/** The scorecard of a partner in live formulas, with the bars and the statements of which the sheet Partners tells. */
export const qualificationSheet =
  (question: string) =>
  (partner: string | null): LiveSheet => ({
    blocks: [
      ...openingBlocks(title, question, [["Partner", partnerCell(partner), "text"]]),
      { at: "A7", rows: [["What", "Comes to", "Comes from"]], hasHeader: true },
      ...liveLines(8, scoreLines),
      {
        at: "A22",
        rows: [
          ["Bars that Partners tells of; the pane has those of the other sheets too. The needs are yours to change."],
        ],
      },
      {
        at: `A${firstBar - 1}`,
        rows: [["Bar", "Measured by", "Needs", "Has", "Bar is"], ...bars.map(barRow)],
        types: ["text", "text", "number", "number", "text"],
        hasHeader: true,
      },
      { at: `A${firstItem - 1}`, rows: [["Statement", "Last"]], hasHeader: true },
      { at: `A${firstItem}`, rows: [["Statement model", fact("Statement model")]] },
      {
        at: `A${firstItem + 1}`,
        rows: statements.slice(1).map((header) => [header, fact(header)]),
        types: ["text", "money"],
      },
      {
        at: `A${firstItem + statements.length}`,
        rows: [
          ["Altman Z", live(`IFERROR(INDEX(${health},1,1),"not known")`)],
          ["Zone", live(`IFERROR(INDEX(${health},1,2),"not known")`)],
        ],
      },
    ],
    widths: [26, 34, 26, 16, 24],
  });
