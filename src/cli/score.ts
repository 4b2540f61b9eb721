import type { Command } from "commander";
import { assumptionGroups, coverageRule } from "../engine";
import { cellText, type ImportedTable, rowOf } from "../files";
import {
  type AssumptionRow,
  assumptions,
  computedCell,
  isScored,
  readAssumptions,
  type Scored,
  type Setting,
  shippedAssumptions,
  shippedSetting,
  type Table,
  tables,
  type Unscored,
} from "../tables";
import { outputFormat, writeSheets } from "./files";
import {
  addReadingOptions,
  candidateTables,
  importJson,
  importOptions,
  issueLines,
  type ReadingOptions,
  readTable,
  sourceWords,
} from "./importing";
import { assumptionsSheet, issuesSheet, leftOutSheet, scoredSheet, summarySheet } from "./sheets";
import { columns, counted, inPart, Refusal, type Terminal, UsageError } from "./terminal";

interface ScoreOptions extends ReadingOptions {
  readonly company?: string;
  readonly output?: string;
  readonly top: string;
  readonly json?: boolean;
}

/** What scoring a file came to. */
interface Run {
  readonly file: string;
  readonly imported: ImportedTable;
  readonly results: readonly (Scored | Unscored)[];
  readonly profile: {
    readonly file: string;
    readonly rows: readonly AssumptionRow[];
    readonly problems: readonly string[];
  } | null;
}

const scorable: readonly Table[] = tables.filter((table) => table.score !== undefined);

export function addScoreCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("score")
    .description("Score the partners, markets, competitors or companies of a CRM export, with reasons.")
    .argument("<file>", "CSV or XLSX, whatever its encoding and headers; - for standard input")
    .option(
      "--as <table>",
      `${scorable.map(({ name }) => name.toLowerCase()).join(", ")} (otherwise the one that fits best)`,
    )
    .option("--company <file>", "our company and changed assumptions: a CSV or XLSX with columns Group, Name, Value");
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
  terminal.progress(`Scoring ${counted(imported.rowNumbers.length, table.row)}`);
  const rows = imported.rowNumbers.map((_, i) => rowOf(table, imported.columns, i));
  if (imported.rowsRead === 0)
    throw new Refusal(`${file}: there is no row below the headers, so there is nothing to score`);
  const run: Run = { file, imported, results: table.score!(rows, setting), profile };

  if (format !== null && options.output !== undefined) {
    const used = { ...run, setting };
    await writeSheets(sheetsOf(used), options.output, format, terminal);
  }
  const print = format === "-" ? terminal.tell : terminal.out;
  print(options.json ? JSON.stringify(scoreJson(run), null, 2) : summaryText(run, top));
  if (!options.json && options.output !== undefined && format !== "-") terminal.out(`\nWritten to ${options.output}`);
}

/** Our company and changed assumptions, from a file; without one nothing is known of us and nothing changed. */
async function readCompany(
  file: string | undefined,
  terminal: Terminal,
): Promise<{ readonly setting: Setting; readonly profile: Run["profile"] }> {
  if (file === undefined) return { setting: shippedSetting, profile: null };
  const { rowNumbers, columns: cells, issues } = await readTable(file, [assumptions], {}, terminal);
  const rows = rowNumbers.map((_, i) => rowOf(assumptions, cells, i) as unknown as AssumptionRow);
  const { setting, problems } = readAssumptions(rows);
  return {
    setting,
    profile: {
      file,
      rows,
      problems: [
        ...issues.map(({ message }) => message),
        ...problems.map(({ row, message }) => `row ${rowNumbers[row]!}: ${message}`),
      ],
    },
  };
}

const isTable = (result: Scored | Unscored): result is Scored => isScored(result);

/** Scored rows with their names, best first. */
function ranking({
  imported,
  results,
}: Run): readonly { readonly name: string; readonly row: number; readonly result: Scored }[] {
  const names = imported.columns["name"] ?? [];
  return results
    .flatMap((result, i) =>
      isTable(result) ? [{ name: cellText(names[i] ?? null), row: imported.rowNumbers[i]!, result }] : [],
    )
    .sort(
      (a, b) =>
        (b.result.score ?? -1) - (a.result.score ?? -1) ||
        b.result.low + b.result.high - a.result.low - a.result.high ||
        a.row - b.row,
    );
}

