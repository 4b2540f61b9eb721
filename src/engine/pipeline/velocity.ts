import { type Overrides, valuesOf } from "../assumption";
import { EngineError } from "../errors";
import { pipelineAssumptions } from "./assumptions";

/** What makes a pipeline fast. */
export interface PipelineFigures {
  /** How many opportunities are open, 0 or more. */
  readonly opportunities: number;
  /** Share of them that is won, 0 to 1. */
  readonly winRate: number;
  /** Mean value of one that is won, in money, 0 or more. */
  readonly averageValue: number;
  /** Mean days from creation to close, above 0. */
  readonly cycleDays: number;
}

function within(value: number, name: string, most = Infinity): void {
  if (Number.isFinite(value) && value >= 0 && value <= most) return;
  const rule = most === Infinity ? "a number of 0 or more" : `from 0 to ${most}`;
  throw new EngineError("invalid-input", `${name} must be ${rule}, got ${value}`);
}

function checkCycle(cycleDays: number): void {
  if (!(Number.isFinite(cycleDays) && cycleDays > 0)) {
    throw new EngineError("invalid-input", `cycleDays must be above 0, got ${cycleDays}`);
  }
}

/**
 * Value that a pipeline wins in a day.
 *
 * velocity = opportunities · winRate · averageValue / cycleDays
 *
 * @returns Money a day, 0 or more.
 * @throws {EngineError} `invalid-input` if a figure is outside its range, or the result larger than a number can be.
 * @see Sales velocity as CRM vendors define it; HubSpot, Sales velocity: what it is and how to measure it.
 */
export function pipelineVelocity({ opportunities, winRate, averageValue, cycleDays }: PipelineFigures): number {
  within(opportunities, "opportunities");
  within(winRate, "winRate", 1);
  within(averageValue, "averageValue");
  checkCycle(cycleDays);
  const velocity = (opportunities * winRate * averageValue) / cycleDays;
  within(velocity, "velocity");
  return velocity;
}

/** Whether the figures of a pipeline fit each other. */
export interface FlowCheck {
  /** Opportunities that should be open, throughput · cycle. */
  readonly expected: number;
  /** Open opportunities over those expected; null where none is expected. */
  readonly ratio: number | null;
  /** What does not fit; null where all does. */
  readonly warning: string | null;
}

/**
 * Little's law as a check of a pipeline: how many are open must fit how many are closed a day and how long each takes.
 *
 * expected = closedADay · cycleDays; a warning where the open ones differ from it by more than a factor of 2
 *
 * Many more are open than the law says where dead opportunities are never closed; many fewer where the cycle is measured too long.
 *
 * @param open Opportunities open on the average, 0 or more.
 * @param closedADay Opportunities closed a day, won and lost, 0 or more.
 * @param cycleDays Mean days from creation to close, above 0.
 * @throws {EngineError} `invalid-input` if a figure is outside its range.
 * @see Little, A Proof for the Queuing Formula L = λW, Operations Research 9 (1961), 383-387. The factor is our own rule.
 */
export function flowCheck(open: number, closedADay: number, cycleDays: number, overrides?: Overrides): FlowCheck {
  within(open, "open");
  within(closedADay, "closedADay");
  checkCycle(cycleDays);
  const { flow } = valuesOf(pipelineAssumptions, overrides);
  const expected = closedADay * cycleDays;
  within(expected, "closedADay · cycleDays");
  const ratio = expected > 0 && Number.isFinite(open / expected) ? open / expected : null;
  const off = ratio === null ? open > 0 : ratio > flow || ratio < 1 / flow;
  const words = `${open} are open, but ${Number(closedADay.toPrecision(3))} closed a day at ${Number(cycleDays.toPrecision(3))} days each would make ${Number(expected.toPrecision(3))}`;
  return { expected, ratio, warning: off ? words : null };
}
