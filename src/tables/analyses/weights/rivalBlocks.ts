import { qualificationCriteria } from "../../../engine";
import type { LiveBlock } from "../analysis";
import { completePartnersFrom } from "../stability/completePartnersSheet";
import { spilling } from "../live/liveBlocks";

/** What CROSSING_WEIGHT returns: leader, rival, behind, a column a criterion, the smallest change and of which criterion. */
const smallest = qualificationCriteria.length + 4;

/** What each rival needs to be level with the leader, the nearest first, as formulas. */
export function rivalBlocks(compared: string, shares: string): readonly LiveBlock[] {
  const { names, values } = completePartnersFrom(compared, 2);
  const column = (number: number): string =>
    `CHOOSECOLS(DROP(TANDEM.CROSSING_WEIGHT(${values},${shares}),1),${number})`;
  const labels = qualificationCriteria.map((label) => `"${label}"`).join(",");
  const shown = [
    `CHOOSEROWS(${names},${column(2)})`,
    column(3),
    column(smallest),
    `IFERROR(CHOOSE(${column(smallest + 1)},${labels}),"")`,
    ...qualificationCriteria.map((_, k) => column(4 + k)),
  ];
  // Sorted by a column that is not shown; a rival that no weight brings level has a blank there and goes last.
  const sorted = `SORT(HSTACK(IF(ISNUMBER(${column(smallest)}),ABS(${column(smallest)}),9),${shown.join(",")}),1,TRUE)`;
  const kept = shown.map((_, c) => c + 2).join(",");
  return [
    { at: "A26", rows: [["Weights at which a rival is level with the leader, the other weights rescaled"]] },
    { at: "A27", rows: [["Rival", "Behind by", "Smallest change", "Of", ...qualificationCriteria]], hasHeader: true },
    spilling(
      "A28",
      `IF(${compared}<2,"No rival",CHOOSECOLS(${sorted},${kept}))`,
      ["text", "points", "fraction", "text", ...qualificationCriteria.map(() => "fraction" as const)],
      250,
    ),
  ];
}
