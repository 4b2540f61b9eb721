import { assumptions, type FoundTable } from "../tables";
import { type Answer, headingOf, placeOf, usedSheets } from "./answer";
import { cellWords, isNumeric } from "./cellWords";
import type { GivenFiles } from "./givenFiles";
import type { ReadSheet } from "./ownSheets";
import { issueLines } from "./importing";
import { columns, counted } from "./terminal";

/** A longer text is cut where another column stands beside it. */
const longest = 48;

const cut = (text: string): string => (text.length > longest ? `${text.slice(0, longest - 1)}…` : text);

function tableSection({ title, columns: all, rows }: FoundTable, top: number): string {
  const right = all.flatMap(({ type }, c) => (isNumeric(type) ? [c] : []));
  const lines = rows.slice(0, top).map((row) =>
    all.map(({ type }, c) => {
      const text = cellWords(row[c] ?? null, type);
      return c === all.length - 1 ? text : cut(text);
    }),
  );
  const rest = Math.max(0, rows.length - top);
  const more = `  and ${rest.toLocaleString("en")} more; --top prints them, -o writes them`;
  return [title, columns([all.map(({ header }) => header), ...lines], right), ...(rest > 0 ? [more] : [])].join("\n");
}

const factSection = ({ findings: { facts } }: Answer): string =>
  columns(facts.map(({ label, cell, type }) => [label, cellWords(cell, type)]));

const names = (sheets: readonly ReadSheet[]): string => sheets.map(({ imported }) => imported.table.name).join(", ");

/** Which table each file was taken for and how much of it was read, what was not needed, and what could be added. */
function readSection(answer: Answer): string {
  const { analysis, wanted, given } = answer;
  const used = usedSheets(answer);
  const others = given.sheets.filter((sheet) => !used.includes(sheet));
  const lacking = wanted.filter(({ name }) => used.every(({ imported }) => imported.table.name !== name));
  const lines = used.map((sheet) => {
    const { table, rowNumbers, skipped } = sheet.imported;
    const left = skipped.length > 0 ? `, ${skipped.length.toLocaleString("en")} left out` : "";
    return [table.name, placeOf(sheet), counted(rowNumbers.length, "row") + left];
  });
  return [
    "Read",
    columns(lines),
    ...(others.length > 0 ? [`  Not needed: ${names(others)}`] : []),
    ...(lacking.length > 0
      ? [`  ${analysis.title} would take into account as well: ${lacking.map(({ name }) => name).join(", ")}`]
      : []),
  ].join("\n");
}

/** Everything that did not read, sheet by sheet. */
export function problemSections(
  sheets: readonly ReadSheet[],
  { passedOver, company: { profile } }: GivenFiles,
): string[] {
  const ofSheets = sheets
    .filter(({ imported }) => imported.issues.length > 0 && imported.table.name !== assumptions.name)
    .map((sheet) => {
      const { issues } = sheet.imported;
      return [`${counted(issues.length, "problem")} in ${placeOf(sheet)}:`, ...issueLines(issues)].join("\n");
    });
  const own = profile?.problems ?? [];
  const ofCompany = `${counted(own.length, "problem")} in ${profile?.file ?? "the company"}:`;
  const others = passedOver.map(({ file, sheet, reason }) => `    ${file}, sheet ${sheet}: ${reason}`);
  return [
    ...ofSheets,
    ...(own.length > 0 ? [[ofCompany, ...own.map((line) => `    ${line}`)].join("\n")] : []),
    ...(others.length > 0 ? [["Not read:", ...others].join("\n")] : []),
  ];
}

/** An answer for people. */
export function answerText(answer: Answer, top: number): string {
  const { analysis, findings, given } = answer;
  return [
    `${headingOf(answer)}\n${analysis.question}`,
    ...(findings.facts.length > 0 ? [factSection(answer)] : []),
    ...findings.tables.map((table) => tableSection(table, top)),
    ...(findings.notes.length > 0 ? [["Notes", ...findings.notes.map((note) => `  - ${note}`)].join("\n")] : []),
    readSection(answer),
    ...problemSections(usedSheets(answer), given),
  ].join("\n\n");
}
