import { EngineError } from "../errors";
import { nameKey } from "../names";
import { ranks } from "../scoring/ranks";
import { normalisedDomain } from "./domains";
import type { FitStanding, TargetFit } from "./targetFit";

/** A target with its fit and what tells it from others. */
export interface Candidate {
  readonly name: string;
  /** Website or e-mail; null where not known. */
  readonly domain: string | null;
  /** Accounts that we share with it; null where not known. */
  readonly sharedAccounts: number | null;
  readonly fit: TargetFit;
}

/** What became of a candidate. */
export interface Selected {
  readonly standing: FitStanding | "duplicate" | "beyond the most";
  /** `kept`, or why it is not. */
  readonly reason: string;
  /** Place among those kept, 1 for the best; null where it is not kept. */
  readonly place: number | null;
}

interface Named {
  readonly candidate: Candidate;
  readonly i: number;
  readonly domain: string | null;
  readonly name: string;
}

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** More is first; what is not known comes last. */
const byNumber = (a: number | null, b: number | null): number => (b ?? -Infinity) - (a ?? -Infinity) || 0;

/** Candidates by their company: those of a domain, and those of a name that have none. */
function companiesOf(named: readonly Named[]): readonly (readonly Named[])[] {
  const found = new Map<string, Named[]>();
  const add = (key: string, item: Named) => {
    const own = found.get(key);
    if (own) own.push(item);
    else found.set(key, [item]);
  };
  const domainOfName = new Map<string, string>();
  for (const item of named) {
    const { domain, name } = item;
    if (domain === null) continue;
    add(`domain ${domain}`, item);
    const before = domainOfName.get(name);
    // One of several domains of the same name, whatever the order of the rows.
    if (name !== "" && (before === undefined || domain < before)) domainOfName.set(name, domain);
  }
  for (const item of named) {
    if (item.domain !== null) continue;
    const domain = domainOfName.get(item.name);
    if (domain !== undefined) add(`domain ${domain}`, item);
    else add(item.name === "" ? `row ${item.i}` : `name ${item.name}`, item);
  }
  return [...found.values()];
}

const coverageOf = ({ candidate }: Named): number | null => candidate.fit.explanation?.coverage ?? null;

/** The best known of a company's rows first. */
const fullestFirst = (a: Named, b: Named): number =>
  byNumber(coverageOf(a), coverageOf(b)) ||
  byNumber(a.candidate.fit.fit, b.candidate.fit.fit) ||
  byNumber(a.candidate.sharedAccounts, b.candidate.sharedAccounts) ||
  byText(a.name, b.name) ||
  a.i - b.i;

function checkMost(most: number | null): void {
  if (most !== null && !(Number.isSafeInteger(most) && most >= 0)) {
    throw new EngineError("invalid-input", `most must be a whole number of 0 or more, got ${most}`);
  }
}

/** Order of those kept: fit, then shared accounts, then name, then domain; never where a row happens to stand. */
function placed(kept: readonly Named[]): readonly Named[] {
  const places = ranks(kept.map(({ candidate }) => candidate.fit.fit));
  return kept
    .map((item, k) => ({ item, place: places[k] ?? kept.length }))
    .sort(
      (a, b) =>
        a.place - b.place ||
        byNumber(a.item.candidate.sharedAccounts, b.item.candidate.sharedAccounts) ||
        byText(a.item.name, b.item.name) ||
        byText(a.item.domain ?? "", b.item.domain ?? ""),
    )
    .map(({ item }) => item);
}

/**
 * Picks targets: each company once, the best fit first, the first so many of them.
 *
 * Rows are one company where their domains agree, or, where a row has none, their names. Its row with most known counts, the others are
 * duplicates. Equal fits (to 1e-9) are told apart by accounts that we share, then by name.
 *
 * @param most How many are taken; null for all that are kept.
 * @returns One a candidate, in the order given.
 * @throws {EngineError} `invalid-input` where `most` is not a whole number of 0 or more.
 * @see The framework, target identification: sort by score, take the first; telling duplicates and ties apart is our own rule.
 */
export function selectTargets(candidates: readonly Candidate[], most: number | null = null): readonly Selected[] {
  checkMost(most);
  const named = candidates.map((candidate, i) => ({
    candidate,
    i,
    domain: candidate.domain === null ? null : normalisedDomain(candidate.domain),
    name: nameKey(candidate.name),
  }));
  const results: Selected[] = candidates.map(({ fit: { standing, reason } }) => ({ standing, reason, place: null }));
  const kept = companiesOf(named).flatMap((company) => {
    const [first, ...others] = [...company].sort(fullestFirst) as [Named, ...Named[]];
    for (const { i, domain } of others) {
      const same = domain !== null && domain === first.domain ? `domain ${domain}` : `name`;
      results[i] = { standing: "duplicate", reason: `same ${same} as ${first.candidate.name}`, place: null };
    }
    return first.candidate.fit.standing === "kept" ? [first] : [];
  });
  placed(kept).forEach(({ candidate, i }, k) => {
    const { reason } = candidate.fit;
    results[i] =
      most !== null && k >= most
        ? { standing: "beyond the most", reason: `place ${k + 1}, of which only ${most} are taken`, place: null }
        : { standing: "kept", reason, place: k + 1 };
  });
  return results;
}
