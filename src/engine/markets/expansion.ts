import { type Cuts, levelCuts, levelOf, type Matrix } from "../scoring/matrix";

/** What to do about a market. */
export type ExpansionStrategy =
  | "Expand Aggressively"
  | "Build Position & Expand"
  | "Selective Expansion"
  | "Harvest/Divest"
  | "Avoid/Build First"
  | "Avoid";

/** The framework's expansion planning matrix: market attractiveness, then competitive position. */
export const expansionMatrix: Matrix<ExpansionStrategy> = {
  High: { High: "Expand Aggressively", Medium: "Build Position & Expand", Low: "Avoid/Build First" },
  Medium: { High: "Selective Expansion", Medium: "Selective Expansion", Low: "Avoid" },
  Low: { High: "Harvest/Divest", Medium: "Avoid", Low: "Avoid" },
};

/**
 * Strategy for a market by the expansion matrix.
 *
 * @param attractiveness 0 to 100.
 * @param position 0 to 100.
 * @throws {EngineError} `invalid-input` if a number is not finite or the cuts do not fall.
 */
export function expansionStrategy(
  attractiveness: number,
  position: number,
  cuts: Cuts = levelCuts(),
): ExpansionStrategy {
  return expansionMatrix[levelOf(attractiveness, cuts)][levelOf(position, cuts)];
}
