import {
  dayNumber,
  EngineError,
  type Interaction,
  type InteractionDirection,
  type InteractionType,
} from "../../../engine";
import type { InteractionRow } from "../../interactions";

/** Interactions of a partner, and what of its rows does not count. */
export interface ReadInteractions {
  readonly interactions: readonly Interaction[];
  /** The day of the last one; null where there is none. */
  readonly last: string | null;
  readonly notes: readonly string[];
}

const isDay = (date: string): boolean => {
  try {
    dayNumber(date);
    return true;
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return false;
  }
};

const inRange = (seniority: number | null): boolean => seniority === null || (seniority >= 1 && seniority <= 5);

/**
 * Reads the interactions with a partner. A row without a date or a type, with a seniority that is none, or of a day that has not come, is
 * left out and told.
 */
export function readInteractions(rows: readonly InteractionRow[], day: string): ReadInteractions {
  const read = rows.flatMap(({ date, type, contact, seniority, direction }) =>
    date !== null && isDay(date) && type !== null && inRange(seniority)
      ? [
          {
            date,
            type: type as InteractionType,
            contact,
            seniority,
            direction: direction as InteractionDirection | null,
          },
        ]
      : [],
  );
  const interactions = read.filter(({ date }) => date <= day);
  const bad = rows.length - read.length;
  const ahead = read.length - interactions.length;
  return {
    interactions,
    last: interactions.reduce<string | null>((last, { date }) => (last === null || date > last ? date : last), null),
    notes: [
      ...(bad === 0 ? [] : [`Interactions without a date, a type or a seniority from 1 to 5 are left out: ${bad}.`]),
      ...(ahead === 0 ? [] : [`Interactions of a day that has not come are left out: ${ahead}.`]),
    ],
  };
}
