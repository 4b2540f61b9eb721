import { type Derived, found, missing } from "../derived";
import { EngineError } from "../errors";

/**
 * Enterprise value by a multiple.
 *
 * value = multiple · base
 *
 * @param multiple Enterprise value over the base, of comparable companies, above 0.
 * @param base Revenue or EBITDA of the same twelve months as in the multiple; at 0 or less the method means nothing.
 * @param name What the base is, for people.
 * @returns Money; missing where a part is not known or the base is not above 0.
 * @throws {EngineError} `invalid-input` if the multiple is not above 0.
 */
export function multipleValue(multiple: number | null, base: number | null, name: string): Derived {
  if (multiple === null || base === null) return missing(multiple === null ? "no multiple given" : `no ${name} given`);
  if (!(Number.isFinite(multiple) && multiple > 0))
    throw new EngineError("invalid-input", `multiple must be above 0, got ${multiple}`);
  if (base <= 0) return missing(`${name} is ${base}; at 0 or less a multiple of it means nothing`);
  return found(multiple * base, `${multiple} × ${name}`);
}

/** Everything that the values of the methods can be derived from; null where not known. */
export interface CompanyFacts {
  readonly revenue: number | null;
  readonly ebitda: number | null;
  readonly revenueMultiple: number | null;
  readonly ebitdaMultiple: number | null;
  /** Median multiple of EBITDA of comparable companies. */
  readonly comparablesMultiple: number | null;
  /** A person's own enterprise value by method; it replaces what would be derived. */
  readonly values: readonly (number | null)[];
}

/** Enterprise values of the four methods, in the framework's order. A discounted cash flow comes only as a value of its own. */
export function methodValues(facts: CompanyFacts): readonly Derived[] {
  const derived = [
    () => multipleValue(facts.revenueMultiple, facts.revenue, "revenue"),
    () => multipleValue(facts.ebitdaMultiple, facts.ebitda, "EBITDA"),
    () => missing("no value given"),
    () => multipleValue(facts.comparablesMultiple, facts.ebitda, "EBITDA"),
  ];
  return derived.map((derive, k) => {
    const value = facts.values[k] ?? null;
    return value === null ? derive() : found(value, "as given");
  });
}
