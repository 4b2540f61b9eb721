import { valuationMethods, weightedValuation, type WeightedValuation } from "../engine";
import { anyNumber, caseAt, type Input, type Output, readCases, readWeights, type Spill } from "./cells";
import { CellError, cellErrorOf } from "./errors";

/** Some cells a company, made from its valuation; a company with a bad cell gets its error in each of them. */
function valued(
  methods: Input,
  weights: Input,
  width: number,
  row: (valuation: WeightedValuation) => readonly Output[],
): Spill {
  const given = readWeights(weights, valuationMethods.length) ?? undefined;
  const cases = readCases(
    methods,
    "methods",
    valuationMethods.map(() => anyNumber),
  );
  const wrong = (error: CellError) => Array.from({ length: width }, () => error);
  return Array.from({ length: cases.count }, (_, i) => {
    const error = cases.errors.get(i);
    if (error) return wrong(error);
    try {
      return [...row(weightedValuation(caseAt(cases, i), given))];
    } catch (fault) {
      return wrong(cellErrorOf(fault));
    }
  });
}

const none = (why: string) => new CellError("#N/A", why);
const tooFew = none("at least 2 of the 4 methods must have a value that means something");
const weightedCell = ({ value }: WeightedValuation): Output => value ?? tooFew;
const dispersionCell = ({ dispersion, value }: WeightedValuation): Output =>
  dispersion ??
  (value === null ? tooFew : none("the methods' mean is not above 0, so their dispersion has no meaning"));

/**
 * Weighted enterprise value of each company over the methods that have one.
 *
 * value = Σ w_k · V_k / Σ w_k over the methods present. A blank method is missing. A multiple or comparables value at 0 or less means nothing
 * (its base was 0 or less) and is left out; a discounted cash flow may be negative. With fewer than two methods the company shows #N/A.
 *
 * @customfunction VALUATION
 * @param methods One row a company, four columns: enterprise value by revenue multiple, EBITDA multiple, discounted cash flow, market comparables; one date, one money.
 * @param [weights] One weight a method, 0 or more; the framework's .30, .25, .25, .20 unless given. Weights that do not add up to 1 are divided by their sum.
 * @returns One enterprise value a company, in the money given.
 * @throws #VALUE! in the row of a value that is not a number; for the whole call if the shape or a weight is wrong.
 * @see The framework, company valuation. Baker and Ruback (1999) find EBITDA a better base than revenue, which has the largest weight here: look at VALUATION_EXPLAIN.
 * @example =TANDEM.VALUATION({60,40,50,45}) -> {49.5}
 * @example =TANDEM.VALUATION({60,-5,50,"";60,"","",""}) -> {55.4545;"#N/A at least 2 of the 4 methods must have a value that means something"}
 */
export function valuation(methods: unknown[][], weights?: unknown[][]): unknown[][] {
  return valued(methods, weights, 1, (company) => [weightedCell(company)]);
}

/**
 * How far the methods of each company are apart.
 *
 * low and high are the smallest and largest method present; dispersion is their standard deviation (n − 1) over their mean.
 * Above 0.35 the methods disagree: quote the range, not a single number.
 *
 * @customfunction VALUATION_RANGE
 * @param methods One row a company, four columns: enterprise value by revenue multiple, EBITDA multiple, discounted cash flow, market comparables; one date, one money.
 * @param [weights] One weight a method, 0 or more; the framework's unless given.
 * @returns One row a company: low, weighted value and high (money), dispersion (a fraction).
 * @throws #VALUE! in the row of a value that is not a number; for the whole call if the shape or a weight is wrong. #N/A for what fewer than two methods cannot give.
 * @see The football field of company valuation; the bound of 0.35 is our own rule.
 * @example =TANDEM.VALUATION_RANGE({60,40,50,45}) -> {40,49.5,60,0.1752}
 */
export function valuationRange(methods: unknown[][], weights?: unknown[][]): unknown[][] {
  const nothing = none("no method has a value that means something");
  return valued(methods, weights, 4, (company) => [
    company.interval?.low ?? nothing,
    weightedCell(company),
    company.interval?.high ?? nothing,
    dispersionCell(company),
  ]);
}

/**
 * Why each company has its value: effective weights, what each method adds, and whether the methods agree.
 *
 * Effective weights are w_k / Σ w over the methods present; what they add, effective weight · V_k, sums to the value.
 *
 * @customfunction VALUATION_EXPLAIN
 * @param methods One row a company, four columns: enterprise value by revenue multiple, EBITDA multiple, discounted cash flow, market comparables; one date, one money.
 * @param [weights] One weight a method, 0 or more; the framework's unless given.
 * @returns A header row, then one row a company: effective weight of each method (0 to 1, blank where left out), what each adds (money), value, low, high, weighted lower and upper quartile (money), dispersion (a fraction), and what to mind.
 * @throws #VALUE! in the row of a value that is not a number; for the whole call if the shape or a weight is wrong. #N/A for what fewer than two methods cannot give.
 * @see VALUATION and VALUATION_RANGE.
 * @example =TANDEM.VALUATION_EXPLAIN({60,"",50,45}) -> {"Revenue multiple weight","EBITDA multiple weight","Discounted cash flow weight","Market comparables weight","Revenue multiple adds","EBITDA multiple adds","Discounted cash flow adds","Market comparables adds","Value","Low","High","Lower quartile","Upper quartile","Dispersion","Mind";0.4,"",0.3333,0.2667,24,"",16.6667,12,52.6667,45,60,45,60,0.1478,""}
 */
export function valuationExplain(methods: unknown[][], weights?: unknown[][]): unknown[][] {
  const header = [
    ...valuationMethods.map((method) => `${method} weight`),
    ...valuationMethods.map((method) => `${method} adds`),
    ...["Value", "Low", "High", "Lower quartile", "Upper quartile", "Dispersion", "Mind"],
  ];
  const rows = valued(methods, weights, header.length, (company) => [
    ...company.contributions.map(({ value, share }) => (value === null ? "" : share)),
    ...company.contributions.map(({ value, adds }) => (value === null ? "" : adds)),
    weightedCell(company),
    company.interval?.low ?? tooFew,
    company.interval?.high ?? tooFew,
    company.middle?.low ?? tooFew,
    company.middle?.high ?? tooFew,
    dispersionCell(company),
    company.warnings.join("; "),
  ]);
  return [header, ...rows];
}
