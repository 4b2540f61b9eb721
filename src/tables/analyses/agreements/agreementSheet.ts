import { agreementDeals } from "../../../engine";
import { contracts } from "../../contracts";
import type { LiveBlock, LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell } from "../live/liveBlocks";
import { ifThere, linkTo, liveLines, orBlank } from "../live/liveLines";

const title = "Agreement";

/** Measures of AGREEMENT_CHECK, which are the columns of the sheet. */
const measures = [
  "Annual revenue",
  "Joint opportunities",
  "Technical certifications",
  "Dedicated people",
  "Certified people",
  "Client satisfaction",
  "Qualified referrals",
  "Marketing participation",
  "Brand compliance",
] as const;

const named = `{${measures.map((measure) => `"${measure}"`).join(",")}}`;

const row = "$B$8";
const kind = "$B$10";

const status = `INDEX(Contracts[#Data],0,MATCH("Status",Contracts[#Headers],0))`;
const signed = `INDEX(Contracts[#Data],0,MATCH("Signed",Contracts[#Headers],0))`;

/** The latest that is signed, else the first draft, else the first. */
const rowOfContract =
  `IFERROR(MATCH(1,(Contracts[Partner]=$B$4)*(${status}="Signed")` +
  `*(${signed}=MAXIFS(${signed},Contracts[Partner],$B$4,${status},"Signed")),0),` +
  `IFERROR(MATCH(1,(Contracts[Partner]=$B$4)*(${status}="Draft"),0),MATCH($B$4,Contracts[Partner],0)))`;

const column = (header: string): string => `INDEX(Contracts[${header}],${row})`;

const link = (header: string): readonly LiveCell[] => [linkTo(column(header), `Contracts, ${header}`)];

const check = (values: string): string => `TANDEM.AGREEMENT_CHECK(${kind},${named},${values},AgreementMinimums)`;

const ofContract = `INDEX(Contracts[[Annual revenue]:[Brand compliance]],${row},0)`;

/** Of a partner that has done nothing: what it lacks then is what is asked. */
const nothingDone = `{${measures.map((measure) => (measure === "Technical certifications" ? `"none"` : 0)).join(",")}}`;

const contractLines: readonly LiveBlock[] = liveLines(8, [
  { label: "Row of Contracts", cell: live(rowOfContract), type: "count" },
  { label: "Contract", cell: live(column("Contract")), beside: link("Contract") },
  { label: "Agreement", cell: live(`LOWER(${column("Agreement")})`), beside: link("Agreement") },
  { label: "Deal", cell: live(`LOWER(${column("Deal")})`), beside: link("Deal") },
  { label: "Status", cell: live(ifThere(contracts.name, "Status", row)) },
  { label: "Ends", cell: live(ifThere(contracts.name, "Ends", row)), type: "date" },
  { label: "Days until it ends", cell: live(`IF(B13="","",B13-B5)`), type: "number" },
  {
    label: "Annual revenue",
    cell: live(orBlank(column("Annual revenue"))),
    type: "money",
    beside: link("Annual revenue"),
  },
  {
    label: "Partner's share",
    cell: live(`IF(B11="","",TANDEM.REVENUE_SHARE(1,${kind},B11,RevenueShares))`),
    type: "fraction",
  },
  { label: "Share due", cell: live(`IF(OR(B15="",B16=""),"",B15*B16)`), type: "money" },
  { label: "Ours", cell: live(`IF(OR(B15="",B16=""),"",B15-B17)`), type: "money" },
  { label: "Minimums", cell: live(`INDEX(${check(ofContract)},2,1)`) },
]);

const minimumsAt = 22;

const minimumRow = (measure: string, k: number): readonly LiveCell[] => [
  measure,
  live(`INDEX(${check(nothingDone)},2,${k + 2})`),
  live(orBlank(column(measure))),
  live(`INDEX(${check(ofContract)},2,${k + 2})`),
  linkTo(column(measure), `Contracts, ${measure}`),
];

const sharesAt = minimumsAt + measures.length + 3;

const shareRow = (deal: string, k: number): readonly LiveCell[] => {
  const at = sharesAt + k + 1;
  return [
    deal,
    live(`IFERROR(TANDEM.REVENUE_SHARE(1,${kind},A${at},RevenueShares),"")`),
    live(`IF(OR(B${at}="",$B$15=""),"",B${at}*$B$15)`),
  ];
};

/** The agreement with a partner in live formulas: its shares and minimums are those of the Assumptions. */
export const agreementSheet =
  (question: string) =>
  (partner: string | null): LiveSheet => ({
    blocks: [
      ...openingBlocks(title, question, [
        ["Partner", partnerCell(partner), "text"],
        ["As of", live("TODAY()"), "date"],
      ]),
      { at: "A7", rows: [["What", "Comes to", "Comes from"]], hasHeader: true },
      ...contractLines,
      {
        at: `A${minimumsAt}`,
        rows: [["Minimum", "Needs", "Has", "Lacks", "Comes from"], ...measures.map(minimumRow)],
        types: ["text", "number", "number", "number", "text"],
        hasHeader: true,
      },
      {
        at: `A${sharesAt}`,
        rows: [["Deal", "Partner's share", "Of the annual revenue"], ...agreementDeals.map(shareRow)],
        types: ["text", "fraction", "money"],
        hasHeader: true,
      },
    ],
    widths: [26, 30, 26, 14, 36],
  });
