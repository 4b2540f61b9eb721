import fc from "fast-check";
import ICAL from "ical.js";
import { calendarFile, type CalendarEvent } from "../../../src/files";

const stamp = "2026-11-20T09:30:00Z";

const event = (changes: Partial<CalendarEvent> = {}): CalendarEvent => ({
  identity: ["onboarding", "Alder", "Kick-off"],
  day: "2026-12-01",
  title: "Kick-off with Alder",
  ...changes,
});

const calendarOf = (file: string): ICAL.Component => new ICAL.Component(ICAL.parse(file) as ICAL.Component["jCal"]);

const eventsOf = (file: string): readonly ICAL.Event[] =>
  calendarOf(file)
    .getAllSubcomponents("vevent")
    .map((component) => new ICAL.Event(component));

async function onlyEvent(changes: Partial<CalendarEvent> = {}): Promise<ICAL.Event> {
  const [read, ...others] = eventsOf(await calendarFile("Plan", [event(changes)], stamp));
  if (!read || others.length > 0) throw new Error("there must be one event");
  return read;
}

const codeOf = (work: Promise<unknown>): Promise<unknown> =>
  work.then(
    () => "none",
    (error: unknown) => (error instanceof Error && "code" in error ? error.code : error),
  );

describe("a calendar file", () => {
  it("is a calendar of version 2.0 under its name, that publishes nothing", async () => {
    const calendar = calendarOf(await calendarFile("Alder; onboarding, phase 1", [event()], stamp));
    expect(calendar.name).toBe("vcalendar");
    expect(calendar.getFirstPropertyValue("version")).toBe("2.0");
    expect(calendar.getFirstPropertyValue("prodid")).toBe("-//Tandem//Tandem//EN");
    expect(calendar.getFirstPropertyValue("method")).toBeNull();
    expect(calendar.getFirstProperty("x-wr-calname")?.toICALString()).toBe(
      String.raw`X-WR-CALNAME:Alder\; onboarding\, phase 1`,
    );
  });

  test.each([
    ["one day", "2026-12-01", undefined, "2026-12-02"],
    ["three days", "2026-12-01", "2026-12-03", "2026-12-04"],
    ["the end of a year", "2026-12-31", undefined, "2027-01-01"],
    ["a leap day", "2028-02-28", "2028-02-29", "2028-03-01"],
    ["the change to summer time", "2027-03-28", undefined, "2027-03-29"],
  ])("has all-day events that end the day after the last: %s", async (_, day, lastDay, end) => {
    const read = await onlyEvent({ day, ...(lastDay === undefined ? {} : { lastDay }) });
    expect([read.startDate.isDate, read.endDate.isDate]).toEqual([true, true]);
    expect([read.startDate.toString(), read.endDate.toString()]).toEqual([day, end]);
  });

  it("has what an event says, and leaves the person free", async () => {
    const read = await onlyEvent({ description: "With both teams", category: "Foundation", status: "tentative" });
    expect(read.summary).toBe("Kick-off with Alder");
    expect(read.description).toBe("With both teams");
    const value = (name: string) => String(read.component.getFirstPropertyValue(name));
    expect(value("categories")).toBe("Foundation");
    expect(value("status")).toBe("TENTATIVE");
    expect(value("transp")).toBe("TRANSPARENT");
    expect(value("dtstamp")).toBe("2026-11-20T09:30:00Z");
  });

  test.each([
    ["marks that have a meaning in the format", String.raw`Alder, Inc; "A\B": 50 % \n or N`],
    ["several lines", "first\nsecond\n\nfourth"],
    ["other ends of lines", "first\r\nsecond\rthird"],
    ["other scripts", "Überprüfung · 契約の確認 · مراجعة العقد · 🤝🏽 · 👩‍👩‍👧"],
    ["a very long line", "Prüfung, ".repeat(60)],
    ["long words of 4 octets a character", "🤝".repeat(100)],
    ["what begins another event", "END:VEVENT\r\nBEGIN:VEVENT\r\nSUMMARY:x"],
    ["control characters and half characters", "a\u0000b\u0007c\ud83ed\u007f"],
  ])("brings back %s", async (_, text) => {
    const read = await onlyEvent({ title: text, description: text, category: text });
    const expected = text
      .replace(/\r\n?/g, "\n")
      .replace(/[\u0000\u0007\u007f]/g, "")
      .toWellFormed();
    expect(read.summary).toBe(expected.trim());
    expect(read.description).toBe(expected);
    expect(read.component.getFirstProperty("categories")?.getValues()).toEqual([expected]);
  });

  it("brings back every text in lines of at most 75 octets that end in CR and LF", async () => {
    const text = fc
      .string({ unit: "grapheme", minLength: 1, maxLength: 200 })
      .filter((value) => value.trim() === value && !/[\u0000-\u001f\u007f\u2028\u2029]/.test(value) && value !== "");
    await fc.assert(
      fc.asyncProperty(text, text, async (title, description) => {
        const file = await calendarFile(title, [event({ title, description, reminderHours: 1 })], stamp);
        expect(file.endsWith("\r\n")).toBe(true);
        expect(file.replaceAll("\r\n", "")).not.toMatch(/[\r\n]/);
        for (const line of file.split("\r\n")) expect(new TextEncoder().encode(line).length).toBeLessThanOrEqual(75);
        const [read] = eventsOf(file);
        expect([read?.summary, read?.description]).toEqual([title, description]);
      }),
      { numRuns: 200 },
    );
  });

  it("reminds the hours before the first day that are asked for, with the title", async () => {
    const read = await onlyEvent({ title: "Review; Alder, Inc", reminderHours: 39 });
    const [alarm, ...others] = read.component.getAllSubcomponents("valarm");
    expect(others).toEqual([]);
    expect(alarm?.getFirstPropertyValue("action")).toBe("DISPLAY");
    expect(alarm?.getFirstPropertyValue("description")).toBe("Review; Alder, Inc");
    // The words of the duration, as ical.js writes "-PT39H": a day and 15 hours, whole days being no "P1DT".
    const trigger = alarm?.getFirstPropertyValue("trigger");
    expect(trigger instanceof ICAL.Duration ? trigger.toSeconds() : trigger).toBe(-39 * 3600);
    expect(alarm?.getFirstProperty("trigger")?.toICALString()).toMatch(/^TRIGGER:-P[^T]*T\d+H$/);
  });

  it("has no reminder unless asked", async () => {
    expect((await onlyEvent()).component.getAllSubcomponents("valarm")).toEqual([]);
  });

  it("keeps the identity of an event whose day and words change, and tells others apart", async () => {
    const uid = async (changes: Partial<CalendarEvent> = {}) => (await onlyEvent(changes)).uid;
    const first = await uid();
    expect(first).toMatch(/^[0-9a-f]{64}@tandem$/);
    expect(await uid({ day: "2027-01-07", title: "Kick-off, moved" })).toBe(first);
    expect(await uid({ identity: ["onboarding", "Alder", "Training"] })).not.toBe(first);
    expect(await uid({ identity: ["onboarding", "Alder,Kick-off"] })).not.toBe(first);
  });

  it("is the same file for the same events, with all of them in their order", async () => {
    const events = Array.from({ length: 300 }, (_, i) => event({ identity: ["task", String(i)], title: `Task ${i}` }));
    const file = await calendarFile("Plan", events, stamp);
    expect(await calendarFile("Plan", events, stamp)).toBe(file);
    expect(eventsOf(file).map(({ summary }) => summary)).toEqual(events.map(({ title }) => title));
  });

  test.each<[string, readonly CalendarEvent[], string, string]>([
    ["no event", [], stamp, "missing-data"],
    ["no title", [event({ title: " \u0000 " })], stamp, "missing-data"],
    ["a day that February lacks", [event({ day: "2027-02-29" })], stamp, "invalid-input"],
    ["a day in another writing", [event({ day: "1/12/2026" })], stamp, "invalid-input"],
    ["no day", [event({ day: "" })], stamp, "invalid-input"],
    ["a year of three digits", [event({ day: "0999-12-31" })], stamp, "invalid-input"],
    ["the last day that there is, which no day follows", [event({ day: "9999-12-31" })], stamp, "invalid-input"],
    ["a last day before the first", [event({ lastDay: "2026-11-30" })], stamp, "invalid-input"],
    ["a last day that is none", [event({ lastDay: "2026-13-01" })], stamp, "invalid-input"],
    ["a reminder of no hours", [event({ reminderHours: 0 })], stamp, "invalid-input"],
    ["a reminder of part of an hour", [event({ reminderHours: 0.5 })], stamp, "invalid-input"],
    ["two events of one identity", [event(), event({ title: "Again" })], stamp, "invalid-input"],
    ["a stamp without time", [event()], "2026-11-20", "invalid-input"],
    ["a stamp of another zone", [event()], "2026-11-20T09:30:00+01:00", "invalid-input"],
    ["a stamp that is no instant", [event()], "2026-02-30T09:30:00Z", "invalid-input"],
  ])("is refused for %s", async (_, events, at, code) => {
    expect(await codeOf(calendarFile("Plan", events, at))).toBe(code);
  });

  it("takes a stamp with parts of a second, as Date writes it", async () => {
    const [read] = eventsOf(await calendarFile("Plan", [event()], "2026-11-20T09:30:00.123Z"));
    expect(String(read?.component.getFirstPropertyValue("dtstamp"))).toBe("2026-11-20T09:30:00Z");
  });
});
