import type { Explanation } from "../scoring/explain";
import type { ReadyModel } from "../scoring/model";
import { type Verdict, verdictOf } from "../scoring/verdict";
import type { Bar } from "./bars";

/** A verdict after the mandatory bars. */
export interface BarredVerdict extends Verdict {
  /** Mandatory bars that hold it down. */
  readonly heldBy: readonly Bar[];
  /** Mandatory bars that are not known and could still hold it down. */
  readonly open: readonly Bar[];
}

/**
 * Verdict of a partner after the framework's bars: while a mandatory bar is missed the best band, Pursue, is out of reach.
 *
 * A mandatory bar that is not known holds nothing down, but then Pursue is not firm. The verdict by score and gates alone, which
 * PARTNER_VERDICT gives, stays what it is.
 *
 * @param explanation Of the partner, by this model.
 * @param model The qualification model, its best band first.
 * @returns Null where nothing can be said.
 * @see Our own rule, METHODS section 2: a mandatory framework bar unmet leaves Develop at best, as the gates do.
 */
export function cappedByBars(explanation: Explanation, model: ReadyModel, bars: readonly Bar[]): BarredVerdict | null {
  const { verdict, value, interval, contributions } = explanation;
  const [best] = model.bands;
  const missed = bars.filter(({ mandatory, status }) => mandatory && status === "missed");
  const unknown = bars.filter(({ mandatory, status }) => mandatory && status === "not known");
  if (missed.length === 0) {
    if (verdict === null) return null;
    const open = verdict.label === best?.label || !verdict.firm ? unknown : [];
    return { ...verdict, firm: verdict.firm && open.length === 0, heldBy: [], open };
  }
  const values = contributions.map((contribution) => contribution.value);
  const capped = verdictOf({ ...model, bands: model.bands.slice(1) }, values, value, interval.low, interval.high);
  if (capped === null) return null;
  const heldBy = verdict === null || verdict.label === best?.label ? missed : [];
  return { ...capped, gates: verdict?.gates ?? capped.gates, heldBy, open: [] };
}
