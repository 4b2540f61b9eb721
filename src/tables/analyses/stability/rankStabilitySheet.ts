import { qualificationCriteria, robustnessAssumptions } from "../../../engine";
import type { LiveSheet } from "../analysis";
import { assumed, completeCount, completePartnersFrom, weightCells } from "./completePartnersSheet";
import { live, openingBlocks, spilling } from "../live/liveBlocks";
import { drawsFormula } from "./rankDraws";

/** Weights, concentration, draws and seed as cells of the sheet, which a person may change. */
const [weights, concentration, draws, seed, top] = ["$E$5:$E$9", "$B$4", "$B$5", "$B$6", "$B$7"];
const compared = "$B$8";
const { names, values } = completePartnersFrom(compared, 1);

const stability = (around: string): string =>
  `DROP(TANDEM.RANK_STABILITY(${values},${weights},${around},${draws},${seed},${top}),1)`;

const ranked = `HSTACK(${names},CHOOSECOLS(${stability(concentration)},1,2,3,4,5,6),CHOOSECOLS(${stability('""')},3,4,5,6),${values})`;

/** Who leads and how sure that is, as formulas over Partners. */
export const rankStabilitySheet = (title: string, question: string): LiveSheet => ({
  blocks: [
    ...openingBlocks(title, question, [
      ["Concentration around the weights", live(assumed(robustnessAssumptions, "concentration")), "number"],
      ["Draws", live(drawsFormula(compared, assumed(robustnessAssumptions, "draws"))), "count"],
      ["Seed", live(assumed(robustnessAssumptions, "seed")), "number"],
      ["Top places", live(assumed(robustnessAssumptions, "top")), "count"],
      ["Partners compared", live(completeCount), "count"],
      ["Partners left out", live(`COUNTA(Partners[Name])-${compared}`), "count"],
      ["Leader", live(`IF(${compared}<1,"",$A$20)`), "text"],
      ["Leader first, weights around the stated ones", live(`IF(${compared}<1,"",$D$20)`), "fraction"],
      ["Leader first, any weights", live(`IF(${compared}<1,"",$H$20)`), "fraction"],
      ["Second", live(`IF(${compared}<2,"",$A$21)`), "text"],
      [
        "Leader beats the second, any weights",
        live(`IF(${compared}<2,"",TANDEM.WIN_PROBABILITY($L$20:$P$20,$L$21:$P$21))`),
        "fraction",
      ],
      ["Generator", "sfc32 seeded by splitmix32", "text"],
    ]),
    {
      at: "D4",
      rows: [["Criterion", "Weight"], ...qualificationCriteria.map((label, k) => [label, weightCells[k]!])],
      hasHeader: true,
    },
    { at: "A17", rows: [["Weights, concentration, draws and seed may be typed over; a partner without every criterion is left out. Criteria are taken as certain."]] }, // prettier-ignore
    {
      at: "A18",
      rows: [["", "", "", "Around the weights", "", "", "", "Any weights", "", "", "", "Criteria", "", "", "", ""]],
      hasHeader: true,
    },
    {
      at: "A19",
      rows: [
        [
          "Partner",
          "Score",
          "Rank",
          ...["Rank 1", live(`"Top "&${top}`), "Expected rank", "Monte Carlo error"],
          ...["Rank 1", live(`"Top "&${top}`), "Expected rank", "Monte Carlo error"],
          ...qualificationCriteria,
        ],
      ],
      hasHeader: true,
    },
    spilling(
      "A20",
      `IF(${compared}<1,"No partner has every criterion",SORT(${ranked},3,TRUE))`,
      [
        ...(["text", "points", "count"] as const),
        ...(["fraction", "fraction", "number", "number"] as const),
        ...(["fraction", "fraction", "number", "number"] as const),
        ...qualificationCriteria.map(() => "points" as const),
      ],
      250,
    ),
  ],
  widths: [44, 26, 12, 24, 14, 14, 18, 14, 14, 14, 18, 14, 14, 24, 16, 14],
});
