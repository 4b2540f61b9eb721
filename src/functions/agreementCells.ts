import {
  type AgreementKind,
  agreementKinds,
  type AgreementMeasure,
  agreementMinimumAssumptions,
  agreementTerms,
  type AgreementTerms,
  agreementCheck,
  checkInWords,
  countOfLevel,
  EngineError,
  nameKey,
  overridesIn,
  readMeasure,
  revenueShareAssumptions,
} from "../engine";
import {
  aNumber,
  anyNumber,
  aText,
  type Input,
  isBlank,
  isOmitted,
  type Output,
  type Range,
  rangeOf,
  readList,
} from "./cells";

/** The terms of each agreement. */
export type Terms = Readonly<Record<AgreementKind, AgreementTerms>>;

/** The terms of the three agreements, with the numbers of a call in place of the framework's. */
export function readTerms(value: Input, name: "shares" | "minimums"): Terms {
  const [group, most] = name === "shares" ? [revenueShareAssumptions, 1] : [agreementMinimumAssumptions, anyNumber.to];
  const count = Object.keys(group.items).length;
  const overrides = isOmitted(value)
    ? undefined
    : overridesIn(group, readList(value, name, count, { from: 0, to: most }));
  return Object.fromEntries(agreementKinds.map((kind) => [kind, agreementTerms(kind, overrides)])) as Terms;
}

/** A column of measures: the measures that it answers, and its header. */
export interface MeasureColumn {
  readonly header: string;
  readonly measures: readonly AgreementMeasure[];
}

/**
 * Reads the header of the measures.
 *
 * @throws {EngineError} `shape-mismatch` if it is not a single row; `invalid-input` for a measure that no agreement has, or one named twice.
 */
export function readMeasures(value: Input): readonly MeasureColumn[] {
  const range = rangeOf(value, "measures");
  if (range.length > 1) throw new EngineError("shape-mismatch", `measures must be a single row, got ${range.length}`);
  const columns = range[0]!.map((cell, k) => {
    const header = aText(cell, "measures", 0, k);
    return { header, measures: readMeasure(header, `measures, column ${k + 1}`) };
  });
  const seen = new Map<AgreementMeasure, string>();
  for (const { header, measures } of columns) {
    for (const measure of measures) {
      const before = seen.get(measure);
      if (before !== undefined)
        throw new EngineError("invalid-input", `measures must name ${measure} once, got "${before}" and "${header}"`);
      seen.set(measure, header);
    }
  }
  return columns;
}

const ticks = new Map([
  ["yes", 1],
  ["true", 1],
  ["no", 0],
  ["false", 0],
]);

/** A measure of a case: a number, yes or no. */
function measured(cell: Input, row: number, column: number): number {
  if (typeof cell === "boolean") return Number(cell);
  const tick = typeof cell === "string" ? ticks.get(nameKey(cell)) : undefined;
  return tick ?? aNumber(cell, "values", row, column);
}

/** What a cell says of the measures of its column; nothing where it is blank. */
function cellValues(
  cell: Input,
  { measures }: MeasureColumn,
  row: number,
  column: number,
): readonly (readonly [AgreementMeasure, number])[] {
  if (isBlank(cell)) return [];
  const [only] = measures;
  if (measures.length === 1) return [[only!, measured(cell, row, column)]];
  const list = aText(cell, "values", row, column).split(/[,;\n]/);
  return [
    ["Advanced certifications", countOfLevel(list, "advanced")],
    ["Expert certifications", countOfLevel(list, "expert")],
  ];
}

/** Result and gaps of one case. */
export function checkedCells(
  terms: AgreementTerms,
  columns: readonly MeasureColumn[],
  cells: Range[number],
  row: number,
): Output[] {
  const values = new Map(columns.flatMap((column, k) => cellValues(cells[k], column, row, k)));
  const { minimums } = agreementCheck(terms, values);
  const gaps = columns.map(({ measures }) => {
    const asked = minimums.filter(({ label }) => measures.includes(label));
    if (asked.length === 0 || asked.some(({ gap }) => gap === null)) return "";
    return asked.reduce((total, { gap }) => total + (gap ?? 0), 0);
  });
  return [checkInWords(minimums), ...gaps];
}
