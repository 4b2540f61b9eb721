import type { LiveCell } from "../analysis";
import { live } from "../live/liveBlocks";
import type { LiveLine } from "../live/liveLines";
import { daysOfYear } from "./partnerPipeline";

/** Steps that others take: the cells in which they stand. */
export const at = { fit: "$B$13", access: "$B$14", tier: "$B$20", agreement: "$B$21", base: "$B$25", share: "$B$26" };

const inYear = `(Opportunities[Close date]>=$B$5-${daysOfYear})*(Opportunities[Close date]<=$B$5+${daysOfYear})`;
const stage = `SUBSTITUTE(SUBSTITUTE(LOWER(Opportunities[Stage])," ",""),"-","")`;
const is = (...names: readonly string[]): string => names.map((name) => `(${stage}="${name}")`).join("+");
const isWon = `(${is("won", "closedwon", "closewon")})`;
const isLost = `(${is("lost", "closedlost", "closelost")})`;
const ofPartner = `(Opportunities[Partner]=$B$4)*${inYear}`;
const isOpen = `(1-${isWon})*(1-${isLost})`;

/** What the agreement asks for is what a partner lacks that has brought nothing. */
const minimum = `INDEX(TANDEM.AGREEMENT_CHECK(${at.agreement},"Annual revenue",0,AgreementMinimums),2,2)`;

const deals = (header: string): LiveCell =>
  live(
    `IFERROR(HYPERLINK("#"&CELL("address",INDEX(Opportunities[${header}],MATCH($B$4,Opportunities[Partner],0))),` +
      `"Opportunities, ${header}"),"no deal")`,
  );

/** What the deals with the partner come to in a year, and what it gets of that. */
export const revenueLines: readonly LiveLine[] = [
  {
    label: "Won",
    cell: live(`SUMPRODUCT(${ofPartner}*${isWon},Opportunities[Amount])`),
    type: "money",
    beside: [deals("Amount"), "deals won within the year before the day"],
  },
  {
    label: "Open, by probability",
    cell: live(`SUMPRODUCT(${ofPartner}*${isOpen},Opportunities[Expected value])`),
    type: "money",
    beside: [deals("Expected value"), "open deals due within a year of the day, amount times probability"],
  },
  {
    label: "Deals that count",
    cell: live(
      `SUMPRODUCT(${ofPartner}*${isWon}*ISNUMBER(Opportunities[Amount]))` +
        `+SUMPRODUCT(${ofPartner}*${isOpen}*ISNUMBER(Opportunities[Expected value]))`,
    ),
    type: "count",
    beside: [deals("Stage"), "those that have an amount, and where open a probability"],
  },
  {
    label: "First-year revenue",
    cell: live(`IF(${at.agreement}="none","",IF($B$24>0,$B$22+$B$23,${minimum}))`),
    type: "money",
    beside: [null, "what is won and open; without any deal the minimum of the agreement"],
  },
  {
    label: "Partner's share",
    cell: live(`IF(${at.agreement}="none","",TANDEM.REVENUE_SHARE(1,${at.agreement},$B$8,RevenueShares))`),
    type: "fraction",
    beside: [
      live(`HYPERLINK("#RevenueShares","Assumptions, Revenue shares")`),
      "the agreement's share for the deal above",
    ],
  },
  {
    label: "Payout of the first year",
    cell: live(`IF(OR(${at.base}="",${at.share}=""),"",${at.base}*${at.share})`),
    type: "money",
    beside: [null, "first-year revenue times the share"],
  },
];
