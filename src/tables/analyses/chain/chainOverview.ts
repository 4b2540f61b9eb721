import { opportunities } from "../../opportunities";
import { partners } from "../../partners";
import type { Analysed, Findings } from "../analysis";
import { ofPartner, partnerCases } from "../partnerCases";
import { chainReader, type PartnerChain } from "./partnerChains";

/** Best first; those without a score last. */
const byScore = (a: PartnerChain, b: PartnerChain): number =>
  (b.explanation?.value ?? -Infinity) - (a.explanation?.value ?? -Infinity) || 0;

/** The chains of all partners, a row each; null where there is no partner. */
export function chainOverview(source: Analysed): Findings | null {
  const chains = partnerCases(source).map(chainReader(source)).sort(byScore);
  if (chains.length === 0) return null;
  const unscored = chains.filter(({ tier }) => tier === null).length;
  const problems = chains.flatMap(({ partner, problem }) =>
    problem === null ? [] : [`${opportunities.name}, a deal of ${partner.name}: ${problem}.`],
  );
  return {
    facts: [],
    tables: [
      {
        title: "From score to revenue",
        columns: [
          { header: "Partner", type: "text" },
          { header: "Score", type: "points" },
          { header: "Verdict", type: "text", bands: partners.scoring?.verdicts ?? [] },
          { header: "Tier", type: "text" },
          { header: "Agreement", type: "text" },
          { header: "First-year revenue", type: "money" },
          { header: "Payout", type: "money" },
        ],
        rows: chains.map(({ partner, explanation, tier, plan }) => [
          partner.name,
          explanation?.value ?? null,
          explanation?.verdict?.label ?? null,
          tier,
          plan ? (plan.agreement ?? "none") : null,
          plan?.plan?.years[0]?.revenue ?? null,
          plan?.plan?.years[0]?.payout ?? null,
        ]),
        at: chains.map(({ partner }) => ofPartner(partner.name)),
      },
    ],
    notes: [
      ...problems,
      ...(unscored === 0
        ? []
        : [`${unscored} of ${chains.length} have no tier: strategic fit or market access is not known.`]),
      "Where a partner has no deal of the year, its first-year revenue is the minimum of the agreement.",
    ],
  };
}
