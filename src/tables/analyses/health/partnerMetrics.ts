import { addMonths, nameKey, type PerformanceGroup, performanceGroups } from "../../../engine";
import { type MetricRow, metrics } from "../../metrics";

/** A period of a measure. */
export interface MetricPeriod {
  /** Last day of it. */
  readonly date: string;
  /** Null where two rows say different things of it. */
  readonly value: number | null;
  readonly target: number | null;
  readonly lowerIsBetter: boolean;
}

/** Something that a partner is measured by, period by period. */
export interface MetricSeries {
  readonly group: PerformanceGroup;
  /** Its name, with the market where it is of one. */
  readonly label: string;
  readonly metric: string;
  readonly unit: string | null;
  /** At least one, oldest first. */
  readonly periods: readonly MetricPeriod[];
  /** The last of them, which counts. */
  readonly last: MetricPeriod;
}

/** What the sheet says of how a partner performs. */
export interface PartnerMetrics {
  readonly series: readonly MetricSeries[];
  /** Revenue of the last twelve months that it brought, and in which it had a part; null where the sheet says none. */
  readonly sourced: number | null;
  readonly influenced: number | null;
  /** Rows of sourced revenue, whose periods may be of any length. */
  readonly sourcedRows: readonly DatedRow[];
  readonly notes: readonly string[];
}

/** A row with what a measure cannot do without. */
export type DatedRow = MetricRow & { readonly date: string; readonly value: number };

const isDated = (row: MetricRow): row is DatedRow => row.date !== null && row.value !== null;

const groupOf = (category: string | null): PerformanceGroup | null =>
  performanceGroups.find((group) => nameKey(group) === nameKey(category ?? "")) ?? null;

const labelOf = ({ category, metric, market }: MetricRow): string =>
  `${metric ?? category ?? metrics.row}${market === null ? "" : ` (${market})`}`;

function grouped<R>(rows: readonly R[], keyOf: (row: R) => string): readonly (readonly R[])[] {
  const groups = new Map<string, R[]>();
  for (const row of rows) groups.set(keyOf(row), [...(groups.get(keyOf(row)) ?? []), row]);
  return [...groups.values()];
}

function periodOf(rows: readonly DatedRow[]): MetricPeriod {
  const [{ date, value, target, lowerIsBetter }] = rows as readonly [DatedRow];
  const lower = lowerIsBetter === true;
  return rows.length === 1
    ? { date, value, target, lowerIsBetter: lower }
    : { date, value: null, target: null, lowerIsBetter: lower };
}

function seriesOf(rows: readonly DatedRow[], group: PerformanceGroup): MetricSeries {
  const periods = grouped(rows, ({ date }) => date)
    .map(periodOf)
    .sort((a, b) => (a.date < b.date ? -1 : 1));
  const [first] = rows as readonly [DatedRow];
  return {
    group,
    label: labelOf(first),
    metric: first.metric ?? "",
    unit: rows.findLast(({ unit }) => unit !== null)?.unit ?? null,
    periods,
    last: periods.at(-1)!,
  };
}

const unitsOf = (rows: readonly MetricRow[]): ReadonlySet<string> =>
  new Set(rows.map(({ unit }) => nameKey(unit ?? "")));

/** Revenue of the twelve months up to a day; null where there is none, or in more than one money. */
function revenueOfYear(rows: readonly DatedRow[], day: string): number | null {
  const own = rows.filter(({ date }) => date > addMonths(day, -12));
  if (own.length === 0 || unitsOf(own).size > 1) return null;
  return own.reduce((total, { value }) => total + value, 0);
}

function notesOf(rows: readonly MetricRow[], series: readonly MetricSeries[], day: string): readonly string[] {
  const others = [...new Set(rows.flatMap(({ category }) => (groupOf(category) ? [] : [category ?? "a blank"])))];
  const count = (is: (row: MetricRow) => boolean) => rows.filter((row) => groupOf(row.category) && is(row)).length;
  const undated = count((row) => !isDated(row));
  const ahead = count(({ date }) => date !== null && date > day);
  const twice = series.filter(({ periods }) => periods.some(({ value }) => value === null));
  const newest = series.reduce((latest, { last }) => (last.date > latest ? last.date : latest), "");
  const older = series.filter(({ last }) => last.date < addMonths(newest, -3));
  const revenue = rows.filter((row) => groupOf(row.category) === "Revenue");
  return [
    ...(others.length === 0 ? [] : [`Not of the four groups, and left out: ${others.join(", ")}.`]),
    ...(undated === 0 ? [] : [`Rows without a date or a value are left out: ${undated}.`]),
    ...(ahead === 0 ? [] : [`Rows of a day that has not come are left out: ${ahead}.`]),
    ...twice.map(({ label }) => `${label} stands twice for one day in one market, so that day is not known.`),
    ...older.map(({ label, last }) => `${label} was last measured for ${last.date}, the newest for ${newest}.`),
    ...(["Sourced", "Influenced"] as const).flatMap((attribution) =>
      unitsOf(revenue.filter((row) => row.attribution === attribution)).size > 1
        ? [`${attribution} revenue stands in more than one unit and is not added up.`]
        : [],
    ),
  ];
}

/**
 * What the rows of a partner say of how it performs: each metric of a market is a measure, whose last period counts.
 *
 * Influenced revenue is no measure: added to what is sourced it would count deals twice.
 *
 * @param day Later rows are left out.
 */
export function partnerMetrics(rows: readonly MetricRow[], day: string): PartnerMetrics {
  const counted = rows.filter(isDated).filter(({ date }) => date <= day);
  const measured = counted.filter((row) => !(groupOf(row.category) === "Revenue" && row.attribution === "Influenced"));
  const series = grouped(measured, ({ category, metric, market }) =>
    [category, metric, market].map((name) => nameKey(name ?? "")).join("\n"),
  ).flatMap((own) => {
    const group = groupOf(own[0]?.category ?? null);
    return group ? [seriesOf(own, group)] : [];
  });
  const ofRevenue = (attribution: string) =>
    counted.filter((row) => groupOf(row.category) === "Revenue" && row.attribution === attribution);
  return {
    series,
    sourced: revenueOfYear(ofRevenue("Sourced"), day),
    influenced: revenueOfYear(ofRevenue("Influenced"), day),
    sourcedRows: unitsOf(ofRevenue("Sourced")).size > 1 ? [] : ofRevenue("Sourced"),
    notes: notesOf(rows, series, day),
  };
}
