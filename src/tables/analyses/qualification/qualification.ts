import { certifications } from "../../certifications";
import { contracts } from "../../contracts";
import { interactions } from "../../interactions";
import { opportunities } from "../../opportunities";
import { partners } from "../../partners";
import { relationships } from "../../relationships";
import type { Analysed, Analysis, Findings, FoundFact } from "../analysis";
import { ofPartner, partnerCase } from "../partnerCases";
import { type PartnerQualification, qualificationReader } from "./partnerQualifications";
import { qualificationOverview } from "./qualificationOverview";
import { qualificationSheet } from "./qualificationSheet";
import { barsTable, screenTable, statementsTable, verdictNotes } from "./qualificationTables";

const question = "Is a partner worth a scorecard, does it meet the framework's bars, and what does due diligence lack?";

const firmness = ({ firm }: { readonly firm: boolean }): string => (firm ? "firm" : "provisional");

function headline({
  partner: { name },
  screen,
  explanation,
  verdict,
  partnership,
  statements,
}: PartnerQualification): readonly FoundFact[] {
  const byScore = explanation?.verdict ?? null;
  const { altman } = statements;
  const tier = partnership && `${partnership.tier}, by the ${partnership.from.toLowerCase()}`;
  return [
    { label: "Quick screen", cell: screen.result, type: "text" },
    { label: "Score", cell: explanation?.value ?? null, type: "points", at: ofPartner(name, "Score") },
    {
      label: "Verdict by score",
      cell: byScore && `${byScore.label}, ${firmness(byScore)}`,
      type: "text",
      at: ofPartner(name, "Verdict"),
    },
    { label: "Verdict after the bars", cell: verdict && `${verdict.label}, ${firmness(verdict)}`, type: "text" },
    { label: "Tier of partnership", cell: tier, type: "text", at: ofPartner(name, partnership?.from ?? null) },
    { label: "Altman Z", cell: altman?.z ?? null, type: "number", at: ofPartner(name, "Statement model") },
    { label: "Zone", cell: altman?.zone ?? null, type: "text" },
  ];
}

function notesOf(found: PartnerQualification): readonly string[] {
  const { partnership, statements, bars } = found;
  const notes: readonly (string | false)[] = [
    ...verdictNotes(found),
    partnership === null && "Neither category nor tier tells a tier of partnership, so no bars are held up.",
    partnership !== null && bars.length === 0 && `The framework has no bars for the tier ${partnership.tier}.`,
    statements.altman === null && `Due diligence: ${statements.reason}.`,
    ...statements.warnings.map((warning) => `Due diligence: ${warning}.`),
    "The framework puts numbers on market reach alone; what measures the other bars is our own rule, in Assumptions.",
  ];
  return notes.filter((note) => note !== false);
}

function findPartner(source: Analysed, partner: string): Findings | null {
  const found = partnerCase(source, partner);
  if (!found) return null;
  const qualified = qualificationReader(source)(found);
  return {
    facts: headline(qualified),
    tables: [screenTable(qualified, source), ...barsTable(qualified), statementsTable(qualified)],
    notes: notesOf(qualified),
  };
}

/** Whether a partner is worth a scorecard, keeps the framework's bars, and what its statements say. */
export const qualificationAnalysis: Analysis = {
  id: "qualification",
  title: "Qualification",
  question,
  about: partners.name,
  isOfPartner: true,
  needs: [partners.name],
  uses: [contracts.name, certifications.name, relationships.name, interactions.name, opportunities.name],
  find: (source, partner) => (partner === null ? qualificationOverview(source) : findPartner(source, partner)),
  sheet: qualificationSheet(question),
  documents: [],
};
