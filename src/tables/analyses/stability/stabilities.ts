import { rankStability, robustnessAssumptions, type Stability, valuesOf } from "../../../engine";
import type { Setting } from "../../table";
import { columnsOf, type CompletePartners, statedWeights } from "./completePartners";
import { drawsFor } from "./rankDraws";

/** How the ranks turn out with weights drawn around the stated ones, and with any weights. */
export interface Stabilities {
  readonly around: Stability;
  readonly any: Stability;
  /** Places of the partners, best first. */
  readonly order: readonly number[];
}

/**
 * Draws the weights of complete partners, with what the Assumptions say of it.
 *
 * @throws {EngineError} If the Assumptions say something impossible.
 */
export function stabilities(found: CompletePartners, setting: Setting): Stabilities {
  const columns = columnsOf(found);
  const set = valuesOf(robustnessAssumptions, setting.overrides);
  const options = {
    weights: statedWeights(setting).shares,
    draws: drawsFor(found.names.length, set.draws),
    seed: set.seed,
  };
  const around = rankStability(columns, { ...options, concentration: set.concentration }, setting.overrides);
  const any = rankStability(columns, options, setting.overrides);
  const order = found.names.map((_, i) => i).sort((a, b) => around.ranks[a]! - around.ranks[b]! || a - b);
  return { around, any, order };
}
