import {
  EngineError,
  type NextStanding,
  nameKey,
  nextStanding,
  type TierProgress,
  tierProgress,
  type TierTable,
} from "../../../engine";
import type { Analysed } from "../analysis";
import type { TierFact, TierFacts } from "./tierFacts";

/** Where a partner stands in our programme, and what follows from it. */
export interface TierStanding extends TierFacts {
  readonly partner: string;
  /** What the sheet Partners says; null for none. */
  readonly held: string | null;
  readonly progress: TierProgress;
  /** What an evaluation on the day comes to; null where what is not known could change it. */
  readonly next: NextStanding | null;
  /** The requirement that is met least, or those that are not known; null once the highest tier is reached. */
  readonly bottleneck: string | null;
  /** Why the tier is lost on the day on which it is; null where it is kept. */
  readonly lostBecause: string | null;
}

function bottleneckOf({ requirements, progress, nextTier }: TierProgress): string | null {
  if (nextTier === null) return null;
  const unknown = requirements.filter(({ pctMet }) => pctMet === null).map(({ name }) => name);
  if (unknown.length > 0) return `Not known: ${unknown.join(", ")}`;
  return requirements.find(({ pctMet }) => pctMet === progress)?.name ?? null;
}

function lostBecauseOf({ requirements, lostOn }: TierProgress, facts: readonly TierFact[]): string | null {
  if (lostOn === null) return null;
  const lost = requirements.filter((requirement) => requirement.lostOn === lostOn).map(({ name }) => name);
  const gone = (requirement: string) =>
    facts
      .filter(({ until, requirement: own }) => until === lostOn && nameKey(own) === nameKey(requirement))
      .map(({ what }) => what);
  return lost.map((name) => `${name}: ${gone(name).join("; ")}`).join(". ");
}

/** The highest tier that a partner can have by what is known, whatever the rest may be. */
function mostPossible(
  { tiers, requirements }: TierTable,
  progress: TierProgress,
  facts: readonly TierFact[],
  day: string,
): string | null {
  const isKnown = progress.requirements.map(({ have }) => have !== null);
  const known = requirements.filter((_, k) => isKnown[k]);
  if (known.length === 0) return tiers.at(-1) ?? null;
  const names = new Set(known.map(({ name }) => nameKey(name)));
  return tierProgress(
    { tiers, requirements: known },
    facts.filter(({ requirement }) => names.has(nameKey(requirement))),
    day,
  ).tier;
}

/** The evaluation by the progression rule; null where what is not known could change what follows. */
function evaluated(
  programme: TierTable,
  held: string | null,
  progress: TierProgress,
  facts: readonly TierFact[],
  { day, setting }: Analysed,
): NextStanding | null {
  const by = (eligible: string | null): NextStanding =>
    nextStanding(programme.tiers, { tier: held, atRiskSince: null }, eligible, day, setting.overrides);
  const next = by(progress.tier);
  return by(mostPossible(programme, progress, facts, day)).change === next.change ? next : null;
}

/**
 * Where a partner stands on the day of an analysis.
 *
 * @param held The tier that the sheet Partners says.
 * @throws {EngineError} as `tierProgress`.
 */
export function tierStanding(
  source: Analysed,
  programme: TierTable,
  partner: string,
  held: string | null,
  { facts, notes }: TierFacts,
): TierStanding {
  const progress = tierProgress(programme, facts, source.day);
  const known = {
    partner,
    held,
    facts,
    progress,
    bottleneck: bottleneckOf(progress),
    lostBecause: lostBecauseOf(progress, facts),
  };
  try {
    return { ...known, notes, next: evaluated(programme, held, progress, facts, source) };
  } catch (error) {
    if (!(error instanceof EngineError)) throw error;
    return { ...known, notes: [...notes, `Partners, ${partner}: ${error.message}.`], next: null };
  }
}

/** What an evaluation changed, as a person says it. */
export function whatFollows({ next, progress }: TierStanding): string | null {
  if (!next) return null;
  if (next.change === "Raised") return `Raised to ${next.tier ?? "no tier"}`;
  if (next.change === "At risk") return `At risk: meets ${progress.tier ?? "no tier"}`;
  return next.tier === null ? "No tier yet" : next.change;
}
