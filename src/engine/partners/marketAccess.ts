import { type AssumptionGroup, type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { type Derived, found, inWords, missing } from "../derived";
import { sharedCount } from "../math/sets";
import { compileValueFunction, readKnots } from "../scoring/valueFunction";

export const marketAccessAssumptions = {
  name: "Market access",
  items: {
    clients: {
      name: "Reach by clients",
      value: "10:0; 100:25; 1000:60; 10000:100",
      unit: "clients:points, logarithmic",
      tag: "default",
      source: "Our own rule; 10,000 clients are the framework's bar for a strategic alliance",
    },
    revenue: {
      name: "Reach by revenue",
      value: "1000000:0; 10000000:25; 100000000:60; 1000000000:100",
      unit: "USD a year:points, logarithmic",
      tag: "default",
      source: "Our own rule; 1 billion USD is the framework's bar for a strategic alliance",
    },
    reach: {
      name: "Weight of reach",
      value: 0.5,
      unit: "share",
      tag: "default",
      source: "Our own rule; the rest is account coverage",
    },
  },
} as const satisfies AssumptionGroup;

/** What is known of the customers a partner reaches; null where not known. */
export interface AccessFacts {
  /** Number of clients, 0 or more. */
  readonly clients: number | null;
  /** Annual revenue in USD, 0 or more. */
  readonly revenue: number | null;
  /** Names of the accounts it works with. */
  readonly accounts: ReadonlySet<string> | null;
}

/**
 * Makes market access ready for many partners: how many customers a partner opens, and how many of those we want.
 *
 * access = 0.5 · reach + 0.5 · 100 · ideal accounts covered / ideal accounts, reach = the larger of reach by clients and by revenue
 *
 * Only reach, or only coverage, where the other is not known.
 *
 * @returns A function from the facts of a partner to 0 to 100; missing where neither is known.
 */
export function marketAccess(company: Company, overrides?: Overrides): (facts: AccessFacts) => Derived {
  const set = valuesOf(marketAccessAssumptions, overrides);
  const byClients = compileValueFunction({ kind: "log", knots: readKnots(set.clients) });
  const byRevenue = compileValueFunction({ kind: "log", knots: readKnots(set.revenue) });

  return ({ clients, revenue, accounts }) => {
    const reaches = [
      ...(clients === null ? [] : [{ points: byClients(clients), from: "clients" }]),
      ...(revenue === null ? [] : [{ points: byRevenue(revenue), from: "revenue" }]),
    ];
    const reach = reaches.reduce<(typeof reaches)[number] | null>((a, b) => (a && a.points >= b.points ? a : b), null);
    const wanted = company.idealAccounts.size;
    const covered = accounts && wanted > 0 ? sharedCount(accounts, company.idealAccounts) : null;
    const reachWords = reach && `reach ${inWords(reach.points)} by ${reach.from}`;
    const coverWords = covered !== null && `${covered} of ${wanted} ideal accounts`;
    if (reach && covered !== null) {
      const value = set.reach * reach.points + (1 - set.reach) * 100 * (covered / wanted);
      return found(value, `${reachWords}, ${coverWords}`);
    }
    if (reach) return found(reach.points, `${reachWords}, no account data`);
    if (covered !== null) return found(100 * (covered / wanted), `${coverWords}, no clients or revenue`);
    return missing("no clients, revenue or accounts given");
  };
}
