export { type Assumption, type AssumptionGroup, type Overrides, type SourceTag, valuesOf } from "./assumption";
export { assumptionGroups } from "./assumptions";
export { type Company, type OurFigures, type RequiredInterface, unknownCompany } from "./company";
export type { Derived } from "./derived";
export { EngineError, type EngineErrorCode } from "./errors";
export { byName, nameKey, nameSet } from "./names";

export { compileFormula, type Formula } from "./math/formula";
export type { Mix } from "./math/mix";

export { type Band, bandOf, type Placed } from "./scoring/bands";
export type { Change } from "./scoring/change";
export { type Column, columnOf } from "./scoring/column";
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
export { ranks } from "./scoring/ranks";
export { type RangeColumns, rangeColumns, scoreColumns } from "./scoring/score";
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
export { changeInWords, noScoreInWords, noVerdictInWords } from "./scoring/words";

export { partnerCriteria, type PartnerFacts } from "./partners/criteria";
export { altman, type AltmanModel, altmanModels, type AltmanScore, type Statements } from "./partners/financialHealth";
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
export { fitMatrix, type FitTier, fitTier } from "./partners/tiers";

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
