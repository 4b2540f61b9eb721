import { rankEngagements } from "../../../engine";
import type { Cell } from "../../column";
import { type EngagementRow, engagements } from "../../engagements";
import { interactions } from "../../interactions";
import { partners } from "../../partners";
import { type Analysed, type Analysis, type Findings, type FoundTable, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { distinctNames } from "../distinctNames";
import { engagementReader, type EngagementStanding, openEngagements, type OpenEngagements } from "./engagementCases";
import { engagementSheet } from "./engagementSheet";

const question = "Which engagements are worth doing first, and how well does each partner fit and take part?";

const ownRules =
  "Impact times probability for each day of effort, the points of interactions and their half-life of 90 days are our own rule; change points and half-life in Assumptions.";
const grades =
  "A to C is how well a partner fits (its score), 1 to 3 how engaged it is: A3 fits but sleeps, C1 is busy but does not fit.";

/** The ten that bring most for what they take. */
const rankedTable = ({ options }: OpenEngagements): readonly FoundTable[] => {
  const ranked = rankEngagements(options);
  return ranked.length === 0
    ? []
    : [
        {
          title: "Worth doing first",
          columns: [
            { header: "Rank", type: "count" },
            { header: "Engagement", type: "text" },
            { header: "Partner", type: "text" },
            { header: "Kind", type: "text" },
            { header: "Worth", type: "number" },
            { header: "Impact", type: "number" },
            { header: "Probability", type: "fraction" },
            { header: "Effort, days", type: "number" },
            { header: "Status", type: "text" },
            { header: "Owner", type: "text" },
          ],
          rows: ranked.map(({ option: { row, name, impact, probability, effort }, rank, score }) => [
            rank,
            name,
            row.partner,
            row.kind,
            score,
            impact,
            probability,
            effort,
            row.status,
            row.owner,
          ]),
          at: ranked.map(({ option: { name } }) => ({ table: engagements.name, name, header: "Impact" })),
        },
      ];
};

const rankNotes = ({ options, closed, problems }: OpenEngagements): readonly string[] => [
  ...problems,
  ...(closed === 0 ? [] : [`Done or dropped, and left out: ${closed}.`]),
  ...(options.length > 10 ? [`Of ${options.length} engagements the ten best are shown.`] : []),
];

const gradeNote = ({ points, fit }: EngagementStanding): readonly string[] => [
  ...(points === null ? [`There are no rows in ${interactions.name}, so engagement is not known.`] : []),
  ...(fit === null ? [`${partners.name} has no score of it, so there is no grade.`] : []),
];

function ofOne(found: OpenEngagements, standing: EngagementStanding): Findings {
  const { points, fit, grade, last, notes } = standing;
  return {
    facts: [
      { label: "Grade", cell: grade, type: "text" },
      {
        label: "Fit",
        cell: fit,
        type: "points",
        at: { table: partners.name, name: standing.partner, header: "Score" },
      },
      { label: "Engagement points", cell: points?.points ?? null, type: "points" },
      { label: "Last interaction", cell: last, type: "date" },
      { label: "Open engagements", cell: found.options.length, type: "count" },
    ],
    tables: [
      ...rankedTable(found),
      ...(points === null || points.groups.length === 0
        ? []
        : [
            {
              title: "Engagement points by interaction",
              columns: [
                { header: "Interaction", type: "text" },
                { header: "Points left", type: "points" },
                { header: "Counted", type: "points" },
              ] as const,
              rows: points.groups.map(({ group, points: left, counted }): readonly Cell[] => [group, left, counted]),
            },
          ]),
    ],
    notes: [
      ...rankNotes(found),
      ...notes,
      ...(points?.capped ? ["A limit took points away: of all emails, or of all interactions together."] : []),
      ...gradeNote(standing),
      "Emails and calls that we made ourselves count for nothing.",
      grades,
      ownRules,
    ],
  };
}

/** Best grade first; those without one last. */
const byGrade = (a: EngagementStanding, b: EngagementStanding): number =>
  (a.grade ?? "D").localeCompare(b.grade ?? "D") || (b.points?.points ?? 0) - (a.points?.points ?? 0);

function overview(found: OpenEngagements, standings: readonly EngagementStanding[]): Findings {
  const ungraded = standings.filter(({ grade }) => grade === null);
  return {
    facts: [{ label: "Open engagements", cell: found.options.length, type: "count" }],
    tables: [
      ...rankedTable(found),
      {
        title: "Fit and engagement of partners",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Grade", type: "text" },
          { header: "Fit", type: "points" },
          { header: "Engagement points", type: "points" },
          { header: "Last interaction", type: "date" },
        ],
        rows: [...standings]
          .sort(byGrade)
          .map(({ partner, grade, fit, points, last }) => [partner, grade, fit, points?.points ?? null, last]),
      },
    ],
    notes: [
      ...rankNotes(found),
      ...standings.flatMap(({ partner, notes }) => notes.map((note) => `${partner}: ${note}`)),
      ...(ungraded.length === 0
        ? []
        : [`Without a score or interactions there is no grade: ${ungraded.map(({ partner }) => partner).join(", ")}.`]),
      grades,
      ownRules,
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const rows = rowsIn(source, engagements);
  const standingOf = engagementReader(source);
  const spoken = rowsIn(source, interactions);
  if (partner === null) {
    const named: readonly Pick<EngagementRow, "partner">[] = [...rows, ...spoken];
    const names = distinctNames(named.map((row) => row.partner));
    return rows.length === 0 ? null : overview(openEngagements(rows), names.map(standingOf));
  }
  const own = byPartner(rows)(partner);
  return own.length === 0 && byPartner(spoken)(partner).length === 0
    ? null
    : ofOne(openEngagements(own), standingOf(partner));
}

/** Engagements worth doing first, and how engaged partners are. */
export const engagementAnalysis: Analysis = {
  id: "engagement",
  title: "Engagements ranked",
  question,
  about: engagements.name,
  isOfPartner: true,
  needs: [engagements.name],
  uses: [interactions.name, partners.name],
  find,
  sheet: engagementSheet("Engagements ranked", question),
  documents: [],
};
