import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const columns = {
  person: {
    header: "Person",
    type: "text",
    required: true,
    description: "Who holds it",
    aliases: ["Certified person", "Employee", "Holder", "Contact Name"],
  },
  certification: {
    header: "Certification",
    type: "text",
    required: true,
    description: "What it is called",
    aliases: ["Certificate", "Certification Name", "Exam", "Credential"],
  },
  level: {
    header: "Level",
    type: "text",
    description: "How far it goes: foundational, advanced, expert",
    aliases: ["Certification Level"],
  },
  partner: {
    header: "Partner",
    type: "text",
    description: "For whom the person works",
    aliases: ["Partner Name", "Company", "Account Name"],
  },
  issued: {
    header: "Issued",
    type: "date",
    description: "The first day on which it counts",
    aliases: ["Issue Date", "Issued On", "Certified On", "Date Earned", "Completion Date"],
  },
  expires: {
    header: "Expires",
    type: "date",
    description: "The first day on which it counts no more; blank where it never ends",
    aliases: ["Expiry Date", "Expiration Date", "Valid Until", "Expires On"],
  },
} as const satisfies Columns;

export type CertificationRow = RowOf<typeof columns>;

export const certifications: Table<typeof columns> = {
  name: "Certifications",
  row: "certification",
  columns,
  key: null,
  essential: ["person", "certification", "level", "partner", "issued", "expires"],
  computed: [
    {
      header: "State",
      type: "text",
      description: "Whether it is valid today, and how long",
      formula:
        '=IF([@Issued]="","no date",IF([@Issued]>TODAY(),"not yet valid",IF([@Expires]="","valid, no end",IF([@Expires]<=TODAY(),"expired",IF([@Expires]-TODAY()<=90,"expires in "&([@Expires]-TODAY())&" days","valid")))))',
    },
  ],
  leftOut: [],
  examples: [
    {
      person: "Mara Lindqvist",
      certification: "Platform architect",
      level: "expert",
      partner: "Alder Consulting (example)",
      issued: "2025-03-10",
      expires: "2027-03-10",
    },
    {
      person: "Tomas Reuter",
      certification: "Platform administrator",
      level: "advanced",
      partner: "Alder Consulting (example)",
      issued: "2025-11-02",
    },
  ],
};
