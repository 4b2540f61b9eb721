import { type CompanyFacts, methodRanges, methodValues, valuationDrivers, valuationWeights } from "../../engine";
import {
  type Columns,
  companyFacts,
  type CompanyRow,
  type RowOf,
  type Setting,
  type StandingCriteria,
} from "../../tables";
import type { ValuationSpread } from "./explained";

/** What a row says of a company, with the methods' values that the sheet holds where those are others. */
function factsHeld(row: CompanyRow, held: StandingCriteria): CompanyFacts {
  const facts = companyFacts(row);
  const isHeld = methodValues(facts).map(({ value }, k) => value === held[k]);
  const multiple = (k: number, own: number | null) => (held[k] === null ? null : own);
  return {
    ...facts,
    revenueMultiple: multiple(0, facts.revenueMultiple),
    ebitdaMultiple: multiple(1, facts.ebitdaMultiple),
    comparablesMultiple: multiple(3, facts.comparablesMultiple),
    values: facts.values.map((own, k) => (isHeld[k] ? own : (held[k] ?? null))),
  };
}

/**
 * How far the methods of a company's valuation are apart, and what moves it.
 *
 * @param held The methods' values that count.
 */
export function valuationSpread(row: RowOf<Columns>, held: StandingCriteria, { overrides }: Setting): ValuationSpread {
  const facts = factsHeld(row as unknown as CompanyRow, held);
  return {
    methods: methodRanges(facts, overrides).filter((range) => range !== null),
    drivers: valuationDrivers(facts, valuationWeights(overrides), overrides),
  };
}
