import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { reaches } from "../scoring/bands";
import { type Cuts, type Level, levelBands, levelCuts, levelOf, levels } from "../scoring/matrix";
import { fitMatrix, type FitTier, fitTier } from "./tiers";

export const fitTierAssumptions = {
  name: "Strategic fit matrix",
  items: {
    margin: {
      name: "Points past a cut before a partner moves",
      value: 2,
      unit: "points",
      tag: "default",
      source: "Our own rule: a partner at a cut must not change tier with every new rating",
    },
  },
} as const satisfies AssumptionGroup;

/** Levels that a number may still have been given: its own, and one whose cut it has passed by less than the margin. */
function levelsHeld(value: number, cuts: Cuts, margin: number): readonly Level[] {
  const own = levelOf(value, cuts);
  const bands = levelBands(cuts);
  const isNear = (cut: number) => Number.isFinite(cut) && !reaches(Math.abs(value - cut), margin);
  return levels.filter((level, i) => {
    const [from, to] = [bands[i]!.from, bands[i - 1]?.from ?? Infinity];
    return level === own || isNear(from) || isNear(to);
  });
}

/**
 * Tier of a partner that already has one in the strategic-fit matrix: it moves only when a measure lies 2 points past a cut.
 *
 * The tier until now is kept where levels give it that the measures hold or have left by less than the margin. Since only the tier is
 * known, and not the levels it came from, any such pair of levels will do.
 *
 * @param previous The tier until now; null for a new partner, which gets what the matrix says.
 * @param strategicValue 0 to 100.
 * @param marketAccess 0 to 100.
 * @throws {EngineError} `invalid-input` if a number is not finite or the cuts do not fall.
 * @see Our own rule, so that ratings that waver about a cut do not move a partner to and fro.
 */
export function fitTierKept(
  previous: FitTier | null,
  strategicValue: number,
  marketAccess: number,
  overrides?: Overrides,
): FitTier {
  const cuts = levelCuts(overrides);
  const { margin } = valuesOf(fitTierAssumptions, overrides);
  const now = fitTier(strategicValue, marketAccess, cuts);
  if (previous === null || previous === now) return now;
  const access = levelsHeld(marketAccess, cuts, margin);
  const isKept = levelsHeld(strategicValue, cuts, margin).some((value) =>
    access.some((level) => fitMatrix[value][level] === previous),
  );
  return isKept ? previous : now;
}
