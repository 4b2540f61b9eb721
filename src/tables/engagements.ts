import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  name: {
    header: "Engagement",
    type: "text",
    required: true,
    description: "What could be done together",
    aliases: ["Engagement opportunity", "Activity", "Idea"],
  },
  partner: { header: "Partner", type: "text", description: "With whom", aliases: ["Partner Name"] },
  kind: {
    header: "Kind",
    type: "choice",
    choices: ["Content", "Event", "Collaboration", "Introduction"],
    description: "Which of the framework's four kinds it is",
  },
  impact: {
    header: "Impact",
    type: "number",
    unit: "1 to 10",
    range: [0, 10],
    required: true,
    description: "What it would bring",
  },
  probability: {
    header: "Probability",
    type: "fraction",
    range: [0, 1],
    isOftenPercent: true,
    description: "How likely it brings that",
  },
  effort: {
    header: "Effort",
    type: "number",
    unit: "days",
    range: [0, 1e4],
    required: true,
    description: "What it takes, above 0",
  },
  status: {
    header: "Status",
    type: "choice",
    choices: ["Idea", "Planned", "Done", "Dropped"],
    description: "How far it has come",
  },
  owner: { header: "Owner", type: "text", description: "Who drives it" },
} as const satisfies Columns;

export type EngagementRow = RowOf<typeof columns>;

export const engagements: Table<typeof columns> = {
  name: "Engagements",
  row: "engagement",
  columns,
  key: "name",
  essential: ["name", "partner", "kind", "impact", "probability", "effort", "status", "owner"],
  computed: [
    {
      header: "Worth",
      type: "number",
      description: "Impact times probability, for each day of effort",
      formula:
        '=IF(OR([@Impact]="",[@Probability]="",[@Effort]="",[@Effort]<=0),"",[@Impact]*[@Probability]/[@Effort])',
    },
  ],
  leftOut: [],
  examples: [
    {
      name: "Hospital data webinar (example)",
      partner: "Alder Consulting (example)",
      kind: "Event",
      impact: 7,
      probability: 0.6,
      effort: 5,
      status: "Planned",
      owner: "Ines Aubert",
    },
    { name: "Introduction to Isar Motors (example)", partner: "Alder Consulting (example)", kind: "Introduction", impact: 8, probability: 0.4, effort: 1 }, // prettier-ignore
  ],
};
