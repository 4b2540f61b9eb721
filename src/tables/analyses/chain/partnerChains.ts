import {
  EngineError,
  type Explanation,
  type FitTier,
  fitTier,
  levelCuts,
  type PartnerPlan,
  partnerPlan,
} from "../../../engine";
import { opportunities } from "../../opportunities";
import { type Analysed, rowsIn } from "../analysis";
import { byPartner } from "../byPartner";
import { type PartnerCase, partnerExplainer } from "../partnerCases";
import { type PartnerPipeline, partnerPipeline } from "./partnerPipeline";

/** The way from a partner's score to what the partnership brings. */
export interface PartnerChain {
  readonly partner: PartnerCase;
  readonly explanation: Explanation | null;
  /** Null where strategic fit or market access is not known. */
  readonly tier: FitTier | null;
  readonly pipeline: PartnerPipeline;
  /** Null without a tier, or where a deal is wrong. */
  readonly plan: PartnerPlan | null;
  /** What was wrong with a deal; null where nothing was. */
  readonly problem: string | null;
}

/** Makes the chains of partners ready, by the deals of their sheet. */
export function chainReader(source: Analysed): (partner: PartnerCase) => PartnerChain {
  const { setting, day } = source;
  const dealsOf = byPartner(rowsIn(source, opportunities));
  const explain = partnerExplainer(setting);
  const cuts = levelCuts(setting.overrides);
  return (partner) => {
    const { across = null, up = null } = partner.result?.place ?? {};
    const tier = up === null || across === null ? null : fitTier(up, across, cuts);
    const pipeline = partnerPipeline(dealsOf(partner.name), day);
    const chain = { partner, explanation: explain(partner), tier, pipeline };
    if (tier === null) return { ...chain, plan: null, problem: null };
    try {
      const plan = partnerPlan(tier, pipeline.opportunities, undefined, setting.overrides);
      return { ...chain, plan, problem: null };
    } catch (error) {
      if (!(error instanceof EngineError)) throw error;
      return { ...chain, plan: null, problem: error.message };
    }
  };
}
