export {
  type Assumption,
  type AssumptionGroup,
  type Overrides,
  overridesIn,
  type SourceTag,
  valuesOf,
} from "./assumption";
export { assumptionGroups } from "./assumptions";
export { type Company, type OurFigures, type OurIdentity, type RequiredInterface, unknownCompany } from "./company";
export type { Derived } from "./derived";
export { EngineError, type EngineErrorCode } from "./errors";
export { byName, nameKey, nameSet } from "./names";

export { addDays, addMonths, type Day, dayNumber, daysBetween, isoDay } from "./math/days";
export { compileFormula, type Formula } from "./math/formula";
export type { Mix } from "./math/mix";
export { normalQuantile } from "./math/normal";
export { type Proportion, wilson } from "./math/proportion";

export type { Acceptability } from "./scoring/acceptability";
export { comparisonAssumptions, type Judgement, type PairwiseWeights, pairwiseWeights } from "./scoring/ahp";
export { type Band, bandOf, type Placed } from "./scoring/bands";
export type { Change } from "./scoring/change";
export { type Column, columnOf } from "./scoring/column";
export {
  criticalChanges,
  type CriticalChange,
  type Crossing,
  type Crossings,
  crossingWeights,
  type WeightChange,
} from "./scoring/crossingWeight";
export type { DecisionMatrix } from "./scoring/decisionMatrix";
export { type Contribution, explainer, type Explanation, type Measures, type ScoreStatus } from "./scoring/explain";
export {
  type Cuts,
  type Level,
  levelBands,
  levelCuts,
  levelOf,
  levels,
  type Matrix,
  readLevel,
} from "./scoring/matrix";
export {
  coverageRule,
  type CoverageRule,
  type Criterion,
  type Gate,
  type ReadyModel,
  readyModel,
  type ScoringModel,
  withScale,
  withWeights,
} from "./scoring/model";
export { type CompensationCheck, compensationCheck, geometricScores } from "./scoring/geometricScore";
export {
  type ObjectiveMethod,
  objectiveMethods,
  type ObjectiveWeights,
  objectiveWeights,
} from "./scoring/objectiveWeights";
export { type RandomIndex, randomIndexes } from "./scoring/randomIndex";
export { rankOrderWeights } from "./scoring/rankOrderWeights";
export { rankReversals, type Reversal } from "./scoring/rankReversal";
export { robustness, robustnessAssumptions } from "./scoring/robustness";
export { ranks } from "./scoring/ranks";
export { type RangeColumns, rangeColumns, scoreColumns } from "./scoring/score";
export type { DrawOptions, Spread } from "./scoring/scoreDraws";
export { rankStability, type Stability, type StabilityOptions, winningIndex } from "./scoring/stability";
export { type Normalisation, normalisations, type Topsis, topsis, type TopsisOptions } from "./scoring/topsis";
export {
  checkKnots,
  compileValueFunction,
  type Direction,
  type Knot,
  readKnots,
  readValueFunction,
  type ValueFunction,
  valueOnCurve,
} from "./scoring/valueFunction";
export type { Verdict } from "./scoring/verdict";
export { medianProfile, valuesOfCase, type Waterfall, waterfall } from "./scoring/waterfall";
export { type Shares, sharesOf } from "./scoring/weights";
export { winProbability } from "./scoring/winProbability";
export { changeInWords, noScoreInWords, noVerdictInWords } from "./scoring/words";

