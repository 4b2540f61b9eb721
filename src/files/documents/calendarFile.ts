import type { CalendarEvent } from "./calendar/event";

/**
 * Writes days of a plan as a calendar file (iCalendar, RFC 5545), which Outlook, Google Calendar and Apple Calendar import. What writes
 * it is loaded when it is first asked for.
 *
 * @param name Of the calendar, as programs show it that keep it apart.
 * @param events At least one, no two of one identity.
 * @param stamp When the file is made, in UTC, as 2026-11-20T09:30:00Z.
 * @throws {EngineError} `missing-data` without any event, or for one without title; `invalid-input` for a day that is none, a last day
 *   before the first, a reminder that is not a whole number of hours from 1, a stamp that is no instant, and two events of one identity.
 * @see https://www.rfc-editor.org/rfc/rfc5545
 */
export async function calendarFile(name: string, events: readonly CalendarEvent[], stamp: string): Promise<string> {
  const { writeCalendar } = await import("./calendar/writeCalendar");
  return await writeCalendar(name, events, stamp);
}
