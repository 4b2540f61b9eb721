import { EngineError } from "../errors";
import { median } from "../math/statistics";
import type { Column } from "./column";
import type { Explanation } from "./explain";
import type { ReadyModel } from "./model";
import { sharesOf } from "./weights";
import type { Values } from "./verdict";

/** How a case gets from the reference's score to its own. */
export interface Waterfall {
  readonly from: number;
  readonly to: number;
  /** One a criterion; they add up to `to - from`. 0 where either side has no value. */
  readonly steps: readonly { readonly label: string; readonly points: number }[];
  /** Share of the weight for which both sides have a value, 0 to 1: the part that is compared. */
  readonly coverage: number;
}

/**
 * Waterfall of a case against a reference.
 *
 * step_k = w_k · (v_k − r_k), Σ step_k = S − S_r, with weights renormalised over the criteria that both have
 *
 * @param values The case's values, 0 to 100; null where missing.
 * @param reference The reference's, by default of the product the cohort's `medianProfile`.
 * @throws {EngineError} `shape-mismatch` if a length differs from the model's; `missing-data` if no criterion of any
 * weight has both values.
 */
export function waterfall(model: ReadyModel, values: Values, reference: Values): Waterfall {
  const count = model.criteria.length;
  if (values.length !== count || reference.length !== count) {
    throw new EngineError(
      "shape-mismatch",
      `${model.name} must have ${count} values, got ${values.length} and ${reference.length}`,
    );
  }
  const pairs = model.shares.map((share, k) => {
    const [value, other] = [values[k] ?? null, reference[k] ?? null];
    return value === null || other === null ? { share: 0, value: 0, other: 0 } : { share, value, other };
  });
  const coverage = pairs.reduce((total, { share }) => total + share, 0);
  if (!(coverage > 0))
    throw new EngineError("missing-data", "case and reference must share at least one criterion, got none");
  const { shares } = sharesOf(pairs.map(({ share }) => share));
  const total = (side: "value" | "other") => pairs.reduce((points, pair, k) => points + shares[k]! * pair[side], 0);
  return {
    from: total("other"),
    to: total("value"),
    steps: pairs.map(({ value, other }, k) => ({
      label: model.criteria[k]!.label,
      points: shares[k]! * (value - other),
    })),
    coverage,
  };
}

/** Median of each column over the cases that have a number; null where none has. */
export function medianProfile(columns: readonly Column[]): Values {
  return columns.map(({ values, blanks }) =>
    blanks === values.length ? null : median([...values].filter((value) => value === value)),
  );
}

/** The values of a case that has been explained. */
export const valuesOfCase = ({ contributions }: Explanation): Values => contributions.map(({ value }) => value);
