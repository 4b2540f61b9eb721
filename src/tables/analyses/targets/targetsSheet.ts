import { targetCriteria, targetLimits, targetModel } from "../../../engine";
import type { LiveBlock, LiveSheet } from "../analysis";
import { live, openingBlocks, spilling } from "../live/liveBlocks";

const [first, last] = [targetCriteria[0], targetCriteria[targetCriteria.length - 1] ?? targetCriteria[0]];
const profileRow = 8;
const profile = `$A$${profileRow}:$E$${profileRow + targetCriteria.length - 1}`;
const listRow = 16;
const isOut = '(Targets[Knocked out]<>"")*(Targets[Knocked out]<>"no")';

/** What every target comes to: the columns that the lists are made from. */
const all = { target: `$M$${listRow}#`, company: `$N$${listRow}#`, fit: `$O$${listRow}#`, order: `$P$${listRow}#`, result: `$Q$${listRow}#` }; // prettier-ignore

const fits = `TANDEM.TARGET_FIT(Targets[[${first}]:[${last}]],${profile},$B$4)`;

/** The best known of a company's rows has the largest order: coverage, then fit, then the first. */
const order = `IFERROR(ROUND(1000*Targets[Coverage],0),0)*1E11+IFERROR(ROUND(1000*${all.fit},0),0)*1E6-ROW(Targets[Target])`;

const result = `IF(${all.order}<MAXIFS(${all.order},${all.company},${all.company}),"duplicate",IF(${isOut},Targets[Selection],IFERROR(CHOOSECOLS(${fits},2),"too little known")))`;

/** Sorted by fit, the highest first: the hosts disagree about how a falling order is asked for. */
const byFit = (wanted: string, columns: string): string =>
  `SORT(FILTER(HSTACK(IFERROR(-1*${all.fit},0),${columns}),${wanted}),1,1)`;
const isKept = `LEFT(${all.result},4)="kept"`;

const profileBlock: LiveBlock = {
  at: `A${profileRow - 1}`,
  rows: [
    ["Criterion", "Weight", "Value function", "Least", "Most"],
    ...targetModel().criteria.map(({ label, weight }, k) => [
      label,
      // The weight of the Assumptions sheet where the workbook has one.
      live(`IFERROR(INDEX(TargetWeights,${k + 1},1),${weight})`),
      "higher",
      null,
      null,
    ]),
  ],
  types: ["text", "fraction", "text", "points", "points"],
  hasHeader: true,
};

/** Kept targets and the others, as formulas over the sheet Targets, by a profile that is edited in the sheet itself. */
export function targetsSheet(title: string, question: string): LiveSheet {
  const { minimum, most } = targetLimits();
  return {
    blocks: [
      ...openingBlocks(title, question, [
        ["Minimum fit", live(`IFERROR(INDEX(MinimumFit,1,1),${minimum})`), "points"],
        ["Most targets", most, "count"],
      ]),
      profileBlock,
      { at: "A14", rows: [["Kept, the best first", null, null, null, null, null, "Not kept"]] },
      { at: "A15", rows: [["Target", "Fit", "Why"]], hasHeader: true },
      spilling(
        `A${listRow}`,
        `IFERROR(TAKE(DROP(${byFit(isKept, `${all.target},${all.fit},${all.result}`)},0,1),$B$5),"None")`,
        ["text", "points", "text"],
      ),
      { at: "G15", rows: [["Target", "Why not", "Fit"]], hasHeader: true },
      spilling(
        `G${listRow}`,
        `IFERROR(DROP(${byFit(`NOT(${isKept})`, `${all.target},${all.result},IFERROR(${all.fit},"")`)},0,1),"None")`,
        ["text", "text", "points"],
      ),
      { at: "M14", rows: [["Every target"]] },
      { at: "M15", rows: [["Target", "Company", "Fit", "Order among duplicates", "Result"]], hasHeader: true },
      spilling(`M${listRow}`, "Targets[Target]", ["text"]),
      spilling(`N${listRow}`, 'IF(Targets[Company]="",LOWER(TRIM(Targets[Target])),Targets[Company])', ["text"]),
      spilling(`O${listRow}`, `IF(${isOut},"",CHOOSECOLS(${fits},1))`, ["points"]),
      spilling(`P${listRow}`, order, ["count"]),
      spilling(`Q${listRow}`, result, ["text"]),
    ],
    widths: [30, 10, 34, 10, 10, 3, 30, 44, 10, 3, 3, 3, 30, 28, 10, 20, 44],
  };
}
