import { performanceGroups } from "../../../engine";
import type { LiveBlock, LiveCell, LiveSheet } from "../analysis";
import { live, openingBlocks, partnerCell, spilling } from "../live/liveBlocks";
import { cellsOf, flagsOf, rowsOfPartner, textsOf } from "../live/liveColumns";
import { minimumBlocks, minimumsMissed } from "./healthMinimumsSheet";

/** Rows that the lists of a partner's periods and measures can take; a check tells where that is not enough. */
const [first, lastPeriod, lastMeasure] = [24, 423, 48] as const;
const periods = (letter: string): string => `$${letter}$${first}:$${letter}$${lastPeriod}`;
const measures = (letter: string): string => `$${letter}$${first}:$${letter}$${lastMeasure}`;

const metrics = "Metrics";
const day = "$B$5";
const category = textsOf(metrics, "Category");
const attribution = textsOf(metrics, "Attribution");
const dates = cellsOf(metrics, "Date");
const values = cellsOf(metrics, "Value");

const inGroups = `ISNUMBER(MATCH(${category},{${performanceGroups.map((group) => `"${group}"`).join(",")}},0))`;
const counted = `${rowsOfPartner(metrics)}*ISNUMBER(${values})*ISNUMBER(${dates})*(${dates}<=${day})`;
const revenue = (kind: string): string => `(${category}="Revenue")*(${attribution}="${kind}")`;

const periodRows = `FILTER(HSTACK(${[
  textsOf(metrics, "Metric"),
  category,
  textsOf(metrics, "Market"),
  dates,
  values,
  cellsOf(metrics, "Target"),
  flagsOf(metrics, "Lower is better"),
].join(",")}),${counted}*${inGroups}*(1-${revenue("Influenced")}))`;

const sourcedRows = `FILTER(HSTACK(${dates},${values}),${counted}*${revenue("Sourced")})`;

/** Revenue of the last months; blank where the sheet says none, a word where it has more than one money. */
function revenueOfYear(kind: string): LiveCell {
  const wanted = `${counted}*${revenue(kind)}*(${dates}>EDATE(${day},-$B$6))`;
  const units = `ROWS(UNIQUE(FILTER(${textsOf(metrics, "Unit")},${wanted})))`;
  return live(`IFERROR(IF(${units}>1,"units differ",SUM(FILTER(${values},${wanted}))),"")`);
}

const lists: readonly LiveBlock[] = [
  { at: "T22", rows: [["Sourced revenue that counts for the agreement"]] },
  { at: "T23", rows: [["Period", "Value"]], hasHeader: true },
  spilling(`T${first}`, `IFERROR(${sourcedRows},"")`, ["date", "number"]),
  { at: "L22", rows: [["Rows of Metrics that count"]] },
  {
    at: "L23",
    rows: [["Measure", "Group", "Market", "Period", "Value", "Target", "Lower is better"]],
    hasHeader: true,
  },
  spilling(`L${first}`, `IFERROR(${periodRows},"")`, ["text", "text", "text", "date", "number", "number", "flag"]),
];

/** What the last period of the measure in a row says. */
function measureRow(_: unknown, i: number): readonly LiveCell[] {
  const row = first + i;
  const own = `(${periods("L")}=$A${row})*(${periods("M")}=$B${row})*(${periods("N")}=$C${row})`;
  const last = `${own}*(${periods("O")}=$D${row})`;
  const said = (letter: string, none: string) =>
    live(`IF($B${row}="","",IF(SUMPRODUCT(${last})=1,INDEX(FILTER(${periods(letter)},${last}),1),${none}))`);
  const attained = `IF($G${row},IF($E${row}<=0,1.2,MIN(1.2,$F${row}/$E${row})),MAX(0,MIN(1.2,$E${row}/$F${row})))`;
  return [
    live(`IF($B${row}="","",MAX(FILTER(${periods("O")},${own})))`),
    said("P", '""'),
    said("Q", '""'),
    said("R", "FALSE"),
    live(`IF(OR($E${row}="",$F${row}="",$F${row}<=0),"",100*${attained}/1.2)`),
  ];
}

const measureBlocks: readonly LiveBlock[] = [
  {
    at: `D${first}`,
    rows: Array.from({ length: lastMeasure - first + 1 }, measureRow),
    types: ["date", "number", "number", "flag", "points"],
  },
  {
    at: "A23",
    rows: [["Measure", "Group", "Market", "Period", "Value", "Target", "Lower is better", "Worth, 0 to 100"]],
    hasHeader: true,
  },
  spilling(
    `A${first}`,
    `IFERROR(UNIQUE(FILTER($L$${first}:$N$${lastPeriod},${periods("M")}<>"")),"")`,
    ["text", "text", "text"],
    lastMeasure - first + 1,
  ),
];

const inARow = (letter: string): string => `TRANSPOSE(FILTER(${measures(letter)},${measures("B")}<>""))`;

const health: readonly LiveBlock[] = [
  spilling(
    "A8",
    `IF(SUMPRODUCT((${measures("B")}<>"")*1)=0,"No measure",TANDEM.PARTNER_HEALTH(${["E", "F", "B"].map(inARow).join(",")},HealthWeights,${inARow("G")}))`,
    ["points", "text", "points", "points", "points", "points", "count", "text", "fraction"],
    2,
  ),
  {
    at: "A11",
    rows: [
      ["Weakest measure", live(`IF(ISNUMBER($G$9),INDEX(${measures("A")},$G$9),"")`)],
      ["Minimums missed", live(minimumsMissed)],
      ["Colour", live(`IFERROR(IF($B$9="","not known",IF(AND($B$9="Green",$B$12<>""),"Amber",$B$9)),"not known")`)],
      ["Held by", live(`IFERROR(IF(OR($B$9="Green",$H$9<>""),TEXTJOIN("; ",TRUE,$H$9,$B$12),""),"")`)],
    ],
  },
  {
    at: "A16",
    rows: [
      ["Never added up", "Sourced", "Influenced"],
      ["Revenue of those months", revenueOfYear("Sourced"), revenueOfYear("Influenced")],
    ],
    types: ["text", "money", "money"],
    hasHeader: true,
  },
  {
    at: "A19",
    rows: [
      [
        "Check",
        live(
          `IF(OR(SUMPRODUCT(${counted}*${inGroups})>${lastPeriod - first + 1},ROWS(UNIQUE($L$${first}:$N$${lastPeriod}))>${lastMeasure - first + 2}),"There are more rows than this sheet takes","Every row is counted")`,
        ),
      ],
    ],
  },
];

/** How a partner does against its targets, as formulas over Metrics and Contracts. */
export const healthSheet =
  (title: string, question: string) =>
  (partner: string | null): LiveSheet => ({
    blocks: [
      // From the right: a host that adds columns as they are filled moves what formulas say of those that are not there yet.
      ...lists,
      ...minimumBlocks,
      ...measureBlocks,
      ...health,
      ...openingBlocks(title, question, [
        ["Partner", partnerCell(partner), "text"],
        ["As of", live("TODAY()"), "date"],
        ["Months of revenue", 12, "count"],
      ]),
    ],
    widths: [30, 16, 16, 14, 14, 14, 18, 34, 12, 4, 4, 26, 16, 16],
  });
