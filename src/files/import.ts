import { nameKey } from "../engine";
import type { Cell, Columns, RowOf, Table } from "../tables";
import { isWorkbook } from "./xlsx/archive";
import { type CsvFile, readCsv } from "./csv/readCsv";
import type { Delimiter } from "./csv/delimiter";
import { FileError } from "./fileError";
import { findHeader, type Header } from "./headers/header";
import type { Issue, IssueCode } from "./issue";
import { type Body, type ColumnMatch, isComputed, isKnownHeader, matchHeaders, missingRequired } from "./headers/match";
import { isBlankRaw, type RawCell, type RawSheet } from "./rawSheet";
import { type Conventions, conventionsOf, readColumn } from "./values/column";
import { cellText } from "./sheetToWrite";
import { readWorkbook } from "./xlsx/readWorkbook";

/** What the person has said of a file; everything else is found. */
export interface ImportOptions {
  readonly sheet?: string;
  /** Number of the header row, as a person sees it. */
  readonly headerRow?: number;
  readonly delimiter?: Delimiter;
  readonly decimal?: "." | ",";
  readonly dates?: "dmy" | "mdy";
  /** Columns of ours by header of theirs. */
  readonly map?: ReadonlyMap<string, string>;
}

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

/** How a file was written. */
export interface Source {
  readonly format: "CSV" | "XLSX";
  readonly sheet: string | null;
  readonly headerRow: number;
  readonly encoding: CsvFile["encoding"] | null;
  readonly delimiter: Delimiter | null;
}

/** A file as rows of one of our tables. */
export interface ImportedTable {
  readonly table: Table;
  readonly source: Source;
  /** Every header of the file, in its order. */
  readonly matches: readonly ColumnMatch[];
  readonly rowsRead: number;
  /** Number of each row kept, as a person sees it in the file. */
  readonly rowNumbers: readonly number[];
  /** By key of our column, one cell a row kept; a column that the file lacks has none. */
  readonly columns: Readonly<Record<string, readonly Cell[]>>;
  readonly extras: readonly ExtraColumn[];
  readonly skipped: readonly SkippedRow[];
  readonly issues: readonly Issue[];
}

/** A sheet of a file with the table it fits best. */
interface Choice {
  readonly sheet: RawSheet;
  readonly header: Header;
  readonly table: Table;
  readonly body: Body;
  readonly matches: readonly ColumnMatch[];
}

const bodyOf = ({ rows }: RawSheet, { row, end, firstColumn }: Header): Body => ({
  rows: rows.slice(row + 1, end),
  firstColumn,
});

/** How much of a table a sheet has: matched columns, the required ones above all, and a name that says it. */
function fitness(sheet: RawSheet, table: Table, matches: readonly ColumnMatch[]): number {
  const matched = matches.filter(({ key, samples }) => key !== null && samples.length > 0);
  const named = sheet.name.toLowerCase() === table.name.toLowerCase() ? 100 : 0;
  return named + matched.length - 50 * missingRequired(matches, table).length;
}

function choose(sheets: readonly RawSheet[], candidates: readonly Table[], options: ImportOptions): Choice {
  const isKnown = isKnownHeader(candidates);
  let best: (Choice & { readonly fitness: number }) | null = null;
  let misfit: FileError | null = null;
  for (const sheet of sheets) {
    if (sheet.rows.every((row) => row.every(isBlankRaw))) continue;
    const header = findHeader(sheet, isKnown, options.headerRow);
    const body = bodyOf(sheet, header);
    for (const table of candidates) {
      try {
        const matches = matchHeaders(header.headers, body, table, options.map);
        const found = fitness(sheet, table, matches);
        if (best === null || found > best.fitness) best = { sheet, header, table, body, matches, fitness: found };
      } catch (error) {
        if (!(error instanceof FileError)) throw error;
        // What the person said of the columns may fit one of the tables and not another.
        misfit ??= error;
      }
    }
  }
  if (best === null && misfit) throw misfit;
  if (best === null) throw new FileError("empty-file", "the file must hold a table, but every sheet is blank");
  return best;
}

