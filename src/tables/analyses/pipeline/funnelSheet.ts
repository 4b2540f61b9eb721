import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, spilling } from "../live/liveBlocks";
import { dealColumn, isLost, isWon, stageBlocks, stagesInOrder } from "./stageBlocks";

const row = 14;
const standing = `$B$${row}#`;
const reached = `$C$${row}#`;
const rates = `$D$${row - 1}#`;

/** Those that stand in a stage or further on, won ones included; lost ones where all begin. */
const counts = `MMULT(1*(TRANSPOSE(SEQUENCE(ROWS(${standing})))>=SEQUENCE(ROWS(${standing}))),${standing})+IF(SEQUENCE(ROWS(${standing}))=1,SUM(${isLost}),0)`;

/** The product of a column of the rates. */
const through = (column: number): string => `PRODUCT(DROP(CHOOSECOLS(${rates},${column}),2))`;

/** The next whole number up; what arithmetic loses in the last digits does not make it one more. */
const needed = (cell: string): string => `ROUNDUP($B$4/${cell}-1E-9*MAX(1,$B$4/${cell}),0)`;

const facts = (
  lines: readonly (readonly [label: string, formula: string, type: "count" | "fraction"])[],
): readonly LiveBlock[] =>
  lines.map(([label, formula, type], i) => ({
    at: `A${5 + i}`,
    rows: [[label, live(formula)]],
    types: ["text", type],
  }));

/** The funnel as formulas over the sheet Opportunities; how many wins are wanted is a cell. */
export const funnelSheet = (title: string, question: string, wanted: number): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [["Wins wanted", wanted, "count"]]),
    ...facts([
      ["Won so far", `SUM(${isWon})`, "count"],
      ["Lost so far", `SUM(${isLost})`, "count"],
      ["From the first stage to Won", `IFERROR(${through(3)},"")`, "fraction"],
      ["At the lower end of every rate", `IFERROR(${through(4)},"")`, "fraction"],
      ["Opportunities needed", `IFERROR(${needed("$B$7")},"")`, "count"],
      ["Needed at the lower ends", `IFERROR(${needed("$B$8")},"")`, "count"],
    ]),
    { at: `A${row - 1}`, rows: [["Stage", "There now", "Came so far"]], hasHeader: true },
    spilling(`A${row}`, `VSTACK(${stagesInOrder},"Won")`, ["text"]),
    spilling(`B${row}`, `VSTACK(COUNTIFS(${dealColumn("Stage")},${stagesInOrder}),SUM(${isWon}))`, ["count"]),
    spilling(`C${row}`, counts, ["count"]),
    spilling(`D${row - 1}`, `TANDEM.FUNNEL(${reached})`, [
      "count",
      "count",
      "fraction",
      "fraction",
      "fraction",
      "fraction",
    ]),
    { at: `J${row - 1}`, rows: [["Doubt"]], hasHeader: true },
    spilling(`J${row}`, `IF(SEQUENCE(ROWS(${reached}))=1,"",IF(VSTACK(0,DROP(${reached},-1))<30,"small sample",""))`, [
      "text",
    ]),
    ...stageBlocks,
  ],
  widths: [32, 12, 12, 8, 8, 10, 10, 10, 12, 46],
});
