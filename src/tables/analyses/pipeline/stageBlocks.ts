import type { LiveBlock } from "../analysis";
import { spilling } from "../live/liveBlocks";
import { usualStages } from "./stageOrder";

/** A column of Opportunities, which may lack it: then an error, for IFERROR. */
export const dealColumn = (header: string): string =>
  `INDEX(Opportunities[#Data],0,MATCH("${header}",Opportunities[#Headers],0))`;

/** Stages without the marks in which CRMs differ: "Closed Won", "closed_won". */
const plainStage = ["-", "_", " "].reduce((text, mark) => `SUBSTITUTE(${text},"${mark}","")`, `LOWER(${dealColumn("Stage")})`); // prettier-ignore

const isOneOf = (...stages: readonly string[]): string =>
  `ISNUMBER(MATCH(${plainStage},{${stages.map((stage) => `"${stage}"`).join(",")}},0))`;

/** Whether each opportunity is won, lost or open, as 1 or 0. */
export const isWon = `(1*${isOneOf("won", "closedwon", "closewon")})`;
export const isLost = `(1*${isOneOf("lost", "closedlost", "closelost")})`;
export const isOpen = `((1-${isWon})*(1-${isLost}))`;

/** First row of the stages as they stand, and their columns. */
const row = 10;
const usual = { names: `$P$${row}:$P$${row + usualStages.length - 1}`, chances: `$Q$${row}:$Q$${row + usualStages.length - 1}` }; // prettier-ignore

/** Open stages in order, one below the other. */
export const stagesInOrder = `$N$${row}#`;

/**
 * Stages in order, from column L on: as they stand, how likely what is in them is, and sorted by that, as `stageOrder` has them.
 */
export const stageBlocks: readonly LiveBlock[] = [
  { at: `L${row - 2}`, rows: [["Order of the stages: by mean probability, else as CRMs have them"]] },
  { at: `L${row - 1}`, rows: [["Stage", "Mean probability", "In order", null, "Usual stages", "Usual order"]], hasHeader: true }, // prettier-ignore
  spilling(`L${row}`, `UNIQUE(FILTER(${dealColumn("Stage")},${isOpen}*(${dealColumn("Stage")}<>"")))`, ["text"]),
  spilling(
    `M${row}`,
    `IFERROR(AVERAGEIFS(${dealColumn("Probability")},${dealColumn("Stage")},$L$${row}#),IFERROR(XLOOKUP($L$${row}#,${usual.names},${usual.chances}),0))`,
    ["fraction"],
  ),
  spilling(`N${row}`, `CHOOSECOLS(SORT(HSTACK($M$${row}#,$L$${row}#),1,1),2)`, ["text"]),
  { at: `P${row}`, rows: usualStages.map(({ stage, chance }) => [stage, chance]), types: ["text", "fraction"] },
];
