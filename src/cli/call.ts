import type { Command } from "commander";
import { CellError, cellErrorOf, functions } from "../functions";
import { type Terminal, UsageError } from "./terminal";

export function addCallCommand(program: Command, terminal: Terminal): void {
  program
    .command("call")
    .description("Call a function as a cell would, and print the result as JSON.")
    .argument("<name>", "name of the function, with or without TANDEM.")
    .argument("[parameters...]", "JSON: numbers, text, 2-D arrays, null for blank or left out")
    .allowUnknownOption()
    .addHelpText(
      "after",
      `
An error in one cell stands in its place as {"error":"#VALUE!","message":"…"}; an error of the whole call is printed
likewise and exits with 1.

Example:
  tandem call PARTNER_SCORE '[[80,70,60,90,null]]'`,
    )
    .action((name: string, parameters: readonly string[]) => {
      const result = call(name, parameters);
      terminal.out(JSON.stringify(result));
      if (!Array.isArray(result)) process.exitCode = 1;
    });
}

function call(name: string, parameters: readonly string[]): unknown {
  const wanted = name.toUpperCase().replace(/^TANDEM\./, "");
  const run = functions.get(wanted);
  if (!run) throw new UsageError(`there is no function ${name}; tandem functions lists them`);
  if (parameters.length > run.length)
    throw new UsageError(`${wanted} takes ${run.length} parameters, got ${parameters.length}`);
  const values = parameters.map((text, p) => {
    try {
      return JSON.parse(text) as unknown;
    } catch {
      throw new UsageError(`parameter ${p + 1} must be JSON, such as 5, "text", [[1,2],[3,null]] or null, got ${text}`);
    }
  });
  try {
    return run(...values).map((row) => row.map((cell) => (cell instanceof CellError ? errorJson(cell) : cell)));
  } catch (error) {
    return errorJson(cellErrorOf(error));
  }
}

const errorJson = ({ code, message }: CellError) => ({ error: code, message });