function checkRequired({ matches, table, header, sheet }: Choice): void {
  const missing = missingRequired(matches, table).map((key) => table.columns[key]!.header);
  if (missing.length === 0) return;
  throw new FileError(
    "no-required-column",
    `${table.name} must have a column ${missing.join(" and ")}, but row ${header.row + sheet.firstRow} has ${header.headers.slice(0, 12).join(", ")}` +
      `${header.headers.length > 12 ? ", …" : ""}. Say which it is: --map "their header=${missing[0]!}"`,
  );
}

/** How much of a cell an issue quotes. */
const quotedLength = 80;

const quoted = (cell: RawCell | undefined): string =>
  cell === null || cell === undefined
    ? ""
    : (cell instanceof Date ? cell.toISOString() : String(cell)).slice(0, quotedLength);

/**
 * Reads a file into a table: finds the sheet, the header row and the columns, and reads every cell as what its column holds.
 *
 * Every row is kept or left out with a reason, and everything that did not read is collected; nothing unreadable becomes a value.
 *
 * @param bytes The whole file; what it is, its content tells.
 * @param candidates Tables it may be; of several the one that most columns fit, the earlier where as many do.
 * @throws {FileError} If the file cannot be read at all, or lacks a column that every row needs.
 */
export async function importTable(
  bytes: Uint8Array,
  candidates: readonly Table[],
  options: ImportOptions = {},
): Promise<ImportedTable> {
  const csv = isWorkbook(bytes) ? null : readCsv(bytes, options.delimiter);
  const sheets = csv ? [csv.sheet] : await readWorkbook(bytes, options.sheet);
  const choice = choose(sheets, candidates, options);
  checkRequired(choice);
  const { sheet, header } = choice;
  const source: Source = {
    format: csv ? "CSV" : "XLSX",
    sheet: csv ? null : sheet.name,
    headerRow: header.row + sheet.firstRow,
    encoding: csv?.encoding ?? null,
    delimiter: csv?.delimiter ?? null,
  };
  return { ...readBody(choice, options, source.delimiter), table: choice.table, source, matches: choice.matches };
}

type ReadBody = Pick<ImportedTable, "rowsRead" | "rowNumbers" | "columns" | "extras" | "skipped" | "issues">;

type CellColumns = Readonly<Record<string, readonly Cell[]>>;

const issueOf = (code: IssueCode, row: number, column: string | null, value: string, message: string): Issue => ({
  code,
  row,
  column,
  value,
  message: `row ${row}: ${message}`,
});

/** Reads the rows below the header. */
function readBody(
  { sheet, header, table, body, matches }: Choice,
  options: ImportOptions,
  delimiter: Delimiter | null,
): ReadBody {
  const { firstColumn } = header;
  const rows: (readonly RawCell[])[] = [];
  const numbers: number[] = [];
  body.rows.forEach((row, i) => {
    if (row.every(isBlankRaw)) return;
    rows.push(row);
    numbers.push(header.row + 1 + sheet.firstRow + i);
  });

  const { columns, issues } = readColumns(rows, numbers, { table, matches, firstColumn }, options, delimiter);
  rows.forEach((row, i) => {
    if (row.length <= header.width || sheet.table) return;
    const beyond = row.slice(header.width).find((cell) => !isBlankRaw(cell));
    if (beyond === undefined) return;
    const message = `the row must have at most ${header.width} cells, as its header, got ${row.length}`;
    issues.push(issueOf("extra-cells", numbers[i]!, null, quoted(beyond), message));
  });
  for (const { row, message } of sheet.repairs)
    issues.push(issueOf("broken-quote", row + sheet.firstRow, null, "", message));

  const kept: number[] = [];
  const skipped: SkippedRow[] = [];
  const nameAt = nameReader(table, columns);
  for (let i = 0; i < rows.length; i++) {
    const skip = reasonToSkip(table, columns, i);
    if (!skip) {
      kept.push(i);
      continue;
    }
    skipped.push({ row: numbers[i]!, name: nameAt(i), reason: skip.reason });
    issues.push(issueOf(skip.code, numbers[i]!, skip.column, nameAt(i), `left out: ${skip.reason}`));
  }
  issues.push(...duplicates(table, columns, kept, numbers));

  const keep = <T>(cells: readonly T[]): readonly T[] =>
    kept.length === cells.length ? cells : kept.map((i) => cells[i]!);
  return {
    rowsRead: rows.length,
    rowNumbers: keep(numbers),
    columns: Object.fromEntries(Object.entries(columns).map(([key, cells]) => [key, keep(cells)])),
    extras: matches
      .filter(({ key, header: text }) => key === null && !isComputed(table, text))
      .map(({ header: text, place }) => ({
        header: text,
        cellAt: (i) => rows[kept[i]!]?.[firstColumn + place] ?? null,
      })),
    skipped,
    issues: issues.sort((a, b) => (a.row ?? 0) - (b.row ?? 0)),
  };
}

