import type { Cell, Columns, RowOf, Table } from "../tables";
import type { Delimiter } from "./csv/delimiters";
import type { Header } from "./headers/header";
import { type ColumnMatch, isComputed } from "./headers/match";
import type { Issue, IssueCode } from "./issue";
import { isBlankRaw, type RawCell, type RawSheet } from "./rawSheet";
import { repeatsIn } from "./repeats";
import { type Conventions, conventionsOf, evidenceOf, readColumn } from "./values/column";
import { Unreadable } from "./values/unreadable";
import { readText } from "./values/words";

/** A column of the file that is none of ours; it is kept as it came. */
export interface ExtraColumn {
  readonly header: string;
  /** Cell of a kept row, by its place among them. */
  readonly cellAt: (row: number) => RawCell;
}

/** A row that was left out, and why. */
export interface SkippedRow {
  readonly row: number;
  readonly name: string;
  readonly reason: string;
}

/** By key of our column, one cell a row; a column that the file lacks has none. */
export type CellColumns = Readonly<Record<string, readonly Cell[]>>;

/** The rows below a header, read. */
export interface ReadBody {
  readonly rowsRead: number;
  /** Number of each row kept, as a person sees it in the file. */
  readonly rowNumbers: readonly number[];
  readonly columns: CellColumns;
  readonly extras: readonly ExtraColumn[];
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}

/** A sheet, where its table starts, and which of its columns serve which of ours. */
export interface MatchedSheet {
  readonly sheet: RawSheet;
  readonly header: Header;
  readonly table: Table;
  readonly matches: readonly ColumnMatch[];
}

/** How much of a cell an issue quotes. */
const quotedLength = 80;

const quoted = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : (cell instanceof Date ? cell.toISOString() : String(cell)).slice(0, quotedLength);

const issueOf = (code: IssueCode, row: number, column: string | null, value: string, message: string): Issue => ({
  code,
  row,
  column,
  value,
  message: `row ${row}: ${message}`,
});

/** Rows that are not blank, their numbers, and the cells of the columns that serve ours. */
interface Taken {
  readonly rows: (readonly RawCell[])[];
  readonly numbers: number[];
  /** A column each; text has been read already. */
  readonly cells: RawCell[][];
  readonly unreadable: readonly { readonly column: number; readonly at: number; readonly problem: Unreadable }[];
}

/**
 * Passes over the rows once, for the cells of a row lie together in memory and touching each again is what reading costs. Text needs no
 * look at the rest of its column, so it is read on the way.
 */
function take(
  rows: RawSheet["rows"],
  from: number,
  to: number,
  firstRow: number,
  served: readonly { readonly place: number; readonly isText: boolean }[],
): Taken {
  // At full length from the start: an array that grows is copied over and over.
  const taken = new Array<readonly RawCell[]>(to - from);
  const numbers = new Array<number>(to - from);
  let count = 0;
  const unreadable: { column: number; at: number; problem: Unreadable }[] = [];
  const targets = served.map(({ place, isText }) => ({ place, isText, cells: new Array<RawCell>(to - from) }));
  for (let i = from; i < to; i++) {
    const row = rows[i]!;
    if (row.every(isBlankRaw)) continue;
    const at = count++;
    taken[at] = row;
    numbers[at] = firstRow + i;
    for (let column = 0; column < targets.length; column++) {
      const { place, isText, cells } = targets[column]!;
      const cell = row[place] ?? null;
      const value = isText ? readText(cell) : cell;
      if (isText && value instanceof Unreadable) {
        unreadable.push({ column, at, problem: value });
        cells[at] = null;
      } else {
        cells[at] = value as RawCell;
      }
    }
  }
  for (const filled of [taken, numbers, ...targets.map(({ cells }) => cells)]) filled.length = count;
  return { rows: taken, numbers, cells: targets.map(({ cells }) => cells), unreadable };
}

/**
 * Reads the rows below the header: every one is kept or left out with a reason, and everything that does not read is told.
 *
 * @param said How the person says that the file writes numbers and dates.
 * @param delimiter Of a CSV file; where commas are decimal marks, semicolons separate columns.
 */
