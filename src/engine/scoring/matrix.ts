import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { type Band, bandOf, checkBands } from "./bands";

export const levels = ["High", "Medium", "Low"] as const;

/** One of three levels. */
export type Level = (typeof levels)[number];

/** What to do in each of nine cells: by the level of the first axis, then of the second. */
export type Matrix<Cell extends string = string> = Readonly<Record<Level, Readonly<Record<Level, Cell>>>>;

/** Where High and Medium start. */
export interface Cuts {
  readonly high: number;
  readonly medium: number;
}

export const levelAssumptions = {
  name: "Levels",
  items: {
    high: {
      name: "High from",
      value: 66.67,
      unit: "points",
      tag: "published",
      source: "Thirds, as in David's IE matrix, which cuts its scale of 1 to 4 at 2.0 and 3.0",
    },
    medium: { name: "Medium from", value: 33.33, unit: "points", tag: "published", source: "As above" },
  },
} as const satisfies AssumptionGroup;

/** Where the levels of the framework's matrices start. */
export const levelCuts = (overrides?: Overrides): Cuts => valuesOf(levelAssumptions, overrides);

/** The three levels as bands. */
export const levelBands = ({ high, medium }: Cuts): readonly Band[] => [
  { label: "High", from: high },
  { label: "Medium", from: medium },
  { label: "Low", from: -Infinity },
];

/**
 * Level of a number: High from `cuts.high`, Medium from `cuts.medium`, else Low.
 *
 * @throws {EngineError} `invalid-input` if the cuts do not fall or the number is not finite.
 */
export function levelOf(value: number, cuts: Cuts): Level {
  if (!Number.isFinite(value))
    throw new EngineError("invalid-input", `a level must be taken of a number, got ${value}`);
  const bands = levelBands(cuts);
  checkBands(bands);
  return bandOf(value, bands).band.label as Level;
}

/**
 * Reads a level as a person writes it.
 *
 * @param what Name of the parameter, for the message.
 * @throws {EngineError} `invalid-input` if the text is not High, Medium or Low, in any case.
 */
export function readLevel(text: string, what: string): Level {
  const wanted = text.trim().toLowerCase();
  const level = levels.find((name) => name.toLowerCase() === wanted);
  if (!level) throw new EngineError("invalid-input", `${what} must be High, Medium or Low, got "${text}"`);
  return level;
}