/** Reads the columns of ours that the file has. */
function readColumns(
  rows: readonly (readonly RawCell[])[],
  numbers: readonly number[],
  { table, matches, firstColumn }: Pick<Choice, "table" | "matches"> & Pick<Header, "firstColumn">,
  options: ImportOptions,
  delimiter: Delimiter | null,
): { readonly columns: CellColumns; readonly issues: Issue[] } {
  const matched = matches.flatMap(({ key, place, places }) =>
    key === null
      ? []
      : [{ key, column: table.columns[key]!, places, cells: rows.map((row) => row[firstColumn + place] ?? null) }],
  );
  const said: Conventions = { decimal: options.decimal ?? null, dates: options.dates ?? null };
  // Where commas are decimal marks, semicolons separate columns.
  const file = conventionsOf(matched, delimiter === ";" ? "," : ".");
  const columns: Record<string, readonly Cell[]> = {};
  const issues: Issue[] = [];
  for (const { key, column, cells, places } of matched) {
    const { values, problems } = readColumn(column, cells, said, file, places);
    columns[key] = values;
    for (const { at, problem } of problems) {
      issues.push(
        issueOf(problem.code, numbers[at]!, column.header, quoted(cells[at]), `${column.header} ${problem.message}`),
      );
    }
  }
  return { columns, issues };
}

interface Skip {
  readonly code: IssueCode;
  readonly column: string | null;
  readonly reason: string;
}

function reasonToSkip(table: Table, columns: CellColumns, i: number): Skip | null {
  for (const key of requiredKeys(table)) {
    if ((columns[key]?.[i] ?? null) !== null) continue;
    const { header } = table.columns[key]!;
    return { code: "missing-required", column: header, reason: `no ${header.toLowerCase()}` };
  }
  const reason = table.leaveOut?.(rowOf(table, columns, i)) ?? null;
  return reason === null ? null : { code: "left-out", column: null, reason };
}

/** One row of a table, by key. */
export function rowOf(table: Table, columns: CellColumns, i: number): RowOf<Columns> {
  const row: Record<string, Cell> = {};
  for (const key of Object.keys(table.columns)) row[key] = columns[key]?.[i] ?? null;
  return row;
}

const requiredKeys = ({ columns }: Table): readonly string[] =>
  Object.keys(columns).filter((key) => columns[key]!.required);

/** What a row is called: its first required cell that is text. */
function nameReader(table: Table, columns: CellColumns): (i: number) => string {
  const [key] = requiredKeys(table);
  return (i) => {
    const cell = key === undefined ? null : (columns[key]?.[i] ?? null);
    return typeof cell === "string" ? cell : "";
  };
}

/** Rows whose identity another row had before; they are kept, for both may be meant. */
function duplicates(
  { key, columns: defined, row: noun }: Table,
  columns: CellColumns,
  kept: readonly number[],
  numbers: readonly number[],
): Issue[] {
  const cells = key === null ? undefined : columns[key];
  if (key === null || cells === undefined) return [];
  const { header } = defined[key]!;
  const first = new Map<string, number>();
  return kept.flatMap((i) => {
    const name = cellText(cells[i] ?? null);
    const before = first.get(nameKey(name));
    if (before === undefined) {
      first.set(nameKey(name), i);
      return [];
    }
    return [
      issueOf(
        "duplicate-name",
        numbers[i]!,
        header,
        name,
        `the same ${noun} stands in row ${numbers[before]!} already; both are kept`,
      ),
    ];
  });
}
