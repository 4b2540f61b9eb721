import { EngineError } from "../errors";
import { checkDay, type Day } from "../math/days";
import { nameKey } from "../names";
import { reaches } from "../scoring/bands";
import { type Holding, totalsOf } from "./holdings";

/** What a programme asks of a partner in one respect. */
export interface TierRequirement {
  readonly name: string;
  /** What each tier needs, in the order of the tiers; null where a tier does not ask for it. A yes or no is 1 or 0. */
  readonly needs: readonly (number | null)[];
}

/** A programme: its tiers, low to high, and what they ask. */
export interface TierTable {
  readonly tiers: readonly string[];
  readonly requirements: readonly TierRequirement[];
}

/** Where a partner stands with one requirement. */
export interface RequirementProgress {
  readonly name: string;
  /** What counts on the day; null where nothing is known. */
  readonly have: number | null;
  /** What the next tier needs, or the highest once it is reached; null where that tier does not ask. */
  readonly need: number | null;
  /** How much is missing, 0 or more; null where `have` is not known. */
  readonly gap: number | null;
  /** min(1, have / need), 0 to 1; null where `have` is not known. */
  readonly pctMet: number | null;
  /** The highest tier whose need it meets by itself; null for none. */
  readonly tier: string | null;
  /** First later day on which some of it stops counting; null if none does. */
  readonly expiresOn: Day | null;
  /** First later day on which it no longer meets the need of the tier reached; null if it always will. */
  readonly lostOn: Day | null;
}

/** Where a partner stands in a programme. */
export interface TierProgress {
  /** The highest tier with all requirements met; null for none. */
  readonly tier: string | null;
  /** The tier above; null once the highest is reached. */
  readonly nextTier: string | null;
  readonly requirements: readonly RequirementProgress[];
  /** The least `pctMet`, since the bottleneck decides; null where a requirement that the next tier asks for is not known. */
  readonly progress: number | null;
  /** First later day on which the tier is lost if nothing changes; null if it is kept. */
  readonly lostOn: Day | null;
}

function refuseTable({ tiers, requirements }: TierTable): void {
  if (tiers.length === 0 || requirements.length === 0) {
    const got = `${tiers.length} and ${requirements.length}`;
    throw new EngineError("shape-mismatch", `a programme must have at least one tier and one requirement, got ${got}`);
  }
  for (const [what, names] of [
    ["tier", tiers],
    ["requirement", requirements.map(({ name }) => name)],
  ] as const) {
    const keys = names.map(nameKey);
    const again = keys.findIndex((key, i) => key === "" || keys.indexOf(key) < i);
    if (again < 0) continue;
    throw new EngineError("invalid-input", `${what} ${again + 1} must have a name of its own, got "${names[again]!}"`);
  }
  for (const { name, needs } of requirements) {
    if (needs.length !== tiers.length) {
      throw new EngineError("shape-mismatch", `${name} must have ${tiers.length} needs, got ${needs.length}`);
    }
    const bad = needs.find((need) => need !== null && !Number.isFinite(need));
    if (bad !== undefined) throw new EngineError("invalid-input", `a need of ${name} must be a number, got ${bad}`);
  }
}

function refuseHoldings(holdings: readonly Holding[], known: ReadonlySet<string>): void {
  holdings.forEach(({ requirement, value, from, until }, i) => {
    const what = `have, row ${i + 1}`;
    if (!known.has(nameKey(requirement))) {
      throw new EngineError("invalid-input", `${what} must name a requirement of the programme, got "${requirement}"`);
    }
    if (value !== null && !Number.isFinite(value)) {
      throw new EngineError("invalid-input", `${what} must be a number, got ${value}`);
    }
    if (from !== null) checkDay(from, what);
    if (until !== null) checkDay(until, what);
  });
}

const meets = (have: number | null, need: number | null): boolean =>
  need === null || (have !== null && reaches(have, need));

/** How far a requirement is met: missing amount and share. */
function gapOf(have: number | null, need: number | null): { gap: number | null; pctMet: number | null } {
  if (meets(have, need)) return { gap: 0, pctMet: 1 };
  if (have === null || need === null) return { gap: null, pctMet: null };
  return { gap: need - have, pctMet: need > 0 ? Math.max(0, have / need) : 0 };
}

const earliest = (days: readonly (Day | null)[]): Day | null =>
  days.reduce((a, b) => (a === null || (b !== null && b < a) ? b : a), null);

/**
 * Where a partner stands in a programme: the tier reached, what the next one lacks, and when the tier is lost if nothing changes.
 *
 * tier = the highest tier with have_k ≥ need_k for every requirement k; progress = min over k of min(1, have_k / need_k).
 *
 * Holdings of the same requirement add up while they count: from ≤ asOf < until. A requirement without any holding is not known, so no
 * tier that asks for it is reached; one whose holdings have all run out is 0. The first day of loss is found by taking away, day by day, what
 * stops counting. Names are compared without case and spaces around.
 *
 * @param programme Tiers low to high; each requirement has a need, in its own unit, or null, for each tier.
 * @param holdings What the partner has, in the units of the requirements, in any order.
 * @param asOf The day of the evaluation; null to count everything and look at no dates.
 * @returns Tier, next tier, a line a requirement, progress from 0 to 1, first day of loss.
 * @throws {EngineError} `shape-mismatch` if there is no tier or requirement, or not a need a tier; `invalid-input` if a name is blank or
 * repeated, a holding names no requirement, or a number or day is none.
 * @see Our own rule in the form of the published ones: all of a table's row, as in the AWS Services Path, with the bottleneck as progress; partners
 * lose a tier by one expired certificate "without a clear early warning" (rebates-on.com), hence the look-ahead.
 */
export function tierProgress(programme: TierTable, holdings: readonly Holding[], asOf: Day | null): TierProgress {
  refuseTable(programme);
  if (asOf !== null) checkDay(asOf, "asOf");
  const { tiers, requirements } = programme;
  const own = new Map<string, Holding[]>(requirements.map(({ name }) => [nameKey(name), []]));
  refuseHoldings(holdings, new Set(own.keys()));
  for (const holding of holdings) own.get(nameKey(holding.requirement))!.push(holding);

  const totals = requirements.map(({ name, needs }) => ({ name, needs, ...totalsOf(own.get(nameKey(name))!, asOf) }));
  const reached = tiers.findLastIndex((_, tier) => totals.every(({ have, needs }) => meets(have, needs[tier]!)));
  const next = Math.min(reached + 1, tiers.length - 1);

  const lines = totals.map(({ name, needs, have, later }): RequirementProgress => {
    const need = needs[next]!;
    const alone = needs.findLastIndex((wanted) => meets(have, wanted));
    const lost = reached < 0 ? undefined : later.find(({ value }) => !meets(value, needs[reached]!));
    return {
      name,
      have,
      need,
      ...gapOf(have, need),
      tier: tiers[alone] ?? null,
      expiresOn: later[0]?.day ?? null,
      lostOn: lost?.day ?? null,
    };
  });
  return {
    tier: tiers[reached] ?? null,
    nextTier: tiers[reached + 1] ?? null,
    requirements: lines,
    progress: lines.reduce<number | null>(
      (least, { pctMet }) => (least === null || pctMet === null ? null : Math.min(least, pctMet)),
      1,
    ),
    lostOn: earliest(lines.map(({ lostOn }) => lostOn)),
  };
}
