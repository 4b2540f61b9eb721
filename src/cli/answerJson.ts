import { type Answer, usedSheets } from "./answer";
import type { ReadSheet } from "./ownSheets";

const readJson = ({ file, imported }: ReadSheet) => {
  const { table, source, rowsRead, rowNumbers, skipped, issues } = imported;
  return { file, sheet: source.sheet, table: table.name, rowsRead, rowsKept: rowNumbers.length, skipped, issues };
};

/** JSON has no maps: a cell that is one becomes an object. */
const withoutMaps = (_: string, value: unknown): unknown =>
  value instanceof Map ? Object.fromEntries<unknown>(value) : value;

/** An answer as JSON: the findings as they are, then what they were found from. */
export function answerJson(answer: Answer): string {
  const { analysis, findings, partner, day, given } = answer;
  const { profile } = given.company;
  const json = {
    analysis: analysis.id,
    title: analysis.title,
    question: analysis.question,
    partner,
    asOf: day,
    ...findings,
    read: usedSheets(answer).map(readJson),
    notRead: given.passedOver,
    company: profile && { file: profile.file, problems: profile.problems },
  };
  return JSON.stringify(json, withoutMaps, 2);
}
