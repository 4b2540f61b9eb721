import { addDays, byName, type Explanation, nameKey } from "../../../engine";
import { relationships } from "../../relationships";
import type { Analysed, FoundPlace, FoundTable } from "../analysis";
import { ourNames } from "../ourNames";
import type { RelationshipCase } from "./relationshipCases";

/** Where something of a relationship stands in its sheet. */
export const ofRelationship = (name: string, header: string | null = null): FoundPlace => ({
  table: relationships.name,
  name,
  header,
});

/** What each part of a score is worth and adds. */
export const partsTable = (title: string, { contributions }: Explanation): FoundTable => ({
  title,
  columns: [
    { header: "Part", type: "text" },
    { header: "Weight", type: "fraction" },
    { header: "Worth", type: "points" },
    { header: "Adds", type: "points" },
  ],
  rows: contributions.map(({ label, share, value, points }) => [label, share, value, value === null ? null : points]),
});

const shareOf = (mix: ReadonlyMap<string, number>, goal: string): number | null => {
  const total = [...mix.values()].reduce((sum, part) => sum + part, 0);
  return total > 0 ? (mix.get(goal) ?? 0) / total : null;
};

/** What we and a partner want, side by side; none where either has not said. */
export function goalsTable({ row, partner }: RelationshipCase, source: Analysed): readonly FoundTable[] {
  const { company } = source.setting;
  if (!row?.goals || row.goals.size === 0 || company.goals.size === 0) return [];
  const theirs = byName(row.goals);
  const written = new Map([...row.goals.keys()].map((goal) => [nameKey(goal), goal]));
  const nameOf = ourNames(source);
  const goals = [...new Set([...company.goals.keys(), ...theirs.keys()])];
  return [
    {
      title: "Goals",
      columns: [
        { header: "Goal", type: "text" },
        { header: "Ours", type: "fraction" },
        { header: "Theirs", type: "fraction" },
      ],
      rows: goals.map((goal) => [
        written.get(goal) ?? nameOf(goal),
        shareOf(company.goals, goal),
        shareOf(theirs, goal),
      ]),
      at: goals.map(() => ofRelationship(partner, "Goals")),
    },
  ];
}

/** What to do, by when and by whom. */
export const actionsTable = ({ status: { actions } }: RelationshipCase, day: string): FoundTable => ({
  title: "Recommended actions",
  columns: [
    { header: "Action", type: "text" },
    { header: "Why", type: "text" },
    { header: "Due", type: "date" },
    { header: "Owner", type: "text" },
  ],
  rows: actions.map(({ action, why, dueInDays, owner }) => [action, why, addDays(day, dueInDays), owner]),
});

/** Kinds of engagement that would help and are not planned yet. */
export const suggestionsTable = ({ status: { suggestions } }: RelationshipCase): readonly FoundTable[] =>
  suggestions.length === 0
    ? []
    : [
        {
          title: "Engagements to plan",
          columns: [
            { header: "Kind", type: "text" },
            { header: "Why", type: "text" },
          ],
          rows: suggestions.map(({ kind, why }) => [kind, why]),
        },
      ];

/** What the stage goes by besides depth. */
export const evidenceTable = ({ evidence, partner }: RelationshipCase): FoundTable => ({
  title: "Evidence for the stage",
  columns: [
    { header: "Evidence", type: "text" },
    { header: "Is there", type: "flag" },
    { header: "Sheet", type: "text" },
  ],
  rows: [
    ["Signed agreement", evidence.signedAgreement, "Contracts"],
    ["Joint revenue: a deal that was won together", evidence.jointRevenue, "Opportunities"],
    ["Joint intellectual property", evidence.jointProperty, "Relationships"],
  ],
  at: [null, null, ofRelationship(partner, "Joint intellectual property")],
});
