import { type CampaignGroup, campaignResults, daysBetween, EngineError, outreachSequence, type Touch } from "../../../engine"; // prettier-ignore
import type { Cell } from "../../column";
import { outreach, type OutreachRow } from "../../outreach";
import { targets } from "../../targets";
import { templates } from "../../templates";
import { type Analysed, type Analysis, type Findings, type FoundTable, rowsIn } from "../analysis";
import { type DueTouch, dueTouches } from "./dueTouches";
import { outreachSheet } from "./outreachSheet";

const title = "Outreach results";
const question = "What did our outreach bring, by step and channel, and who is due for which message when?";

/** The lines of the log that say to whom they went. */
const touchesIn = (rows: readonly OutreachRow[]): readonly Touch[] =>
  rows.flatMap(({ target, ...line }): Touch[] =>
    target === null || target.trim() === "" ? [] : [{ target, ...line }],
  );

const cellsOf = (label: string, { responseRate, meetingRate, ...counts }: CampaignGroup): readonly Cell[] => [
  label,
  counts.targets,
  counts.responders,
  responseRate.rate,
  responseRate.low,
  responseRate.high,
  counts.meetings,
  meetingRate.rate,
  meetingRate.low,
  meetingRate.high,
  counts.opportunities,
];

const groupTable = (heading: string, by: string, groups: readonly CampaignGroup[]): FoundTable => ({
  title: heading,
  columns: [
    { header: by, type: "text" },
    { header: "Targets", type: "count" },
    { header: "Responders", type: "count" },
    { header: "Response rate", type: "fraction" },
    { header: "Response low", type: "fraction" },
    { header: "Response high", type: "fraction" },
    { header: "Meetings", type: "count" },
    { header: "Meeting rate", type: "fraction" },
    { header: "Meeting low", type: "fraction" },
    { header: "Meeting high", type: "fraction" },
    { header: "Opportunities", type: "count" },
  ],
  rows: groups.map((group) => cellsOf(group.label, group)),
});

const dueTable = (due: readonly DueTouch[], day: string): FoundTable => ({
  title: "Who is due for what",
  columns: [
    { header: "Due", type: "date" },
    { header: "Target", type: "text" },
    { header: "Step", type: "text" },
    { header: "Channel", type: "text" },
    { header: "Template", type: "text" },
    { header: "Days overdue", type: "count" },
  ],
  rows: due.map(({ due: on, target, step, channel, template }) => [
    on,
    target,
    step,
    channel,
    template,
    Math.max(0, daysBetween(on, day)),
  ]),
});

const fewTargets = 30;

function notesOf(rows: readonly OutreachRow[], touches: readonly Touch[], all: CampaignGroup, source: Analysed) {
  const sequence = outreachSequence(source.setting.overrides).flatMap(({ step, day }) => (day > 0 ? [`${step} after ${day}`] : [])); // prettier-ignore
  const unnamed = rows.length - touches.length;
  return [
    ...(unnamed === 0 ? [] : [`${unnamed} rows of Outreach name no target and count for nothing.`]),
    ...(all.targets < fewTargets ? [`A small sample: ${all.targets} targets. The intervals (Wilson, 95 %) say how little the rates tell.`] : []), // prettier-ignore
    "Rates are of different targets, not of messages. Who has answered is due for nothing.",
    `Follow-ups, in days after the first message: ${sequence.join(", ")}. Our own rule unless you changed it. A late one moves those after it, so that the pauses stay.`,
  ];
}

function find(source: Analysed): Findings | null {
  const rows = rowsIn(source, outreach);
  const touches = touchesIn(rows);
  if (touches.length === 0) return null;
  const { all, steps, channels } = campaignResults(touches);
  let due: readonly DueTouch[] = [];
  const faults: string[] = [];
  try {
    due = dueTouches(source).filter(({ isNext }) => isNext);
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    faults.push(`Who is due cannot be said: ${error.message}.`);
  }
  const { responseRate, meetingRate } = all;
  return {
    facts: [
      { label: "Targets", cell: all.targets, type: "count" },
      { label: "Written to", cell: all.touched, type: "count" },
      { label: "Responders", cell: all.responders, type: "count" },
      { label: "Meetings", cell: all.meetings, type: "count" },
      { label: "Opportunities", cell: all.opportunities, type: "count" },
      { label: "Response rate", cell: responseRate.rate, type: "fraction" },
      { label: "Response rate at least", cell: responseRate.low, type: "fraction" },
      { label: "Response rate at most", cell: responseRate.high, type: "fraction" },
      { label: "Meeting rate", cell: meetingRate.rate, type: "fraction" },
      { label: "Messages due", cell: due.filter(({ due: on }) => on <= source.day).length, type: "count" },
    ],
    tables: [
      groupTable("By step", "Step", steps),
      ...(channels.length === 0 ? [] : [groupTable("By channel", "Channel", channels)]),
      ...(due.length === 0 ? [] : [dueTable(due, source.day)]),
    ],
    notes: [...faults, ...notesOf(rows, touches, all, source)],
  };
}

/** What a campaign brought so far, and what is to be sent next. */
export const outreachAnalysis: Analysis = {
  id: "outreach",
  title,
  question,
  about: outreach.name,
  isOfPartner: false,
  needs: [outreach.name],
  uses: [targets.name, templates.name],
  find,
  sheet: () => outreachSheet(title, question),
  documents: [
    { kind: "outreach calendar", label: "Save as calendar" },
    { kind: "mail merge", label: "Save for mail merge" },
  ],
};
