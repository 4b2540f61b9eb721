/** Where a command writes: results to one stream, what is for people only to the other. */
export interface Terminal {
  /** What the command was asked for. */
  readonly out: (text: string) => void;
  /** Messages that must not mix with the result. */
  readonly tell: (text: string) => void;
  /** Progress on long work, where somebody is watching. */
  readonly progress: (what: string, done?: number, all?: number) => void;
  /** Takes the line of progress away. */
  readonly quiet: () => void;
}

const percent = (done: number, all: number) => `${Math.floor((100 * done) / Math.max(1, all))} %`;

/** The terminal of this process. Progress shows on a terminal only, and only for work that has gone on for a while. */
export function processTerminal(): Terminal {
  const started = performance.now();
  const patience = 400;
  let shown = false;
  const quiet = () => {
    if (shown) process.stderr.write("\r\u001b[K");
    shown = false;
  };
  return {
    out: (text) => {
      quiet();
      process.stdout.write(`${text}\n`);
    },
    tell: (text) => {
      quiet();
      process.stderr.write(`${text}\n`);
    },
    progress: (what, done, all) => {
      if (!process.stderr.isTTY || performance.now() - started < patience) return;
      shown = true;
      process.stderr.write(
        `\r\u001b[K${what}${done === undefined || all === undefined ? " …" : ` ${percent(done, all)}`}`,
      );
    },
    quiet,
  };
}

/** The command was called in a way it does not know. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** The command could not do what it was asked, for a reason the person can act on. */
export class Refusal extends Error {
  override readonly name = "Refusal";
}

/** Rows as columns that line up. Numbers go to the right. */
export function columns(rows: readonly (readonly string[])[], right: readonly number[] = []): string {
  const widths = rows.reduce<number[]>((most, row) => row.map((cell, c) => Math.max(most[c] ?? 0, cell.length)), []);
  const pad = (cell: string, c: number) => {
    const space = " ".repeat(Math.max(0, widths[c]! - cell.length));
    return right.includes(c) ? space + cell : cell + space;
  };
  return rows.map((row) => `  ${row.map(pad).join("  ")}`.trimEnd()).join("\n");
}

/** A count with its noun: 1 row, 2 rows. */
export const counted = (count: number, noun: string): string =>
  `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : "s"}`;

/** A list that is told in part: the first ones, and how many more there are. */
export function inPart(items: readonly (string | number)[], most: number): string {
  const shown = items.slice(0, most).join(", ");
  return items.length > most ? `${shown} and ${(items.length - most).toLocaleString("en")} more` : shown;
}
