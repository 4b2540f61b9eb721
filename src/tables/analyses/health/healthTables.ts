import { addDays, healthColours, improvements, partnerActionPlan } from "../../../engine";
import { metrics } from "../../metrics";
import type { Setting } from "../../table";
import type { FoundTable } from "../analysis";
import type { HealthCase } from "./healthCases";

/** Every measure with where it stands and where it goes. */
export const measuresTable = ({ metrics: { series }, performance, trends }: HealthCase): FoundTable => ({
  title: "Measures",
  columns: [
    { header: "Measure", type: "text" },
    { header: "Group", type: "text" },
    { header: "Period", type: "date" },
    { header: "Value", type: "number" },
    { header: "Target", type: "number" },
    { header: "Unit", type: "text" },
    { header: "Worth", type: "points" },
    { header: "Adds", type: "points" },
    { header: "Trend", type: "text" },
    { header: "Change a period", type: "number" },
    { header: "Periods", type: "count" },
  ],
  rows: series.map(({ label, group, last, unit }, k) => {
    const { value = null, points = 0 } = performance?.contributions[k] ?? {};
    const { verdict = null, slope = null, periods = 0 } = trends[k] ?? {};
    return [
      label,
      group,
      last.date,
      last.value,
      last.target,
      unit,
      value,
      value === null ? null : points,
      verdict,
      slope,
      periods,
    ];
  }),
  at: series.map(() => ({ table: metrics.name, name: null, header: "Value" })),
});

/** What each of the four groups adds. */
export const groupsTable = ({ performance }: HealthCase): readonly FoundTable[] =>
  performance
    ? [
        {
          title: "Groups",
          columns: [
            { header: "Group", type: "text" },
            { header: "Weight", type: "fraction" },
            { header: "Worth", type: "points" },
            { header: "Adds", type: "points" },
          ],
          rows: performance.groups.map(({ group, share, value, points }) => [
            group,
            share,
            value,
            value === null ? null : points,
          ]),
        },
      ]
    : [];

/** Where most points lie on the table. */
export function improvementsTable({ performance }: HealthCase): readonly FoundTable[] {
  const found = performance ? improvements(performance) : [];
  return found.length === 0
    ? []
    : [
        {
          title: "Opportunities to improve",
          columns: [
            { header: "Measure", type: "text" },
            { header: "Group", type: "text" },
            { header: "Worth now", type: "points" },
            { header: "Could add", type: "points" },
          ],
          rows: found.map(({ label, group, value, gain }) => [label, group, value, gain]),
        },
      ];
}

/** How the minimums of the agreement were kept to in the last two full quarters. */
export const minimumsTable = ({ minimums }: HealthCase): readonly FoundTable[] =>
  minimums.length === 0
    ? []
    : [
        {
          title: "Agreement's minimums by quarter",
          columns: [
            { header: "Minimum", type: "text" },
            { header: "Needs", type: "number" },
            { header: "Quarter before", type: "number" },
            { header: "Last quarter", type: "number" },
            { header: "Quarters missed in a row", type: "count" },
          ],
          rows: minimums.map(({ name, minimum, values, met }) => {
            const kept = met.findLastIndex((quarter) => quarter !== false);
            const missed = met.at(-1) === null ? null : met.length - 1 - kept;
            return [name, minimum.need, values.at(-2) ?? null, values.at(-1) ?? null, missed];
          }),
        },
      ];

/** What to do, by when and by whom. */
export const actionsTable = (
  { performance, health }: HealthCase,
  day: string,
  { overrides }: Setting,
): readonly FoundTable[] =>
  performance
    ? [
        {
          title: "Action plan",
          columns: [
            { header: "Action", type: "text" },
            { header: "Why", type: "text" },
            { header: "Due", type: "date" },
            { header: "Owner", type: "text" },
          ],
          rows: partnerActionPlan(performance, health, overrides).map(({ action, why, dueInDays, owner }) => [
            action,
            why,
            addDays(day, dueInDays),
            owner,
          ]),
        },
      ]
    : [];

/** Colours of health, best first, for the tables that show them. */
export const colours = healthColours;
