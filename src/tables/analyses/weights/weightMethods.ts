import {
  EngineError,
  objectiveMethods,
  type ObjectiveMethod,
  objectiveWeights,
  rankOrderWeights,
  ranks,
} from "../../../engine";

/** A way to weigh the criteria: what people said, or what something else suggests. */
export interface WeightMethod {
  readonly name: string;
  /** One a criterion, adding up to 1; null where the data allow none. */
  readonly weights: readonly number[] | null;
  /** Why there are none. */
  readonly reason: string | null;
}

const names: Readonly<Record<ObjectiveMethod, string>> = {
  entropy: "Entropy",
  critic: "CRITIC",
  deviation: "Deviation",
};

function fromData(method: ObjectiveMethod, values: readonly (readonly number[])[]): WeightMethod {
  const name = names[method];
  try {
    return { name, weights: objectiveWeights(method, values).weights, reason: null };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { name, weights: null, reason: error.message };
  }
}

/** The stated weights first, then what their order alone and what the data suggest. */
export function weightMethods(
  stated: readonly number[],
  values: readonly (readonly number[])[],
): readonly [WeightMethod, ...WeightMethod[]] {
  const places = ranks(stated) as readonly number[];
  return [
    { name: "Stated", weights: stated, reason: null },
    { name: "Order of the stated", weights: rankOrderWeights(places), reason: null },
    ...objectiveMethods.map((method) => fromData(method, values)),
  ];
}
