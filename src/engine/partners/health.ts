import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import { inWords } from "../derived";
import { type Band, bandOf, checkBands, reaches } from "../scoring/bands";
import type { Performance } from "./performance";

export const healthAssumptions = {
  name: "Partner health",
  items: {
    green: {
      name: "Green from",
      value: 75,
      unit: "points",
      tag: "default",
      source: "Our own rule: 83.3 is every target met, so this is nine tenths of all targets",
    },
    amber: {
      name: "Amber from",
      value: 50,
      unit: "points",
      tag: "default",
      source: "Our own rule: three fifths of all targets",
    },
    quarters: {
      name: "Quarters in a row that a minimum may not be missed",
      value: 2,
      unit: "quarters",
      tag: "default",
      source: "Our own rule: one quarter may be chance",
    },
  },
} as const satisfies AssumptionGroup;

export const healthColours = ["Green", "Amber", "Red"] as const;
export type HealthColour = (typeof healthColours)[number];

/** Whether a partner met one of its agreement's minimums, quarter by quarter. */
export interface MinimumHistory {
  readonly name: string;
  /** Oldest first; null where not known. */
  readonly met: readonly (boolean | null)[];
}

/** Colour of a partner's health. */
export interface Health {
  readonly colour: HealthColour;
  /** Whether every way in which the missing measures could turn out gives this colour. */
  readonly firm: boolean;
  /** What holds a score that would be Green at Amber, by name; empty where nothing does. */
  readonly heldBy: readonly string[];
  /** Points from the score to the nearest boundary between colours; null without a score. */
  readonly distance: number | null;
}

/** Minimums that were missed in each of the last quarters. */
function missedMinimums(minimums: readonly MinimumHistory[], quarters: number): readonly string[] {
  return minimums
    .filter(({ met }) => met.length >= quarters && met.slice(-quarters).every((quarter) => quarter === false))
    .map(({ name }) => `${name} missed ${quarters} quarters in a row`);
}

/**
 * Makes health ready for many partners: Green, Amber or Red by their performance.
 *
 * Green from 75, Amber from 50, else Red. Quality below 50, or a minimum of the agreement missed in two quarters in a row, leaves Amber
 * at best, however strong the rest; both are named. Without a score there is a colour only where every completion gives the same.
 *
 * @returns A function from a partner's performance and the histories of its agreement's minimums, none unless given, to its health; null
 * where nothing can be said.
 * @throws {EngineError} `invalid-input` if the colours do not fall.
 * @see Our own rule, in the shape of the framework's health score, for which it names no bounds.
 */
export function partnerHealth(
  overrides?: Overrides,
): (performance: Performance, minimums?: readonly MinimumHistory[]) => Health | null {
  const { green, amber, quarters } = valuesOf(healthAssumptions, overrides);
  const inARow = Math.max(1, Math.round(quarters));
  const bands: readonly Band[] = [
    { label: "Green", from: green },
    { label: "Amber", from: amber },
    { label: "Red", from: -Infinity },
  ];
  checkBands(bands);
  const colourAt = (score: number, held: boolean): HealthColour => {
    if (!reaches(score, amber)) return "Red";
    return reaches(score, green) && !held ? "Green" : "Amber";
  };

  return ({ value, interval, groups }, minimums = []) => {
    const quality = groups.find(({ group }) => group === "Quality")!;
    const missed = missedMinimums(minimums, inARow);
    const red = quality.value !== null && !reaches(quality.value, amber);
    const mayBeRed = (quality.share > 0 || quality.value !== null) && !reaches(quality.interval.low, amber);
    const mustBeRed = !reaches(quality.interval.high, amber);
    const worst = colourAt(interval.low, missed.length > 0 || mayBeRed);
    const best = colourAt(interval.high, missed.length > 0 || mustBeRed);
    if (value === null && worst !== best) return null;
    const held = red || missed.length > 0;
    const wouldBeGreen = colourAt(value ?? interval.high, false) === "Green";
    const named = red ? [`Quality is red (${inWords(quality.value)})`, ...missed] : missed;
    return {
      colour: value === null ? best : colourAt(value, held),
      firm: worst === best,
      heldBy: held && wouldBeGreen ? named : [],
      distance: value === null ? null : bandOf(value, bands).distance,
    };
  };
}
