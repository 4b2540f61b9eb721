import { objectiveMethods, qualificationCriteria } from "../../../engine";
import type { LiveBlock, LiveCell } from "../analysis";
import { judgements, letters } from "./comparisonBlocks";
import { type CompleteFormulas, completePartnersFrom, weightCells } from "../stability/completePartnersSheet";
import { live, spilling } from "../live/liveBlocks";

const shares = "$E$6:$I$6";
const fractions = letters.map(() => "fraction" as const);

/** Weight by its place among the weights alone; those of one place share what the places stand for. */
function byOrder(letter: string): LiveCell {
  const own = `${letter}$6`;
  const places = `{${qualificationCriteria.map((_, k) => k + 1).join(";")}}`;
  const place = `RANK(${own},${shares})`;
  const alike = `SUMPRODUCT((${shares}=${own})*1)`;
  const upTo = (from: string): string => `(${places}>=${from})*(${places}-${from}+1)`;
  const stoodFor = `(${upTo(place)}-${upTo(`(${place}+${alike})`)})`;
  return live(`SUMPRODUCT(${stoodFor}/${places})/${qualificationCriteria.length}/${alike}`);
}

/** Who leads by the weights of a row. */
function leader(row: number, compared: string, { names, values }: CompleteFormulas): LiveCell {
  const scores = `MMULT(${values},TRANSPOSE($E${row}:$I${row}))`;
  return live(`IF(${compared}<1,"",IFERROR(INDEX(${names},MATCH(MAX(${scores}),${scores},0)),""))`);
}

/** Ways to weigh the criteria, a row each, and who leads by each: the stated weights, and what else suggests some. */
export function weightBlocks(compared: string): readonly LiveBlock[] {
  const complete = completePartnersFrom(compared, 1);
  const { values } = completePartnersFrom(compared, 2);
  const fromData = objectiveMethods.map(
    (method) => `IF(${compared}<2,"none",IFERROR(TANDEM.WEIGHTS_OBJECTIVE("${method}",${values}),"none"))`,
  );
  const fromJudgements = `IFERROR(TRANSPOSE(TANDEM.WEIGHTS_AHP(${judgements})),"none")`;
  const ways = ["Stated, as in Assumptions", "Stated", "Order of the stated", "Entropy", "CRITIC", "Deviation"];
  return [
    { at: "D4", rows: [["Weights", ...qualificationCriteria, "Leader"]], hasHeader: true },
    { at: "D5", rows: [...ways, "Your comparisons below"].map((way) => [way]) },
    { at: "E5", rows: [[...weightCells]], types: letters.map(() => "number" as const) },
    {
      at: "E6",
      rows: [letters.map((letter) => live(`${letter}5/SUM($E$5:$I$5)`)), letters.map(byOrder)],
      types: fractions,
    },
    ...[...fromData, fromJudgements].map((formula, i) => spilling(`E${8 + i}`, formula, fractions, 1)),
    { at: "J6", rows: [6, 7, 8, 9, 10, 11].map((row) => [leader(row, compared, complete)]) },
  ];
}
