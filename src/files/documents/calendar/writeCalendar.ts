import { createEvents, type EventAttributes } from "ics";
import { EngineError } from "../../../engine";
import { checkedStamp } from "../stamp";
import { eventDays } from "./days";
import type { CalendarEvent } from "./event";
import { escapedText, foldedByOctets, plainText } from "./text";

const productId = "-//Tandem//Tandem//EN";

/** What ics takes, with the stamp that its types leave out; without it, it would read the clock. */
type StampedEvent = EventAttributes & { readonly timestamp: string };

const statuses = { tentative: "TENTATIVE", confirmed: "CONFIRMED", cancelled: "CANCELLED" } as const;

/** A digest rather than the words, which may be long and of any script: 64 characters are short of the 255 that RFC 7986 advises. */
async function uidOf(identity: readonly string[]): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(identity));
  const digest = new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
  return `${[...digest].map((byte) => byte.toString(16).padStart(2, "0")).join("")}@tandem`;
}

type Alarms = NonNullable<EventAttributes["alarms"]>;

function alarmsOf(title: string, hours: number): Alarms {
  if (!Number.isInteger(hours) || hours < 1) {
    throw new EngineError(
      "invalid-input",
      `the reminder of "${title}" must be a whole number of hours from 1, got ${hours}`,
    );
  }
  // In hours even for whole days: ics writes a day as P1DT, which is no duration.
  return [{ action: "display", description: escapedText(title), trigger: { hours, before: true } }];
}

async function eventOf(event: CalendarEvent, stamp: string): Promise<StampedEvent> {
  const { identity, day, lastDay = day, description = "", category = "", status = "confirmed", reminderHours } = event;
  const title = plainText(event.title).trim();
  if (title === "") throw new EngineError("missing-data", `the event of ${day} must have a title, got none`);
  return {
    uid: await uidOf(identity),
    timestamp: stamp,
    ...eventDays(day, lastDay, title),
    title,
    description: plainText(description),
    status: statuses[status],
    // A plan says what is due, not when a person is away.
    busyStatus: "FREE",
    transp: "TRANSPARENT",
    ...(category === "" ? {} : { categories: [escapedText(category)] }),
    ...(reminderHours === undefined ? {} : { alarms: alarmsOf(title, reminderHours) }),
  };
}

function refuseRepeats(events: readonly StampedEvent[]): void {
  const titles = new Map<string | undefined, string | undefined>();
  for (const { uid, title } of events) {
    if (titles.has(uid)) {
      throw new EngineError(
        "invalid-input",
        `events must differ in identity, got "${titles.get(uid)}" and "${title}" of one identity`,
      );
    }
    titles.set(uid, title);
  }
}

/** Writes a calendar file. See `calendarFile`. */
export async function writeCalendar(name: string, events: readonly CalendarEvent[], stamp: string): Promise<string> {
  if (events.length === 0) throw new EngineError("missing-data", "a calendar must have at least one event, got none");
  const timestamp = checkedStamp(stamp).replace(/[-:]/g, "");
  const stamped = await Promise.all(events.map((event) => eventOf(event, timestamp)));
  refuseRepeats(stamped);
  // No method: to publish asks for an organizer (RFC 5546), and this file is only imported.
  const { value, error } = createEvents(stamped, { productId, calName: escapedText(name), method: "" });
  if (value === null) throw new Error("the calendar could not be written", { cause: error });
  return foldedByOctets(value);
}
