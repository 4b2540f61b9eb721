import { Command, CommanderError } from "commander";
import manifest from "../../package.json";
import { addAnalyzeCommand } from "./analyze";
import { addCallCommand } from "./call";
import { addDocumentCommand } from "./document";
import { addFunctionsCommand } from "./functions";
import { addImportCommand } from "./import";
import { addScoreCommand } from "./score";
import { addTemplateCommand } from "./template";
import { processTerminal, Refusal, UsageError } from "./terminal";

const done = 0;
const refused = 1;
const misused = 2;

const terminal = processTerminal();
const program = new Command("tandem")
  .description("Partner, market, competitor and valuation analytics: CRM exports become scored, explained tables.")
  .version(manifest.version)
  .exitOverride()
  .configureHelp({ showGlobalOptions: true })
  .addHelpText("after", "\nExit codes: 0 done; 1 nothing done, or refused; 2 wrong usage.");

addScoreCommand(program, terminal);
addImportCommand(program, terminal);
addAnalyzeCommand(program, terminal);
addDocumentCommand(program, terminal);
addCallCommand(program, terminal);
addFunctionsCommand(program, terminal);
addTemplateCommand(program, terminal);
for (const command of program.commands) command.exitOverride();

async function main(): Promise<number> {
  try {
    await program.parseAsync();
    return typeof process.exitCode === "number" ? process.exitCode : done;
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? done : misused;
    if (error instanceof UsageError) {
      terminal.tell(`tandem: ${error.message}`);
      return misused;
    }
    if (error instanceof Refusal) {
      terminal.tell(`tandem: ${error.message}`);
      return refused;
    }
    throw error;
  } finally {
    terminal.quiet();
  }
}

// A reader that has seen enough, such as head, closes the pipe; that is no fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => {
  if (error.code === "EPIPE") process.exit(done);
  throw error;
});

process.exitCode = await main();
