import type { ScorableTable } from "./scorable";

/** Whether a verdict is the best, the worst or one between. */
export type Standing = "good" | "fair" | "poor" | "unknown";

/** How good what the table says of a row is. */
export function standingOf({ scoring: { verdicts } }: ScorableTable, verdict: string | null): Standing {
  const place = verdict === null ? -1 : verdicts.indexOf(verdict);
  if (place < 0) return "unknown";
  if (place === 0) return "good";
  return place === verdicts.length - 1 ? "poor" : "fair";
}
