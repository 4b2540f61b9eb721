import { EngineError } from "../errors";
import { ranks } from "../scoring/ranks";

/** The framework's four kinds of engagement. */
export const engagementKinds = ["Content", "Event", "Collaboration", "Introduction"] as const;
export type EngagementKind = (typeof engagementKinds)[number];

/** Something that could be done with a partner. */
export interface EngagementOption {
  readonly name: string;
  /** What it would bring, 0 or more, in the same unit for all options. */
  readonly impact: number;
  /** That it brings that, 0 to 1. */
  readonly probability: number;
  /** What it takes, above 0, in the same unit for all options. */
  readonly effort: number;
}

/** An option and its place among the others. */
export interface RankedEngagement<Option extends EngagementOption> {
  readonly option: Option;
  /** 1 is best; ties share the better place. */
  readonly rank: number;
  /** Expected impact for each unit of effort. */
  readonly score: number;
}

/** As many as the framework returns. */
export const mostEngagements = 10;

/**
 * Expected impact of an engagement for each unit of effort.
 *
 * score = impact · probability / effort
 *
 * @returns 0 or more, in units of impact for one of effort.
 * @throws {EngineError} `invalid-input` if impact is not 0 or more, probability not from 0 to 1, effort not above 0, or the score too
 * large for a number.
 * @see The framework prioritises by potential impact; the quotient is our own rule, the return on what the option takes.
 */
export function engagementScore({ name, impact, probability, effort }: EngagementOption): number {
  const refuse = (what: string, rule: string, got: number): never => {
    throw new EngineError("invalid-input", `${what} of ${name} must be ${rule}, got ${got}`);
  };
  if (!(Number.isFinite(impact) && impact >= 0)) refuse("impact", "0 or more", impact);
  if (!(probability >= 0 && probability <= 1)) refuse("probability", "from 0 to 1", probability);
  if (!(Number.isFinite(effort) && effort > 0)) refuse("effort", "above 0", effort);
  const score = (impact * probability) / effort;
  if (!Number.isFinite(score)) refuse("effort", "large enough for a score", effort);
  return score;
}

/**
 * Engagements worth doing first: by expected impact for each unit of effort, the ten best.
 *
 * @param most How many, 1 or more.
 * @returns Highest score first; of equals, which share a rank, the earlier first.
 * @throws {EngineError} As `engagementScore`.
 */
export function rankEngagements<Option extends EngagementOption>(
  options: readonly Option[],
  most = mostEngagements,
): readonly RankedEngagement<Option>[] {
  const scores = options.map(engagementScore);
  const places = ranks(scores);
  return options
    .map((option, i) => ({ option, rank: places[i]!, score: scores[i]! }))
    .sort((a, b) => a.rank - b.rank)
    .slice(0, most);
}
