import type { AssumptionGroup } from "./assumption";
import { componentAssumptions } from "./competition/components";
import { impactAssumptions } from "./competition/response";
import { threatAssumptions } from "./competition/threat";
import { attractivenessAssumptions } from "./markets/attractiveness";
import { positionAssumptions } from "./markets/position";
import { certificationAssumptions } from "./partners/certifications";
import {
  agreementMinimumAssumptions,
  benefitAssumptions,
  commitmentAssumptions,
  revenueShareAssumptions,
} from "./partners/agreementAssumptions";
import { barAssumptions } from "./partners/barAssumptions";
import { culturalFitAssumptions } from "./partners/culturalFit";
import { financialHealthAssumptions } from "./partners/altman";
import { fitTierAssumptions } from "./partners/fitTierKept";
import { marketAccessAssumptions } from "./partners/marketAccess";
import { onboardingAssumptions } from "./partners/onboarding";
import { qualificationAssumptions } from "./partners/qualification";
import { revenuePlanAssumptions } from "./partners/revenuePlan";
import { strategicFitAssumptions } from "./partners/strategicFit";
import { technicalAssumptions } from "./partners/technicalCompatibility";
import { tierRuleAssumptions } from "./partners/tierRule";
import { actionPlanAssumptions } from "./partners/actionPlan";
import { healthAssumptions } from "./partners/health";
import { performanceAssumptions } from "./partners/performanceGroups";
import { alignmentAssumptions } from "./pipeline/alignment";
import { depthAssumptions } from "./pipeline/depth";
import { dissolutionAssumptions } from "./pipeline/depthChange";
import { engagementAssumptions } from "./pipeline/engagementPoints";
import { interactionPointAssumptions } from "./pipeline/interactionPoints";
import { maturityAssumptions } from "./pipeline/maturity";
import { potentialAssumptions } from "./pipeline/potential";
import { relationshipActionAssumptions } from "./pipeline/relationshipActions";
import { trendAssumptions } from "./sales/trend";
import { comparisonAssumptions } from "./scoring/ahp";
import { pipelineAssumptions } from "./pipeline/assumptions";
import { outreachAssumptions } from "./pipeline/outreach";
import { targetAssumptions } from "./pipeline/targetProfile";
import { levelAssumptions } from "./scoring/matrix";
import { coverageAssumptions } from "./scoring/model";
import { robustnessAssumptions } from "./scoring/robustness";
import { valuationAssumptions } from "./valuation/valuation";

/** Every assumption that a person may change, in the order of the Assumptions sheet. */
export const assumptionGroups: readonly AssumptionGroup[] = [
  qualificationAssumptions,
  strategicFitAssumptions,
  marketAccessAssumptions,
  technicalAssumptions,
  financialHealthAssumptions,
  culturalFitAssumptions,
  barAssumptions,
  revenueShareAssumptions,
  agreementMinimumAssumptions,
  commitmentAssumptions,
  benefitAssumptions,
  revenuePlanAssumptions,
  coverageAssumptions,
  levelAssumptions,
  comparisonAssumptions,
  robustnessAssumptions,
  fitTierAssumptions,
  tierRuleAssumptions,
  certificationAssumptions,
  onboardingAssumptions,
  threatAssumptions,
  componentAssumptions,
  impactAssumptions,
  attractivenessAssumptions,
  positionAssumptions,
  performanceAssumptions,
  healthAssumptions,
  actionPlanAssumptions,
  trendAssumptions,
  depthAssumptions,
  dissolutionAssumptions,
  maturityAssumptions,
  alignmentAssumptions,
  potentialAssumptions,
  relationshipActionAssumptions,
  engagementAssumptions,
  interactionPointAssumptions,
  targetAssumptions,
  outreachAssumptions,
  pipelineAssumptions,
  valuationAssumptions,
];
