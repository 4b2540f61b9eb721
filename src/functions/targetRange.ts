import { checkRange, EngineError, type KnockOutRange, type ScoringModel } from "../engine";
import { aNumber, type Input, isBlank, rangeOf } from "./cells";
import { modelOf } from "./models";

/** An ideal profile: how a target is scored, and what its raw measures must be before. */
export interface IdealProfile {
  readonly model: ScoringModel;
  /** One a criterion. */
  readonly ranges: readonly KnockOutRange[];
}

/**
 * Reads an ideal profile, a row a criterion: label, weight, value function, least, most.
 *
 * @throws {EngineError} `shape-mismatch` for fewer than three columns or more than five; `invalid-input` for a weight, a value function or a range that is wrong.
 */
export function readIdeal(value: Input): IdealProfile {
  const rows = rangeOf(value, "ideal");
  const width = rows[0]!.length;
  if (width < 3 || width > 5) throw new EngineError("shape-mismatch", `ideal must have 3 to 5 columns, got ${width}`);
  const model = modelOf(rows, "ideal");
  const ranges = rows.map((row, k): KnockOutRange => {
    const end = (column: number) => (isBlank(row[column]) ? null : aNumber(row[column], "ideal", k, column));
    const range = { label: model.criteria[k]!.label, least: end(3), most: end(4) };
    checkRange(range);
    return range;
  });
  return { model, ranges };
}
