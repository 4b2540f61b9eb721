import type { Command } from "commander";
import { EngineError } from "../engine";
import { analyses, type Analysis, type Findings, type Table, tables } from "../tables";
import { analysed, checkNeeds, partnerIn } from "./analysed";
import { analysesList, analysesListJson } from "./analysesList";
import type { Answer } from "./answer";
import { answerJson } from "./answerJson";
import { answerSheets } from "./answerSheets";
import { answerText } from "./answerText";
import { asOfOption, dayOf } from "./day";
import { type OutputFormat, outputFormat, writeSheets } from "./files";
import {
  addGivenOptions,
  filesArgument,
  type GivenFile,
  givenFiles,
  type GivenOptions,
  readGivenFiles,
} from "./givenFiles";
import { Refusal, type Terminal, UsageError } from "./terminal";

interface AnalyzeOptions extends GivenOptions {
  readonly list?: boolean;
  readonly partner?: string;
  readonly asOf?: string;
  readonly output?: string;
  readonly top: string;
  readonly json?: boolean;
}

export function addAnalyzeCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("analyze")
    .description("Answer a question about partners and pipeline from the files that hold them.")
    .argument("[id]", "which analysis; --list lists them")
    .argument(...filesArgument)
    .option("--list", "list the analyses with their questions and the tables that they need")
    .option("--partner <name>", "the partner that it is about (otherwise all of them, where it can)")
    .option(...asOfOption);
  addGivenOptions(command)
    .option("-o, --output <file>", "where to write the answer: .xlsx, .csv, or - for CSV on standard output")
    .option("--top <number>", "how many rows of each table to print", "25")
    .option("--json", "print the answer as JSON")
    .addHelpText(
      "after",
      `
Each file is read as the table of ours that its columns fit; of a workbook every sheet that fits one. Files of the
same table are read together. Our company and changed assumptions come from --company, or from a file or sheet of
Assumptions among the others.

Examples:
  tandem analyze --list
  tandem analyze ID contracts.csv programme.csv --partner "Alderan Consulting Group" --as-of 2026-11-20
  tandem analyze ID workbook.xlsx -o answer.xlsx`,
    )
    .action(async (id: string | undefined, files: readonly string[], options: AnalyzeOptions) => {
      if (options.list) terminal.out(options.json ? analysesListJson() : analysesList());
      else await analyze(id, files, options, terminal);
    });
}

function analysisOf(id: string | undefined): Analysis {
  if (id === undefined) throw new UsageError("name an analysis; tandem analyze --list lists them");
  const found = analyses.find((analysis) => analysis.id === id.toLowerCase());
  if (found) return found;
  throw new UsageError(`there is no analysis ${id}; tandem analyze --list lists them`);
}

/** What the person asked for, checked before anything is read. */
interface Request {
  readonly analysis: Analysis;
  readonly day: string;
  readonly top: number;
  readonly format: OutputFormat | null;
  readonly files: readonly GivenFile[];
}

function requestOf(id: string | undefined, named: readonly string[], options: AnalyzeOptions): Request {
  const analysis = analysisOf(id);
  const top = Number(options.top);
  if (!(Number.isInteger(top) && top >= 0)) throw new UsageError(`--top must be a whole number, got ${options.top}`);
  if (options.partner !== undefined && !analysis.isOfPartner)
    throw new UsageError(`${analysis.id} is not about one partner; leave --partner out`);
  const { output } = options;
  const files = givenFiles(named);
  const format = output === undefined ? null : outputFormat(output, ...files.map(({ file }) => file));
  if (format === "-" && options.json) throw new UsageError("-o - and --json both want standard output");
  return { analysis, day: dayOf(options.asOf), top, format, files };
}

function find({ id, needs, find: answer }: Analysis, ...asked: Parameters<Analysis["find"]>): Findings {
  const [, partner] = asked;
  try {
    const findings = answer(...asked);
    if (findings) return findings;
  } catch (error) {
    if (error instanceof EngineError) throw new Refusal(`${id}: ${error.message}`, { cause: error });
    throw error;
  }
  const about = partner === null ? "answers it" : `is about ${partner}`;
  throw new Refusal(`${id}: nothing in ${needs.join(", ")} ${about}`);
}

async function analyze(
  id: string | undefined,
  named: readonly string[],
  options: AnalyzeOptions,
  terminal: Terminal,
): Promise<void> {
  const { analysis, day, top, format, files } = requestOf(id, named, options);
  const given = await readGivenFiles(files, options, terminal);
  checkNeeds(analysis.id, analysis.needs, given);
  const wanted: readonly Table[] = tables.filter(
    ({ name }) => analysis.needs.includes(name) || analysis.uses.includes(name),
  );
  const source = analysed(given, wanted, day);
  const partner = options.partner === undefined ? null : partnerIn(source, options.partner);
  const answer: Answer = { analysis, findings: find(analysis, source, partner), partner, day, wanted, given };

  if (format !== null && options.output !== undefined)
    await writeSheets(answerSheets(answer), options.output, format, terminal);
  const print = format === "-" ? terminal.tell : terminal.out;
  print(options.json ? answerJson(answer) : answerText(answer, top));
  if (!options.json && options.output !== undefined && format !== "-")
    terminal.out(`\nWritten to ${options.output}${format === "csv" ? csvNote(answer) : ""}`);
}

/** CSV holds one table. */
const csvNote = ({ findings }: Answer): string =>
  findings.tables.length > 1 ? `: the first of ${findings.tables.length} tables; .xlsx takes all of them` : "";
