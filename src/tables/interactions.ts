import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  partner: {
    header: "Partner",
    type: "text",
    required: true,
    description: "With whom it was",
    aliases: ["Partner Name", "Related To", "Regarding", "Account Name", "Company / Account"],
  },
  date: {
    header: "Date",
    type: "date",
    required: true,
    description: "The day of it",
    aliases: ["Activity Date", "Due Date", "Interaction Date", "Completed Date", "Actual End"],
  },
  type: {
    header: "Type",
    type: "choice",
    required: true,
    choices: ["Email", "Call", "Meeting", "Workshop", "Joint deal"],
    description: "What it was",
    aliases: ["Activity Type", "Interaction Type", "Task Subtype"],
  },
  contact: {
    header: "Contact",
    type: "text",
    description: "Who of the partner took part",
    aliases: ["Contact Name", "Participant"],
  },
  seniority: {
    header: "Seniority",
    type: "count",
    unit: "1 to 5",
    range: [1, 5],
    description: "How senior that person is: 1 staff, 5 executive board",
  },
  direction: {
    header: "Direction",
    type: "choice",
    choices: ["In", "Out"],
    description: "Whether they came to us or we to them",
  },
  outcome: {
    header: "Outcome",
    type: "text",
    description: "What came of it",
    aliases: ["Result", "Comments", "Notes"],
  },
} as const satisfies Columns;

export type InteractionRow = RowOf<typeof columns>;

export const interactions: Table<typeof columns> = {
  name: "Interactions",
  row: "interaction",
  columns,
  key: null,
  essential: ["partner", "date", "type", "contact", "seniority", "direction", "outcome"],
  computed: [
    {
      header: "Days ago",
      type: "count",
      description: "How long it has been",
      formula: '=IF([@Date]="","",TODAY()-[@Date])',
    },
  ],
  leftOut: [],
  examples: [
    {
      partner: "Alder Consulting (example)",
      date: "2026-10-14",
      type: "Workshop",
      contact: "Mara Lindqvist",
      seniority: 3,
      direction: "Out",
      outcome: "Agreed on two pilot accounts",
    },
    { partner: "Alder Consulting (example)", date: "2026-11-05", type: "Call", contact: "Jens Ahrens", seniority: 5, direction: "In" }, // prettier-ignore
  ],
};
