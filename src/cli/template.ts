import type { Command } from "commander";
import {
  assumptions,
  type Columns,
  readAssumptions,
  type RowOf,
  shippedAssumptions,
  type Table,
  tables,
} from "../tables";
import { exists, outputFormat, writeSheets } from "./files";
import { assumptionsSheet, sheetOfRows, templateSheet } from "./sheets";
import { Refusal, type Terminal, UsageError } from "./terminal";

/** Rows below the examples for which entries are checked. */
const rowsToFill = 1000;

export function addTemplateCommand(program: Command, terminal: Terminal): void {
  program
    .command("template")
    .description("Write a workbook with all our sheets, two rows filled in on each, and checks on what is entered.")
    .option("-o, --output <file>", "where to write it", "tandem-template.xlsx")
    .option("--force", "write over a file that exists")
    .action(async ({ output, force }: { readonly output: string; readonly force?: boolean }) => {
      const format = outputFormat(output);
      if (format !== "xlsx") throw new UsageError(`the template must end in .xlsx, got ${output}`);
      if (!force && (await exists(output)))
        throw new Refusal(`${output} exists; name another file with -o, or say --force`);
      const [first, ...rest] = templateSheets();
      await writeSheets([first!, ...rest], output, format, terminal);
      terminal.out(`Written to ${output}`);
    });
}

function templateSheets() {
  const profile = assumptions.examples.map((row) => complete(assumptions, row));
  const { setting } = readAssumptions(profile as unknown as Parameters<typeof readAssumptions>[0]);
  const filled = tables
    .filter(({ name }) => name !== assumptions.name)
    .map((table) =>
      templateSheet(
        table,
        table.scoring?.score(
          table.examples.map((row) => complete(table, row)),
          setting,
        ) ?? [],
        rowsToFill,
      ),
    );
  const own = profile as unknown as ReturnType<typeof shippedAssumptions>;
  return [...filled, assumptionsSheet([...own, ...shippedAssumptions()]), guideSheet()];
}

const complete = ({ columns }: Table, row: Partial<RowOf<Columns>>): RowOf<Columns> =>
  Object.fromEntries(Object.keys(columns).map((key) => [key, row[key] ?? null]));

/** What every column means, and the formula that fills it in a workbook where Tandem runs. */
function guideSheet() {
  const text = (header: string) => ({ header, type: "text" }) as const;
  const rows = tables.flatMap(({ name, columns, computed, scoring }) => [
    ...Object.values(columns).map((column) => [
      name,
      column.header,
      column.required ? "required" : "optional",
      column.type,
      column.unit ?? null,
      column.description,
      null,
    ]),
    ...computed.map((column) => [
      name,
      column.header,
      scoring ? "computed" : "computed in Excel only",
      column.type,
      column.unit ?? null,
      column.description,
      column.formula,
    ]),
  ]);
  return sheetOfRows("Guide", ["Sheet", "Column", "Entry", "Type", "Unit", "Meaning", "Formula"].map(text), rows);
}
