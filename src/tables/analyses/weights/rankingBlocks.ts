import type { LiveBlock } from "../analysis";
import { completePartnersFrom } from "../stability/completePartnersSheet";
import { spilling } from "../live/liveBlocks";
import { mostReversed } from "./otherRankings";

/** First row of the ranking. */
export const ranksFrom = 28;

/** A column of the ranking; so many partners get ranks. */
export const ranksOf = (letter: string): string => `$${letter}$${ranksFrom}:$${letter}$${ranksFrom + 999}`;

const header = [
  ...["Partner", "Weighted sum", "Geometric mean", "TOPSIS", "Pairs that TOPSIS turns without it"],
  ...["Rank", "Rank, geometric", "Rank, TOPSIS"],
];

/** Scores and ranks by other ways of adding up the same criteria, best first, as formulas. */
export function rankingBlocks(compared: string, shares: string): readonly LiveBlock[] {
  const { names, values } = completePartnersFrom(compared, 1);
  const several = completePartnersFrom(compared, 2);
  const sums = `MMULT(${values},TRANSPOSE(${shares}))`;
  const geometric = `EXP(MMULT(LN(IF(${values}<1,1,${values})),TRANSPOSE(${shares})))`;
  const closeness = `TANDEM.TOPSIS(${values},${shares})`;
  const reversals = `CHOOSECOLS(DROP(TANDEM.RANK_REVERSAL(${several.values},${shares}),1),1)`;
  const turned = `IF((${compared}<2)+(${compared}>${mostReversed})>0,IF(${names}="","",""),${reversals})`;
  // Sorted by a column that is not shown, the sum turned round, for the highest goes first.
  const sorted = `SORT(HSTACK(-${sums},${names},${sums},${geometric},${closeness},${turned}),1,TRUE)`;
  const ranks = (letter: string): string => `IF(${ranksOf(letter)}="","",RANK(${ranksOf(letter)},${ranksOf(letter)}))`;
  return [
    { at: "L26", rows: [["Ranks by other ways of adding up"]] },
    { at: "L27", rows: [header], hasHeader: true },
    spilling(
      `L${ranksFrom}`,
      `IF(${compared}<1,"No partner has every criterion",CHOOSECOLS(${sorted},2,3,4,5,6))`,
      ["text", "points", "points", "number", "count"],
      250,
    ),
    spilling(`Q${ranksFrom}`, ranks("M"), ["count"], 250),
    spilling(`R${ranksFrom}`, ranks("N"), ["count"], 250),
    spilling(`S${ranksFrom}`, ranks("O"), ["count"], 250),
  ];
}
