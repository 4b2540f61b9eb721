import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { inWords } from "../derived";
import type { RecommendedAction } from "../recommendedAction";
import type { Health } from "./health";
import { improvements } from "./improvements";
import type { Performance } from "./performance";
import type { PerformanceGroup } from "./performanceGroups";

export const actionPlanAssumptions = {
  name: "Partner action plan",
  items: {
    red: {
      name: "Days to act on a red partner",
      value: 14,
      unit: "days",
      tag: "default",
      source: "Our own rule: two weeks, so that the next month's figures can show it",
    },
    amber: {
      name: "Days to act on an amber partner",
      value: 30,
      unit: "days",
      tag: "default",
      source: "Our own rule: a month",
    },
    green: {
      name: "Days to act on a green partner",
      value: 90,
      unit: "days",
      tag: "default",
      source: "Our own rule: the next quarterly review",
    },
    measures: {
      name: "Measures to act on at a time",
      value: 3,
      unit: "measures",
      tag: "default",
      source: "Our own rule: what a partner manager can follow up in a quarter",
    },
  },
} as const satisfies AssumptionGroup;

const measureActions: Readonly<Record<PerformanceGroup, { readonly action: string; readonly owner: string }>> = {
  Revenue: { action: "Agree a joint pipeline plan, account by account", owner: "Channel sales lead" },
  Activity: { action: "Set a monthly activity target and review it together", owner: "Partner manager" },
  Quality: { action: "Review the last deliveries and agree an improvement plan", owner: "Delivery lead" },
  Relationship: { action: "Hold a review with the partner's sponsor", owner: "Executive sponsor" },
};

/** What the colour itself calls for. */
const colourActions = {
  Red: { action: "Hold an executive review and decide: recover or wind down", owner: "Head of partnerships" },
  Amber: { action: "Agree a recovery plan with dates", owner: "Partner manager" },
  Green: { action: "Plan the next joint opportunity at the quarterly review", owner: "Partner manager" },
} as const;

/**
 * Recommended actions for a partner, from the colour of its health and its weakest measures.
 *
 * First what the colour calls for, then the three measures that leave the most points on the table, then what must be found out. Red is
 * due in 14 days, Amber in 30, Green in 90.
 *
 * @param health Null where nothing can be said; then the plan is to find out what is missing, within the days of Amber.
 * @returns Most urgent first; never empty.
 * @see Our own rule: the framework asks for recommended actions and names none.
 */
export function partnerActionPlan(
  performance: Performance,
  health: Health | null,
  overrides?: Overrides,
): readonly RecommendedAction[] {
  const set = valuesOf(actionPlanAssumptions, overrides);
  const colour = health?.colour ?? "Amber";
  const dueInDays = { Red: set.red, Amber: set.amber, Green: set.green }[colour];
  const score = performance.value === null ? "" : ` at ${inWords(performance.value)}`;
  const held = health && health.heldBy.length > 0 ? `: ${health.heldBy.join("; ")}` : "";
  const byColour = health ? [{ ...colourActions[colour], why: `Health is ${colour}${score}${held}`, dueInDays }] : [];
  const byMeasure = improvements(performance)
    .slice(0, set.measures)
    .map(({ label, group, value, gain }) => ({
      ...measureActions[group],
      why: `${label} is at ${inWords(value)} of 100 and leaves ${inWords(gain)} points on the table`,
      dueInDays,
    }));
  const unknown = performance.contributions.filter(({ value, share }) => value === null && share > 0);
  const toFindOut = unknown.map(({ label }) => ({
    action: `Find out ${label}: its actual and its target`,
    why: `${label} is missing, so the score may lie anywhere from ${inWords(performance.interval.low)} to ${inWords(performance.interval.high)}`,
    dueInDays,
    owner: "Partner manager",
  }));
  const empty = performance.groups.filter(
    ({ group, share, value }) =>
      value === null && share > 0 && !performance.contributions.some((measure) => measure.group === group),
  );
  const toMeasure = empty.map(({ group }) => ({
    action: `Choose a measure of ${group.toLowerCase()} and its target`,
    why: `Nothing measures ${group.toLowerCase()}`,
    dueInDays,
    owner: "Partner manager",
  }));
  return [...byColour, ...byMeasure, ...toFindOut, ...toMeasure];
}
