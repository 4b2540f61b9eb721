import { type Analysed, dueTouches, type DueTouch, type OutreachMessage, outreachMessages } from "../../tables";
import type { CalendarEvent } from "./calendar/event";
import { calendarFile } from "./calendarFile";
import type { DocumentFile } from "./document";
import { mailMergeCsv, type MailMergeRow } from "./mailMerge";

/** One event a target, step and channel: made again after days have moved, the file moves them in the calendar too. */
const eventOf = ({ target, step, channel, template, date, due }: DueTouch): CalendarEvent => ({
  identity: ["outreach", target, step, channel],
  day: date,
  title: `${step} by ${channel}: ${target}`,
  description: [`Template: ${template}`, ...(due < date ? [`By the sequence due on ${due}`] : [])].join("\n"),
  category: "Outreach",
  status: "tentative",
});

/**
 * Messages that are due as days of a calendar. What is late stands on the day of the analysis, and what follows it keeps its pauses.
 *
 * @param stamp When it is made, in UTC, as 2026-11-20T09:30:00Z.
 * @returns Null where nothing is due to anybody.
 * @throws {EngineError} As `dueTouches` and `calendarFile`.
 */
export async function outreachCalendar(source: Analysed, stamp: string): Promise<DocumentFile | null> {
  const touches = dueTouches(source);
  if (touches.length === 0) return null;
  const late = touches.filter(({ due, date, isNext }) => isNext && due < date).length;
  return {
    name: "Outreach.ics",
    type: "text/calendar;charset=utf-8",
    content: await calendarFile("Outreach", touches.map(eventOf), stamp),
    notes: late === 0 ? [] : [`${late} messages are late and stand on ${source.day}.`],
  };
}

const rowOf = ({ touch, row, subject, text }: OutreachMessage): MailMergeRow => ({
  target: touch.target,
  step: touch.step,
  date: touch.date,
  channel: touch.channel,
  recipient: new Map([
    ["Contact", row.contact],
    ["First name", row.firstName],
    ["Email", row.email],
  ]),
  subject,
  text,
});

/**
 * Messages that are due as rows for a mail merge; those that lack something are left out and told in the notes.
 *
 * @returns Null where nothing is due to anybody; without rows where every message lacks something.
 * @throws {EngineError} As `outreachMessages`.
 */
export function mailMerge(source: Analysed): DocumentFile | null {
  const { messages, notes } = outreachMessages(source);
  if (messages.length === 0 && notes.length === 0) return null;
  return {
    name: "Outreach.csv",
    type: "text/csv;charset=utf-8",
    content: mailMergeCsv(messages.map(rowOf)),
    notes,
  };
}
