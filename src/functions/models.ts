import { coverageRule, type Criterion, EngineError, readValueFunction, type ScoringModel } from "../engine";
import { aNumber, aText, type Input, isBlank, type Range } from "./cells";

/** A criterion: label, weight, value function; its scale where the value function is a rating. */
function readCriterion(row: readonly Input[], k: number, name: string, scale: Input): Criterion {
  const [label, weight, curve] = row;
  try {
    return {
      label: isBlank(label) ? `Criterion ${k + 1}` : String(label),
      weight: aNumber(weight, name, k, 1),
      value: readValueFunction(aText(curve, name, k, 2), isBlank(scale) ? 100 : aNumber(scale, name, k, 3)),
    };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    throw new EngineError(
      "invalid-input",
      error.message.startsWith(`${name},`) ? error.message : `${name}, row ${k + 1}: ${error.message}`,
    );
  }
}

/**
 * Model of a range whose rows are criteria: label, weight, value function.
 *
 * @param name Name of the parameter, for the message.
 * @param scaleOf The cell with the scale of a rating, from a criterion's row; blank is 100.
 * @throws {EngineError} `invalid-input` if a weight or a value function is wrong.
 */
export const modelOf = (
  range: Range,
  name: string,
  scaleOf: (row: readonly Input[]) => Input = () => null,
): ScoringModel => ({
  name,
  criteria: range.map((row, k) => readCriterion(row, k, name, scaleOf(row))),
  bands: [],
  gates: [],
  coverage: coverageRule,
  assumptions: [],
});
