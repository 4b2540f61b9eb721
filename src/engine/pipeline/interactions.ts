import { EngineError } from "../errors";
import { dayNumber } from "../math/days";

/** What an interaction may be, lightest first. */
export const interactionTypes = ["Email", "Call", "Meeting", "Workshop", "Joint deal"] as const;
export type InteractionType = (typeof interactionTypes)[number];

/** Who came to whom. */
export const interactionDirections = ["In", "Out"] as const;
export type InteractionDirection = (typeof interactionDirections)[number];

/** One time that we and a partner had to do with each other. */
export interface Interaction {
  /** YYYY-MM-DD. */
  readonly date: string;
  readonly type: InteractionType;
  /** Who of the partner took part; null where not recorded. */
  readonly contact: string | null;
  /** Of that person, 1 (staff) to 5 (executive board); null where not recorded. */
  readonly seniority: number | null;
  readonly direction: InteractionDirection | null;
}

/** An interaction with its day as a number. */
export interface DatedInteraction extends Interaction {
  readonly day: number;
}

/**
 * Interactions with their days as numbers, once it is clear that none lies ahead.
 *
 * @param asOf The day they are looked at, as a number of `dayNumber`.
 * @throws {EngineError} `invalid-input` if a date is none, lies after that day, or a seniority is not from 1 to 5.
 */
export function datedInteractions(interactions: readonly Interaction[], asOf: number): readonly DatedInteraction[] {
  return interactions.map((interaction, i) => {
    const { date, seniority } = interaction;
    const day = dayNumber(date, `date of interaction ${i + 1}`);
    if (day > asOf) {
      throw new EngineError(
        "invalid-input",
        `date of interaction ${i + 1} must not lie after the day it is looked at, got ${date}`,
      );
    }
    if (seniority !== null && !(seniority >= 1 && seniority <= 5)) {
      throw new EngineError("invalid-input", `seniority of interaction ${i + 1} must be from 1 to 5, got ${seniority}`);
    }
    return { ...interaction, day };
  });
}
