import { nameKey } from "../../engine";
import { type MetricRow, metrics } from "../metrics";
import { brandColour, brandTint } from "./chart";
import { type Block, layOut } from "./layOut";
import type { ReportPart } from "./part";
import { factsOf, reportedTable } from "./reportSource";
import { amountFormat } from "./scale";

/** A measure with what was aimed at. */
interface Measured extends MetricRow {
  readonly value: number;
  readonly target: number;
}

/** More metrics, or more columns of one, than this nobody reads. */
const mostMetrics = 12;
const mostPeriods = 24;

const isMeasured = (row: MetricRow): row is Measured => row.value !== null && row.target !== null;

const quarterEnds = ["03-31", "06-30", "09-30", "12-31"];

/** A period by its last day: its quarter, else the day. */
function periodOf(date: string | null): string | null {
  const quarter = date === null ? -1 : quarterEnds.indexOf(date.slice(5));
  return date === null || quarter < 0 ? date : `${date.slice(0, 4)} Q${quarter + 1}`;
}

/** Measures of one thing in one unit, which alone may stand beside each other. */
function groupsOf(rows: readonly Measured[]): readonly (readonly Measured[])[] {
  const found = new Map<string, Measured[]>();
  for (const row of rows) {
    const key = [row.category, row.metric, row.unit].map((part) => nameKey(part ?? "")).join("|");
    const group = found.get(key) ?? [];
    group.push(row);
    found.set(key, group);
  }
  return [...found.values()];
}

/** What tells a measure from the others: its period, market and partner, as far as it has them. */
const labelOf = ({ date, market, partner }: Measured): string =>
  [periodOf(date), market, partner].filter((part) => part !== null).join(", ") || "Without a date";

const compare = (a: string | null, b: string | null): number => (a ?? "").localeCompare(b ?? "", "en");

function blockOf(rows: readonly Measured[], place: number): Block {
  const [first] = rows;
  const name = first?.metric ?? first?.category ?? "";
  const unit = first?.unit ?? null;
  const title = unit === null ? name : `${name}, ${unit}`;
  const ordered = rows.toSorted(
    (a, b) => compare(a.market, b.market) || compare(a.partner, b.partner) || compare(a.date, b.date),
  );
  const largest = Math.max(...ordered.flatMap(({ value, target }) => [Math.abs(value), Math.abs(target)]));
  const drawn = Math.min(ordered.length, mostPeriods);
  return {
    name: `PlanAndActual${place === 0 ? "" : place + 1}`,
    title,
    columns: [
      { header: "Period", type: "text" },
      { header: "Plan", type: "number" },
      { header: "Actual", type: "number" },
      { header: "Attainment", type: "fraction" },
    ],
    rows: ordered.map((row) => [labelOf(row), row.target, row.value, row.target > 0 ? row.value / row.target : null]),
    chart: {
      kind: "column",
      title:
        drawn < ordered.length ? `${name}: plan against actual, the first ${drawn}` : `${name}: plan against actual`,
      categoryAxis: { title: "" },
      valueAxis: { title: unit ?? "Value", format: largest >= 1e4 ? amountFormat(largest) : "General" },
      series: [{ colour: brandTint }, { colour: brandColour }],
      gap: 60,
      from: 0,
      columns: 3,
      rows: drawn,
      height: 16,
    },
  };
}

/** Each metric's values beside what was aimed at. */
export const planAndActualPart: ReportPart = {
  id: "plan-and-actual",
  title: "Plan against actual",
  needs: [metrics.name],
  make: (source) => {
    const reported = reportedTable(source, metrics.name);
    if (!reported) return null;
    const measured = reported.rows.map(({ row }) => row as unknown as MetricRow).filter(isMeasured);
    const groups = groupsOf(measured);
    if (groups.length === 0) return null;
    const facts = factsOf(
      source,
      `${measured.length} of ${reported.rows.length} have value and target`,
      ...(groups.length > mostMetrics ? [`the first ${mostMetrics} of ${groups.length} metrics`] : []),
      `from the sheet ${reported.sheet}`,
    );
    return layOut(
      { name: "Plan and actual", heading: "Plan against actual", facts },
      groups.slice(0, mostMetrics).map(blockOf),
    );
  },
};
