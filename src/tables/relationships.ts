import type { Columns, RowOf } from "./column";
import type { Table } from "./table";

const oneToTen = (header: string, description: string) =>
  ({ header, type: "number", unit: "1 to 10", range: [1, 10], description }) as const;

const columns = {
  partner: {
    header: "Partner",
    type: "text",
    required: true,
    description: "Whom it is about",
    aliases: ["Partner Name"],
  },
  goals: {
    header: "Goals",
    type: "mix",
    range: [0, Infinity],
    description: "What it wants of the partnership, with weights: New markets: 60; Services revenue: 40",
    aliases: ["Partnership goals"],
  },
  sponsor: {
    header: "Executive sponsor",
    type: "flag",
    description: "Whether an executive on its side stands for the partnership",
  },
  plan: { header: "Joint plan", type: "flag", description: "Whether there is a plan that both have agreed to" },
  jointProperty: {
    header: "Joint intellectual property",
    type: "flag",
    description: "Whether something was developed together that both own",
    aliases: ["Joint IP"],
  },
  made: {
    header: "Commitments made",
    type: "count",
    range: [0, 1e6],
    description: "Promises that it made to us",
  },
  kept: { header: "Commitments kept", type: "count", range: [0, 1e6], description: "Those of them that it kept" },
  credibility: oneToTen("Credibility", "How far we believe what it says"),
  reliability: oneToTen(
    "Reliability",
    "How far it does what it says; found from the commitments where those are known",
  ),
  intimacy: oneToTen("Intimacy", "How safe we are to tell it things"),
  selfOrientation: oneToTen("Self-orientation", "How far it thinks of itself; 1 is best"),
} as const satisfies Columns;

export type RelationshipRow = RowOf<typeof columns>;

export const relationships: Table<typeof columns> = {
  name: "Relationships",
  row: "relationship",
  columns,
  key: "partner",
  essential: ["partner", "goals", "sponsor", "plan", "credibility", "reliability", "intimacy", "selfOrientation"],
  computed: [
    {
      header: "Trust",
      type: "points",
      description: "Trust score by credibility, reliability, intimacy and self-orientation",
      unit: "0 to 100",
      formula:
        '=IF(COUNT(Relationships[@[Credibility]:[Self-orientation]])<4,"",TANDEM.TRUST_SCORE([@Credibility],[@Reliability],[@Intimacy],[@[Self-orientation]]))',
    },
  ],
  leftOut: [],
  examples: [
    {
      partner: "Alder Consulting (example)",
      goals: new Map([
        ["New markets", 60],
        ["Services revenue", 40],
      ]),
      sponsor: true,
      plan: false,
      made: 12,
      kept: 11,
      credibility: 8,
      reliability: 8,
      intimacy: 6,
      selfOrientation: 4,
    },
    { partner: "Birchline Cloud (example)", credibility: 7, intimacy: 5, selfOrientation: 6, made: 3, kept: 3 },
  ],
};
