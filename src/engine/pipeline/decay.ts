import { EngineError } from "../errors";

function zeroOrMore(value: number, what: string): void {
  if (!(Number.isFinite(value) && value >= 0)) {
    throw new EngineError("invalid-input", `${what} must be 0 or more, got ${value}`);
  }
}

/**
 * Points that are left after some days, halving time and again.
 *
 * left = points · 2^(−age / halfLife)
 *
 * Unlike the linear form it has no cliff: what is old counts little, but never nothing from one day to the next.
 *
 * @param points 0 or more.
 * @param ageDays 0 or more.
 * @param halfLifeDays Above 0.
 * @returns 0 to points.
 * @throws {EngineError} `invalid-input` if points or age are not 0 or more, or the half-life is not above 0.
 * @see Our own rule: radioactive decay, with a half-life of a quarter.
 */
export function halfLifeDecay(points: number, ageDays: number, halfLifeDays: number): number {
  zeroOrMore(points, "points");
  zeroOrMore(ageDays, "age");
  if (!(Number.isFinite(halfLifeDays) && halfLifeDays > 0)) {
    throw new EngineError("invalid-input", `half-life must be above 0, got ${halfLifeDays}`);
  }
  return points * 2 ** (-ageDays / halfLifeDays);
}

/**
 * Points that are left after some months, as many lost each month.
 *
 * left = max(0, points · (1 − rate · months))
 *
 * @param points 0 or more.
 * @param months Age, 0 or more.
 * @param rate Share of the points lost a month, 0 to 1.
 * @returns 0 to points.
 * @throws {EngineError} `invalid-input` if points or months are not 0 or more, or the rate is not from 0 to 1.
 * @see HubSpot, Build lead scores: at 50 % a month 10 points are 5 after one month.
 */
export function linearDecay(points: number, months: number, rate: number): number {
  zeroOrMore(points, "points");
  zeroOrMore(months, "months");
  if (!(rate >= 0 && rate <= 1)) {
    throw new EngineError("invalid-input", `rate must be from 0 to 1, got ${rate}`);
  }
  return points * Math.max(0, 1 - rate * months);
}
