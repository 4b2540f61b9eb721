import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  category: {
    header: "Category",
    type: "text",
    required: true,
    description: "What kind of thing is measured: revenue, satisfaction, certification, growth",
    aliases: ["Metric category"],
  },
  metric: {
    header: "Metric",
    type: "text",
    description: "Which measure of that kind",
    aliases: ["Metric name", "Measure", "KPI"],
  },
  value: {
    header: "Value",
    type: "number",
    required: true,
    description: "What was measured",
    aliases: ["Actual", "Amount"],
  },
  unit: { header: "Unit", type: "text", description: "Unit of the value", aliases: ["Unit of measure"] },
  target: {
    header: "Target",
    type: "number",
    description: "What was aimed at, in the same unit",
    aliases: ["Goal", "Plan"],
  },
  date: {
    header: "Date",
    type: "date",
    description: "Last day of the period",
    aliases: ["Period", "Period end", "As of"],
  },
  market: { header: "Market", type: "text", description: "The market it was measured in", aliases: ["Market name"] },
  partner: {
    header: "Partner",
    type: "text",
    description: "The partner it was measured for",
    aliases: ["Partner name"],
  },
  attribution: {
    header: "Attribution",
    type: "choice",
    choices: ["Sourced", "Influenced"],
    description: "For revenue: whether the partner brought it, or had a part in it; the two are never added up",
  },
  lowerIsBetter: {
    header: "Lower is better",
    type: "flag",
    description: "Whether less of it is better, as with complaints",
  },
} as const satisfies Columns;

export type MetricRow = RowOf<typeof columns>;

export const metrics: Table<typeof columns> = {
  name: "Metrics",
  row: "metric",
  columns,
  key: null,
  essential: ["category", "metric", "value", "unit", "market", "partner", "date", "target"],
  computed: [],
  leftOut: [],
  examples: [
    {
      category: "revenue",
      metric: "quarterly",
      value: 1_000_000,
      unit: "USD",
      target: 1_200_000,
      date: "2026-09-30",
      market: "Hospitals Germany (example)",
      partner: "Alder Consulting (example)",
    },
    { category: "satisfaction", metric: "survey", value: 4.4, unit: "1 to 5", target: 4.5, date: "2026-09-30" },
  ],
};
