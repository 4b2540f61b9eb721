import { nameKey } from "../../../engine";
import { contracts } from "../../contracts";
import { engagements } from "../../engagements";
import { interactions } from "../../interactions";
import { opportunities } from "../../opportunities";
import { partners } from "../../partners";
import { relationships } from "../../relationships";
import { type Analysed, type Analysis, type Findings, type FoundFact, rowsIn } from "../analysis";
import { distinctNames } from "../distinctNames";
import { type RelationshipCase, relationshipReader } from "./relationshipCases";
import { relationshipSheet } from "./relationshipSheet";
import {
  actionsTable,
  evidenceTable,
  goalsTable,
  ofRelationship,
  partsTable,
  suggestionsTable,
} from "./relationshipTables";

const question =
  "How deep is the relationship with a partner, how far is there trust, where is it going, and what next?";

const ownRules =
  "Depth, alignment, potential, the bounds of the stages and 15 points in 90 days for dissolution are our own rule; change them in Assumptions. Trust is the equation of Maister, Green and Galford.";

function headline({ partner, status, last }: RelationshipCase): readonly FoundFact[] {
  const { depth, trust, alignment, potential, maturity } = status;
  return [
    { label: "Depth", cell: depth.now.value, type: "points" },
    { label: "Trust", cell: trust.value, type: "points", at: ofRelationship(partner, "Credibility") },
    { label: "Alignment", cell: alignment.value, type: "points", at: ofRelationship(partner, "Goals") },
    { label: "Potential", cell: potential.value, type: "points" },
    { label: "Stage", cell: maturity?.stage ?? null, type: "text" },
    { label: "Why the stage is held", cell: maturity ? (maturity.held ?? "it is not") : null, type: "text" },
    { label: `Change of depth in ${depth.days} days`, cell: depth.change, type: "number" },
    { label: "Dissolving", cell: depth.change === null ? null : depth.dissolving, type: "flag" },
    { label: "Interactions", cell: depth.now.interactions, type: "count" },
    { label: "Last interaction", cell: last, type: "date" },
  ];
}

function notesOf({ status, row, notes }: RelationshipCase, { setting }: Analysed): readonly string[] {
  const { depth, trust, alignment, potential } = status;
  const unknown = alignment.contributions.filter(({ value }) => value === null).map(({ label }) => label.toLowerCase());
  const said: readonly (string | false)[] = [
    `Trust: ${trust.reason}.`,
    potential.value === null && `Potential: ${potential.reason}.`,
    unknown.length > 0 && `Alignment does not know: ${unknown.join(", ")}; what is known shares its weight.`,
    setting.company.goals.size === 0 &&
      "Our own goals are not in Assumptions (Our goals), so shared goals are not known.",
    depth.now.interactions === 0 && "No interaction is recorded: a depth of 0 says that of the record, not of people.",
    !row && `${relationships.name} has no row of it, so trust and goals are not known.`,
    ...notes,
    ownRules,
  ];
  return said.filter((note) => note !== false);
}

/** What falls most first; of what cannot be compared the shallowest. */
function byNeed({ status: { depth: a } }: RelationshipCase, { status: { depth: b } }: RelationshipCase): number {
  if (a.dissolving !== b.dissolving) return a.dissolving ? -1 : 1;
  return (a.change ?? 1000) - (b.change ?? 1000) || (a.now.value ?? 0) - (b.now.value ?? 0);
}

function overview(cases: readonly RelationshipCase[], listed: readonly string[]): Findings {
  const known = new Set(listed.map(nameKey));
  const unlisted = known.size === 0 ? [] : cases.filter(({ partner }) => !known.has(nameKey(partner)));
  return {
    facts: [
      { label: "Relationships", cell: cases.length, type: "count" },
      { label: "Dissolving", cell: cases.filter(({ status }) => status.depth.dissolving).length, type: "count" },
    ],
    tables: [
      {
        title: "Relationships with partners",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Depth", type: "points" },
          { header: "Trust", type: "points" },
          { header: "Alignment", type: "points" },
          { header: "Potential", type: "points" },
          { header: "Stage", type: "text" },
          { header: "Change in 90 days", type: "number" },
          { header: "Dissolving", type: "flag" },
          { header: "Last interaction", type: "date" },
          { header: "Next", type: "text" },
        ],
        rows: [...cases]
          .sort(byNeed)
          .map(({ partner, last, status: { depth, trust, alignment, potential, maturity, actions } }) => [
            partner,
            depth.now.value,
            trust.value,
            alignment.value,
            potential.value,
            maturity?.stage ?? null,
            depth.change,
            depth.change === null ? null : depth.dissolving,
            last,
            actions[0]?.action ?? null,
          ]),
      },
    ],
    notes: [
      ...cases.flatMap(({ partner, notes, status: { trust } }) =>
        [...(trust.value === null ? [`trust: ${trust.reason}.`] : []), ...notes].map((note) => `${partner}: ${note}`),
      ),
      ...(unlisted.length === 0
        ? []
        : [`Not in the sheet ${partners.name}: ${unlisted.map(({ partner }) => partner).join(", ")}.`]),
      ownRules,
    ],
  };
}

function find(source: Analysed, partner: string | null): Findings | null {
  const caseOf = relationshipReader(source);
  if (partner === null) {
    const rows = [...rowsIn(source, interactions), ...rowsIn(source, relationships)];
    const cases = distinctNames(rows.map((row) => row.partner)).flatMap((name) => caseOf(name) ?? []);
    const listed = distinctNames(rowsIn(source, partners).map(({ name }) => name));
    return cases.length === 0 ? null : overview(cases, listed);
  }
  const found = caseOf(partner);
  if (!found) return null;
  return {
    facts: headline(found),
    tables: [
      partsTable("Depth, part by part", found.status.depth.now),
      partsTable("Alignment, part by part", found.status.alignment),
      ...goalsTable(found, source),
      evidenceTable(found),
      actionsTable(found, source.day),
      ...suggestionsTable(found),
    ],
    notes: notesOf(found, source),
  };
}

/** Where the relationships with partners stand, and what to do about them. */
export const relationshipAnalysis: Analysis = {
  id: "relationship",
  title: "Relationship",
  question,
  about: relationships.name,
  isOfPartner: true,
  needs: [interactions.name],
  uses: [relationships.name, contracts.name, opportunities.name, engagements.name, partners.name],
  find,
  sheet: relationshipSheet("Relationship", question),
  documents: [],
};
