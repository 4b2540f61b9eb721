import { extname } from "node:path";
import type { Command } from "commander";
import { EngineError } from "../engine";
import { documentFile, type DocumentFile } from "../files";
import { type Analysed, analyses, type DocumentOffer, tables } from "../tables";
import { analysed, checkNeeds, partnerIn } from "./analysed";
import { problemSections } from "./answerText";
import { asOfOption, dayOf } from "./day";
import { checkNotRead, exists, writeWhole } from "./files";
import { addGivenOptions, filesArgument, givenFiles, type GivenOptions, readGivenFiles } from "./givenFiles";
import { counted, Refusal, type Terminal, UsageError } from "./terminal";

interface DocumentOptions extends GivenOptions {
  readonly partner?: string;
  readonly asOf?: string;
  readonly output?: string;
  readonly force?: boolean;
}

interface DocumentKind {
  readonly kind: DocumentOffer["kind"];
  readonly ending: string;
  /** Whether it is made for one partner: always, never, or as the person likes. */
  readonly partner: "one" | "none" | "any";
}

const kinds: ReadonlyMap<string, DocumentKind> = new Map(
  (
    [
      { kind: "agreement", ending: ".docx", partner: "one" },
      { kind: "onboarding calendar", ending: ".ics", partner: "any" },
      { kind: "outreach calendar", ending: ".ics", partner: "none" },
      { kind: "mail merge", ending: ".csv", partner: "none" },
    ] as const
  ).map((kind) => [kind.kind.replaceAll(" ", "-"), kind]),
);

export function addDocumentCommand(program: Command, terminal: Terminal): void {
  const names = [...kinds].map(([name, { ending }]) => `${name} (${ending})`).join(", ");
  const command = program
    .command("document")
    .description("Make a file from what the tables say, and list what is still open in it.")
    .argument("<kind>", names)
    .argument(...filesArgument)
    .option(
      "--partner <name>",
      "the partner that it is made for: always for an agreement, if you like for an onboarding",
    )
    .option(...asOfOption);
  addGivenOptions(command)
    .option("-o, --output <file>", "where to write it (otherwise under its own name, here)")
    .option("--force", "write over a file that exists")
    .addHelpText(
      "after",
      `
Files are read as tandem analyze reads them.

Example:
  tandem document agreement contracts.csv accounts.csv --partner "Alderan Consulting Group" -o agreement.docx`,
    )
    .action(async (kind: string, files: readonly string[], options: DocumentOptions) => {
      await makeDocument(kind, files, options, terminal);
    });
}

function kindOf(name: string, { partner, output }: DocumentOptions): DocumentKind {
  const kind = kinds.get(name.toLowerCase());
  if (!kind) throw new UsageError(`the document must be ${[...kinds.keys()].join(", ")}, got ${name}`);
  if (kind.partner === "one" && partner === undefined)
    throw new UsageError(`${name} is made for one partner: name it with --partner`);
  if (kind.partner === "none" && partner !== undefined)
    throw new UsageError(`${name} is not made for one partner; leave --partner out`);
  if (output !== undefined && extname(output).toLowerCase() !== kind.ending)
    throw new UsageError(`${name} must end in ${kind.ending}, got ${output}`);
  return kind;
}

/** Tables without which no document of the kind can be made. */
const needsOf = ({ kind }: DocumentKind): readonly string[] => {
  const offers = analyses.filter(({ documents }) => documents.some((offer) => offer.kind === kind));
  return offers[0]?.needs ?? [];
};

async function made({ kind }: DocumentKind, source: Analysed, partner: string | null): Promise<DocumentFile> {
  try {
    const file = await documentFile(kind, source, partner, new Date().toISOString());
    if (file) return file;
  } catch (error) {
    if (error instanceof EngineError)
      throw new Refusal(`the ${kind} cannot be made: ${error.message}`, { cause: error });
    throw error;
  }
  const article = /^[aeiou]/.test(kind) ? "an" : "a";
  const whom = partner === null ? "" : ` for ${partner}`;
  throw new Refusal(`the files hold nothing that ${article} ${kind}${whom} could be made from`);
}

async function makeDocument(
  name: string,
  named: readonly string[],
  options: DocumentOptions,
  terminal: Terminal,
): Promise<void> {
  const kind = kindOf(name, options);
  const day = dayOf(options.asOf);
  const files = givenFiles(named);
  const given = await readGivenFiles(files, options, terminal);
  checkNeeds(name, needsOf(kind), given);
  const source = analysed(given, tables, day);
  const partner = options.partner === undefined ? null : partnerIn(source, options.partner);
  const file = await made(kind, source, partner);
  const output = options.output ?? file.name;
  checkNotRead(
    output,
    files.map((input) => input.file),
  );
  if (!options.force && (await exists(output)))
    throw new Refusal(`${output} exists; name another file with -o, or say --force`);
  await writeWhole(output, file.content);
  const open = file.notes.length === 0 ? "nothing is open in it" : `${counted(file.notes.length, "open point")}:`;
  terminal.out([`Written to ${output}; ${open}`, ...file.notes.map((note) => `  - ${note}`)].join("\n"));
  for (const section of problemSections(given.sheets, given)) terminal.tell(`\n${section}`);
}
