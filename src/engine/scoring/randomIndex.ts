import { EngineError } from "../errors";
import { nameKey } from "../names";

/** Mean consistency index of random judgements, by their number of criteria; tables differ, so each has a name. */
export interface RandomIndex {
  readonly name: string;
  readonly source: string;
  /** For 1, 2, 3 … criteria. */
  readonly values: readonly number[];
}

/** The tables in use, the one that counts unless another is named first. */
export const randomIndexes: readonly RandomIndex[] = [
  {
    name: "Saaty",
    source: "Saaty, The Analytic Hierarchy Process (1980)",
    values: [0, 0, 0.58, 0.9, 1.12, 1.24, 1.32, 1.41, 1.45, 1.49],
  },
  {
    name: "Aguaron",
    source:
      "Aguarón & Moreno-Jiménez, European Journal of Operational Research 147 (2003), 137-145; the table of R's package MCDA",
    values: [0, 0, 0.525, 0.882, 1.115, 1.252, 1.341, 1.404, 1.452, 1.484, 1.513, 1.535, 1.555, 1.57, 1.583, 1.595],
  },
];

/** The random index of so many criteria, and where it comes from. */
export interface NamedIndex {
  readonly value: number;
  readonly name: string;
}

/**
 * Random index by the name of a table, or as given.
 *
 * @param given Name of a table, or the index itself, above 0.
 * @throws {EngineError} `invalid-input` if no table has this name, if the table does not go so far, or if the number is not above 0.
 */
export function randomIndexOf(count: number, given: string | number): NamedIndex {
  if (typeof given === "number") {
    if (given > 0 && Number.isFinite(given)) return { value: given, name: "given" };
    throw new EngineError("invalid-input", `random index must be above 0, got ${given}`);
  }
  const table = randomIndexes.find(({ name }) => nameKey(name) === nameKey(given));
  if (!table) {
    const names = randomIndexes.map(({ name }) => name).join(", ");
    throw new EngineError("invalid-input", `random index must be a number or one of ${names}, got "${given}"`);
  }
  const value = table.values[count - 1];
  if (value === undefined) {
    const most = table.values.length;
    throw new EngineError(
      "invalid-input",
      `criteria must be ${most} or fewer for ${table.name}'s random index, got ${count}`,
    );
  }
  return { value, name: table.name };
}
