import type { SheetToWrite } from "../files";
import { type Cell, type FoundFact, usedAssumptions } from "../tables";
import { type Answer, placeOf, usedSheets } from "./answer";
import { cellWords } from "./cellWords";
import { assumptionsSheet, sheetOfRows } from "./sheets";

const text = (header: string) => ({ header, type: "text" }) as const;
const anything = (header: string) => ({ header, type: "value" }) as const;
const count = (header: string) => ({ header, type: "count" }) as const;

/** Facts of several kinds stand in one column, so that a share says itself that it is one. */
const factCell = ({ cell, type }: FoundFact): Cell =>
  typeof cell === "number" && type !== "fraction" ? cell : cellWords(cell, type);

/** Longest name of a sheet, with room for a number. */
const longestName = 28;

/** What a name is to Excel as that of a table, which has fewer signs than a sheet's. */
const tableKey = (name: string): string => name.replace(/[^\p{L}\p{N}]/gu, "_").toLowerCase();

/** Sheets of which no two have the same name to Excel; a later one gets a number. */
function distinct(sheets: readonly SheetToWrite[]): readonly SheetToWrite[] {
  const used = new Set<string>();
  return sheets.map((sheet) => {
    const base = sheet.name.slice(0, longestName).trim();
    let name = base;
    for (let n = 2; used.has(tableKey(name)); n++) name = `${base} ${n}`;
    used.add(tableKey(name));
    return { ...sheet, name };
  });
}

/** What was asked, what was found as facts, and the notes. */
function summarySheet({ analysis, findings, partner, day, given }: Answer): SheetToWrite {
  return sheetOfRows(
    "Summary",
    [text("What"), anything("Value")],
    [
      ["Question", analysis.question],
      ...(partner === null ? [] : [["Partner", partner]]),
      ["As of", day],
      ["Company", given.company.profile?.file ?? "not given"],
      ...findings.facts.map((fact): Cell[] => [fact.label, factCell(fact)]),
      ...findings.notes.map((note) => ["Note", note]),
    ],
  );
}

function filesSheet(answer: Answer): SheetToWrite {
  return sheetOfRows(
    "Files",
    [text("Table"), text("File"), count("Rows read"), count("Kept"), count("Left out"), count("Problems")],
    usedSheets(answer).map((sheet) => {
      const { table, rowsRead, rowNumbers, skipped, issues } = sheet.imported;
      return [table.name, placeOf(sheet), rowsRead, rowNumbers.length, skipped.length, issues.length];
    }),
  );
}

const issuesSheet = (answer: Answer): SheetToWrite =>
  sheetOfRows(
    "Issues",
    [text("File"), count("Row"), text("Column"), text("Problem"), text("Cell"), text("Message")],
    usedSheets(answer).flatMap((sheet) =>
      sheet.imported.issues.map(({ row, column, code, value, message }) => [
        placeOf(sheet),
        row,
        column,
        code,
        value,
        message,
      ]),
    ),
  );

/** An answer as sheets: the tables that it found, then what it was asked, what it was found from, and what did not read. */
export function answerSheets(answer: Answer): readonly [SheetToWrite, ...SheetToWrite[]] {
  const { setting, profile } = answer.given.company;
  const found = answer.findings.tables.map(({ title, columns, rows }) => sheetOfRows(title, columns, rows));
  const [first, ...rest] = distinct([
    ...found,
    summarySheet(answer),
    filesSheet(answer),
    issuesSheet(answer),
    assumptionsSheet(usedAssumptions(setting, profile?.rows ?? [])),
  ]);
  return [first!, ...rest];
}
