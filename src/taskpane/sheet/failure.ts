import { EngineError } from "../../engine";
import { FileError } from "../../files";
import { WorkbookError } from "../../workbook";
import { words } from "../words";

const { nothingChanged } = words.refusals;

/** Why something was not done, for people: what, why, what to do, and what was not changed. */
export function failureText(error: unknown): string {
  // What failed in reading says nothing of what was written, for nothing was.
  if (error instanceof WorkbookError)
    return error.unchanged === "" ? `${error.message} ${nothingChanged}` : error.message;
  if (error instanceof FileError || error instanceof EngineError) {
    const { message } = error;
    return `${message.charAt(0).toUpperCase()}${message.slice(1)}${message.endsWith(".") ? "" : "."} ${nothingChanged}`;
  }
  const message = error instanceof Error ? error.message : String(error);
  return words.refusals.unexpected(message);
}

/** Whether the person stopped it. */
export const isCancelled = (error: unknown): boolean => error instanceof WorkbookError && error.code === "cancelled";