export {
  agreementMinimumAssumptions,
  benefitAssumptions,
  commitmentAssumptions,
  revenueShareAssumptions,
} from "./partners/agreementAssumptions";
export {
  type AgreementCheck,
  agreementCheck,
  type AgreementValues,
  checkInWords,
  type Invested,
} from "./partners/agreementCheck";
export {
  type AgreementDocument,
  agreementDocument,
  type DocumentClause,
  type DocumentParty,
  type DocumentSection,
} from "./partners/agreementDocument";
export { type AgreementFacts, type AgreementSide, type DocumentPart } from "./partners/agreementFacts";
export {
  agreementMeasures,
  type AgreementMeasure,
  countOfLevel,
  measureBounds,
  readMeasure,
} from "./partners/agreementMeasures";
export { agreementDeals, type AgreementKind, agreementKinds, type Deal } from "./partners/agreementOutlines";
export { type AgreementTerms, agreementTerms, type DealShare, readAgreement } from "./partners/agreements";
export { barAssumptions } from "./partners/barAssumptions";
export { type BarredVerdict, cappedByBars } from "./partners/barredVerdict";
export type { BarFacts } from "./partners/barRules";
export { type Bar, barInWords, qualificationBars } from "./partners/bars";
export { partnerCriteria, type PartnerFacts } from "./partners/criteria";
export { altman, type AltmanModel, altmanModels, type AltmanScore } from "./partners/altman";
export { reviewStatements, type StatementReview, type Statements } from "./partners/financialHealth";
export type { HeldMinimum, Met } from "./partners/minimum";
export { agreementOfTier, type PartnerPlan, partnerPlan } from "./partners/partnerPlan";
export { type PartnerOpportunity, type PlanBase, planBase } from "./partners/planBase";
export { type Answer, type QuickScreen, quickScreen, type ScreenFacts, type ScreenGate } from "./partners/quickScreen";
export { planSetting, type PlanYear, type RevenuePlan, revenuePlan } from "./partners/revenuePlan";
export { type RevenueSplit, revenueShare, shareOfDeal } from "./partners/revenueShare";
export {
  nextSteps,
  type NextStep,
  type PartnerVerdict,
  pointsToPursue,
  qualificationCriteria,
  qualificationModel,
  type Thresholds,
  verdicts,
  withThresholds,
} from "./partners/qualification";
export {
  partnerCategories,
  type PartnerCategory,
  type PartnershipTier,
  partnershipTiers,
  partnerTypes,
  type PartnerType,
  programmeTiers,
  type ProgrammeTier,
  tierOfCategory,
} from "./partners/taxonomy";
export { interfaceStatuses, type InterfaceStatus } from "./partners/technicalCompatibility";
export { betterTrack, capabilityScore, type CapabilityScore, netGain } from "./partners/capabilityScore";
export {
  type CapabilityMetric,
  type CapabilityTemplate,
  capabilityTemplates,
  type CapabilityTrack,
  capabilityTracks,
} from "./partners/capabilityTemplates";
export {
  type CertificationGap,
  certificationGaps,
  type CertificationNeed,
  certifiedHoldings,
} from "./partners/certificationNeeds";
export {
  type Certificate,
  certificationStates,
  type CertificationState,
  checkCertificate,
  type HeldCertification,
} from "./partners/certifications";
export { fitTierKept } from "./partners/fitTierKept";
export type { Holding } from "./partners/holdings";
export {
  onboardingAssumptions,
  onboardingPhases,
  type OnboardingPhase,
  onboardingPlan,
  onboardingStatuses,
  type OnboardingStatus,
  type OnboardingTask,
  type TrainingGap,
} from "./partners/onboarding";
export { onboardingProgress, type OnboardingProgress } from "./partners/onboardingProgress";
export {
  awsServicesPath2023,
  awsServicesPath2024,
  googleCloudPartnerNetwork,
  ownProgramme,
  type Programme,
  programmes,
} from "./partners/programmes";
export { qualifyingDay, type ScoredDay } from "./partners/qualifyingDay";
export { countedPeople, type SkillingRule } from "./partners/skilling";
export {
  type RequirementProgress,
  tierProgress,
  type TierProgress,
  type TierRequirement,
  type TierTable,
} from "./partners/tierProgress";
export {
  type DatedAmount,
  type NextStanding,
  nextStanding,
  type Standing,
  type TierChange,
  tierRuleAssumptions,
  trailingHoldings,
} from "./partners/tierRule";
export { fitMatrix, type FitTier, fitTier } from "./partners/tiers";

export { type RecommendedAction } from "./recommendedAction";

export { partnerActionPlan } from "./partners/actionPlan";
export { type AttributedDeal, creditedRevenue, type CreditedRevenue, type Influence } from "./partners/attribution";
export { type Health, type HealthColour, healthColours, type MinimumHistory, partnerHealth } from "./partners/health";
export { type Improvement, improvements } from "./partners/improvements";
export {
  type GroupScore,
  type MeasureScore,
  type Performance,
  type PerformanceMeasure,
  performanceOf,
  weakestMeasure,
} from "./partners/performance";
export { type JudgedMinimum, type MeasuredPeriod, minimumHistories } from "./partners/minimumHistory";
export { groupScore, type PerformanceGroup, performanceGroups } from "./partners/performanceGroups";

