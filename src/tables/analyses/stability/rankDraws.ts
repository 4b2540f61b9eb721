/** Scores that are drawn without a person having to wait, whatever the number of partners. */
const scoresAtOnce = 600_000;

/** Fewer draws than this say too little. */
const fewestDraws = 500;

/** The most scores that RANK_STABILITY draws. */
const mostScores = 20_000_000;

/** How many draws so many partners get: as many as wanted, unless that would take too long. */
export const drawsFor = (count: number, wanted: number): number =>
  Math.min(wanted, Math.max(fewestDraws, Math.floor(scoresAtOnce / count)), Math.floor(mostScores / count));

/** The same as a formula, of cells or formulas. */
export const drawsFormula = (count: string, wanted: string): string =>
  `MIN(${wanted},MAX(${fewestDraws},INT(${scoresAtOnce}/MAX(1,${count}))),INT(${mostScores}/MAX(1,${count})))`;
