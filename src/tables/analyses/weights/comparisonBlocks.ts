import { qualificationCriteria } from "../../../engine";
import type { ColumnType } from "../../column";
import type { LiveBlock } from "../analysis";
import { live, spilling } from "../live/liveBlocks";

/** Columns of the criteria, in their order. */
export const letters = ["E", "F", "G", "H", "I"] as const;

const firstRow = 16;

/** Where a person says how many times as important one criterion is as another. */
export const judgements = `$E$${firstRow}:$I$${firstRow + letters.length - 1}`;

/** Comparisons of the criteria two by two, all alike until a person fills them in, and how well they agree. */
export function comparisonBlocks(): readonly LiveBlock[] {
  const numbers = letters.map((): ColumnType => "number");
  const explained = `IFERROR(TANDEM.AHP_EXPLAIN(${judgements}),"Every comparison must be above 0, and 1 with itself")`;
  return [
    {
      at: "D14",
      rows: [["How many times as important is the row as the column? 1/9 to 9, to be typed above the diagonal"]],
    },
    { at: "D15", rows: [["Your comparisons", ...qualificationCriteria]], hasHeader: true },
    {
      at: `D${firstRow}`,
      rows: qualificationCriteria.map((label, i) => [
        label,
        ...letters.map((_, j) => (j >= i ? 1 : live(`IFERROR(1/${letters[i]!}${firstRow + j},"")`))),
      ]),
      types: ["text", ...numbers],
    },
    spilling("D22", explained, [...numbers, ...numbers], 2),
  ];
}
