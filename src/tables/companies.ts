import { type CompanyFacts, methodValues, valuationMethods, valuationWeights, weightedValuation } from "../engine";
import type { Cell, Columns, RowOf } from "./column";
import { asStanding } from "./scoring";
import type { Scored, Setting, StandingCriteria, Table, Unscored } from "./table";

const methodValue = (method: string, ...aliases: readonly string[]) =>
  ({
    header: `${method} value`,
    type: "money",
    description: `Your own enterprise value by ${method}; it replaces what would be derived`,
    aliases,
  }) as const;

const columns = {
  name: {
    header: "Name",
    type: "text",
    required: true,
    description: "The company's name",
    aliases: [
      "Company Name",
      "Company",
      "Account Name",
      "Target",
      "Organization",
      "Security Name",
      "Security",
      "Account",
      "Name",
    ],
  },
  asOf: {
    header: "As of",
    type: "date",
    description: "Date at which all values hold",
    aliases: ["Date", "Valuation date"],
  },
  currency: {
    header: "Currency",
    type: "text",
    description: "Money of all amounts in the row",
    aliases: ["Currency code", "Currency ISO code"],
  },
  industry: { header: "Industry", type: "text", description: "Its industry", aliases: ["Sector", "GICS Sector"] },
  country: {
    header: "Country",
    type: "text",
    description: "Where it sits",
    aliases: ["Billing Country", "Country/Region"],
  },
  revenue: {
    header: "Revenue",
    type: "money",
    unit: "a year",
    range: [-1e14, 1e14],
    description: "Revenue of the last twelve months",
    aliases: ["Annual Revenue", "Sales", "Turnover"],
  },
  ebitda: {
    header: "EBITDA",
    type: "money",
    unit: "a year",
    range: [-1e14, 1e14],
    description: "EBITDA of the same twelve months",
  },
  revenueMultiple: {
    header: "Revenue multiple",
    type: "number",
    unit: "enterprise value over revenue",
    range: [0.001, 1000],
    description: "What comparable companies cost against their revenue",
    aliases: ["EV/Revenue", "EV/Sales"],
  },
  ebitdaMultiple: {
    header: "EBITDA multiple",
    type: "number",
    unit: "enterprise value over EBITDA",
    range: [0.001, 1000],
    description: "What comparable companies cost against their EBITDA",
    aliases: ["EV/EBITDA"],
  },
  comparablesMultiple: {
    header: "Comparables multiple",
    type: "number",
    unit: "enterprise value over EBITDA",
    range: [0.001, 1000],
    description: "Median multiple of EBITDA in recent deals",
    aliases: ["Deal multiple", "Transaction multiple"],
  },
  revenueMultipleValue: methodValue("Revenue multiple", "Revenue multiple EV"),
  ebitdaMultipleValue: methodValue("EBITDA multiple", "EBITDA multiple EV"),
  cashFlowValue: methodValue("Discounted cash flow", "DCF value", "DCF", "Discounted cash flow"),
  comparablesValue: methodValue("Market comparables", "Comparables value", "Comps value", "Market comparables"),
  assetValue: {
    header: "Asset value",
    type: "money",
    description: "Adjusted assets less liabilities: a floor, never part of the average",
    aliases: ["Net asset value", "Book value"],
  },
  netDebt: {
    header: "Net debt",
    type: "money",
    description: "Debt less cash, to come from enterprise to equity value",
  },
  description: { header: "Description", type: "text", description: "A sentence about it", aliases: ["Notes"] },
} as const satisfies Columns;

export type CompanyRow = RowOf<typeof columns>;

const methods = "Companies[@[By Revenue multiple]:[By Market comparables]]";
const four = `${methods},ValuationWeights`;