export function readBody(
  { sheet, header, table, matches }: MatchedSheet,
  said: Conventions,
  delimiter: Delimiter | null,
): ReadBody {
  const { firstColumn } = header;
  const served = matches.flatMap(({ key, place, places }) => {
    if (key === null) return [];
    const column = table.columns[key]!;
    return [{ key, column, places, place: firstColumn + place, isText: column.type === "text" }];
  });
  const end = Math.min(header.end, sheet.rows.length);
  const { rows, numbers, cells, unreadable } = take(sheet.rows, header.row + 1, end, sheet.firstRow, served);

  const issues: Issue[] = [];
  const cellIssue = (c: number, at: number, { code, message }: Unreadable) => {
    const { column, place } = served[c]!;
    issues.push(issueOf(code, numbers[at]!, column.header, quoted(rows[at]![place]), `${column.header} ${message}`));
  };
  for (const { column, at, problem } of unreadable) cellIssue(column, at, problem);
  const evidence = served.map(({ column }, c) => evidenceOf(column, cells[c]!));
  const file = conventionsOf(evidence, delimiter === ";" ? "," : ".");
  const columns: Record<string, readonly Cell[]> = {};
  served.forEach(({ key, column, places, isText }, c) => {
    if (isText) {
      columns[key] = cells[c] as readonly Cell[];
      return;
    }
    const { values, problems } = readColumn(column, cells[c]!, { said, file, evidence: evidence[c]!, places });
    columns[key] = values;
    for (const { at, problem } of problems) cellIssue(c, at, problem);
  });
  issues.push(...brokenRows(sheet, header, rows, numbers));

  const skipped = leftOut(table, columns, numbers);
  for (const { row, column, code, name, reason } of skipped.values())
    issues.push(issueOf(code, row, column, name, `left out: ${reason}`));
  const keep = <T>(all: readonly T[]): readonly T[] =>
    skipped.size === 0 ? all : all.filter((_, i) => !skipped.has(i));
  const keptRows = keep(rows);
  const keptColumns = Object.fromEntries(Object.entries(columns).map(([key, all]) => [key, keep(all)]));
  const rowNumbers = keep(numbers);
  issues.push(...repeatedNames(table, keptColumns, rowNumbers));
  return {
    rowsRead: rows.length,
    rowNumbers,
    columns: keptColumns,
    extras: matches
      .filter(({ key, header: text }) => key === null && !isComputed(table, text))
      .map(({ header: text, place }) => ({
        header: text,
        cellAt: (i) => keptRows[i]?.[firstColumn + place] ?? null,
      })),
    skipped: [...skipped.values()].map(({ row, name, reason }) => ({ row, name, reason })),
    issues: issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** Rows that have come apart: with more cells than their header, or with a broken quote. */
function brokenRows(
  { table, repairs, firstRow }: RawSheet,
  { width }: Header,
  rows: Taken["rows"],
  numbers: readonly number[],
): Issue[] {
  const issues = repairs.map(({ row, message }) => issueOf("broken-quote", row + firstRow, null, "", message));
  if (table) return issues;
  rows.forEach((row, i) => {
    if (row.length <= width) return;
    const beyond = row.slice(width).find((cell) => !isBlankRaw(cell));
    if (beyond === undefined) return;
    const message = `the row must have at most ${width} cells, as its header, got ${row.length}`;
    issues.push(issueOf("extra-cells", numbers[i]!, null, quoted(beyond), message));
  });
  return issues;
}

interface Skipped extends SkippedRow {
  readonly code: IssueCode;
  readonly column: string | null;
}

/** What a cell must not be, for its row to be kept. */
interface Ground {
  readonly cells: readonly Cell[];
  readonly is: Cell;
  readonly skipped: Pick<Skipped, "reason" | "code" | "column">;
}

const requiredKeys = ({ columns }: Table): readonly string[] =>
  Object.keys(columns).filter((key) => columns[key]!.required);

/** A row is left out that lacks what every row needs, or that says of itself that it does not count. */
function groundsIn(table: Table, columns: CellColumns): readonly Ground[] {
  const missing = requiredKeys(table).map((key): Ground => {
    const { header } = table.columns[key]!;
    const skipped = { reason: `no ${header.toLowerCase()}`, code: "missing-required", column: header } as const;
    return { cells: columns[key]!, is: null, skipped };
  });
  const left = table.leftOut.flatMap(({ key, is, reason }): Ground[] => {
    const cells = columns[key];
    return cells ? [{ cells, is, skipped: { reason, code: "left-out", column: null } }] : [];
  });
  return [...missing, ...left];
}

/** Tells which rows are left out, as places among all. */
function leftOut(table: Table, columns: CellColumns, numbers: readonly number[]): ReadonlyMap<number, Skipped> {
  const grounds = groundsIn(table, columns);
  const names = columns[requiredKeys(table)[0] ?? ""] ?? [];
  const skipped = new Map<number, Skipped>();
  for (let i = 0; i < numbers.length; i++) {
    let ground = 0;
    while (ground < grounds.length && grounds[ground]!.cells[i] !== grounds[ground]!.is) ground++;
    if (ground === grounds.length) continue;
    const name = names[i];
    skipped.set(i, { row: numbers[i]!, name: typeof name === "string" ? name : "", ...grounds[ground]!.skipped });
  }
  return skipped;
}

/** Rows whose name another row had before; they are kept, for both may be meant. */
function repeatedNames(
  { key, columns: defined, row }: Table,
  columns: CellColumns,
  numbers: readonly number[],
): Issue[] {
  const names = key === null ? undefined : (columns[key] as readonly (string | null)[] | undefined);
  if (key === null || names === undefined) return [];
  return repeatsIn(names).map(({ at, first }) => {
    const message = `the same ${row} stands in row ${numbers[first]!} already; both are kept`;
    return issueOf("duplicate-name", numbers[at]!, defined[key]!.header, names[at]!, message);
  });
}

/** One row of a table, by key. */
export function rowOf(table: Table, columns: CellColumns, i: number): RowOf<Columns> {
  const row: Record<string, Cell> = {};
  for (const key of Object.keys(table.columns)) row[key] = columns[key]?.[i] ?? null;
  return row;
}
