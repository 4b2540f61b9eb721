const number = (digits: number) => new Intl.NumberFormat(undefined, { maximumFractionDigits: digits });
const points = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(undefined, { notation: "compact", maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat(undefined, { style: "percent" });
const entered = new Intl.NumberFormat(undefined, { useGrouping: false, maximumSignificantDigits: 12 });
const shortDay = new Intl.DateTimeFormat(undefined, { dateStyle: "medium" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long" });

const whole = (value: number): string => number(0).format(value);

/** A count with its noun: "1 row", "12 rows". */
function counted(count: number, noun: string): string {
  const plural = noun.endsWith("y") ? `${noun.slice(0, -1)}ies` : `${noun}s`;
  return `${whole(count)} ${count === 1 ? noun : plural}`;
}

/** How the pane writes numbers and dates: in the person's locale. */
export const formats = {
  number: (value: number) => number(4).format(value),
  count: whole,
  counted,
  points: (value: number) => points.format(value),
  money: (value: number) => money.format(value),
  percent: (value: number) => percent.format(value),
  /** As a person would type it. */
  entry: (value: number | string) => (typeof value === "number" ? entered.format(value) : value),
  shortDate: (value: Date) => shortDay.format(value),
  date: (value: Date) => day.format(value),
} as const;
