const number = (digits: number) => new Intl.NumberFormat(undefined, { maximumFractionDigits: digits });
const points = new Intl.NumberFormat(undefined, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
const money = new Intl.NumberFormat(undefined, { notation: "compact", maximumSignificantDigits: 4 });
const percent = new Intl.NumberFormat(undefined, { style: "percent" });
const day = new Intl.DateTimeFormat(undefined, { dateStyle: "long" });

/** How the pane writes numbers and dates: in the person's locale. */
export const formats = {
  count: (value: number) => number(0).format(value),
  points: (value: number) => points.format(value),
  money: (value: number) => money.format(value),
  percent: (value: number) => percent.format(value),
  date: (value: Date) => day.format(value),
} as const;
