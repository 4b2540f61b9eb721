import { type Overrides, valuesOf } from "../assumption";
import type { Company } from "../company";
import { type Derived, found, inWords, missing } from "../derived";
import { fractionsOf } from "../math/mix";
import { sharedCount } from "../math/sets";
import { sum } from "../math/sum";
import { nameKey } from "../names";
import { capabilityComplementarity } from "../partners/strategicFit";
import { compileValueFunction, readKnots } from "../scoring/valueFunction";
import { checkRange, knockOutOf, type TargetCase } from "./targetFit";
import { targetAssumptions } from "./targetProfile";

/** What is known of a target; names in their comparable form (`nameKey`), null where not known. */
export interface TargetFacts {
  readonly industry: string | null;
  /** Where it sells. */
  readonly regions: ReadonlySet<string> | null;
  /** 0 or more. */
  readonly employees: number | null;
  /** Annual revenue in money, 0 or more. */
  readonly revenue: number | null;
  readonly capabilities: ReadonlySet<string> | null;
  readonly accounts: ReadonlySet<string> | null;
  /** A person's own ratings of the five criteria, 0 to 100, in the order of the model; they replace what would be derived. */
  readonly ratings: readonly (number | null)[];
}

/** A target's criteria with the reasons, ready to be scored. */
export interface DerivedTarget extends TargetCase {
  readonly criteria: readonly Derived[];
  /** How many of our ideal accounts it has; null where not known. */
  readonly sharedAccounts: number | null;
}

function industryFit(industry: string | null, { segments }: Company): Derived {
  if (industry === null || industry.trim() === "") return missing("no industry given");
  if (segments.size === 0) return missing("we have named no segments");
  const ours = segments.has(nameKey(industry));
  return found(ours ? 100 : 0, `${industry} is ${ours ? "" : "not "}among our segments`);
}

function regionFit(regions: ReadonlySet<string> | null, company: Company): Derived {
  if (!regions || regions.size === 0) return missing("no regions given");
  const shares = fractionsOf(company.regions);
  if (!shares) return missing("we have named no regions");
  const covered = 100 * sum([...shares].flatMap(([name, share]) => (regions.has(name) ? [share] : [])));
  return found(Math.min(100, covered), `sells where ${inWords(covered)} % of our revenue is`);
}

function accountFit(shared: number | null, { idealAccounts }: Company): Derived {
  if (idealAccounts.size === 0) return missing("we have named no ideal accounts");
  if (shared === null) return missing("no accounts given");
  return found((100 * shared) / idealAccounts.size, `${shared} of ${idealAccounts.size} ideal accounts`);
}

/**
 * Makes the default ideal profile ready for many targets: criteria from raw facts against our company, and the knock-outs before them.
 *
 * industry = 100 where it is one of our segments, else 0; regions = 100 · Σ of our revenue shares where it sells; size = the larger of
 * the curves by employees and by revenue; capabilities as in a partner's strategic fit; accounts = 100 · ideal accounts it has / ideal accounts.
 * Out before scoring: no region of ours, or employees outside the range.
 *
 * @returns A function from the facts of a target to its case for `targetFits`.
 * @throws {EngineError} `invalid-input` if the range of employees or a curve is wrong, or one of our shares is negative.
 * @see Our own rule: the framework names industries, regions and company size as what an ideal profile has; the rest is what partners are judged by.
 */
export function targetCases(company: Company, overrides?: Overrides): (facts: TargetFacts) => DerivedTarget {
  const set = valuesOf(targetAssumptions, overrides);
  const range = { label: "Employees", least: set.leastEmployees, most: set.mostEmployees };
  checkRange(range);
  const byEmployees = compileValueFunction({ kind: "log", knots: readKnots(set.byEmployees) });
  const byRevenue = compileValueFunction({ kind: "log", knots: readKnots(set.byRevenue) });
  const capabilityFit = capabilityComplementarity(company, overrides);

  const sizeFit = (employees: number | null, revenue: number | null): Derived => {
    const sizes = [
      ...(employees === null ? [] : [{ points: byEmployees(employees), from: "employees" }]),
      ...(revenue === null ? [] : [{ points: byRevenue(revenue), from: "revenue" }]),
    ];
    const [first, second] = sizes;
    if (!first) return missing("no employees or revenue given");
    const { points, from } = second && second.points > first.points ? second : first;
    return found(points, `by ${from}`);
  };

  const knockOut = ({ regions, employees }: TargetFacts) => {
    const size = knockOutOf([employees], [range]);
    if (company.regions.size === 0) return size;
    if (!regions || regions.size === 0) return { ...size, unchecked: ["Regions not known", ...size.unchecked] };
    const ours = [...regions].some((region) => company.regions.has(region));
    return ours ? size : { ...size, knockOut: `no region of ours: ${[...regions].join(", ")}` };
  };

  return (facts) => {
    const { accounts, ratings } = facts;
    const sharedAccounts =
      accounts && company.idealAccounts.size > 0 ? sharedCount(accounts, company.idealAccounts) : null;
    const derive = [
      () => industryFit(facts.industry, company),
      () => regionFit(facts.regions, company),
      () => sizeFit(facts.employees, facts.revenue),
      () => capabilityFit(facts.capabilities),
      () => accountFit(sharedAccounts, company),
    ];
    const criteria = derive.map((derived, k) => {
      const rating = ratings[k] ?? null;
      return rating === null ? derived() : found(rating, "your rating");
    });
    return { criteria, measures: criteria.map(({ value }) => value), sharedAccounts, ...knockOut(facts) };
  };
}
