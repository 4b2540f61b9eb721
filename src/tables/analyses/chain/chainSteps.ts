import { changeInWords, type Explanation, qualificationModel } from "../../../engine";
import { contracts } from "../../contracts";
import { opportunities } from "../../opportunities";
import type { Setting } from "../../table";
import type { FoundPlace, FoundTable } from "../analysis";
import { ofPartner } from "../partnerCases";
import type { PartnerChain } from "./partnerChains";
import { inPercent } from "../words";

/** A step of the chain: what it comes to, from where, and why. */
interface Step {
  readonly label: string;
  readonly value: number | string | null;
  readonly from: string;
  readonly why: string;
  readonly at: FoundPlace;
}

const inPoints = (points: number): string => points.toFixed(1);

function scoreWhy({ value, coverage, interval }: Explanation): string {
  const known = `${inPercent(coverage)} of the weight is known`;
  return value === null
    ? `${known}, too little for a score: it may be from ${inPoints(interval.low)} to ${inPoints(interval.high)}`
    : `the sum of what the criteria add; ${known}`;
}

function scoreSteps({ partner, explanation, tier }: PartnerChain, { overrides }: Setting): readonly Step[] {
  const { name, result } = partner;
  const { up = null, across = null } = result?.place ?? {};
  const unknown = "no criterion is known";
  return [
    {
      label: "Score",
      value: explanation?.value ?? null,
      from: "the criteria and PartnerWeights",
      why: explanation ? scoreWhy(explanation) : unknown,
      at: ofPartner(name, "Score"),
    },
    {
      label: "Verdict",
      value: explanation?.verdict?.label ?? null,
      from: "the score and PartnerThresholds",
      why: explanation ? changeInWords(explanation, qualificationModel(overrides)) : unknown,
      at: ofPartner(name, "Verdict"),
    },
    {
      label: "Tier",
      value: tier,
      from: "Strategic fit, Market access and LevelCuts",
      why:
        up === null || across === null
          ? "strategic fit and market access must both be known"
          : `strategic fit ${inPoints(up)} against market access ${inPoints(across)} in the strategic-fit matrix`,
      at: ofPartner(name, "Tier"),
    },
  ];
}

function agreementSteps({ plan, tier, pipeline, problem }: PartnerChain): readonly Step[] {
  const none = tier === null ? "there is no tier yet" : (problem ?? "the tier leads to no agreement");
  const { agreement = null, base = null, deal = null } = plan ?? {};
  const share = plan?.plan?.share ?? null;
  return [
    {
      label: "Agreement",
      value: agreement,
      from: "the tier",
      why: plan?.steps[0] ?? none,
      at: { table: contracts.name, name: null, header: "Agreement" },
    },
    {
      label: "First-year revenue",
      value: base?.value ?? null,
      from: `${opportunities.name}: Amount, Probability, Stage, Close date`,
      why: base ? `${base.reason} of ${pipeline.opportunities.length} dated within a year` : none,
      at: { table: opportunities.name, name: pipeline.first, header: "Amount" },
    },
    {
      label: "Partner's share",
      value: share === null ? null : inPercent(share),
      from: "Assumptions: Revenue shares",
      why: agreement === null || deal === null ? none : `${deal} deals under an agreement of the kind ${agreement}`,
      at: { table: "Assumptions", name: null, header: "Value" },
    },
  ];
}

/** The steps from the score of a partner to its share of what the partnership brings. */
export function chainSteps(chain: PartnerChain, setting: Setting): FoundTable {
  const steps = [...scoreSteps(chain, setting), ...agreementSteps(chain)];
  return {
    title: "From the score to the agreement",
    columns: [
      { header: "Step", type: "text" },
      { header: "Comes to", type: "value" },
      { header: "Comes from", type: "text" },
      { header: "Why", type: "text" },
    ],
    rows: steps.map(({ label, value, from, why }) => [label, value, from, why]),
    at: steps.map(({ at }) => at),
  };
}
