import { robustnessAssumptions } from "../../../engine";
import type { LiveBlock, LiveSheet } from "../analysis";
import { comparisonBlocks, judgements } from "./comparisonBlocks";
import { assumed, completeCount } from "../stability/completePartnersSheet";
import { live, openingBlocks } from "../live/liveBlocks";
import { rankingBlocks, ranksFrom, ranksOf } from "./rankingBlocks";
import { rivalBlocks } from "./rivalBlocks";
import { weightBlocks } from "./weightBlocks";

const compared = "$B$4";
const shares = "$E$6:$I$6";
const first = (letter: string): string => `$${letter}$${ranksFrom}`;

/** Whether the ranks by two ways differ among the top places. */
const [sumRanks, geometricRanks] = [ranksOf("Q"), ranksOf("R")];
const differs = `SUMPRODUCT((${sumRanks}<>${geometricRanks})*(((${sumRanks}<=$B$10)+(${geometricRanks}<=$B$10))>0))>0`;

const opening = (title: string, question: string): readonly LiveBlock[] =>
  openingBlocks(title, question, [
    ["Partners compared", live(completeCount), "count"],
    ["Partners left out", live(`COUNTA(Partners[Name])-${compared}`), "count"],
    ["Leader", live(`IF(${compared}<1,"",${first("L")})`), "text"],
    ["Smallest change of a weight that makes a rival level", live(`IF(${compared}<2,"",${first("C")})`), "fraction"],
    ["Of the weight of", live(`IF(${compared}<2,"",${first("D")})`), "text"],
    ["Rival", live(`IF(${compared}<2,"",${first("A")})`), "text"],
    ["Top places", live(assumed(robustnessAssumptions, "top")), "count"],
    ["Geometric mean gives another top", live(differs), "flag"],
    ["Leader by TOPSIS", live(`IFERROR(INDEX(${ranksOf("L")},MATCH(1,${ranksOf("S")},0)),"")`), "text"],
    ["Partners without whom TOPSIS turns others round", live(`COUNTIF(${ranksOf("P")},">0")`), "count"],
    ["Consistency ratio of your comparisons", live(`IFERROR(TANDEM.AHP_CONSISTENCY(${judgements}),"")`), "number"],
  ]);

/** What the weights rest on and what the leader hangs on, as formulas over Partners, with comparisons to fill in. */
export const weightsSheet = (title: string, question: string): LiveSheet => ({
  blocks: [
    ...opening(title, question),
    {
      at: "A16",
      rows: [["Entropy, CRITIC and deviation are a diagnostic"], ["beside the stated weights, never a replacement."]],
    },
    ...weightBlocks(compared),
    ...comparisonBlocks(),
    ...rivalBlocks(compared, shares),
    ...rankingBlocks(compared, shares),
  ],
  widths: [44, 22, 16, 28, 14, 14, 24, 16, 14, 28, 12, 30, 14, 16, 12, 18, 10, 16, 16],
});
