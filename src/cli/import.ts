import type { Command } from "commander";
import { outputFormat, writeSheets } from "./files";
import {
  addReadingOptions,
  candidateTables,
  importable,
  importJson,
  importOptions,
  issueLines,
  type ReadingOptions,
  readTable,
  sourceWords,
} from "./importing";
import { importedSheet, issuesSheet, leftOutSheet } from "./sheets";
import { columns, counted, inPart, type Terminal, UsageError } from "./terminal";

interface ImportCommandOptions extends ReadingOptions {
  readonly output?: string;
  readonly json?: boolean;
}

export function addImportCommand(program: Command, terminal: Terminal): void {
  const command = program
    .command("import")
    .description(
      "Read a file into one of our sheets: which header was taken for which column, and everything that did not read.",
    )
    .argument("<file>", "CSV or XLSX, whatever its encoding and headers; - for standard input")
    .option(
      "--as <table>",
      `${importable.map(({ name }) => name.toLowerCase()).join(", ")} (otherwise the one that fits best)`,
    );
  addReadingOptions(command)
    .option("-o, --output <file>", "where to write the cleaned table: .xlsx, .csv, or - for CSV on standard output")
    .option("--json", "print the result as JSON")
    .action(async (file: string, options: ImportCommandOptions) => {
      await runImport(file, options, terminal);
    });
}

async function runImport(file: string, options: ImportCommandOptions, terminal: Terminal): Promise<void> {
  const format = options.output === undefined ? null : outputFormat(options.output, file);
  if (format === "-" && options.json) throw new UsageError("-o - and --json both want standard output");
  const imported = await readTable(file, candidateTables(options.as, importable), importOptions(options), terminal);
  const { table, matches, rowsRead, rowNumbers, skipped, issues } = imported;
  if (format !== null && options.output !== undefined) {
    await writeSheets(
      [importedSheet(imported), leftOutSheet(skipped), issuesSheet(issues)],
      options.output,
      format,
      terminal,
    );
  }
  const print = format === "-" ? terminal.tell : terminal.out;
  if (options.json) {
    print(JSON.stringify(importJson(file, imported), null, 2));
    return;
  }
  const mapping = matches.map(({ header, key, confidence, samples }) => [
    header,
    key === null ? "–" : table.columns[key]!.header,
    confidence,
    inPart(samples, 3).slice(0, 60),
  ]);
  print(
    [
      `${table.name} of ${file} (${sourceWords(imported)})`,
      "",
      columns(
        [
          ["Rows read", rowsRead.toLocaleString("en")],
          ["Kept", rowNumbers.length.toLocaleString("en")],
          ["Left out", skipped.length.toLocaleString("en")],
        ],
        [1],
      ),
      "",
      columns([["Their header", "Our column", "Match", "Samples"], ...mapping]),
      "",
      ...(issues.length > 0 ? [`  ${counted(issues.length, "problem")}:`, ...issueLines(issues)] : ["  No problems."]),
      ...(format !== null && format !== "-" ? ["", `Written to ${options.output ?? ""}`] : []),
    ].join("\n"),
  );
}
