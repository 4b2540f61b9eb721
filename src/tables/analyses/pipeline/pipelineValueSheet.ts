import type { ColumnType } from "../../column";
import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, spilling } from "../live/liveBlocks";
import { dealColumn, isLost, isOpen, isWon, stageBlocks, stagesInOrder } from "./stageBlocks";

const row = 24;
const deals = { stage: `$U$${row}#`, partner: `$V$${row}#`, amount: `$W$${row}#`, chance: `$X$${row}#`, expected: `$Y$${row}#` }; // prettier-ignore
const curve = { places: "$S$10:$S$14", chances: "$T$10:$T$14" };

const day = "$B$4";
const open = (header: string): string => `FILTER(${dealColumn(header)},${isOpen}=1)`;
const orBlank = (column: string): string => `IF(${column}="","",${column})`;
const isValued = `ISNUMBER(${deals.expected})`;
const places = `SEQUENCE(ROWS(${stagesInOrder}))`;

/** What a stage of the curve says, from its place among the stages. */
const chanceAt = (place: string): string =>
  `TANDEM.VALUE_CURVE(IF(ROWS(${stagesInOrder})=1,1,1+4*(${place}-1)/MAX(1,ROWS(${stagesInOrder})-1)),${curve.places},${curve.chances})`;

const wonAmounts = `FILTER(${dealColumn("Amount")},${isWon}*ISNUMBER(${dealColumn("Amount")}))`;
const [created, closed] = [dealColumn("Created"), dealColumn("Close date")];
const hasCycle = `${isWon}*ISNUMBER(${created})*ISNUMBER(${closed})*(IFERROR(${closed}-${created},-1)>=0)`;
const closedSoFar = `SUM((1-${isOpen})*ISNUMBER(${closed})*(${closed}<=${day}))`;
const firstEntered = `MIN(FILTER(${created},ISNUMBER(${created})*(${created}<=${day})))`;

type Fact = readonly [label: string, formula: string, type: ColumnType];

const facts: readonly Fact[] = [
  ["Open opportunities", `SUM(${isOpen})`, "count"],
  ["Their amount", `SUMPRODUCT(${isOpen}*ISNUMBER(${dealColumn("Amount")}),IF(ISNUMBER(${dealColumn("Amount")}),${dealColumn("Amount")},0))`, "money"], // prettier-ignore
  ["Expected value", `IFERROR(TANDEM.PIPELINE_VALUE(FILTER(${deals.amount},${isValued}),FILTER(${deals.chance},${isValued})),0)`, "money"], // prettier-ignore
  ["Standard deviation", `IFERROR(SQRT(SUM(FILTER(${deals.chance}*(1-${deals.chance})*${deals.amount}^2,${isValued}))),0)`, "money"], // prettier-ignore
  ["Won", `SUM(${isWon})`, "count"],
  ["Lost", `SUM(${isLost})`, "count"],
  ["Win rate", 'IFERROR(INDEX(TANDEM.RATE_INTERVAL($B$10,$B$10+$B$11),1,1),"")', "fraction"],
  ["Win rate at least", 'IFERROR(INDEX(TANDEM.RATE_INTERVAL($B$10,$B$10+$B$11),1,2),"")', "fraction"],
  ["Win rate at most", 'IFERROR(INDEX(TANDEM.RATE_INTERVAL($B$10,$B$10+$B$11),1,3),"")', "fraction"],
  ["Average value of those won", `IFERROR(AVERAGE(${wonAmounts}),"")`, "money"],
  ["Average cycle in days", `IFERROR(AVERAGE(FILTER(${closed}-${created},${hasCycle})),"")`, "number"],
  ["Velocity, money a day", 'IFERROR(TANDEM.PIPELINE_VELOCITY($B$6,$B$12,$B$15,$B$16),"")', "money"],
  ["Open by Little's law", `IFERROR(${closedSoFar}/(${day}-${firstEntered})*$B$16,"")`, "number"],
  [
    "Do the figures fit",
    'IF($B$18="","not known",IF(AND($B$6<=2*$B$18,$B$6>=$B$18/2),"yes","no: more or fewer are open than closed a day times the cycle says"))',
    "text",
  ],
];

const working: readonly LiveBlock[] = [
  { at: "S8", rows: [["Probability by place, from the first (1) to the last stage (5)"]] },
  { at: "S9", rows: [["Place", "Probability"]], hasHeader: true },
  { at: "S10", rows: [[1, 0.05], [2, 0.15], [3, 0.3], [4, 0.5], [5, 0.8]], types: ["number", "fraction"] }, // prettier-ignore
  { at: `U${row - 2}`, rows: [["Open opportunities"]] },
  { at: `U${row - 1}`, rows: [["Stage", "Partner", "Amount", "Probability", "Expected"]], hasHeader: true },
  spilling(`U${row}`, orBlank(open("Stage")), ["text"]),
  spilling(`V${row}`, `IFERROR(${orBlank(open("Partner"))},"")`, ["text"]),
  spilling(`W${row}`, orBlank(open("Amount")), ["money"]),
  spilling(
    `X${row}`,
    `IF(ISNUMBER(${open("Probability")}),${open("Probability")},IFERROR(XLOOKUP(${deals.stage},${stagesInOrder},$D$${row}#),""))`,
    ["fraction"],
  ),
  spilling(`Y${row}`, `IF(ISNUMBER(${deals.amount})*ISNUMBER(${deals.chance}),${deals.amount}*${deals.chance},"")`, ["money"]), // prettier-ignore
];

const partners = `$G$${row}#`;

/** The pipeline's value as formulas over the sheet Opportunities. */
export const pipelineValueSheet = (title: string, question: string): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [["As of", live("TODAY()"), "date"]]),
    ...facts.map(([label, formula, type], i): LiveBlock => ({ at: `A${6 + i}`, rows: [[label, live(formula)]], types: ["text", type] })), // prettier-ignore
    { at: `A${row - 2}`, rows: [["By stage", null, null, null, null, null, "By partner"]] },
    { at: `A${row - 1}`, rows: [["Stage", "Open", "Amount", "Usual probability", "Expected"]], hasHeader: true },
    spilling(`A${row}`, stagesInOrder, ["text"]),
    spilling(`B${row}`, `COUNTIFS(${deals.stage},${stagesInOrder})`, ["count"]),
    spilling(`C${row}`, `SUMIFS(${deals.amount},${deals.stage},${stagesInOrder},${deals.expected},">=0")`, ["money"]),
    spilling(`D${row}`, chanceAt(places), ["fraction"]),
    spilling(`E${row}`, `SUMIFS(${deals.expected},${deals.stage},${stagesInOrder})`, ["money"]),
    { at: `G${row - 1}`, rows: [["Partner", "Open", "Amount", "Expected"]], hasHeader: true },
    spilling(`G${row}`, `IFERROR(UNIQUE(FILTER(${deals.partner},${deals.partner}<>"")),"None")`, ["text"]),
    spilling(`H${row}`, `COUNTIFS(${deals.partner},${partners})`, ["count"]),
    spilling(`I${row}`, `SUMIFS(${deals.amount},${deals.partner},${partners},${deals.expected},">=0")`, ["money"]),
    spilling(`J${row}`, `SUMIFS(${deals.expected},${deals.partner},${partners})`, ["money"]),
    ...stageBlocks,
    ...working,
  ],
  widths: [32, 14, 16, 16, 16, 3, 30, 10, 16, 16],
});
