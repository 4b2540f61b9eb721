import type { AssumptionGroup } from "./assumption";
import { componentAssumptions } from "./competition/components";
import { impactAssumptions } from "./competition/response";
import { threatAssumptions } from "./competition/threat";
import { attractivenessAssumptions } from "./markets/attractiveness";
import { positionAssumptions } from "./markets/position";
import { culturalFitAssumptions } from "./partners/culturalFit";
import { financialHealthAssumptions } from "./partners/financialHealth";
import { marketAccessAssumptions } from "./partners/marketAccess";
import { qualificationAssumptions } from "./partners/qualification";
import { strategicFitAssumptions } from "./partners/strategicFit";
import { technicalAssumptions } from "./partners/technicalCompatibility";
import { levelAssumptions } from "./scoring/matrix";
import { coverageAssumptions } from "./scoring/model";
import { valuationAssumptions } from "./valuation/valuation";

/** Every assumption that a person may change, in the order of the Assumptions sheet. */
export const assumptionGroups: readonly AssumptionGroup[] = [
  qualificationAssumptions,
  strategicFitAssumptions,
  marketAccessAssumptions,
  technicalAssumptions,
  financialHealthAssumptions,
  culturalFitAssumptions,
  coverageAssumptions,
  levelAssumptions,
  threatAssumptions,
  componentAssumptions,
  impactAssumptions,
  attractivenessAssumptions,
  positionAssumptions,
  valuationAssumptions,
];
