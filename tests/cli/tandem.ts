import { spawn } from "node:child_process";

/** What a run of the command line came to. */
export interface Run {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** Runs the built command as a person would, optionally with something on its standard input. */
export function tandem(args: readonly string[], input?: string | Uint8Array): Promise<Run> {
  return new Promise((resolve, reject) => {
    // The file itself, as npx starts it, where the system can start a script.
    const script = "./dist/cli/tandem.js";
    const child = process.platform === "win32" ? spawn(process.execPath, [script, ...args]) : spawn(script, args);
    const out: Buffer[] = [];
    const err: Buffer[] = [];
    child.stdout.on("data", (part: Buffer) => out.push(part));
    child.stderr.on("data", (part: Buffer) => err.push(part));
    child.on("error", reject);
    child.on("close", (code) => {
      resolve({ code, out: Buffer.concat(out).toString(), err: Buffer.concat(err).toString() });
    });
    child.stdin.end(input ?? "");
  });
}
