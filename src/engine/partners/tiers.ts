import { type Cuts, levelCuts, levelOf, type Matrix } from "../scoring/matrix";

/** Where a partner belongs by what it is worth to us and what it opens to us. */
export type FitTier = "Tier 1" | "Tier 2" | "Tier 3" | "Deprioritize";

/** The framework's strategic-fit assessment matrix: strategic value, then market access. */
export const fitMatrix: Matrix<FitTier> = {
  High: { High: "Tier 1", Medium: "Tier 2", Low: "Tier 3" },
  Medium: { High: "Tier 2", Medium: "Tier 3", Low: "Deprioritize" },
  Low: { High: "Tier 3", Medium: "Deprioritize", Low: "Deprioritize" },
};

/**
 * Tier of a partner in the strategic-fit matrix.
 *
 * @param strategicValue 0 to 100; the criterion strategic fit, unless a company measures it otherwise.
 * @param marketAccess 0 to 100.
 * @param cuts Where High and Medium start on both axes.
 * @returns Tier 1 (priority), Tier 2 (consider), Tier 3 (evaluate) or Deprioritize.
 * @throws {EngineError} `invalid-input` if a number is not finite or the cuts do not fall.
 */
export function fitTier(strategicValue: number, marketAccess: number, cuts: Cuts = levelCuts()): FitTier {
  return fitMatrix[levelOf(strategicValue, cuts)][levelOf(marketAccess, cuts)];
}
