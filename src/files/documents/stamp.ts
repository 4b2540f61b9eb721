import { EngineError } from "../../engine";

/**
 * An instant at which a file is made, to the second: the layer has no clock, so it is handed in.
 *
 * @param stamp In UTC, as 2026-11-20T09:30:00Z; parts of a second are left out.
 * @throws {EngineError} `invalid-input` if it is no such instant.
 */
export function checkedStamp(stamp: string): string {
  const [second] = /^[1-9]\d{3}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?=(?:\.\d+)?Z$)/.exec(stamp) ?? [];
  const instant = second === undefined ? NaN : Date.parse(`${second}Z`);
  // A day that a month does not have is read as one of the next.
  if (second === undefined || Number.isNaN(instant) || !new Date(instant).toISOString().startsWith(second)) {
    throw new EngineError(
      "invalid-input",
      `the stamp must be an instant as YYYY-MM-DDTHH:MM:SSZ, got "${stamp.slice(0, 40)}"`,
    );
  }
  return `${second}Z`;
}
