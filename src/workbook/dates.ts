const dayInMilliseconds = 86_400_000;
const dayZero = Date.UTC(1899, 11, 30);

/** First day that Excel counts as the calendar does: it believes in a 29 February 1900. */
const firstDay = 61;
const dayAfterLast = 2_958_466;

/** Excel's number of a moment; null for one that it cannot count. */
export function serialOf(date: Date): number | null {
  const serial = (date.getTime() - dayZero) / dayInMilliseconds;
  return serial >= firstDay && serial < dayAfterLast ? serial : null;
}

/** The moment that a number of Excel's stands for, in UTC; null where it stands for none. */
export function dateOf(serial: number): Date | null {
  if (!(serial >= firstDay && serial < dayAfterLast)) return null;
  return new Date(Math.round(dayZero + serial * dayInMilliseconds));
}
