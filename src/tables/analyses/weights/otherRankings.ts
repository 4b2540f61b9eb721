import {
  compensationCheck,
  type CompensationCheck,
  geometricScores,
  ranks,
  rankReversals,
  type Reversal,
  topsis,
} from "../../../engine";
import type { Setting } from "../../table";
import { type CompletePartners, statedWeights } from "../stability/completePartners";

/** Partners that are left out one by one: the work grows with their square. */
export const mostReversed = 250;

/** The same partners by other ways of adding up the same criteria. */
export interface OtherRankings {
  readonly compensation: CompensationCheck;
  readonly geometric: readonly number[];
  /** Closeness by TOPSIS, vector normalisation, and its ranks. */
  readonly closeness: readonly number[];
  readonly topsisRanks: readonly number[];
  /** What leaving a partner out does to the order by TOPSIS; null where they are too few or too many. */
  readonly reversals: readonly Reversal[] | null;
}

/**
 * Ranks of partners where strength does not make up for weakness, and where they are measured against each other.
 *
 * @throws {EngineError} If the weights are wrong.
 */
export function otherRankings({ values }: CompletePartners, setting: Setting): OtherRankings {
  const { shares } = statedWeights(setting);
  const { closeness } = topsis(values, shares);
  const isTold = values.length >= 2 && values.length <= mostReversed;
  return {
    compensation: compensationCheck(values, shares, setting.overrides),
    geometric: geometricScores(values, shares),
    closeness,
    topsisRanks: ranks(closeness) as readonly number[],
    reversals: isTold
      ? rankReversals(values.length, (kept) => topsis(kept.map((i) => values[i]!), shares).closeness) // prettier-ignore
      : null,
  };
}