export const companies: Table<typeof columns> = {
  name: "Companies",
  row: "company",
  columns,
  key: "name",
  essential: [
    "name",
    "asOf",
    "currency",
    "revenue",
    "ebitda",
    "revenueMultiple",
    "ebitdaMultiple",
    "comparablesMultiple",
    "cashFlowValue",
    "netDebt",
  ],
  computed: [
    ...valuationMethods.map((method) => ({
      header: `By ${method}`,
      type: "money" as const,
      description: `Enterprise value by ${method}: yours, or derived`,
      formula: null,
      isFact: true as const,
    })),
    { header: "Value", type: "money", description: "Weighted enterprise value", formula: `=TANDEM.VALUATION(${four})` },
    {
      header: "Low",
      type: "money",
      description: "Smallest of the methods",
      formula: `=INDEX(TANDEM.VALUATION_RANGE(${four}),1,1)`,
    },
    {
      header: "High",
      type: "money",
      description: "Largest of the methods",
      formula: `=INDEX(TANDEM.VALUATION_RANGE(${four}),1,3)`,
    },
    {
      header: "Dispersion",
      type: "fraction",
      description: "Standard deviation of the methods over their mean",
      formula: `=INDEX(TANDEM.VALUATION_RANGE(${four}),1,4)`,
    },
    {
      header: "Coverage",
      type: "fraction",
      description: "Share of the weight whose methods have a value",
      formula: `=MMULT(--ISNUMBER(${methods}),ValuationWeights)/SUM(ValuationWeights)`,
    },
    {
      header: "Agreement",
      type: "text",
      description: "Whether a single number may be quoted",
      formula:
        '=IF(ISNUMBER([@Value]),IF(IFERROR([@Dispersion],0)>LargestDispersion,"Quote the range","Quote the value"),"More data needed")',
    },
    ...valuationMethods.map((method, k) => ({
      header: `${method} adds`,
      type: "money" as const,
      description: `What ${method} adds to the value`,
      formula: `=INDEX(TANDEM.VALUATION_EXPLAIN(${four}),2,${valuationMethods.length + k + 1})`,
    })),
    {
      header: "Floor",
      type: "text",
      description: "Whether the assets alone are worth more than the equity",
      formula: null,
    },
    {
      header: "Reasons",
      type: "text",
      description: "Where each method's value comes from, and what is missing",
      formula: null,
      isFact: true,
    },
  ],
  leftOut: [],
  examples: [
    {
      name: "Fir Analytics (example)",
      asOf: "2026-09-30",
      currency: "USD",
      revenue: 32_000_000,
      ebitda: 3_900_000,
      revenueMultiple: 3.8,
      ebitdaMultiple: 17,
      cashFlowValue: 96_000_000,
      comparablesMultiple: 15,
      assetValue: 11_000_000,
      netDebt: -4_000_000,
    },
    {
      name: "Gorse Data (example)",
      asOf: "2026-09-30",
      currency: "USD",
      revenue: 9_400_000,
      ebitda: -700_000,
      revenueMultiple: 2.9,
      ebitdaMultiple: 14,
      cashFlowValue: 21_000_000,
      description: "A loss: the EBITDA multiple means nothing and is left out",
    },
  ],
  scoring: {
    score: scoreCompanies,
    criteria: valuationMethods.map((method) => `By ${method}`),
    ratings: ["revenueMultipleValue", "ebitdaMultipleValue", "cashFlowValue", "comparablesValue"],
    assumptions: ["Valuation"],
    by: "Value",
    verdict: "Agreement",
    verdicts: ["Quote the value", "Quote the range"],
    outcome: null,
    decisive: ["revenueMultiple", "ebitdaMultiple"],
  },
};

/** Assets are an equity number, so the floor is held against equity: enterprise value less net debt. */
function floorWords(assetValue: number | null, netDebt: number | null, value: number | null): string | null {
  if (assetValue === null || value === null) return null;
  if (netDebt === null) return "More data needed: net debt";
  const equity = value - netDebt;
  return assetValue > equity ? `Assets of ${assetValue} exceed equity of ${Math.round(equity)}` : "holds";
}

/** What a row says about a company, as the engine takes it. */
export const companyFacts = (row: CompanyRow): CompanyFacts => ({
  revenue: row.revenue,
  ebitda: row.ebitda,
  revenueMultiple: row.revenueMultiple,
  ebitdaMultiple: row.ebitdaMultiple,
  comparablesMultiple: row.comparablesMultiple,
  values: [row.revenueMultipleValue, row.ebitdaMultipleValue, row.cashFlowValue, row.comparablesValue],
});

function scoreCompanies(
  rows: readonly CompanyRow[],
  { overrides }: Setting,
  standing?: readonly (StandingCriteria | null)[],
): readonly (Scored | Unscored)[] {
  const weights = valuationWeights(overrides);
  return rows.map((row, i) => {
    const derived = asStanding(methodValues(companyFacts(row)), standing?.[i], [-Infinity, Infinity]);
    const valuation = weightedValuation(
      derived.map(({ value }) => value),
      weights,
      overrides,
    );
    const { value, interval, coverage, contributions, dispersion, disagree, warnings } = valuation;
    const reasons = derived.map(
      ({ value: amount, reason }, k) => `${valuationMethods[k]!} ${amount === null ? "missing: " : ""}${reason}`,
    );
    if (value === null || interval === null) {
      return {
        reason: "fewer than two methods have a value that means something",
        details: reasons.join(". "),
        values: derived.map((method) => method.value),
      };
    }
    const verdict = disagree ? "Quote the range" : "Quote the value";
    const cells: readonly Cell[] = [
      ...contributions.map((part) => part.value),
      value,
      interval.low,
      interval.high,
      dispersion,
      coverage,
      verdict,
      ...contributions.map((part) => (part.value === null ? null : part.adds)),
      floorWords(row.assetValue, row.netDebt, value),
      [...reasons, ...warnings].join(". "),
    ];
    const firm = contributions.every((part) => part.value !== null);
    const parts = contributions.map(({ method, value: worth, adds }) => ({
      label: method,
      value: worth,
      adds,
      most: null,
    }));
    return { score: value, low: interval.low, high: interval.high, coverage, verdict, firm, parts, cells };
  });
}
