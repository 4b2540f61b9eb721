import { formats } from "./formats";

const { count, counted } = formats;

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

const rowsOf = (numbers: readonly number[]): string => {
  const shown = numbers.slice(0, 5).map(count).join(", ");
  return numbers.length > 5 ? `${shown}, …` : shown;
};

/** What an action came to. */
export const outcomes = {
  addedAnalysis: (sheet: string) => `Added the sheet ${sheet}.`,
  addedAnalysisHow: "Its formulas follow the tables: what changes there changes here.",
  nothingToRepair: "No cell has a formula of Tandem, so there was nothing to repair.",
  repaired: (formulas: number) => `Repaired ${counted(formulas, "formula")}.`,
  nothingToReplace: "No formula of Tandem with a value was found, so nothing was replaced.",
  replaced: (formulas: number) => `Replaced ${counted(formulas, "formula")} with values.`,
  keptFormula: (cells: readonly string[]) =>
    `${counted(cells.length, "cell")} kept the formula, having no value yet: ${cells.slice(0, 10).join(", ")}`,

  scored: (rows: number, left: number) =>
    `Scored ${counted(rows, "row")}${left > 0 ? `, ${count(left)} left out` : ""}.`,
  readAs: (table: string) => `Read as ${table}.`,
  ranged: (rows: number) => `${counted(rows, "row")} with a range only: too little is known for a score.`,
  leftOut: (reason: string, rows: readonly number[]) => `Left out: ${reason} (row ${rowsOf(rows)})`,
  moreProblems: (problems: number) => `${counted(problems, "more problem")}.`,

  addedAndUpdated: (added: number, updated: number, noun: string) => {
    const did = [
      ...(added > 0 || updated === 0 ? [`added ${counted(added, noun)}`] : []),
      ...(updated > 0 ? [`updated ${counted(updated, noun)}`] : []),
    ];
    return `${capital(did.join(" and "))}.`;
  },
  madeSheet: (name: string) => `Made the sheet ${name}.`,
  sheet: (name: string) => `Sheet ${name}.`,
  kept: (rows: number, noun: string) => `${counted(rows, noun)} already in the sheet: left as in the sheet.`,
  rowsLeftOut: (rows: number) => `${counted(rows, "row")} of the file left out.`,
  strangers: (headers: readonly string[]) => `Columns of the file that Tandem has no use for: ${headers.join(", ")}.`,
  skippedRows: (rows: number, sheet: string) =>
    `${counted(rows, "row")} left out, with the reasons, on the sheet ${sheet}.`,

  weights: (changed: readonly (readonly [count: number, noun: string])[]) =>
    changed.length === 0
      ? "Weights applied: no verdict changed."
      : `Weights applied: ${changed.map(([some, noun]) => counted(some, noun)).join(" and ")} changed.`,
  weightsOnly: "Weights applied: there are no rows that they score yet.",
  valuesChanged: (values: number, sheet: string) => `${counted(values, "value")} changed in ${sheet}.`,
  derivedAgain: (table: string, rows: number) => `${table}: criteria derived again in ${counted(rows, "row")}.`,
  scoredAnew: (table: string, rows: number) =>
    `${table}: ${counted(rows, "row")} scored anew, so that they follow the Assumptions sheet.`,

  addedReport: (sheets: number, charts: number) =>
    `Added ${counted(sheets, "report sheet")} with ${counted(charts, "chart")}.`,
  savedReport: (sheets: number) => `Made a workbook of ${counted(sheets, "sheet")}. Save it where you like.`,
  factsOf: (sheet: string, facts: string) => `${sheet}: ${facts}`,
  emptyPart: (title: string) => `${title}: left out, the rows lack what it would show`,

  addedSample: (rows: number, sheet: string) => `Added ${counted(rows, "sample partner")} on the sheet ${sheet}.`,
  sampleHow: "Change a rating, and its score follows. A blank rating gives a range.",
  addedSamples: "Added the sample company.",
  rowsIn: (table: string, rows: number, noun: string) => `${table}: ${counted(rows, noun)}`,
} as const;
