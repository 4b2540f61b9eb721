import { distinctHeaders } from "../../files";
import { type ComputedColumn, isScored, type Scored, staysRight, type Unscored } from "../../tables";
import type { ScorableTable } from "./scorable";

/** A computed column and the header under which a sheet holds it. */
export interface PlacedColumn {
  readonly column: ComputedColumn;
  readonly header: string;
}

/** Headers that a formula refers to, the ends of ranges among them. */
export const referredHeaders = (formula: string): readonly string[] =>
  [...formula.matchAll(/\[@?\[?([^[\]@]+)\]/g)].map(([, header]) => header!);

/** Computed columns that a set of them is calculated from, and the set itself. */
function withSources({ computed }: ScorableTable, headers: readonly string[]): ReadonlySet<string> {
  const needed = new Set<string>();
  const add = (header: string) => {
    const column = computed.find((other) => other.header === header);
    if (!column || needed.has(header)) return;
    needed.add(header);
    if (column.formula !== null) referredHeaders(column.formula).forEach(add);
  };
  headers.forEach(add);
  return needed;
}

/** What is written beside rows that stand in no table of ours: the result first, then what it comes from, then why. */
export function resultColumns(table: ScorableTable): readonly ComputedColumn[] {
  const { by, outcome, verdict, criteria } = table.scoring;
  const first = [by, ...(outcome === null ? [] : [outcome]), verdict, "Coverage"];
  const needed = withSources(table, [...first, ...criteria]);
  const column = (header: string) => table.computed.find((other) => other.header === header)!;
  const sources = table.computed.filter(({ header }) => needed.has(header) && !first.includes(header));
  return [...first.map(column), ...sources, column("Reasons")];
}

/** What a sheet of ours holds: everything that stays right when a weight changes there, the result first. */
export function sheetColumns({ computed, scoring }: ScorableTable): readonly ComputedColumn[] {
  const first = [scoring.by, "Low", "High", "Coverage", scoring.verdict, ...(scoring.outcome ? [scoring.outcome] : [])];
  const place = ({ header }: ComputedColumn) => (first.includes(header) ? first.indexOf(header) : first.length);
  return computed.filter(staysRight).sort((a, b) => place(a) - place(b));
}

/** Those of them without which a sheet is not whole, and those that say something of a row. */
export function neededColumns(
  table: ScorableTable,
  results: readonly (Scored | Unscored)[],
): readonly ComputedColumn[] {
  const called = new Set(table.computed.flatMap(({ formula }) => (formula === null ? [] : referredHeaders(formula))));
  return sheetColumns(table).filter((column) => {
    const place = table.computed.indexOf(column);
    // What a formula calls must stand there, even where no row has it.
    const isNeeded =
      column.formula !== null || table.scoring.criteria.includes(column.header) || called.has(column.header);
    return isNeeded || results.some((result) => isScored(result) && result.cells[place] !== null);
  });
}

/** Place of the columns that scoring wrote beside rows before; -1 where it did not. A header may have got a number. */
export function blockAt(headers: readonly string[], columns: readonly ComputedColumn[]): number {
  const isOf = (text: string, header: string) =>
    text === header || (text.startsWith(`${header} `) && /^\d+$/.test(text.slice(header.length + 1)));
  return headers.findIndex((_, start) => columns.every(({ header }, k) => isOf(headers[start + k] ?? "", header)));
}

/** The columns with headers that no column of theirs has; those of a block that is there already. */
export function placedColumns(headers: readonly string[], columns: readonly ComputedColumn[]): readonly PlacedColumn[] {
  const start = blockAt(headers, columns);
  const distinct = distinctHeaders([...headers, ...columns.map(({ header }) => header)]).slice(headers.length);
  return columns.map((column, k) => ({ column, header: start >= 0 ? headers[start + k]! : distinct[k]! }));
}
