import { type Area, fixedAddress, quotedSheet } from "./addresses";

/** A table as a formula can refer to it. */
export interface NamedTable {
  readonly name: string;
  readonly sheetId: string;
  readonly sheet: string;
  /** With its header row. */
  readonly area: Area;
  readonly headers: readonly string[];
}

/** Where a formula stands. */
export interface Place {
  readonly sheetId: string;
  readonly row: number;
  readonly column: number;
}

/** A text in quotes, or a name with brackets after it (which nest once), or brackets alone. */
const references =
  /"(?:[^"]|"")*"|'(?:[^']|'')*'!|([\p{L}_\\][\p{L}\p{N}_.\\]*)?\[((?:[^[\]]|\[(?:[^[\]]|'[[\]])*\])*)\]/gu;

/** Whether a formula may have a structured reference. */
export const mayBeStructured = (formula: string): boolean => formula.startsWith("=") && formula.includes("[");

const inside = ({ area }: NamedTable, { row, column }: Place): boolean =>
  row >= area.row && row < area.row + area.rowCount && column >= area.column && column < area.column + area.columnCount;

interface Selector {
  readonly parts: ReadonlySet<string>;
  readonly columns: readonly string[];
}

/** Reads what stands in the brackets: `Score`, `@Score`, `@[A]:[B]`, `[#All],[Score]`, `#Headers`. */
function readSelector(text: string): Selector {
  const bracketed = [...text.matchAll(/\[((?:[^[\]']|'.)*)\]/g)].map(([, inner]) => inner!);
  const isThisRow = /^\s*@/.test(text);
  const plain = text.replace(/^\s*@/, "").trim();
  const names = bracketed.length > 0 ? bracketed : plain === "" ? [] : [plain];
  const unescaped = names.map((name) => name.replace(/'(.)/g, "$1"));
  const parts = unescaped.filter((name) => name.startsWith("#")).map((name) => name.toLowerCase());
  return {
    parts: new Set(isThisRow ? [...parts, "#this row"] : parts),
    columns: unescaped.filter((name) => !name.startsWith("#")),
  };
}

/** The cells that a selector means, or undefined if the table has no such column. */
function selected(table: NamedTable, { parts, columns }: Selector, place: Place): Area | undefined {
  const { area, headers } = table;
  const places = columns.map((name) => headers.findIndex((header) => header.toLowerCase() === name.toLowerCase()));
  if (places.includes(-1)) return undefined;
  const first = places.length === 0 ? 0 : Math.min(...places);
  const last = places.length === 0 ? area.columnCount - 1 : Math.max(...places);
  const rows = parts.has("#this row")
    ? { row: place.row, rowCount: 1 }
    : parts.has("#all")
      ? { row: area.row, rowCount: area.rowCount }
      : parts.has("#headers")
        ? { row: area.row, rowCount: 1 }
        : { row: area.row + 1, rowCount: Math.max(1, area.rowCount - 1) };
  return { ...rows, column: area.column + first, columnCount: last - first + 1 };
}

/** Whether a formula refers to more of a table than its own row, so that it changes when the table grows. */
export const followsTable = (formula: string): boolean =>
  [...formula.matchAll(references)].some(([, , selector]) => selector !== undefined && !/^\s*@/.test(selector));

/**
 * Writes a formula's structured references (`Partners[Score]`, `[@Score]`, `Partners[[#Headers],[Score]]`) as addresses, for o-spreadsheet
 * has none. What refers to no table or column that there is stays as it is, and the cell will show an error.
 */
export function withAddresses(formula: string, tables: readonly NamedTable[], place: Place): string {
  if (!mayBeStructured(formula)) return formula;
  return formula.replace(references, (whole: string, name: string | undefined, selector: string | undefined) => {
    if (selector === undefined) return whole;
    const table =
      name === undefined
        ? tables.find((candidate) => candidate.sheetId === place.sheetId && inside(candidate, place))
        : tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    const wanted = readSelector(selector);
    const area = table && selected(table, wanted, place);
    if (!table || !area) return whole;
    const address = fixedAddress(area, !wanted.parts.has("#this row"));
    return table.sheetId === place.sheetId ? address : `${quotedSheet(table.sheet)}!${address}`;
  });
}
