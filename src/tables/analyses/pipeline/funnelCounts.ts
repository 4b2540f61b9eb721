import { outcomeOf, stageKey } from "../../../engine";
import type { OpportunityRow } from "../../opportunities";
import { type StageOrder, stageOrder } from "./stageOrder";

/** How many opportunities came how far. */
export interface FunnelCounts {
  readonly order: StageOrder;
  /** Open stages in order, then Won. */
  readonly labels: readonly string[];
  /** How many came at least so far, one a label; the first with those lost. */
  readonly counts: readonly number[];
  /** How many stand there now. */
  readonly standing: readonly number[];
  readonly won: number;
  readonly lost: number;
  /** Without a stage. */
  readonly unplaced: number;
}

/**
 * Counts how far opportunities came: each open one to its stage and through those before, those won through all.
 *
 * Of those lost no column says how far they had come, so they count where all begin.
 */
export function funnelCounts(rows: readonly OpportunityRow[]): FunnelCounts {
  const order = stageOrder(rows);
  const standing = order.stages.map(
    (stage) => rows.filter((row) => row.stage !== null && stageKey(row.stage) === stageKey(stage)).length,
  );
  const closed = (outcome: string): number =>
    rows.filter(({ stage }) => stage !== null && outcomeOf(stage) === outcome).length;
  const [won, lost] = [closed("won"), closed("lost")];
  const reached = standing.map((_, place) => standing.slice(place).reduce((total, count) => total + count, won));
  const counts = [...reached, won].map((count, place) => (place === 0 ? count + lost : count));
  return {
    order,
    labels: [...order.stages, "Won"],
    counts,
    standing: [...standing, won],
    won,
    lost,
    unplaced: rows.filter(({ stage }) => stage === null || stage.trim() === "").length,
  };
}
