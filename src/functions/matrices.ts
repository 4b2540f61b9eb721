import {
  type DecisionMatrix,
  type Direction,
  EngineError,
  type Normalisation,
  normalisations,
  type ObjectiveMethod,
  objectiveMethods,
} from "../engine";
import { aNumber, aText, type Input, isBlank, isOmitted, rangeOf, readList, readNumber } from "./cells";

/** Reads a matrix in which a wrong cell spoils the whole; null where blank. */
export const readMatrix = (value: Input, name: string): DecisionMatrix =>
  rangeOf(value, name).map((row, i) => row.map((cell, k) => (isBlank(cell) ? null : aNumber(cell, name, i, k))));

/** Reads optional directions, one a criterion: 1 or -1. */
export function readDirections(value: Input, length: number): readonly Direction[] | null {
  if (isOmitted(value)) return null;
  return readList(value, "directions", length).map((direction, k) => {
    if (direction === 1) return "higher";
    if (direction === -1) return "lower";
    throw new EngineError("invalid-input", `direction ${k + 1} must be 1 or -1, got ${direction}`);
  });
}

/** Reads one of some words, in any case. */
function readWord<Word extends string>(value: Input, name: string, words: readonly Word[]): Word {
  const text = aText(rangeOf(value, name)[0]![0], name, 0);
  const word = words.find((known) => known === text.trim().toLowerCase());
  if (word !== undefined) return word;
  throw new EngineError("invalid-input", `${name} must be one of ${words.join(", ")}, got "${text.slice(0, 40)}"`);
}

export const readNormalisation = (value: Input): Normalisation =>
  isOmitted(value) ? "vector" : readWord(value, "normalisation", normalisations);

export const readObjectiveMethod = (value: Input): ObjectiveMethod => readWord(value, "method", objectiveMethods);

/** Reads an optional number. */
export const readOptional = (value: Input, name: string): number | null =>
  isOmitted(value) ? null : readNumber(value, name);

/** Reads a random index: a number, or the name of a table; Saaty's unless given. */
export function readRandomIndex(value: Input): string | number {
  if (isOmitted(value)) return "Saaty";
  const [cell] = rangeOf(value, "randomIndex")[0]!;
  return typeof cell === "string" ? aText(cell, "randomIndex", 0) : readNumber(value, "randomIndex");
}
