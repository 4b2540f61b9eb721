/** A day, or several days on end, of a plan or of a sequence, as a calendar shows it: all day, and the person stays free. */
export interface CalendarEvent {
  /**
   * What this event is, day and words aside, such as `["onboarding", "Alder", "Kick-off"]`. Whoever imports the file again gets the
   * event of the same identity moved, not a second one.
   */
  readonly identity: readonly [string, ...string[]];
  /** The first day, as YYYY-MM-DD. */
  readonly day: string;
  /** The last day, itself included, as YYYY-MM-DD; without it the event lasts one day. */
  readonly lastDay?: string;
  readonly title: string;
  readonly description?: string;
  readonly category?: string;
  /** How sure it is; confirmed without it. */
  readonly status?: "tentative" | "confirmed" | "cancelled";
  /** Whole hours before the first day begins at which the calendar reminds: 15 is nine in the morning of the day before. */
  readonly reminderHours?: number;
}
