import { agreementAnalysis } from "./agreement";
import type { Analysis } from "./analysis";
import { funnelAnalysis } from "./funnel";
import { outreachAnalysis } from "./outreach";
import { overlapAnalysis } from "./overlap";
import { pipelineValueAnalysis } from "./pipelineValue";
import { targetsAnalysis } from "./targets";
import { chainAnalysis } from "./chain";
import { engagementAnalysis } from "./engagement";
import { healthAnalysis } from "./health";
import { qualificationAnalysis } from "./qualification";
import { programmeTemplatesAnalysis } from "./programmeTemplates";
import { rankStabilityAnalysis } from "./rankStability";
import { certificationsAnalysis } from "./certifications";
import { onboardingAnalysis } from "./onboarding";
import { relationshipAnalysis } from "./relationship";
import { tierProgressAnalysis } from "./tierProgress";
import { weightsAnalysis } from "./weights";

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

export { type DueTouch, dueTouches } from "./dueTouches";
export { type OutreachMessage, outreachMessages } from "./outreachMessages";
export { agreementFactsOf } from "./agreementFacts";
export { onboardingTasksOf, type OnboardingWork, type PartnerTask } from "./onboardingTasks";
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
