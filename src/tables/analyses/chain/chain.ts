import { planSetting } from "../../../engine";
import { contracts } from "../../contracts";
import { opportunities } from "../../opportunities";
import { partners } from "../../partners";
import type { Analysed, Analysis, Findings, FoundFact, FoundTable } from "../analysis";
import { rowsIn } from "../analysis";
import { chainOverview } from "./chainOverview";
import { chainSheet } from "./chainSheet";
import { chainSteps } from "./chainSteps";
import { contractOf } from "../agreements/contractCases";
import { criteriaReader, ofPartner, type PartnerCase, partnerCase } from "../partnerCases";
import { chainReader, type PartnerChain } from "./partnerChains";
import { partnerRawFacts } from "./partnerRawFacts";
import { inPercent } from "../words";

const question = "What follows from what we know of a partner: score, tier, agreement and revenue, step by step?";

function criteriaTable(partner: PartnerCase, { setting }: Analysed): FoundTable {
  const criteria = criteriaReader(setting)(partner);
  return {
    title: "Criteria",
    columns: [
      { header: "Criterion", type: "text" },
      { header: "Value", type: "points" },
      { header: "Adds", type: "points" },
      { header: "From which facts", type: "text" },
    ],
    rows: criteria.map(({ label, value, adds, reason }) => [label, value, adds, reason]),
    at: criteria.map(({ label }) => ofPartner(partner.name, label)),
  };
}

const planTable = ({ plan }: PartnerChain): readonly FoundTable[] =>
  plan?.plan
    ? [
        {
          title: "Revenue plan",
          columns: [
            { header: "Year", type: "count" },
            { header: "Revenue", type: "money" },
            { header: "Payout", type: "money" },
            { header: "Ours", type: "money" },
          ],
          rows: plan.plan.years.map(({ year, revenue, payout, ours }) => [year, revenue, payout, ours]),
        },
      ]
    : [];

function headline({ partner, explanation, tier, plan }: PartnerChain): readonly FoundFact[] {
  const first = plan?.plan?.years[0];
  return [
    { label: "Score", cell: explanation?.value ?? null, type: "points", at: ofPartner(partner.name, "Score") },
    { label: "Tier", cell: tier, type: "text", at: ofPartner(partner.name, "Tier") },
    { label: "Agreement", cell: plan ? (plan.agreement ?? "none") : null, type: "text" },
    { label: "First-year revenue", cell: first?.revenue ?? null, type: "money" },
    { label: "Payout of the first year", cell: first?.payout ?? null, type: "money" },
  ];
}

/** What the numbers of a chain do not say. */
function notesOf({ partner, explanation, pipeline, plan, problem }: PartnerChain, source: Analysed): readonly string[] {
  const { growth, years } = planSetting(source.setting.overrides);
  const contract = contractOf(rowsIn(source, contracts), partner.name);
  const held = contract?.agreement?.toLowerCase() ?? null;
  const notes: readonly (string | false)[] = [
    explanation?.verdict?.firm === false && "The verdict is provisional: what is missing could still change it.",
    problem !== null && `${opportunities.name}, a deal of ${partner.name}: ${problem}.`,
    ...(plan?.base?.warnings ?? []).map((warning) => `First-year revenue: ${warning}.`),
    pipeline.undated > 0 && `Deals without a close date are not counted: ${pipeline.undated}.`,
    pipeline.outside > 0 && `Deals decided or due more than a year from the day are not counted: ${pipeline.outside}.`,
    held !== null &&
      plan !== null &&
      held !== plan.agreement &&
      `The contract ${contract?.contract ?? ""} is of the kind ${held}, not the one that the tier leads to.`,
    (plan?.plan ?? null) !== null &&
      `Growth of ${inPercent(growth)} a year over ${years} years is our own rule until Assumptions say otherwise.`,
  ];
  return notes.filter((note) => note !== false);
}

function findPartner(source: Analysed, partner: string): Findings | null {
  const found = partnerCase(source, partner);
  if (!found) return null;
  const chain = chainReader(source)(found);
  return {
    facts: headline(chain),
    tables: [
      partnerRawFacts(found),
      criteriaTable(found, source),
      chainSteps(chain, source.setting),
      ...planTable(chain),
    ],
    notes: notesOf(chain, source),
  };
}

/** From the facts of a partner to its score, its tier, its agreement and what the partnership brings. */
export const chainAnalysis: Analysis = {
  id: "chain",
  title: "Partner chain",
  question,
  about: partners.name,
  isOfPartner: true,
  needs: [partners.name, opportunities.name],
  uses: [contracts.name],
  find: (source, partner) => (partner === null ? chainOverview(source) : findPartner(source, partner)),
  sheet: chainSheet(question),
  documents: [],
};
