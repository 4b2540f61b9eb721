import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  target: {
    header: "Target",
    type: "text",
    required: true,
    description: "Who was written to or called",
    aliases: ["Target Name", "Prospect", "Company", "Account Name"],
  },
  step: {
    header: "Step",
    type: "text",
    required: true,
    description: "Which step of the sequence it was",
    aliases: ["Sequence Step", "Touch"],
  },
  date: {
    header: "Date",
    type: "date",
    description: "The day it was done, or is planned for",
    aliases: ["Sent Date", "Activity Date"],
  },
  channel: {
    header: "Channel",
    type: "text",
    description: "How: e-mail, LinkedIn, call",
    aliases: ["Medium"],
  },
  responded: { header: "Responded", type: "flag", description: "Whether it was answered", aliases: ["Replied", "Response"] }, // prettier-ignore
  meeting: {
    header: "Meeting",
    type: "flag",
    description: "Whether a meeting was agreed",
    aliases: ["Meeting Booked"],
  },
  opportunity: { header: "Opportunity", type: "flag", description: "Whether an opportunity came of it" },
  subject: { header: "Subject", type: "text", description: "What it was headed" },
} as const satisfies Columns;

export type OutreachRow = RowOf<typeof columns>;

export const outreach: Table<typeof columns> = {
  name: "Outreach",
  row: "outreach step",
  columns,
  key: null,
  essential: ["target", "step", "date", "channel", "responded", "meeting", "opportunity"],
  computed: [],
  leftOut: [],
  examples: [
    {
      target: "Cinder Analytics (example)",
      step: "Initial",
      date: "2026-11-02",
      channel: "E-mail",
      responded: false,
      meeting: false,
    },
    { target: "Cinder Analytics (example)", step: "Follow-up 1", date: "2026-11-09", channel: "E-mail", responded: true, meeting: true }, // prettier-ignore
  ],
};