/** Rows that got no result at all, with the reason: left out on reading, or with nothing to score by. */
const skippedRows = ({ imported, results }: Run) =>
  [
    ...imported.skipped,
    ...results.flatMap((result, i) =>
      isTable(result)
        ? []
        : [
            {
              row: imported.rowNumbers[i]!,
              name: cellText(imported.columns["name"]?.[i] ?? null),
              reason: result.reason,
            },
          ],
    ),
  ].sort((a, b) => a.row - b.row);

function verdictCounts({ results }: Run): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const result of results) {
    if (!isTable(result)) continue;
    const verdict = result.verdict ?? "More data needed";
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1);
  }
  return new Map([...counts].sort((a, b) => b[1] - a[1]));
}

const short = (value: number) => value.toLocaleString("en", { maximumFractionDigits: Math.abs(value) < 1000 ? 1 : 0 });

const verdictWords = ({ verdict, firm }: Scored): string =>
  verdict === null ? "More data needed" : firm ? verdict : `${verdict}, provisional`;

/** Reasons that many rows share, told once. */
function reasonLines(skipped: readonly { readonly row: number; readonly reason: string }[]): string[] {
  const groups = new Map<string, number[]>();
  for (const { row, reason } of skipped) groups.set(reason, [...(groups.get(reason) ?? []), row]);
  const sorted = [...groups].sort((a, b) => b[1].length - a[1].length);
  const lines = sorted
    .slice(0, 5)
    .map(([reason, rows]) => `    ${counted(rows.length, "row")}: ${reason} (row ${inPart(rows, 5)})`);
  const rest = sorted.slice(5).reduce((total, [, rows]) => total + rows.length, 0);
  return rest > 0 ? [...lines, `    ${counted(rest, "row")} for other reasons`] : lines;
}

function summaryText(run: Run, top: number): string {
  const { file, imported, results, profile } = run;
  const { table, rowsRead, issues, matches } = imported;
  const ranked = ranking(run);
  const skipped = skippedRows(run);
  const withScore = ranked.filter(({ result }) => result.score !== null).length;
  const mapped = matches.filter(({ key }) => key !== null);
  const likely = mapped.filter(({ confidence }) => confidence === "likely");
  const computed = new Set(table.computed.map(({ header }) => header));
  const tier = computed.has("Tier")
    ? "Tier"
    : computed.has("Strategy")
      ? "Strategy"
      : computed.has("Response")
        ? "Response"
        : null;
  const head = [
    "#",
    "Name",
    table.name === "Companies" ? "Value" : "Score",
    "Range",
    "Known",
    "Verdict",
    ...(tier === null ? [] : [tier]),
  ];
  const lines = ranked
    .slice(0, top)
    .map(({ name, result }, i) => [
      cellText(computedCell(table, result, "Rank") ?? i + 1),
      name.length > 34 ? `${name.slice(0, 33)}…` : name,
      result.score === null ? "–" : short(result.score),
      `${short(result.low)} to ${short(result.high)}`,
      `${Math.round(100 * result.coverage)} %`,
      verdictWords(result),
      ...(tier === null ? [] : [cellText(computedCell(table, result, tier))]),
    ]);
  return [
    `${table.name} of ${file} (${sourceWords(imported)})`,
    "",
    columns(
      [
        ["Rows read", rowsRead.toLocaleString("en"), ""],
        [
          "Scored",
          ranked.length.toLocaleString("en"),
          `${withScore.toLocaleString("en")} with a score, ${(ranked.length - withScore).toLocaleString("en")} with a range only`,
        ],
        ["Left out", skipped.length.toLocaleString("en"), ""],
      ],
      [1],
    ),
    ...reasonLines(skipped),
    "",
    `  Columns    ${inPart(
      mapped.map(({ header, key }) =>
        table.columns[key!]!.header === header ? header : `${header} → ${table.columns[key!]!.header}`,
      ),
      30,
    )}`,
    ...(likely.length > 0
      ? [
          `  Check      ${likely.map(({ header, key }) => `"${header}" was taken for ${table.columns[key!]!.header}`).join("; ")}`,
        ]
      : []),
    "",
    ...(ranked.length > 0
      ? [
          `  ${[...verdictCounts(run)].map(([verdict, count]) => `${verdict} ${count.toLocaleString("en")}`).join(" · ")}`,
          "",
        ]
      : []),
    ...(lines.length > 0 ? [columns([head, ...lines], [0, 2, 4]), ""] : []),
    ...adviceLines(run, withScore, results.length),
    ...(issues.length > 0
      ? [`  ${counted(issues.length, "problem")} in the file:`, ...issueLines(issues)]
      : ["  No problems in the file."]),
    ...(profile && profile.problems.length > 0
      ? [
          `  ${counted(profile.problems.length, "problem")} in ${profile.file}:`,
          ...profile.problems.map((problem) => `    ${problem}`),
        ]
      : []),
  ].join("\n");
}

