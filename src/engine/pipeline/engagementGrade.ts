import { type Cuts, levelCuts, levelOf, type Matrix } from "../scoring/matrix";

/** How well a partner fits (A best) and how engaged it is (1 most). */
export type EngagementGrade = `${"A" | "B" | "C"}${1 | 2 | 3}`;

/** Fit, then engagement. */
export const gradeMatrix: Matrix<EngagementGrade> = {
  High: { High: "A1", Medium: "A2", Low: "A3" },
  Medium: { High: "B1", Medium: "B2", Low: "B3" },
  Low: { High: "C1", Medium: "C2", Low: "C3" },
};

/**
 * Grade of a partner by its fit and its engagement: A1 (fits and is engaged) to C3.
 *
 * A and 1 from 66.67, B and 2 from 33.33, else C and 3. A3 fits but sleeps, C1 is busy but does not fit: one score would call them alike.
 *
 * @param fit 0 to 100.
 * @param engagement 0 to 100.
 * @param cuts Where the upper two of the three start on both axes.
 * @throws {EngineError} `invalid-input` if a number is not finite or the cuts do not fall.
 * @see HubSpot, Build lead scores: combined scores A1 to C3. The cuts are thirds, as in our other matrices.
 */
export function engagementGrade(fit: number, engagement: number, cuts: Cuts = levelCuts()): EngagementGrade {
  return gradeMatrix[levelOf(fit, cuts)][levelOf(engagement, cuts)];
}
