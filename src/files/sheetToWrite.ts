import type { Cell, ColumnType, Table } from "../tables";
import type { RawCell } from "./rawSheet";

/** A column of a sheet that is to be written. */
export interface ColumnToWrite {
  readonly header: string;
  readonly type: ColumnType;
  readonly choices?: readonly string[];
  readonly range?: readonly [number, number];
  /** Whether people fill it in, so that what they may enter is checked. */
  readonly isInput?: boolean;
}

/** A sheet that is to be written, whatever the format. */
export interface SheetToWrite {
  readonly name: string;
  readonly columns: readonly ColumnToWrite[];
  readonly rowCount: number;
  readonly cellAt: (row: number, column: number) => Cell | RawCell;
  /** Rows below the last for which entries are checked too. */
  readonly rowsToFill?: number;
}

const isMap = (cell: object): cell is ReadonlyMap<string, unknown> => cell instanceof Map;

/** A cell as text, as the importer reads it back. */
export function cellText(cell: Cell | RawCell): string {
  if (cell === null) return "";
  if (typeof cell === "boolean") return cell ? "TRUE" : "FALSE";
  if (typeof cell !== "object") return String(cell);
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const entries = isMap(cell) ? [...cell].map(([name, value]) => `${name}: ${String(value)}`) : cell;
  return entries.length === 0 ? "none" : entries.join("; ");
}

/** Headers of which no two are the same to Excel, which tells neither case nor spaces around apart; a later one gets a number. */
export function distinctHeaders(headers: readonly string[]): readonly string[] {
  const used = new Set<string>();
  return headers.map((header) => {
    const base = header.trim() || "Column";
    let distinct = base;
    for (let n = 2; used.has(distinct.toLowerCase()); n++) distinct = `${base} ${n}`;
    used.add(distinct.toLowerCase());
    return distinct;
  });
}

/** The columns of a table that people fill in. */
export const inputColumns = ({ columns }: Table): readonly ColumnToWrite[] =>
  Object.values(columns).map(({ header, type, choices, range }) => ({
    header,
    type,
    isInput: true,
    ...(choices ? { choices } : {}),
    ...(range ? { range } : {}),
  }));
