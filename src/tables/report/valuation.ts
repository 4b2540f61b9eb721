import { methodRanges, methodValues, valuationDrivers, valuationWeights, weightedValuation } from "../../engine";
import { companies, companyFacts, type CompanyRow } from "../companies";
import { type Block, layOut } from "./layOut";
import type { ReportPart } from "./part";
import { type RangeBar, rangeBlock } from "./rangeBars";
import { factsOf, rankedRows, reportedTable, type ReportSource, type ScoredRow } from "./reportSource";

/** More companies than this are a list, for which there is the ranking. */
const mostCompanies = 12;

interface Valued {
  readonly name: string;
  readonly facts: ReturnType<typeof companyFacts>;
  readonly currency: string | null;
  readonly result: ScoredRow["result"];
}

/** Companies whose valuation is drawn: the one asked for, else each, the most valuable first. */
function valued(source: ReportSource): { readonly sheet: string; readonly all: readonly Valued[] } {
  const reported = reportedTable(source, companies.name);
  if (!reported) return { sheet: "", all: [] };
  const wanted = rankedRows(reported).filter(({ name }) => source.company === null || name === source.company);
  const all = wanted.slice(0, mostCompanies).map(({ name, row, result }) => {
    const company = row as unknown as CompanyRow;
    return { name, facts: companyFacts(company), currency: company.currency, result };
  });
  return { sheet: reported.sheet, all };
}

const inCurrency = (what: string, currency: string | null): string =>
  currency === null ? what : `${what}, ${currency}`;

/** What each method says, then all of them together. */
function footballField({ name, facts, currency, result }: Valued, source: ReportSource): readonly Block[] {
  const { overrides } = source.setting;
  const methods = methodRanges(facts, overrides).flatMap((range): RangeBar[] =>
    range === null ? [] : [{ ...range, name: range.method }],
  );
  if (methods.length === 0) return [];
  const { score, low, high } = result;
  const together: RangeBar[] = score === null ? [] : [{ name: "All methods, weighted", low, value: score, high }];
  const words = {
    name: "FootballField",
    title: name,
    chartTitle: `${name}: what each method says`,
    bar: "Method",
    axis: inCurrency("Enterprise value", currency),
  };
  return [rangeBlock([...methods, ...together], words)];
}

function tornado({ name, facts, currency }: Valued, source: ReportSource): readonly Block[] {
  const { overrides } = source.setting;
  const weights = valuationWeights(overrides);
  const drivers = valuationDrivers(facts, weights, overrides);
  const values = methodValues(facts).map(({ value }) => value);
  const { value } = weightedValuation(values, weights, overrides);
  if (value === null || drivers.length === 0) return [];
  // A driver may only add or only take away, where a bound of the methods is met.
  const bars = drivers.map(({ name: driver, low, high }) => ({
    name: driver,
    low: Math.min(low, value),
    value,
    high: Math.max(high, value),
  }));
  const words = {
    name: "Tornado",
    title: name,
    chartTitle: `${name}: what moves the value most`,
    bar: "Driver",
    axis: inCurrency("Weighted enterprise value", currency),
  };
  return [rangeBlock(bars, words)];
}

function valuationPart(
  id: string,
  title: string,
  how: string,
  blocksOf: (company: Valued, source: ReportSource) => readonly Block[],
): ReportPart {
  return {
    id,
    title,
    needs: [companies.name],
    make: (source) => {
      const { sheet, all } = valued(source);
      const blocks = all.flatMap((company) => blocksOf(company, source));
      if (blocks.length === 0) return null;
      const named = blocks.map((block, i) => (i === 0 ? block : { ...block, name: `${block.name}${i + 1}` }));
      return layOut({ name: title, heading: title, facts: factsOf(source, how, `from the sheet ${sheet}`) }, named);
    },
  };
}

/** Each method's value with its range. */
export const footballFieldPart = valuationPart(
  "football-field",
  "Football field",
  "each method with its multiple or value lower and higher by the step in Assumptions",
  footballField,
);

/** How far the weighted value moves with each number behind it, the widest first. */
export const tornadoPart = valuationPart(
  "tornado",
  "Tornado",
  "one driver at a time lower and higher by the step in Assumptions",
  tornado,
);