/** What to do when too little is known for scores. */
function adviceLines({ imported: { table }, profile }: Run, withScore: number, rows: number): string[] {
  if (withScore > 0 || rows === 0 || table.name === "Companies") return [];
  return [
    `  No ${table.row} has a score yet: less than ${100 * coverageRule.least} % of the weight is known for each.`,
    `  ${profile ? "Add" : "Say who we are with --company, add"} columns such as ${Object.values(table.columns)
      .map(({ header }) => header)
      .filter((header) =>
        [
          "Capabilities",
          "Interfaces",
          "Segments",
          "Values",
          "Strategic fit rating",
          "Segment shares",
          "Market growth",
        ].includes(header),
      )
      .join(", ")}, or change weights in the company file.`,
    "",
  ];
}

function scoreJson(run: Run): Readonly<Record<string, unknown>> {
  const { file, imported, profile } = run;
  const skipped = skippedRows(run);
  const ranked = ranking(run);
  return {
    ...importJson(file, imported),
    rowsKept: ranked.length,
    rowsSkipped: skipped.length,
    rowsScored: ranked.length,
    rowsWithScore: ranked.filter(({ result }) => result.score !== null).length,
    verdicts: Object.fromEntries(verdictCounts(run)),
    skipped,
    results: ranked.map(({ name, row, result }) => ({
      row,
      name,
      ...Object.fromEntries(imported.table.computed.map(({ header }, c) => [header, result.cells[c] ?? null])),
    })),
    ...(profile ? { company: { file: profile.file, problems: profile.problems } } : {}),
  };
}

function sheetsOf(
  run: Run & { readonly setting: Setting },
): [ReturnType<typeof scoredSheet>, ...ReturnType<typeof scoredSheet>[]] {
  const { file, imported, results, profile } = run;
  const skipped = skippedRows(run);
  const used = usedAssumptions(run.setting, profile?.rows ?? []);
  return [
    scoredSheet(imported, results),
    summarySheet([
      ["File", file],
      ["Read as", sourceWords(imported)],
      ["Company", profile?.file ?? "not given"],
      ["Rows read", imported.rowsRead],
      ["Rows scored", ranking(run).length],
      ["Rows left out", skipped.length],
      ...[...verdictCounts(run)].map(([verdict, count]) => [verdict, count] as const),
      ["Problems in the file", imported.issues.length],
    ]),
    leftOutSheet(skipped),
    issuesSheet(imported.issues),
    assumptionsSheet(used),
  ];
}

/** Every assumption with the value that was used, then what describes our company. */
function usedAssumptions({ overrides }: Setting, given: readonly AssumptionRow[]): readonly AssumptionRow[] {
  const groups = new Set(assumptionGroups.map(({ name }) => name.toLowerCase()));
  const shipped = shippedAssumptions().map((row) => {
    const changed = overrides.get(row.group ?? "")?.get(row.name ?? "");
    return changed === undefined
      ? row
      : { ...row, value: changed, tag: "yours", source: "Changed in the company file" };
  });
  return [...shipped, ...given.filter(({ group }) => !groups.has((group ?? "").toLowerCase()))];
}
