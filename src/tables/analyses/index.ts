import { agreementAnalysis } from "./agreements/agreement";
import type { Analysis } from "./analysis";
import { funnelAnalysis } from "./pipeline/funnel";
import { outreachAnalysis } from "./outreach/outreach";
import { overlapAnalysis } from "./overlap/overlap";
import { pipelineValueAnalysis } from "./pipeline/pipelineValue";
import { targetsAnalysis } from "./targets/targets";
import { chainAnalysis } from "./chain/chain";
import { engagementAnalysis } from "./engagement/engagement";
import { healthAnalysis } from "./health/health";
import { qualificationAnalysis } from "./qualification/qualification";
import { programmeTemplatesAnalysis } from "./programmes/programmeTemplates";
import { rankStabilityAnalysis } from "./stability/rankStability";
import { certificationsAnalysis } from "./certifications/certifications";
import { onboardingAnalysis } from "./onboarding/onboarding";
import { relationshipAnalysis } from "./relationships/relationship";
import { tierProgressAnalysis } from "./programmes/tierProgress";
import { weightsAnalysis } from "./weights/weights";

/** Every analysis, in the order in which they are shown. */
export const analyses: readonly Analysis[] = [
  chainAnalysis,
  qualificationAnalysis,
  agreementAnalysis,
  tierProgressAnalysis,
  healthAnalysis,
  relationshipAnalysis,
  engagementAnalysis,
  programmeTemplatesAnalysis,
  certificationsAnalysis,
  onboardingAnalysis,
  rankStabilityAnalysis,
  weightsAnalysis,
  overlapAnalysis,
  targetsAnalysis,
  outreachAnalysis,
  funnelAnalysis,
  pipelineValueAnalysis,
];

export { type DueTouch, dueTouches } from "./outreach/dueTouches";
export { type OutreachMessage, outreachMessages } from "./outreach/outreachMessages";
export { agreementFactsOf } from "./agreements/agreementFacts";
export { onboardingTasksOf, type OnboardingWork, type PartnerTask } from "./onboarding/onboardingTasks";
export {
  type Analysed,
  type Analysis,
  type DocumentOffer,
  type Findings,
  type FoundFact,
  type FoundPlace,
  type FoundTable,
  type LiveBlock,
  type LiveCell,
  type LiveFormula,
  type LiveSheet,
} from "./analysis";
