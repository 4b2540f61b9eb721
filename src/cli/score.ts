import type { Command } from "commander";
import { rowOf } from "../files";
import { type Table, tables, usedAssumptions } from "../tables";
import { companyOption, readCompany } from "./company";
import { outputFormat, writeSheets } from "./files";
import {
  addReadingOptions,
  candidateTables,
  importJson,
  importOptions,
  type ReadingOptions,
  readTable,
  sourceWords,
} from "./importing";
import { assumptionsSheet, issuesSheet, leftOutSheet, scoredSheet, summarySheet } from "./sheets";
import { ranking, type ScoredFile, skippedRows, verdictCounts } from "./scoredFile";
import { summaryText } from "./summary";
import { counted, Refusal, type Terminal, UsageError } from "./terminal";

interface ScoreOptions extends ReadingOptions {
  readonly company?: string;
  readonly output?: string;
  readonly top: string;
  readonly json?: boolean;
}

const scorable: readonly Table[] = tables.filter((table) => table.scoring !== undefined);

const names = scorable.map(({ name }) => name.toLowerCase());

export function addScoreCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("score")
    .description(`Score the ${names.slice(0, -1).join(", ")} or ${names.at(-1) ?? ""} of a CRM export, with reasons.`)
    .argument("<file>", "CSV or XLSX, whatever its encoding and headers; - for standard input")
    .option("--as <table>", `${names.join(", ")} (otherwise the one that fits best)`)
    .option(...companyOption);
  addReadingOptions(command)
    .option("-o, --output <file>", "where to write the scored table: .xlsx, .csv, or - for CSV on standard output")
    .option("--top <number>", "how many of the best to print", "10")
    .option("--json", "print the result as JSON")
    .addHelpText(
      "after",
      `
Criteria are derived from what the file says against our company; a column such as "Strategic fit rating" replaces
what would be derived. A criterion that cannot be derived is missing, never 0: the score comes with its range and
coverage, and with less than 60 % of the weight known there is only the range.

Examples:
  tandem score accounts.csv --company us.csv -o scored.xlsx
  tandem score accounts.csv --map "Kunde=Name" --json | jq .verdicts`,
    )
    .action(async (file: string, options: ScoreOptions) => {
      await score(file, options, terminal);
    });
}

async function score(file: string, options: ScoreOptions, terminal: Terminal): Promise<void> {
  const top = Number(options.top);
  if (!(Number.isInteger(top) && top >= 0)) throw new UsageError(`--top must be a whole number, got ${options.top}`);
  const format = options.output === undefined ? null : outputFormat(options.output, file);
  if (format === "-" && options.json) throw new UsageError("-o - and --json both want standard output");
  const candidates = candidateTables(options.as, scorable);
  const { setting, profile } = await readCompany(options.company, terminal);
  const imported = await readTable(file, candidates, importOptions(options), terminal);
  const { table } = imported;
  const scoring = table.scoring!;
  terminal.progress(`Scoring ${counted(imported.rowNumbers.length, table.row)}`);
  const rows = imported.rowNumbers.map((_, i) => rowOf(table, imported.columns, i));
  if (imported.rowsRead === 0)
    throw new Refusal(`${file}: there is no row below the headers, so there is nothing to score`);
  const scored: ScoredFile = { file, imported, results: scoring.score(rows, setting), setting, profile };

  if (format !== null && options.output !== undefined) {
    await writeSheets(sheetsOf(scored), options.output, format, terminal);
  }
  const print = format === "-" ? terminal.tell : terminal.out;
  print(options.json ? JSON.stringify(scoreJson(scored), null, 2) : summaryText(scored, scoring, top));
  if (!options.json && options.output !== undefined && format !== "-") terminal.out(`\nWritten to ${options.output}`);
}

function scoreJson(scored: ScoredFile): Readonly<Record<string, unknown>> {
  const { file, imported, profile } = scored;
  const skipped = skippedRows(scored);
  const ranked = ranking(scored);
  return {
    ...importJson(file, imported),
    rowsKept: ranked.length,
    rowsSkipped: skipped.length,
    rowsScored: ranked.length,
    rowsWithScore: ranked.filter(({ result }) => result.score !== null).length,
    verdicts: Object.fromEntries(verdictCounts(scored)),
    skipped,
    results: ranked.map(({ name, row, result }) => ({
      row,
      name,
      ...Object.fromEntries(imported.table.computed.map(({ header }, c) => [header, result.cells[c] ?? null])),
    })),
    ...(profile ? { company: { file: profile.file, problems: profile.problems } } : {}),
  };
}

function sheetsOf(scored: ScoredFile): [ReturnType<typeof scoredSheet>, ...ReturnType<typeof scoredSheet>[]] {
  const { file, imported, results, profile } = scored;
  const skipped = skippedRows(scored);
  return [
    scoredSheet(imported, results),
    summarySheet([
      ["File", file],
      ["Read as", sourceWords(imported)],
      ["Company", profile?.file ?? "not given"],
      ["Rows read", imported.rowsRead],
      ["Rows scored", ranking(scored).length],
      ["Rows left out", skipped.length],
      ...[...verdictCounts(scored)].map(([verdict, count]) => [verdict, count] as const),
      ["Problems in the file", imported.issues.length],
    ]),
    leftOutSheet(skipped),
    issuesSheet(imported.issues),
    assumptionsSheet(usedAssumptions(scored.setting, profile?.rows ?? [])),
  ];
}
