import { dayNumber, EngineError } from "../engine";
import { UsageError } from "./terminal";

/** The option of every command whose answer depends on the day. */
export const asOfOption = ["--as-of <day>", "the day it is asked for, as 2026-11-20 (otherwise today)"] as const;

/** Today where the person is, as YYYY-MM-DD. */
function today(): string {
  const now = new Date();
  const two = (part: number) => String(part).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/**
 * The day that the person named, or today.
 *
 * @throws {UsageError} If it is no day of the calendar as YYYY-MM-DD.
 */
export function dayOf(said: string | undefined): string {
  if (said === undefined) return today();
  try {
    dayNumber(said, "--as-of");
  } catch (error) {
    if (error instanceof EngineError) throw new UsageError(error.message);
    throw error;
  }
  return said;
}
