import { planSetting, qualificationCriteria } from "../../../engine";
import type { LiveSheet } from "../analysis";
import { at, revenueLines } from "./chainRevenueLines";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { linkTo, type LiveLine, liveLines, orBlank } from "../live/liveLines";

const title = "Partner chain";

const row = "$B$12";

const column = (header: string): string => `INDEX(Partners[${header}],${row})`;

const criteria = "TRANSPOSE($B$13:$B$17)";
const unknown = "More data needed";

/** The most years that a plan may have. */
const longestPlan = 50;

const criterionLine = (label: string, k: number): LiveLine => ({
  label,
  cell: live(orBlank(column(label))),
  type: "points",
  beside: [
    linkTo(column(label), `Partners, ${label}`),
    live(
      `IF($B$${13 + k}="","missing, so it adds nothing","adds "&` +
        `TEXT(INDEX(TANDEM.PARTNER_EXPLAIN(${criteria},PartnerWeights),2,${k + 1}),"0.0")&" points")`,
    ),
  ],
});

const scoreLines: readonly LiveLine[] = [
  {
    label: "Score",
    cell: live(`IFNA(TANDEM.PARTNER_SCORE(${criteria},PartnerWeights),"${unknown}")`),
    type: "points",
    beside: [linkTo(column("Score"), "Partners, Score"), "the five criteria by their weights"],
  },
  {
    label: "Verdict",
    cell: live(`IFNA(TANDEM.PARTNER_VERDICT(${criteria},PartnerWeights,100,PartnerThresholds),"${unknown}")`),
    beside: [linkTo(column("Verdict"), "Partners, Verdict"), "the score after the gates"],
  },
  {
    label: "Tier",
    cell: live(`IFNA(TANDEM.PARTNER_TIER(${at.fit},${at.access},100,LevelCuts),"${unknown}")`),
    beside: [linkTo(column("Tier"), "Partners, Tier"), "strategic fit against market access"],
  },
  {
    label: "Agreement",
    cell: live(`IF(${at.tier}="${unknown}","none",TANDEM.AGREEMENT_KIND(${at.tier}))`),
    beside: [linkTo(at.tier, "the tier above"), "Tier 1 alliance, Tier 2 channel, Tier 3 ecosystem"],
  },
];

const firstDeal = `IFERROR(IF(${at.agreement}="alliance","joint",IF(${at.agreement}="channel","standard",IF(${at.agreement}="ecosystem","referral",""))),"")`;

const plan =
  `IF(OR(${at.agreement}="none",${at.base}=""),"no plan",` +
  `TANDEM.REVENUE_PLAN(${at.base},$B$6,$B$7,${at.agreement},$B$8,RevenueShares))`;

/** The chain of a partner in live formulas, each step taking the one before, with a link to the cell from which it comes. */
export const chainSheet =
  (question: string) =>
  (partner: string | null): LiveSheet => {
    const { growth, years } = planSetting();
    return {
      blocks: [
        ...openingBlocks(title, question, [
          ["Partner", partnerCell(partner), "text"],
          ["As of", live("TODAY()"), "date"],
          ["Growth a year", growth, "fraction"],
          ["Years of the plan", years, "count"],
          ["Deal", live(firstDeal), "text"],
        ]),
        { at: "A11", rows: [["Step", "Comes to", "Comes from", "Why"]], hasHeader: true },
        ...liveLines(12, [
          {
            label: "Row of Partners",
            cell: live("MATCH($B$4,Partners[Name],0)"),
            type: "count",
            beside: [linkTo(column("Name"), "Partners, Name"), live(column("Reasons"))],
          },
          ...qualificationCriteria.map(criterionLine),
          ...scoreLines,
          ...revenueLines,
        ]),
        { at: "A30", rows: [["Revenue plan"]], hasHeader: true },
        spilling("A31", plan, ["count", "money", "money", "money"], longestPlan + 1),
      ],
      widths: [26, 20, 34, 60],
    };
  };