export { alignmentParts, type AlignmentFacts, goalOverlap, strategicAlignment } from "./pipeline/alignment";
export { halfLifeDecay, linearDecay } from "./pipeline/decay";
export { type Depth, depthParts, relationshipDepth } from "./pipeline/depth";
export { type DepthChange, depthChange } from "./pipeline/depthChange";
export {
  type EngagementKind,
  engagementKinds,
  type EngagementOption,
  engagementScore,
  mostEngagements,
  type RankedEngagement,
  rankEngagements,
} from "./pipeline/engagement";
export { type EngagementGrade, engagementGrade } from "./pipeline/engagementGrade";
export {
  type EngagementEvent,
  engagementHalfLife,
  engagementPoints,
  type EngagementPoints,
} from "./pipeline/engagementPoints";
export { type EngagementSuggestion, suggestEngagements } from "./pipeline/engagementSuggestions";
export {
  type Interaction,
  type InteractionDirection,
  interactionDirections,
  type InteractionType,
  interactionTypes,
} from "./pipeline/interactions";
export { interactionPoints } from "./pipeline/interactionPoints";
export { type Maturity, maturityOf, type MaturityStage, maturityStages, type StageEvidence } from "./pipeline/maturity";
export { partnershipPotential } from "./pipeline/potential";
export { relationshipActions, type RelationshipPart } from "./pipeline/relationshipActions";
export { type RelationshipFacts, type RelationshipStatus, relationshipStatus } from "./pipeline/relationships";
export {
  measuredReliability,
  type Trust,
  type TrustFacts,
  trustOf,
  type TrustRatings,
  trustScore,
} from "./pipeline/trust";
export { type AccountOverlap, accountOverlap } from "./pipeline/overlap";
export { type CampaignGroup, type CampaignResults, campaignResults, type Touch } from "./pipeline/campaign";
export { normalisedDomain } from "./pipeline/domains";
export { type Chance, type ExpectedValue, expectedValue } from "./pipeline/expectedValue";
export { funnel, type Funnel, type FunnelStep } from "./pipeline/funnel";
export { fieldsOf, type FieldValue, type Merged, mergeFields } from "./pipeline/mergeFields";
export { type Opportunity, type PipelineReport, pipelineReport, type StageValue } from "./pipeline/opportunities";
export {
  outreachSequence,
  type OutreachStep,
  type OutreachTarget,
  type PlannedTouch,
  plannedTouches,
} from "./pipeline/outreach";
export {
  type Account,
  type AccountStatus,
  accountStatuses,
  type OpenAmount,
  type OverlapCell,
  type OverlapMatrix,
  overlapMatrix,
} from "./pipeline/overlapMatrix";
export { type RequiredTop, requiredTop } from "./pipeline/requiredTop";
export { stageProbabilities, type StageProbability, type StageRecord } from "./pipeline/stageProbability";
export { funnelStages, knownPipelines, type Outcome, outcomeOf, pipelineOf, stageKey } from "./pipeline/stages";
export { type DerivedTarget, targetCases, type TargetFacts } from "./pipeline/targetFacts";
export {
  checkRange,
  type FitStanding,
  type KnockOutRange,
  knockOutOf,
  type TargetCase,
  type TargetFit,
  targetFits,
  targetJudge,
} from "./pipeline/targetFit";
export { targetCriteria, targetLimits, targetModel, targetVerdicts } from "./pipeline/targetProfile";
export { type Candidate, type Selected, selectTargets } from "./pipeline/targetSelection";
export { type FlowCheck, flowCheck, type PipelineFigures, pipelineVelocity } from "./pipeline/velocity";

export { attainment, mostAttained } from "./sales/attainment";
export { equallySpaced, type PeriodValue } from "./sales/periods";
export { type Trend, trendOf, type TrendVerdict } from "./sales/trend";

export { type CompetitorFacts, threatComponentsOf } from "./competition/components";
export { marketCommonality } from "./competition/marketCommonality";
export { profileScore } from "./competition/profile";
export { impactCuts, marketImpact, responseMatrix, type ResponseStrategy } from "./competition/response";
export { mitigation, threatComponents, threatCuts, threatModel } from "./competition/threat";

export { attractivenessModel, marketFactors, type MarketFacts, marketFactorsOf } from "./markets/attractiveness";
export { expansionMatrix, type ExpansionStrategy, expansionStrategy } from "./markets/expansion";
export { marketPosition, type PositionFacts } from "./markets/position";

export { type Driver, type MethodRange, methodRanges, valuationDrivers } from "./valuation/drivers";
export { type CompanyFacts, methodValues, multipleValue } from "./valuation/multiples";
export {
  type MethodPart,
  valuationMethods,
  valuationWeights,
  weightedValuation,
  type WeightedValuation,
} from "./valuation/valuation";
