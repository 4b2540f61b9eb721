import type { Command } from "commander";
import metadata from "../functions/functions.json";
import { columns, type Terminal } from "./terminal";

export function addFunctionsCommand(program: Command, terminal: Terminal): void {
  program
    .command("functions")
    .description("List the functions that a cell can call.")
    .option("--json", "print them with their parameters as JSON")
    .action(({ json }: { readonly json?: boolean }) => {
      if (json) {
        terminal.out(JSON.stringify(metadata.functions, null, 2));
        return;
      }
      const rows = metadata.functions.map(({ name, description, parameters }) => {
        const list = parameters.map((parameter) =>
          "optional" in parameter && parameter.optional ? `[${parameter.name}]` : parameter.name,
        );
        return [`TANDEM.${name}(${list.join(", ")})`, description];
      });
      terminal.out(columns(rows));
    });
}
