/** A cell as a file has it: text from CSV; text, number, truth value or date from XLSX; null where blank. */
export type RawCell = string | number | boolean | Date | null;

/** Rows of a file before anybody has said what they mean. */
export interface RawSheet {
  /** Name of the sheet; empty for CSV. */
  readonly name: string;
  readonly rows: readonly (readonly RawCell[])[];
  /** Number, as a person sees it, of the first row. */
  readonly firstRow: number;
  /** Where an Excel table stands on the sheet, as places in `rows`: its header row and the row after its last. */
  readonly table?: {
    readonly header: number;
    readonly end: number;
    readonly firstColumn: number;
    readonly lastColumn: number;
  };
  /** Cells merged into one, as places in `rows`, ends included. */
  readonly merges: readonly Merge[];
  /** Rows that a broken quote had glued to others, with what was done. */
  readonly repairs: readonly { readonly row: number; readonly message: string }[];
}

export interface Merge {
  readonly startRow: number;
  readonly endRow: number;
  readonly startColumn: number;
  readonly endColumn: number;
}

/** Whether a cell has nothing in it. */
export function isBlankRaw(cell: RawCell | undefined): boolean {
  if (typeof cell !== "string") return cell === null || cell === undefined;
  // Most cells start with a plain letter or digit, and are many: only the others are worth trimming.
  const first = cell.charCodeAt(0);
  return !(first > 32 && first < 127) && cell.trim() === "";
}
