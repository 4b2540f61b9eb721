import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  task: {
    header: "Task",
    type: "text",
    required: true,
    description: "What is to be done",
    aliases: ["Task Name", "Subject", "Activity"],
  },
  partner: { header: "Partner", type: "text", required: true, description: "With whom", aliases: ["Partner Name"] },
  phase: {
    header: "Phase",
    type: "choice",
    choices: ["Foundation", "Integration", "Optimization"],
    description: "Which third of the 90 days it belongs to",
  },
  owner: { header: "Owner", type: "text", description: "Who does it", aliases: ["Assigned To"] },
  starts: { header: "Starts", type: "date", description: "The day it begins", aliases: ["Start Date"] },
  due: { header: "Due", type: "date", description: "The day it must be done", aliases: ["Due Date", "Deadline"] },
  status: {
    header: "Status",
    type: "choice",
    choices: ["Open", "Under way", "Done"],
    description: "How far it has come",
    aliases: ["Task Status"],
  },
} as const satisfies Columns;

export type OnboardingRow = RowOf<typeof columns>;

export const onboarding: Table<typeof columns> = {
  name: "Onboarding",
  row: "task",
  columns,
  key: null,
  essential: ["task", "partner", "phase", "owner", "starts", "due", "status"],
  computed: [
    {
      header: "Late",
      type: "text",
      description: "How many days it is late",
      formula: '=IF(OR([@Due]="",[@Status]="Done"),"",IF([@Due]<TODAY(),TODAY()-[@Due]&" days late","in time"))',
    },
  ],
  leftOut: [],
  examples: [
    {
      task: "Sign the legal documents (example)",
      partner: "Alder Consulting (example)",
      phase: "Foundation",
      owner: "Ines Aubert",
      starts: "2026-11-02",
      due: "2026-11-13",
      status: "Done",
    },
    { task: "Train two administrators (example)", partner: "Alder Consulting (example)", phase: "Integration", due: "2026-12-18", status: "Open" }, // prettier-ignore
  ],
};
