import { EngineError, type Touch } from "../engine";
import { aNumber, aText, type Input, isBlank, rangeOf } from "./cells";
import { readDay } from "./dates";

const flags: ReadonlyMap<string, boolean> = new Map([
  ["yes", true],
  ["true", true],
  ["1", true],
  ["no", false],
  ["false", false],
  ["0", false],
]);

/** A yes or no; blank where nothing has come of it so far. */
function readFlag(cell: Input, row: number, column: number): boolean | null {
  if (isBlank(cell)) return null;
  if (typeof cell === "boolean") return cell;
  const text = String(typeof cell === "number" ? cell : aText(cell, "log", row, column));
  const flag = flags.get(text.trim().toLowerCase());
  if (flag !== undefined) return flag;
  throw new EngineError(
    "invalid-input",
    `log, row ${row + 1}, column ${column + 1} must be TRUE or FALSE, got "${text.slice(0, 40)}"`,
  );
}

/** A name, which may be a number: an id, the place of a step. */
export const readLabel = (cell: Input, name: string, row: number, column: number): string =>
  typeof cell === "number" ? String(aNumber(cell, name, row, column)) : aText(cell, name, row, column);

/**
 * Reads an outreach log: target, step, date, channel, responded, meeting. Rows with nothing in them are passed over.
 *
 * @throws {EngineError} `shape-mismatch` for another number of columns than six; `missing-data` where a row has no target; `invalid-input` for a
 * cell that is not what its column holds.
 */
export function readOutreachLog(value: Input): readonly Touch[] {
  const range = rangeOf(value, "log");
  if (range[0]!.length !== 6) {
    throw new EngineError("shape-mismatch", `log must have 6 columns, got ${range[0]!.length}`);
  }
  return range.flatMap((row, i): Touch[] => {
    if (row.every(isBlank)) return [];
    const [target, step, date, channel, responded, meeting] = row;
    return [
      {
        target: readLabel(target, "log", i, 0),
        step: isBlank(step) ? null : readLabel(step, "log", i, 1),
        date: isBlank(date) ? null : readDay(date, "log", i, 2),
        channel: isBlank(channel) ? null : readLabel(channel, "log", i, 3),
        responded: readFlag(responded, i, 4),
        meeting: readFlag(meeting, i, 5),
        opportunity: null,
      },
    ];
  });
}
